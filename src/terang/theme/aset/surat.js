/* The letter composer. Nothing is stored and nothing is sent: fields live in the page, and what links fill in stands behind
   the # of the address, which browsers do not send. */
(function () {
  "use strict";
  var page = document.querySelector(".letters");
  if (!page) return;
  var MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");
  var KINDS = ["permintaan", "keberatan", "sengketa"];
  var out = document.getElementById("surat"), sheet = document.getElementById("surat-isi"), body = page.dataset.body;
  var letter = { subject: "", lines: [] };

  function dayWords(iso) {
    var parts = iso.split("-");
    return parts.length === 3 ? Number(parts[2]) + " " + MONTHS[parts[1] - 1] + " " + parts[0] : "";
  }
  function today() {
    var now = new Date(Date.now() + 7 * 3600000); // WIB
    return now.toISOString().slice(0, 10);
  }
  function values(form) {
    var found = {};
    Array.from(form.elements).forEach(function (one) {
      if (one.name && (one.type !== "radio" || one.checked)) found[one.name] = one.value.trim();
    });
    var ground = form.querySelector("[name=alasan]:checked");
    if (ground) { found.ground = ground.dataset.label; found.petition = ground.dataset.petition; }
    return found;
  }
  function numbered(text) {
    return text.split(/\n+/).filter(Boolean).map(function (line, i) { return (i + 1) + ". " + line.trim(); });
  }
  function contact(v) { return [v.telepon && "telepon " + v.telepon, v.surel && "surel " + v.surel].filter(Boolean).join(", "); }
  function identity(v, withNumber) {
    return ["Nama: " + v.nama, withNumber ? "NIK atau nomor pengesahan: " + (v.identitas || "…………………………") : "", "Alamat: " + v.alamat,
      contact(v) ? "Telepon atau surel: " + contact(v) : "", v.pekerjaan ? "Pekerjaan: " + v.pekerjaan : "",
      v.kuasa ? "Sebagai kuasa dari: " + v.kuasa + " (surat kuasa khusus terlampir)" : ""].filter(Boolean);
  }
  function close(v) { return ["", v.tempat + ", " + dayWords(v.tanggal), "", "", "", v.nama]; }

  var WRITE = {
    permintaan: function (v) {
      return { subject: "Permintaan Informasi Publik", lines: ["Kepada Yth.", "PPID " + body, v.unit ? "u.p. " + v.unit : null, "", "Perihal: Permintaan Informasi Publik", "", "Dengan hormat, saya:"]
        .concat(identity(v, true), ["", "meminta informasi publik berikut:"], numbered(v.informasi), ["",
          "Tujuan penggunaan: " + v.tujuan, "Cara memperoleh: " + v.cara, /^salinan/.test(v.cara) ? "Cara mengirim: " + v.kirim : null, "",
          "Mohon pemberitahuan tertulis paling lambat 10 hari kerja sejak permintaan ini diterima, yang dapat diperpanjang satu kali 7 hari kerja dengan alasan tertulis (Pasal 22 ayat (7) dan ayat (8) UU 14/2008). Jika ada bagian yang dikecualikan, mohon bagian itu dihitamkan dan bagian lainnya diberikan."], close(v)) };
    },
    keberatan: function (v) {
      return { subject: "Keberatan atas layanan informasi publik", lines: ["Kepada Yth.", "Atasan PPID " + body, "", "Perihal: Keberatan", "", "Dengan hormat, saya:"]
        .concat(identity(v), ["", "mengajukan keberatan dengan alasan: " + v.ground + " (Pasal 35 ayat (1) huruf " + v.alasan + " UU 14/2008).", "", "Informasi yang diminta:"],
          numbered(v.informasi), ["", v.nomor ? "Nomor pendaftaran permintaan: " + v.nomor : null, v.diterima ? "Permintaan diterima: " + dayWords(v.diterima) : null,
            "Tujuan penggunaan: " + v.tujuan, "", "Kasus posisi: " + v.kasus, "",
            "Mohon tanggapan tertulis paling lambat 30 hari kerja sejak keberatan ini diterima (Pasal 36 ayat (2) UU 14/2008)."], close(v)) };
    },
    sengketa: function (v) {
      return { subject: "Permohonan penyelesaian sengketa informasi publik", lines: ["Kepada Yth.", v.komisi, "", "Perihal: Permohonan Penyelesaian Sengketa Informasi Publik", "", "Pemohon:"]
        .concat(identity(v), ["", "Termohon: " + body, "", "Informasi yang dimohon:"], numbered(v.informasi), ["",
          "Alasan keberatan: " + v.ground + " (Pasal 35 ayat (1) huruf " + v.alasan + " UU 14/2008).", "Uraian: " + v.kasus, "",
          "Pemohon meminta agar Komisi Informasi " + v.petition + "."], close(v)) };
    },
  };

  function text() { return letter.lines.join("\n"); }
  function firstFault(form, v) {
    var fault = Array.from(form.elements).find(function (one) { return one.required && !one.value.trim(); });
    if (!fault && form.id !== "sengketa" && !v.telepon && !v.surel) fault = form.elements.telepon;
    return fault;
  }
  function mark(form, fault) {
    form.querySelectorAll(".error").forEach(function (one) { one.remove(); });
    form.querySelectorAll("[aria-invalid]").forEach(function (one) { one.removeAttribute("aria-invalid"); });
    if (!fault) return;
    var said = document.createElement("span");
    said.className = "error";
    said.setAttribute("role", "alert");
    said.textContent = fault.name === "telepon" ? "Isi telepon atau surel, agar Anda dapat dijawab." : "Bagian ini wajib diisi.";
    fault.before(said);
    fault.setAttribute("aria-invalid", "true");
    fault.focus();
  }
  function compose(form) {
    var v = values(form), fault = firstFault(form, v);
    mark(form, fault);
    if (fault) return;
    letter = WRITE[form.id](v);
    letter.lines = letter.lines.filter(function (line) { return line !== null; });
    sheet.textContent = text();
    out.querySelector("[data-do=surel]").href = "mailto:" + page.dataset.email + "?subject=" + encodeURIComponent(letter.subject) + "&body=" + encodeURIComponent(text());
    out.querySelector("[data-do=wa]").href = "https://wa.me/?text=" + encodeURIComponent(text());
    out.hidden = false;
    document.getElementById("surat-judul").focus();
  }

  /* The address chooses the form and may fill it: #permintaan?informasi=… */
  function follow(first) {
    var parts = decodeURIComponent(location.hash.slice(1).split("?")[0]), kind = KINDS.indexOf(parts) >= 0 ? parts : first ? KINDS[0] : "";
    if (!kind) return;
    KINDS.forEach(function (name) { document.getElementById(name).hidden = name !== kind; });
    page.querySelectorAll(".chips a").forEach(function (link) {
      if (link.hash === "#" + kind) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
    });
    out.hidden = true;
    var form = document.getElementById(kind), told = new URLSearchParams(location.hash.split("?")[1] || "");
    told.forEach(function (value, name) {
      if (name === "alasan") {
        var choice = document.getElementById(kind + "-alasan-" + value);
        if (choice) choice.checked = true;
      } else if (form.elements[name] && form.elements[name].tagName) form.elements[name].value = value.slice(0, 500);
    });
  }

  /* Suggests what was asked before while somebody writes. The whole list comes with the page: what is written is not sent. */
  function suggestAsked() {
    var place = page.querySelector(".asked"), box = document.getElementById("permintaan-informasi"), last = "";
    if (!place || !box) return;
    var list = fetch(page.dataset.asked).then(function (reply) { return reply.ok ? reply.json() : []; }).catch(function () { return []; });
    function telling(text) { return (text.toLowerCase().match(/[a-z0-9]{3,}/g) || []).filter(function (word) { return !/^(dan|yang|untuk|tahun|dari|per|data|informasi|tentang|laporan|daftar)$/.test(word); }); }
    function rank(rows, words) {
      return rows.map(function (row) {
        var there = telling(row.pokok + " " + row.judul);
        return { row: row, count: words.filter(function (word) { return there.indexOf(word) >= 0; }).length };
      }).filter(function (one) { return one.count && one.count >= Math.min(2, words.length); }).sort(function (a, b) { return b.count - a.count; });
    }
    function show(rows) {
      var seen = {}, found = rank(rows, telling(box.value)).filter(function (one) {
        var isNew = !seen[one.row.alamat];
        seen[one.row.alamat] = true;
        return isNew;
      }).slice(0, 3), told = found.map(function (one) { return one.row.alamat; }).join();
      if (told === last) return;
      last = told;
      place.textContent = "";
      place.classList.toggle("note", found.length > 0);
      if (!found.length) return;
      var line = document.createElement("p"), ul = document.createElement("ul");
      line.textContent = "Mungkin sudah diumumkan:";
      found.forEach(function (one) {
        var item = document.createElement("li"), link = document.createElement("a");
        link.href = new URL("../" + one.row.alamat, location.href);
        link.textContent = one.row.judul;
        item.append(link);
        ul.append(item);
      });
      place.append(line, ul);
    }
    box.addEventListener("input", function () {
      list.then(show);
    });
    list.then(show); // the address may have filled the box
  }

  KINDS.forEach(function (kind) {
    var form = document.getElementById(kind);
    form.elements.tanggal.value = today();
    form.querySelector("[type=submit]").hidden = false;
    form.addEventListener("submit", function (event) { event.preventDefault(); compose(form); });
  });
  out.addEventListener("click", function (event) {
    var button = event.target.closest("button"), words = button && button.textContent;
    if (!button) return;
    if (button.dataset.do === "cetak") return print();
    if (button.dataset.do === "salin") {
      Terang.copy(text()).then(function () { button.textContent = "Tersalin"; }, function () { button.textContent = "Salinlah dengan tangan"; })
        .then(function () { setTimeout(function () { button.textContent = words; }, 2500); });
      return;
    }
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text() + "\n"], { type: "text/plain;charset=utf-8" }));
    link.download = letter.subject.toLowerCase().replace(/ /g, "-") + ".txt";
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  });
  page.classList.add("active");
  addEventListener("hashchange", function () { follow(false); });
  follow(true);
  suggestAsked();
})();
