/* The panel beside the results: choices with their counts, years from and to, and what is chosen as buttons to undo it.
   Knows the state of the page, {chosen: {facet: [value]}, from, to}, but neither the search nor the results. */
window.Pilihan = (function () {
  "use strict";
  var FACETS = { jenis: "Jenis", kelas: "Kelas informasi", tahun: "Tahun", unit: "Unit", bentuk: "Bentuk" };
  var own = document.getElementById("cari-pilihan");
  if (own && own.dataset.unit) FACETS.unit = own.dataset.unit; // of a portal: bodies
  var SHOWN = 8; // choices of a facet before "lainnya"

  function make(tag, name, text) {
    var element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    return element;
  }
  function number(value) { return value.toLocaleString("id-ID"); }

  /* Values that lead somewhere, and those that are chosen whether they do or not. */
  function valuesOf(key, counts, state) {
    var values = Array.from(counts.keys());
    state.chosen[key].forEach(function (value) { if (values.indexOf(value) < 0) values.push(value); });
    if (key === "tahun") return values.sort(function (a, b) { return (Number(b) || 0) - (Number(a) || 0); }); // "Tanpa tahun" last
    return values.sort(function (a, b) { return (counts.get(b) || 0) - (counts.get(a) || 0) || a.localeCompare(b); });
  }
  function choices(key, values, counts, state) {
    var list = make("ul");
    values.forEach(function (value) {
      var item = make("li"), label = make("label"), tick = make("input");
      tick.type = "checkbox";
      tick.name = key;
      tick.value = value;
      tick.id = "saring-" + key + "-" + value.replace(/\W+/g, "-");
      tick.checked = state.chosen[key].indexOf(value) >= 0;
      label.append(tick, make("span", "", value));
      item.append(label, make("span", "count", number(counts.get(value) || 0)));
      list.append(item);
    });
    return list;
  }
  function yearSelect(name, words, years, chosen) {
    var label = make("label", "", words + " "), select = make("select");
    select.name = name;
    select.id = "saring-" + name;
    select.append(new Option("semua", ""));
    years.forEach(function (year) { select.append(new Option(year, year, false, Number(year) === chosen)); });
    label.append(select);
    return label;
  }
  function range(values, state) {
    var line = make("div", "years");
    var years = values.filter(function (value) { return /^\d{4}$/.test(value); });
    [state.from, state.to].forEach(function (year) { if (year && years.indexOf(String(year)) < 0) years.push(String(year)); });
    years.sort().reverse();
    line.append(yearSelect("dari", "Dari", years, state.from), yearSelect("sampai", "Sampai", years, state.to));
    return years.length > 1 ? line : "";
  }

  /* Fills `target` anew; what was open stays open, and the focus stays where it was. */
  function panel(target, counts, state) {
    var focused = document.activeElement && document.activeElement.id;
    var opened = Array.from(target.querySelectorAll("details[open]")).map(function (more) { return more.dataset.key; });
    target.textContent = "";
    Object.keys(FACETS).forEach(function (key) {
      var values = valuesOf(key, counts[key], state);
      if (!values.length || (values.length === 1 && !isNarrowed(state, key))) return;
      var group = make("fieldset");
      group.append(make("legend", "", FACETS[key]));
      if (key === "tahun") group.append(range(values, state));
      group.append(choices(key, values.slice(0, SHOWN), counts[key], state));
      if (values.length > SHOWN) {
        var rest = make("details");
        rest.dataset.key = key;
        rest.open = opened.indexOf(key) >= 0 || values.slice(SHOWN).some(function (value) { return state.chosen[key].indexOf(value) >= 0; });
        rest.append(make("summary", "", number(values.length - SHOWN) + " lainnya"), choices(key, values.slice(SHOWN), counts[key], state));
        group.append(rest);
      }
      target.append(group);
    });
    var again = focused && document.getElementById(focused);
    if (again && target.contains(again)) again.focus();
  }

  function isNarrowed(state, key) {
    return state.chosen[key].length > 0 || (key === "tahun" && (state.from > 0 || state.to > 0));
  }
  function isAnyNarrowed(state) { return Object.keys(FACETS).some(function (key) { return isNarrowed(state, key); }); }

  /* A button for each choice; `undo` is given a function that takes the choice back. */
  function chosen(target, state, undo) {
    target.textContent = "";
    function button(words, take) {
      var one = make("button", "chip", words + " ×");
      one.type = "button";
      one.setAttribute("aria-label", "Lepaskan saringan " + words);
      one.addEventListener("click", function () { undo(take); });
      target.append(one);
    }
    Object.keys(FACETS).forEach(function (key) {
      state.chosen[key].forEach(function (value) {
        button(FACETS[key] + ": " + value, function () { state.chosen[key].splice(state.chosen[key].indexOf(value), 1); });
      });
    });
    if (state.from || state.to) {
      button("Tahun " + (state.from || "…") + "–" + (state.to || "…"), function () { state.from = state.to = 0; });
    }
    if (target.children.length > 1) button("semua", function () { clear(state); });
    target.hidden = !target.children.length;
  }
  function clear(state) {
    Object.keys(FACETS).forEach(function (key) { state.chosen[key] = []; });
    state.from = state.to = 0;
  }

  return { FACETS: FACETS, make: make, number: number, panel: panel, chosen: chosen, isAnyNarrowed: isAnyNarrowed };
})();
