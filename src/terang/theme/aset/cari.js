/* The search page: what people see of a search. The other cari-*.js find. All are classic scripts, not modules, because a
   module does not even start from file://; and this one is plain, so that an old browser can be told what is amiss. */
(function () {
  "use strict";
  var AT_ONCE = 10, MOST_ROWS = 1000; // rows of a table of results
  var pause = 60; // milliseconds between the last letter and the search: longer where the last one took long
  var MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");

  function at(id) { return document.getElementById("cari-" + id); }
  var form = document.getElementById("cari");
  var box = at("kata");
  if (!form || !box) return;
  var make = Pilihan.make, number = Pilihan.number;

  var found = []; // their texts are fetched only when they are shown
  var shown = 0;
  var counts = null; // loads the choices that narrow what was found; null when they are shown
  var run = 0; // number of the latest search; older answers are dropped
  var state = read();

  /* ---- the state is the address: what is on the screen can be sent to somebody ---- */

  function read() {
    var params = new URLSearchParams(location.search);
    var chosen = {};
    Object.keys(Pilihan.FACETS).forEach(function (key) {
      chosen[key] = params.getAll(key).filter(function (value, i, all) { return value && all.indexOf(value) === i; });
    });
    function year(name) { return /^\d{4}$/.test(params.get(name) || "") ? Number(params.get(name)) : 0; }
    return {
      words: (params.get("q") || "").trim(), chosen: chosen, from: year("dari"), to: year("sampai"),
      newest: params.get("urut") === "terbaru", literal: params.get("ejaan") === "asli",
    };
  }
  function remember() {
    var params = new URLSearchParams();
    if (state.words) params.set("q", state.words);
    Object.keys(Pilihan.FACETS).forEach(function (key) {
      state.chosen[key].forEach(function (value) { params.append(key, value); });
    });
    if (state.from) params.set("dari", state.from);
    if (state.to) params.set("sampai", state.to);
    if (state.newest) params.set("urut", "terbaru");
    if (state.literal) params.set("ejaan", "asli");
    var query = params.toString();
    history.replaceState(null, "", location.pathname + (query ? "?" + query : ""));
  }

  /* ---- searching ---- */

  function say(text) { at("keadaan").textContent = text; }
  function show(part, near) { // near: what is shown is not quite what was asked for
    delete document.documentElement.dataset.asked;
    at("badan").parentNode.classList.toggle("tall", part === "results"); // "nothing", "results" or "empty"
    at("badan").hidden = part === "nothing" || (part === "empty" && !Pilihan.isAnyNarrowed(state)); // a choice must be there to be undone
    at("bantuan").hidden = part === "results" && !near;
    at("kosong").hidden = part === "nothing" || (part === "results" && !near);
    at("minta").hash = "permintaan?" + new URLSearchParams({ informasi: state.words });
  }
  /* What was understood differently from what was typed is said, so that nobody wonders. */
  function summary(answer) {
    var words = "“" + state.words + "”";
    if (answer.direct.length && (answer.near || !answer.all)) return "Langsung ke: " + titles(answer.direct) + "." + readAs(answer);
    if (answer.empty) return "Tuliskan kata yang lebih khas dari " + words + ".";
    if (found.length && answer.near) {
      var unsure = answer.missing.concat(answer.doubtful);
      var why = unsure.length ? "Tidak ditemukan: “" + unsure.join("”, “") + "”." : "Tidak ditemukan yang memuat semua kata itu.";
      var how = answer.missing.length ? " dengan kata lainnya." : answer.doubtful.length ? "." : " dengan sebagian katanya.";
      return why + " Yang mendekati: " + number(found.length) + " hasil" + how + readAs(answer);
    }
    var text = found.length ? number(found.length) + " hasil untuk " + words + "." : "Tidak ada hasil untuk " + words + ".";
    if (!found.length && answer.all) text += " Tanpa saringan ada " + number(answer.all) + " hasil.";
    text += readAs(answer);
    if (found.length && answer.missing.length) text += " Tidak ditemukan: “" + answer.missing.join("”, “") + "”.";
    return text + (titlesOnly ? " Yang dicari hanya judul." : "");
  }
  function titles(pages) { return pages.map(function (page) { return page.title; }).join("; "); }
  function readAs(answer) {
    return answer.meant.map(function (pair) { return " “" + pair[0] + "” dibaca sebagai “" + pair[1] + "”."; }).join("");
  }
  /* What the question leads to for sure, with the answer where it is known. */
  function direct(pages) {
    var list = at("langsung").querySelector("ul");
    list.textContent = "";
    pages.forEach(function (page) {
      var item = make("li"), link = make("a", "row-title", page.title);
      link.href = page.address;
      item.append(link);
      if (page.answer) item.append(make("p", "row-text", page.answer));
      list.append(item);
    });
    at("langsung").hidden = !pages.length;
    if (pages.length && !/^Langsung/.test(at("keadaan").textContent)) at("keadaan").append(make("span", "hidden", " Langsung ke: " + titles(pages) + "."));
  }
  /* One tap looks for the words as they were typed. */
  function undo() {
    var button = make("button", "button plain", "Cari persis seperti ditulis");
    button.type = "button";
    button.addEventListener("click", function () {
      state.literal = true;
      box.focus(); // the button goes
      search();
    });
    at("keadaan").append(" ", button);
  }
  function search(typing) {
    var mine = ++run;
    remember();
    Pilihan.chosen(at("dipilih"), state, function (take) {
      take();
      box.focus(); // the button that was pressed is gone
      search();
    });
    if (!state.words) {
      say("");
      direct([]);
      show("nothing");
      return;
    }
    var began = performance.now();
    var waiting = setTimeout(function () { if (mine === run) { say("Mencari …"); at("maju").hidden = false; } }, 250);
    function arrived() {
      clearTimeout(waiting);
      pause = Math.min(300, Math.max(60, 2 * (performance.now() - began)));
      if (mine === run) at("maju").hidden = true;
      return mine === run;
    }
    var options = { filters: state.chosen, from: state.from, to: state.to, newest: state.newest, typing: typing === true, literal: state.literal };
    Pencarian.search(state.words, options).then(function (answer) {
      if (!arrived()) return null;
      found = answer.results;
      shown = 0;
      at("hasil").textContent = "";
      say(summary(answer));
      if (answer.meant.length) undo();
      direct(answer.direct);
      show(found.length ? "results" : answer.direct.length && !answer.all ? "nothing" : "empty", answer.near && !answer.direct.length);
      counts = answer.counts;
      return more().then(panel);
    }).catch(function () {
      if (arrived()) fail("Pencarian tidak dapat dimuat. Periksa sambungan Anda dan coba lagi, atau telusuri daftar di bawah.");
    });
  }
  /* The choices, once they can be seen: on a phone they are closed, and need not be loaded. */
  function panel() {
    var mine = run, wanted = counts;
    if (!wanted || !at("saringan").getClientRects().length) return null;
    counts = null;
    return wanted().then(function (values) {
      if (mine === run) Pilihan.panel(at("pilihan"), values, state);
    }, function () { counts = counts || wanted; }); // asked for again when they are opened again
  }
  function fail(text) {
    say(text);
    direct([]);
    show("nothing");
  }

  /* ---- results ---- */

  function more() {
    var mine = run, first = shown;
    var batch = found.slice(shown, shown + AT_ONCE);
    shown += batch.length;
    at("lagi").hidden = true;
    return Promise.all(batch.map(withFile)).then(function (rows) {
      if (mine !== run) return;
      rows.forEach(function (one) { at("hasil").append(one); });
      at("lagi").hidden = shown >= found.length;
      at("lagi").textContent = "Muat lagi (" + number(found.length - shown) + ")";
      if (first) at("hasil").children[first].querySelector("a").focus();
    });
  }
  function pieces(element, parts) { // [words, found?]
    parts.forEach(function (part) { element.append(part[1] ? make("mark", "", part[0]) : part[0]); });
    return element;
  }
  /* A row once it is known whether an attached document says what the row does not. */
  function withFile(result) {
    return result.data().then(function (page) {
      return page.inside().catch(function () { return null; }).then(function (file) { return row(page, file); });
    });
  }
  function row(page, file) {
    var item = make("li"), side = make("div", "row-meta");
    var facets = page.facets;
    var link = pieces(make("a", "row-title"), page.title);
    link.href = page.address;
    item.append(link);
    if (page.text.length) item.append(pieces(make("p", "row-text"), page.text));
    if (file) {
      var line = make("p", "row-text", "Dalam berkas "), inFile = make("a", "", file.title);
      inFile.href = file.address;
      line.append(inFile, file.page ? ", halaman " + number(file.page) : "", ".");
      item.append(line);
    }
    if (facets.kelas[0]) {
      var name = facets.kelas[0].replace(/^Informasi (yang )?/, "").toLowerCase();
      side.append(make("span", "kelas " + name.replace(/ /g, "-"), name.charAt(0).toUpperCase() + name.slice(1)));
    } else if (facets.jenis[0]) side.append(make("span", "kelas siaran-pers", facets.jenis[0]));
    side.append(make("span", "row-date", dateWords(page.date || "") || facets.tahun[0] || ""));
    facets.unit.forEach(function (unit) { side.append(make("span", "", unit)); });
    item.append(side);
    return item;
  }
  function dateWords(iso) {
    var parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso);
    if (!parts) return iso;
    return (parts[3] ? Number(parts[3]) + " " : "") + (parts[2] ? MONTHS[parts[2] - 1] + " " : "") + parts[1];
  }

  /* ---- to take away ---- */

  function flash(button, text) {
    var words = button.dataset.words = button.dataset.words || button.textContent;
    button.textContent = text;
    setTimeout(function () { button.textContent = words; }, 2500);
  }
  function plain(parts) { return parts.map(function (part) { return part[0]; }).join(""); }
  function cell(value) { // quoted, and disarmed where a spreadsheet would take it for a formula
    return '"' + (/^[=+\-@\t\r]/.test(value) ? "'" + value : value).replace(/"/g, '""') + '"';
  }
  function table() {
    var head = [["judul", "jenis", "kelas", "unit", "tahun", "bentuk", "tanggal", "alamat"]];
    return Promise.all(found.slice(0, MOST_ROWS).map(function (result) { return result.data(); })).then(function (pages) {
      var lines = head.concat(pages.map(function (page) {
        var values = Object.keys(Pilihan.FACETS).reduce(function (all, key) { all[key] = page.facets[key].join("; "); return all; }, {});
        return [plain(page.title), values.jenis, values.kelas, values.unit, values.tahun, values.bentuk, dateWords(page.date || ""), page.address];
      }));
      return "\ufeff" + lines.map(function (line) { return line.map(cell).join(",") + "\r\n"; }).join("");
    });
  }
  function download() {
    table().then(function (text) {
      var link = make("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
      link.download = "hasil-pencarian.csv";
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
      if (found.length > MOST_ROWS) flash(at("csv"), number(MOST_ROWS) + " baris pertama");
    }).catch(function () { flash(at("csv"), "Tidak dapat dimuat"); });
  }

  /* ---- beginning ---- */

  var titlesOnly = location.protocol === "file:" || !window.DecompressionStream || !Pencarian.berkas;
  box.value = state.words;
  at("urutan").value = state.newest ? "terbaru" : "";
  var typing;
  box.addEventListener("input", function () {
    clearTimeout(typing);
    typing = setTimeout(function () {
      if (state.words === box.value.trim()) return;
      state.words = box.value.trim();
      state.literal = false;
      search(true);
    }, pause);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(typing);
    if (state.words !== box.value.trim()) state.literal = false;
    state.words = box.value.trim();
    search();
    if (!state.words) say("Tuliskan kata yang dicari.");
  });
  at("saringan").addEventListener("submit", function (event) { event.preventDefault(); });
  at("pilihan").addEventListener("change", function (event) {
    var field = event.target;
    if (field.name === "dari") state.from = Number(field.value);
    else if (field.name === "sampai") state.to = Number(field.value);
    else if (field.checked) state.chosen[field.name].push(field.value);
    else state.chosen[field.name].splice(state.chosen[field.name].indexOf(field.value), 1);
    search();
  });
  at("urutan").addEventListener("change", function () {
    state.newest = at("urutan").value === "terbaru";
    search();
  });
  at("buka").addEventListener("click", function () {
    var open = at("buka").getAttribute("aria-expanded") !== "true";
    at("buka").setAttribute("aria-expanded", String(open));
    if (open) at("urutan").focus();
    panel();
  });
  window.addEventListener("resize", panel); // a wide window shows them beside the results
  at("lagi").addEventListener("click", more);
  at("csv").addEventListener("click", download);
  at("salin").addEventListener("click", function () {
    Terang.copy(location.href).then(
      function () { flash(at("salin"), "Tersalin"); },
      function () { flash(at("salin"), "Salinlah dari bilah alamat"); }
    );
  });

  if (!titlesOnly) {
    Pencarian.berkas.heard = function (come, asked) {
      at("maju").max = asked;
      at("maju").value = come;
    };
    search();
  } else {
    Terang.load(["cari-judul"]).then(function () { search(); }, function () { fail("Pencarian tidak dapat dimuat. Gunakan daftar di bawah."); });
  }
})();
