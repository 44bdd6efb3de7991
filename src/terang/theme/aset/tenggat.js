/* The calculator of deadlines. Counts as src/terang/working_days does, from the same data, which stands in the page:
   nothing is asked for and nothing is sent. Days are texts like 2026-02-09. */
var Tenggat = (function () {
  "use strict";
  var DAYS = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
  var MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];
  var KINDS = { libur_nasional: "Libur nasional: ", cuti_bersama: "Cuti bersama: ", libur_daerah: "Libur daerah: " };
  var data = JSON.parse(document.getElementById("tenggat-data").textContent);
  var years = data.kalender.tahun;

  function date(day) { return new Date(day + "T00:00:00Z"); } // UTC throughout: no zone, no summer time
  function after(day, count) {
    var moved = date(day);
    moved.setUTCDate(moved.getUTCDate() + count);
    return moved.toISOString().slice(0, 10);
  }
  function words(day) {
    var moment = date(day);
    return DAYS[moment.getUTCDay()] + ", " + moment.getUTCDate() + " " + MONTHS[moment.getUTCMonth()] + " " + moment.getUTCFullYear();
  }

  /* Why a day is not counted; empty for a working day, null where the year's holidays are not known. */
  function reason(day) {
    var year = years[day.slice(0, 4)];
    if (!year) return null;
    var holiday = year.libur[day];
    if (holiday) return KINDS[holiday[0]] + holiday[1];
    return date(day).getUTCDay() % 6 ? "" : "Akhir pekan";
  }

  /* {due, skipped: [[day, reason], …], estimated: [year, …]}; or {unknown: year}. */
  function term(event, days) {
    var day = data.kalender.hari_pertama === "hari_itu" ? event : after(event, 1);
    var first = Number(day.slice(0, 4)), skipped = [], estimated = [];
    for (;;) {
      var why = reason(day);
      if (why === null) return { unknown: Number(day.slice(0, 4)) };
      if (why) skipped.push([day, why]);
      else if (!--days) break;
      day = after(day, 1);
    }
    for (var year = first; year <= Number(day.slice(0, 4)); year++) if (years[year].perkiraan) estimated.push(year);
    return { due: day, skipped: skipped, estimated: estimated };
  }

  /* Working days after `from` up to `to`; null where a year between them is not known. */
  function between(from, to) {
    var count = 0;
    for (var day = after(from, 1); day <= to; day = after(day, 1)) {
      var why = reason(day);
      if (why === null) return null;
      if (!why) count++;
    }
    return count;
  }
  function today() { return new Date(Date.now() + 7 * 3600000).toISOString().slice(0, 10); } // in WIB

  /* How things stand on a day: {kind: "waiting" | "late" | "open" | "over", days, due, extended, next}.
     `next` is the term within which the person may act; none when all of these are over. */
  function standing(found, day) {
    var first = found[0];
    if (!first.term.due) return null;
    var may = found.filter(function (one) { return !one.deadline.wajib && one.term.due && one.term.due >= day; });
    var longer = found.filter(function (one) { return one.deadline.wajib && one.term.due > first.term.due; })[0];
    var past = day > first.term.due;
    return {
      kind: first.deadline.wajib ? (past ? "late" : "waiting") : past ? "over" : "open",
      days: past ? between(first.term.due, day) : between(day, first.term.due), due: first.term.due,
      extended: longer ? longer.term.due : null, next: may[0] || null,
    };
  }

  function total(deadline) { return deadline.hari.reduce(function (sum, step) { return sum + step; }, 0); }

  /* Every deadline that an event starts, each with its term. */
  function reckon(event, day) {
    return data.tenggat.filter(function (deadline) { return deadline.kejadian === event; }).map(function (deadline) {
      return { deadline: deadline, term: term(day, total(deadline)) };
    });
  }

  /* RFC 5545: CRLF, lines of at most 75 octets, and the same UID for the same question, so that a second
     import changes an entry instead of doubling it. */
  function calendarFile(event, day, found) {
    var stamp = day.replace(/-/g, "") + "T000000Z";
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Terang//Tenggat//ID", "CALSCALE:GREGORIAN"];
    found.forEach(function (one) {
      if (!one.term.due) return;
      var estimate = one.term.estimated.length ? " Perkiraan: hari libur " + one.term.estimated.join(" dan ") + " dapat berubah." : "";
      lines.push(
        "BEGIN:VEVENT",
        "UID:tenggat-" + event + "-" + day + "-" + one.deadline.id + "@terang",
        "DTSTAMP:" + stamp,
        "DTSTART;VALUE=DATE:" + one.term.due.replace(/-/g, ""),
        "DTEND;VALUE=DATE:" + after(one.term.due, 1).replace(/-/g, ""),
        "SUMMARY:" + escaped("Tenggat: " + one.deadline.judul),
        "DESCRIPTION:" + escaped(one.deadline.anjuran + " Dasar: " + one.deadline.dasar + "." + estimate),
        "TRANSP:TRANSPARENT",
        "END:VEVENT"
      );
    });
    lines.push("END:VCALENDAR");
    return lines.map(folded).join("\r\n") + "\r\n";
  }
  function escaped(text) { return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n"); }
  function folded(line) {
    var octets = 0, out = "";
    Array.from(line).forEach(function (letter) {
      var size = new TextEncoder().encode(letter).length;
      if (octets + size > 75) { out += "\r\n "; octets = 1; }
      out += letter;
      octets += size;
    });
    return out;
  }

  /* --- the page --- */
  function element(name, className, content) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (content) made.textContent = content;
    return made;
  }

  function button(pair) {
    var link = element("a", "button", pair[0]), line = element("p", "buttons");
    link.href = pair[1];
    line.append(link);
    return line;
  }

  /* The answer to "is it late?", in words and colour, and what can be done next. */
  function verdict(now) {
    var words_ = { late: "Terlambat", waiting: "Belum terlambat.", open: "Masih dalam tenggat.", over: "Tenggatnya sudah lewat." };
    var box = element("div", "note " + { late: "late", waiting: "done", open: "done", over: "urgent" }[now.kind]), line = element("p"), more = element("p");
    var days = now.days === null ? "" : now.days + " hari kerja";
    var title = words_[now.kind] + (now.kind === "late" ? (days ? " " + days : "") + "." : "");
    line.append(element("strong", now.kind === "waiting" || now.kind === "open" ? "i-ya" : "i-jam", title));
    if (now.kind === "waiting" || now.kind === "open") line.append(days === "0 hari kerja" ? " Hari ini hari terakhir." : " Tinggal " + days + ", sampai " + words(now.due) + ".");
    else line.append(" Batasnya " + words(now.due) + (now.kind === "over" && days ? ", " + days + " yang lalu." : "."));
    if (now.kind === "late" && now.extended) line.append(" Jika Anda diberi tahu secara tertulis bahwa waktunya diperpanjang, batasnya " + words(now.extended) + ".");
    box.append(line);
    if (now.kind === "late" && now.next) more.textContent = "Anda dapat bertindak sampai " + words(now.next.term.due) + ". " + now.next.deadline.anjuran;
    else if (now.kind === "waiting") more.textContent = now.next ? "Jika lewat tanpa jawaban, Anda dapat bertindak sampai " + words(now.next.term.due) + "." : "";
    else if (!now.next) more.textContent = "Anda selalu boleh mengajukan permintaan baru.";
    if (more.textContent) box.append(more);
    if (now.kind !== "waiting") box.append(button(now.next && now.next.deadline.surat ? now.next.deadline.surat : data.baru));
    return box;
  }

  function termItem(one, day) {
    var item = element("li"), deadline = one.deadline, found = one.term;
    item.append(element("h3", "", deadline.judul));
    if (found.unknown) {
      item.append(element("p", "", "Tidak dihitung: hari libur tahun " + found.unknown + " belum ada di situs ini."));
      return item;
    }
    var due = element("time", "", words(found.due));
    due.dateTime = found.due;
    var line = element("p", "due");
    line.append(due);
    if (found.due < day) line.append(" ", element("span", "badge b-telat i-jam", "Sudah lewat"));
    if (found.estimated.length) line.append(" ", element("span", "tag strong", "perkiraan"));
    item.append(line, element("p", "small", deadline.hari.join(" + ") + " hari kerja. " + deadline.dasar));
    var advice = element("p", "", deadline.anjuran + " ");
    if (deadline.lanjut) {
      var link = element("a", "", deadline.lanjut[0]);
      link.href = deadline.lanjut[1];
      advice.append(link);
    }
    item.append(advice, skippedDays(found.skipped));
    return item;
  }

  function skippedDays(skipped) {
    var details = element("details"), list = element("ul");
    details.append(element("summary", "", skipped.length + " hari tidak dihitung"), list);
    skipped.forEach(function (pair) { list.append(element("li", "", words(pair[0]) + ": " + pair[1])); });
    return details;
  }

  function saveButton(event, day, found) {
    var button = element("button", "button plain", "Simpan ke kalender (.ics)");
    button.type = "button";
    button.addEventListener("click", function () {
      var link = element("a");
      link.href = URL.createObjectURL(new Blob([calendarFile(event, day, found)], { type: "text/calendar;charset=utf-8" }));
      link.download = "tenggat-" + event + "-" + day + ".ics";
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
    });
    return button;
  }

  /* The short answer is read out; the whole stands below it, and the focus stays where it was. */
  function show(event, label, day) {
    var short = document.getElementById("tenggat-ringkas"), result = document.getElementById("tenggat-hasil");
    var found = reckon(event, day), first = found[0];
    short.textContent = first.term.due
      ? first.deadline.judul + " paling lambat " + words(first.term.due) + (first.term.estimated.length ? " (perkiraan)." : ".")
      : "Tidak dihitung: hari libur tahun " + first.term.unknown + " belum ada di situs ini.";
    var list = element("ol", "terms");
    var asked = today(), now = day <= asked ? standing(found, asked) : null;
    found.forEach(function (one) { list.append(termItem(one, asked)); });
    if (now && now.days !== null && (now.kind === "late" || now.kind === "over"))
      short.textContent += now.kind === "late" ? " Terlambat " + now.days + " hari kerja." : " Sudah lewat.";
    result.textContent = "";
    result.append(element("h2", "", "Tenggat Anda"), element("p", "small", label + ": " + words(day) + "."));
    if (now) result.append(verdict(now));
    var estimated = found.flatMap(function (one) { return one.term.estimated || []; });
    if (estimated.length)
      result.append(element("p", "note", "Nomor keputusan hari libur " + Array.from(new Set(estimated)).join(" dan ") + " belum ada di situs ini. Tenggat yang ditandai perkiraan masih dapat berubah."));
    result.append(list);
    if (found.some(function (one) { return one.term.due; })) {
      var save = element("p");
      save.append(saveButton(event, day, found));
      result.append(save);
    }
    result.hidden = false;
  }

  var form = document.getElementById("tenggat");
  var input = document.getElementById("tenggat-tanggal");
  form.addEventListener("submit", function (sent) {
    sent.preventDefault();
    var chosen = form.elements.kejadian;
    var label = form.querySelector("label[for='kejadian-" + chosen.value + "']").textContent;
    show(chosen.value, label, input.value);
  });
  form.hidden = false;

  return { term: term, reckon: reckon, between: between, standing: standing, calendarFile: calendarFile };
})();
