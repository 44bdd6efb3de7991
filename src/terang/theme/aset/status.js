/* Looks a request up by its number in the states of each year, the year that the number names first. Nothing is sent. */
(function () {
  "use strict";
  var form = document.querySelector(".status-form");
  if (!form) return;
  var MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");
  var answer = form.querySelector(".status-answer"), years = form.dataset.years.split(" "), read = {};
  var root = new URL("../", location.href);

  function plain(number) { return number.toLowerCase().replace(/[^a-z0-9]+/g, ""); }
  function words(iso) {
    var parts = iso.split("-");
    return [parts[2] && Number(parts[2]), parts[1] && MONTHS[parts[1] - 1], parts[0]].filter(Boolean).join(" ");
  }
  function today() { return new Date(Date.now() + 7 * 3600000).toISOString().slice(0, 10); } // WIB
  function states(year) {
    read[year] = read[year] || fetch(new URL("unduh/status-permohonan/" + year + ".json", root)).then(function (reply) {
      if (!reply.ok) throw new Error(reply.status);
      return reply.json();
    });
    return read[year];
  }
  function find(number) {
    var wanted = plain(number);
    var order = years.slice().sort(function (a, b) { return number.indexOf(b) - number.indexOf(a); });
    return order.reduce(function (before, year) {
      return before.then(function (found) {
        return found || states(year).then(function (all) {
          var key = Object.keys(all).find(function (one) { return plain(one) === wanted; });
          return key ? { number: key, state: all[key] } : null;
        });
      });
    }, Promise.resolve(null));
  }
  function say(kind, text, className) {
    var line = document.createElement(kind);
    line.textContent = text;
    if (className) line.className = className;
    answer.append(line);
    return line;
  }
  function link(words, href) {
    var line = say("p", ""), anchor = document.createElement("a");
    anchor.textContent = words;
    anchor.href = href;
    line.append(anchor);
  }
  function tell(found) {
    var state = found.state, isOpen = !state.hasil, isLate = isOpen && today() > state.batas;
    say("h2", found.number);
    say("p", state.hasil ? state.hasil : isLate ? "Belum dijawab, dan tenggatnya sudah lewat" : "Sedang diproses", "lead");
    say("p", "Diterima " + words(state.diterima) + ".");
    if (state.dijawab) say("p", "Dijawab " + words(state.dijawab) + (state.hari_kerja === undefined ? "" : ", dalam " + state.hari_kerja + " hari kerja") + ".");
    if (state.tanpa_tanggal) say("p", "Tanggal jawabannya tidak dicatat dalam register.");
    if (isOpen) say("p", "Paling lambat dijawab " + words(state.batas) + (state.diperpanjang ? ", setelah diperpanjang 7 hari kerja" : "") + (state.perkiraan ? " (perkiraan, karena hari libur tahun itu belum ditetapkan)" : "") + ".");
    if (state.diberikan) say("p", "Informasi diberikan " + words(state.diberikan) + ".");
    if (state.diumumkan) link("Jawabannya diumumkan: " + state.diumumkan.judul, new URL(state.diumumkan.alamat, root));
    if (isLate) link("Ajukan keberatan karena tidak ditanggapi", form.dataset.objection + "?alasan=c&nomor=" + encodeURIComponent(found.number));
  }
  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var number = form.elements.nomor.value.trim();
    answer.textContent = "";
    if (!number) return form.elements.nomor.focus();
    find(number).then(function (found) {
      answer.textContent = "";
      if (found) tell(found);
      else say("p", "Nomor " + number + " tidak ada dalam register yang terbit. Periksa penulisannya, atau tanyakan kepada PPID.", "note");
    }, function () { say("p", "Status tidak dapat dimuat. Coba lagi, atau lihat daftar menurut tahun di bawah.", "note"); });
  });
})();
