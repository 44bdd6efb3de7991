/* The search page: what people see of a search. mesin-cari.js finds. Both are classic scripts, not modules, because a
   module does not even start from file://, and then nobody would be told why the search is silent. */
(function () {
  "use strict";
  var FACETS = { jenis: "Jenis", kelas: "Kelas informasi", tahun: "Tahun", unit: "Unit" }; // as in the index
  var AT_ONCE = 10;
  var SHOWN = 8; // choices of a facet before "lainnya"
  var MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");

  function at(id) { return document.getElementById("cari-" + id); }
  var form = document.getElementById("cari");
  var box = at("kata");
  if (!form || !box) return;

  var found = []; // their texts are fetched only when they are shown
  var shown = 0;
  var run = 0; // number of the latest search; older answers are dropped
  var state = read();

  function read() {
    var params = new URLSearchParams(location.search);
    var chosen = {};
    Object.keys(FACETS).forEach(function (key) { chosen[key] = params.getAll(key); });
    return { words: (params.get("q") || "").trim(), chosen: chosen, newest: params.get("urut") === "terbaru" };
  }

  /* What is on the screen can be sent to somebody as an address. */
  function remember() {
    var params = new URLSearchParams();
    if (state.words) params.set("q", state.words);
    Object.keys(FACETS).forEach(function (key) {
      state.chosen[key].forEach(function (value) { params.append(key, value); });
    });
    if (state.newest) params.set("urut", "terbaru");
    var query = params.toString();
    history.replaceState(null, "", location.pathname + (query ? "?" + query : ""));
  }

  function say(text) { at("keadaan").textContent = text; }
  function number(value) { return value.toLocaleString("id-ID"); }
  function make(tag, name, text) {
    var element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    return element;
  }
  function show(part) { // "nothing", "results" or "empty"
    var narrowed = Object.keys(FACETS).some(function (key) { return state.chosen[key].length; });
    at("badan").hidden = part === "nothing" || (part === "empty" && !narrowed); // a choice must be there to be undone
    at("urut").hidden = part !== "results";
    at("bantuan").hidden = part === "results";
    at("kosong").hidden = part !== "empty";
  }

  /* What was understood differently from what was typed is said, so that nobody wonders. */
  function summary(answer) {
    if (answer.empty) return "Tuliskan kata yang lebih khas dari “" + state.words + "”.";
    var text = found.length ? number(found.length) + " hasil untuk “" + state.words + "”." : "Tidak ada hasil untuk “" + state.words + "”.";
    answer.meant.forEach(function (pair) { text += " “" + pair[0] + "” dibaca sebagai “" + pair[1] + "”."; });
    if (found.length && answer.missing.length) text += " Tidak ditemukan: “" + answer.missing.join("”, “") + "”.";
    return text;
  }

  function search() {
    var mine = ++run;
    remember();
    if (!state.words) {
      say("");
      show("nothing");
      return;
    }
    var waiting = setTimeout(function () { if (mine === run) say("Mencari …"); }, 250);
    Pencarian.search(state.words, { filters: state.chosen, newest: state.newest }).then(function (answer) {
      clearTimeout(waiting);
      if (mine !== run) return null;
      found = answer.results;
      shown = 0;
      at("hasil").textContent = "";
      say(summary(answer));
      show(found.length ? "results" : "empty");
      facets(answer.counts);
      return more();
    }).catch(function () {
      clearTimeout(waiting);
      if (mine === run) fail("Pencarian tidak dapat dimuat. Periksa sambungan Anda dan coba lagi, atau telusuri daftar di bawah.");
    });
  }

  function fail(text) {
    say(text);
    show("nothing");
  }

  function facets(counts) {
    var target = at("saringan");
    var focused = document.activeElement && document.activeElement.id;
    var opened = Array.prototype.map.call(target.querySelectorAll("details[open]"), function (more) { return more.dataset.key; });
    target.textContent = "";
    Object.keys(FACETS).forEach(function (key) {
      var values = Object.keys(counts[key] || {}).filter(function (value) {
        return counts[key][value] > 0 || state.chosen[key].indexOf(value) >= 0; // no dead ends
      });
      state.chosen[key].forEach(function (value) { if (values.indexOf(value) < 0) values.push(value); });
      if (!values.length || (values.length === 1 && !state.chosen[key].length)) return;
      values.sort(function (a, b) {
        return key === "tahun" ? b.localeCompare(a) : (counts[key][b] || 0) - (counts[key][a] || 0) || a.localeCompare(b);
      });
      var group = make("fieldset");
      group.append(make("legend", "", FACETS[key]));
      group.append(choices(key, values.slice(0, SHOWN), counts));
      if (values.length > SHOWN) {
        var rest = make("details");
        rest.dataset.key = key;
        rest.open = opened.indexOf(key) >= 0 || values.slice(SHOWN).some(function (value) { return state.chosen[key].indexOf(value) >= 0; });
        rest.append(make("summary", "", number(values.length - SHOWN) + " lainnya"), choices(key, values.slice(SHOWN), counts));
        group.append(rest);
      }
      target.append(group);
    });
    var again = focused && document.getElementById(focused);
    if (again && target.contains(again)) again.focus();
  }

  function choices(key, values, counts) {
    var list = make("ul");
    values.forEach(function (value) {
      var item = make("li");
      var label = make("label");
      var tick = make("input");
      tick.type = "checkbox";
      tick.name = key;
      tick.value = value;
      tick.id = "saring-" + key + "-" + value.replace(/\W+/g, "-");
      tick.checked = state.chosen[key].indexOf(value) >= 0;
      label.append(tick, make("span", "", value));
      item.append(label, make("span", "count", number((counts[key] || {})[value] || 0)));
      list.append(item);
    });
    return list;
  }

  function more() {
    var mine = run;
    var batch = found.slice(shown, shown + AT_ONCE);
    var first = shown;
    shown += batch.length;
    at("lagi").hidden = true;
    return Promise.all(batch.map(function (result) { return result.data(); })).then(function (pages) {
      if (mine !== run) return;
      pages.forEach(function (page, i) { at("hasil").append(row(page, batch[i].facets)); });
      at("lagi").hidden = shown >= found.length;
      at("lagi").textContent = "Muat lagi (" + number(found.length - shown) + ")";
      if (first) at("hasil").children[first].querySelector("a").focus();
    });
  }

  function pieces(element, parts) { // [words, found?]
    parts.forEach(function (part) { element.append(part[1] ? make("mark", "", part[0]) : part[0]); });
    return element;
  }
  function row(page, values) {
    var item = make("li");
    var main = make("div", "row-main");
    var side = make("div", "row-meta");
    var link = pieces(make("a", "row-title"), page.title);
    link.href = page.address;
    main.append(link, pieces(make("p", "row-text"), page.text));
    if (values.kelas) {
      var name = values.kelas.replace(/^Informasi (yang )?/, "");
      side.append(make("span", "badge " + name.toLowerCase().replace(/ /g, "-"), name));
    } else if (values.jenis) side.append(make("span", "badge", values.jenis));
    if (values.unit) side.append(make("span", "", values.unit));
    item.append(make("span", "row-date", dateWords(page.date || "")), main, side);
    return item;
  }

  function dateWords(iso) {
    var parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso);
    if (!parts) return iso;
    return (parts[3] ? Number(parts[3]) + " " : "") + (parts[2] ? MONTHS[parts[2] - 1] + " " : "") + parts[1];
  }

  box.value = state.words;
  at("urutan").value = state.newest ? "terbaru" : "";
  if (location.protocol === "file:") {
    fail("Pencarian hanya berjalan bila situs dibuka lewat alamat web (http), bukan langsung dari berkas di komputer. Gunakan daftar di bawah.");
    return;
  }
  if (!window.Pencarian || !window.DecompressionStream) {
    fail("Peramban ini terlalu lama untuk pencarian. Gunakan daftar di bawah.");
    return;
  }
  var typing;
  box.addEventListener("input", function () {
    clearTimeout(typing);
    typing = setTimeout(function () {
      if (state.words === box.value.trim()) return;
      state.words = box.value.trim();
      search();
    }, 300);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(typing);
    state.words = box.value.trim();
    search();
    if (!state.words) say("Tuliskan kata yang dicari.");
  });
  at("saringan").addEventListener("change", function (event) {
    var list = state.chosen[event.target.name];
    if (event.target.checked) list.push(event.target.value);
    else list.splice(list.indexOf(event.target.value), 1);
    search();
  });
  at("urutan").addEventListener("change", function () {
    state.newest = at("urutan").value === "terbaru";
    search();
  });
  at("lagi").addEventListener("click", more);
  search();
})();
