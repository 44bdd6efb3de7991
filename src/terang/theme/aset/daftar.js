/* One list: a box that keeps only rows with certain words, and buttons that sort them. Works on the rows that are there;
   what is chosen stands behind the # of the address, so that it can be sent to somebody. */
(function () {
  "use strict";
  var list = document.querySelector("ul.rows");
  if (!list) return;
  var ORDERS = { tanggal: "Tanggal", judul: "Judul", kelas: "Kelas", unit: "Unit" };
  var LEAST = 6; // rows that are worth it
  var rest = document.getElementById("baris-lain"); // the folded end of a long page
  var rows = Array.from(document.querySelectorAll("ul.rows > li")).map(function (item, i) {
    function text(selector) {
      var found = item.querySelector(selector);
      return found ? found.textContent.trim() : "";
    }
    var time = item.querySelector("time");
    return {
      item: item, first: i, words: fold(item.textContent), tanggal: (time && time.getAttribute("datetime")) || "",
      judul: text(".row-title"), kelas: text(".kelas"), unit: text(".row-unit"),
    };
  });
  if (rows.length < LEAST) return;

  function fold(text) { return text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, ""); }
  function make(tag, name, text) {
    var element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    return element;
  }

  var tools = make("form", "tools"), label = make("label", "", "Saring baris di halaman ini"), box = make("input");
  var buttons = make("div", "sorts"), status = make("p", "small"), state = read();
  tools.setAttribute("aria-label", "Saring dan urutkan daftar di halaman ini");
  box.type = "search";
  box.id = "saring-baris";
  box.autocomplete = "off";
  label.htmlFor = box.id;
  status.setAttribute("role", "status");
  buttons.append(make("span", "", "Urutkan"));
  buttons.setAttribute("role", "group");
  buttons.setAttribute("aria-label", "Urutkan menurut");
  Object.keys(ORDERS).forEach(function (key) {
    if (!rows.some(function (row) { return row[key] !== rows[0][key]; })) return; // nothing to sort by
    var button = make("button", "sort");
    button.type = "button";
    button.dataset.key = key;
    button.addEventListener("click", function () {
      var down = key === "tanggal"; // dates begin with the latest, words with A
      state.down = state.order === key ? !state.down : down;
      state.order = key;
      apply(true);
    });
    buttons.append(button);
  });

  function read() {
    var params = new URLSearchParams(location.hash.slice(1));
    var order = (params.get("urut") || "").split("-");
    return { words: params.get("saring") || "", order: Object.keys(ORDERS).indexOf(order[0]) >= 0 ? order[0] : "", down: order[1] === "turun" };
  }
  function remember() {
    var params = new URLSearchParams();
    if (state.words) params.set("saring", state.words);
    if (state.order) params.set("urut", state.order + (state.down ? "-turun" : ""));
    var hash = params.toString();
    history.replaceState(null, "", location.pathname + location.search + (hash ? "#" + hash : ""));
  }
  function apply(chosen) {
    if (rest && (state.words || state.order)) { rest.remove(); rest = null; } // its rows move into the list
    var wanted = fold(state.words).split(/\s+/).filter(Boolean), count = 0;
    rows.sort(function (a, b) {
      var by = state.order ? a[state.order].localeCompare(b[state.order], "id", { numeric: true }) : 0;
      return (state.down ? -by : by) || a.first - b.first;
    });
    rows.forEach(function (row) {
      row.item.hidden = !wanted.every(function (word) { return row.words.indexOf(word) >= 0; });
      if (!row.item.hidden) count++;
      if (!rest) list.append(row.item);
    });
    status.textContent = wanted.length ? count + " dari " + rows.length + " baris di halaman ini." : "";
    buttons.querySelectorAll("button").forEach(function (button) {
      var on = button.dataset.key === state.order;
      button.textContent = ORDERS[button.dataset.key] + (on ? (state.down ? " ↓" : " ↑") : "");
      button.setAttribute("aria-pressed", String(on));
      button.setAttribute("aria-label", ORDERS[button.dataset.key] + (on ? (state.down ? ", menurun" : ", menaik") : ""));
    });
    if (chosen) remember();
  }

  box.value = state.words;
  box.addEventListener("input", function () {
    state.words = box.value.trim();
    apply(true);
  });
  tools.addEventListener("submit", function (event) { event.preventDefault(); });
  tools.append(label, box, buttons, status);
  list.before(tools);
  apply(false);
})();
