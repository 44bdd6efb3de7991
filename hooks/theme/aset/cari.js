/* The search page. Pagefind finds; here is what people see of it. A classic script, not a module, because a module
   does not even start from file://, and then nobody would be told why the search is silent. */
(function () {
  "use strict";
  var root = new URL("../", document.currentScript.src);
  var FACETS = { jenis: "Jenis", kelas: "Kelas informasi", tahun: "Tahun", unit: "Unit" }; // as in the index
  var AT_ONCE = 10; // every result is one small request
  var SHOWN = 8; // choices of a facet before "lainnya"
  var MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");

  function at(id) { return document.getElementById("cari-" + id); }
  var form = document.getElementById("cari");
  var box = at("kata");
  if (!form || !box) return;

  var engine = null; // promise of Pagefind
  var found = []; // results not yet shown are only ids
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
    at("badan").hidden = part === "nothing";
    at("urut").hidden = part !== "results";
    at("bantuan").hidden = part === "results";
    at("kosong").hidden = part !== "empty";
  }

  function load() {
    if (!engine) {
      engine = import(new URL("pagefind/pagefind.js", root).href).then(function (pagefind) {
        return pagefind.options({ baseUrl: root.pathname, excerptLength: 25 }).then(function () { return pagefind; });
      });
      engine.catch(function () { engine = null; }); // try again at the next word
    }
    return engine;
  }

  /* Within one facet any choice will do; between facets all must hold. */
  function filters(except) {
    var wanted = {};
    Object.keys(FACETS).forEach(function (key) {
      if (key !== except && state.chosen[key].length) wanted[key] = { any: state.chosen[key] };
    });
    return wanted;
  }

  /* Counts of the facets, from an index of their own that is fetched only once there is something to narrow down.
     A facet with a choice counts as if it had none, or its other choices would all show 0. */
  function count(pagefind) {
    return pagefind.filters().then(function () {
      var active = Object.keys(FACETS).filter(function (key) { return state.chosen[key].length; });
      var searches = [null].concat(active).map(function (key) {
        return pagefind.search(state.words, { filters: filters(key) });
      });
      return Promise.all(searches).then(function (answers) {
        var counts = Object.assign({}, answers[0].filters);
        active.forEach(function (key, index) { counts[key] = answers[index + 1].filters[key]; });
        return counts;
      });
    });
  }

  function search() {
    var mine = ++run;
    remember();
    if (!state.words) { // Pagefind would fetch its whole index for an empty query
      say("");
      show("nothing");
      return;
    }
    var waiting = setTimeout(function () { if (mine === run) say("Mencari …"); }, 250);
    var pagefind;
    load().then(function (loaded) {
      pagefind = loaded;
      var options = { filters: filters() };
      if (state.newest) options.sort = { tanggal: "desc" };
      return pagefind.search(state.words, options);
    }).then(function (answer) {
      clearTimeout(waiting);
      if (mine !== run) return null;
      found = answer.results;
      shown = 0;
      at("hasil").textContent = "";
      say(found.length ? number(found.length) + " hasil untuk “" + state.words + "”" : "Tidak ada hasil untuk “" + state.words + "”.");
      show(found.length ? "results" : "empty");
      return more().then(function () { return count(pagefind); });
    }).then(function (counts) {
      if (counts && mine === run) facets(counts);
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
      pages.forEach(function (page) { at("hasil").append(row(page)); });
      at("lagi").hidden = shown >= found.length;
      at("lagi").textContent = "Muat lagi (" + number(found.length - shown) + ")";
      if (first) at("hasil").children[first].querySelector("a").focus();
    });
  }

  function row(page) {
    var item = make("li");
    var main = make("div", "row-main");
    var link = make("a", "row-title", page.meta.title || page.url);
    var side = make("div", "row-meta");
    link.href = page.url;
    var text = make("p", "row-text");
    // The excerpt is HTML of Pagefind's. Only its text and its <mark> are taken over.
    new DOMParser().parseFromString(page.excerpt, "text/html").body.childNodes.forEach(function (node) {
      text.append(node.nodeName === "MARK" ? make("mark", "", node.textContent) : node.textContent);
    });
    main.append(link, text);
    ["kelas", "jenis", "unit"].forEach(function (key) {
      var values = (page.filters || {})[key] || [];
      if (key === "jenis" && ((page.filters || {}).kelas || []).length) return; // a class already says "Informasi"
      values.forEach(function (value) {
        var name = key === "kelas" ? value.replace(/^Informasi (yang )?/, "") : value;
        side.append(make("span", key === "unit" ? "" : "badge " + (key === "kelas" ? name.toLowerCase().replace(/ /g, "-") : ""), name));
      });
    });
    item.append(make("span", "row-date", dateWords(page.meta.tanggal || "")), main, side);
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
  var typing;
  box.addEventListener("focus", function () { load().catch(function () { /* said when searching */ }); }, { once: true });
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
