/* Runs before the page is painted, so that a chosen scheme does not flash. The site is whole without it. */
(function () {
  "use strict";
  var doc = document.documentElement;
  var own = document.currentScript.src; // this file lies in aset/
  var root = new URL("../", own);
  var KEY = "terang-tema";

  function stored() {
    try { return localStorage.getItem(KEY); } catch (refused) { return null; }
  }
  var chosen = stored();
  if (chosen === "dark" || chosen === "light") doc.dataset.theme = chosen;

  if (/[?&]q=[^&]/.test(location.search)) doc.dataset.asked = ""; // an answer is coming: styles keep room for it

  function isDark() {
    return doc.dataset.theme ? doc.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function schemeButton() {
    var button = document.getElementById("tema");
    if (!button) return;
    function name() { button.textContent = isDark() ? "Tampilan terang" : "Tampilan gelap"; }
    button.hidden = false;
    name();
    button.addEventListener("click", function () {
      doc.dataset.theme = isDark() ? "light" : "dark";
      try { localStorage.setItem(KEY, doc.dataset.theme); } catch (refused) { /* remembered for this page only */ }
      name();
    });
    var system = matchMedia("(prefers-color-scheme: dark)");
    if (system.addEventListener) system.addEventListener("change", name);
  }

  /* Scripts of aset/ in the order of `names`, each once; their version is this file's. */
  var loaded = {};
  function load(names) {
    return Promise.all(names.map(function (name) {
      loaded[name] = loaded[name] || new Promise(function (done, failed) {
        var script = document.createElement("script");
        script.src = own.replace("terang.js", name + ".js");
        script.async = false;
        script.onload = done;
        script.onerror = failed;
        document.head.append(script);
      });
      return loaded[name];
    }));
  }

  /* What a page needs beyond this file is named where it is needed. */
  function partScripts() {
    document.querySelectorAll("[data-load]").forEach(function (part) { load(part.dataset.load.split(" ")).catch(function () {}); });
  }

  /* The search box of every page suggests while somebody types; what that needs is loaded when it gets the focus. */
  function suggestions() {
    var box = document.querySelector("[data-suggest]");
    if (!box || root.protocol === "file:" || !window.DecompressionStream) return;
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-expanded", "false");
    box.addEventListener("focus", function () {
      load(["cari-saring", "cari-berkas", "cari-bahasa", "cari-langsung", "cari-mesin", "cari-usul"]).catch(function () { /* it still searches */ });
    }, { once: true });
    if (document.activeElement === box) box.dispatchEvent(new Event("focus"));
  }

  function holds(from, until) {
    var now = new Date();
    return !(from && new Date(from) > now) && !(until && new Date(until) < now);
  }

  /* An alert of the front page stands in the page: it goes when its hour has passed. */
  function lapse() {
    document.querySelectorAll("[data-until]").forEach(function (part) {
      if (holds(part.dataset.from, part.dataset.until)) return;
      var badge = part.querySelector("[data-lapsed]");
      if (!("keep" in part.dataset)) part.hidden = true;
      else if (badge) { part.className = "note"; badge.className = "badge"; badge.textContent = badge.dataset.lapsed; }
    });
    var none = document.querySelector("[data-when-lapsed]");
    if (none) none.hidden = !!none.parentNode.querySelector("[data-until]:not([hidden])");
  }

  /* Active alerts change by the hour; pages do not. So they come from a file of their own, as text, never as HTML. */
  function alertBar() {
    var bar = document.getElementById("darurat");
    if (!bar || !window.fetch || root.protocol === "file:") return;
    fetch(new URL("darurat.json", root), { cache: "no-cache" })
      .then(function (answer) { return answer.ok ? answer.json() : { darurat: [] }; })
      .then(function (data) {
        (data.darurat || []).forEach(function (alert) {
          if (!holds(alert.mulai, alert.selesai)) return;
          var line = document.createElement("p");
          var link = document.createElement("a");
          var mark = document.createElement("strong");
          var words = document.createElement("span");
          line.className = "wrap i-awas";
          mark.textContent = "Peringatan: ";
          link.textContent = alert.judul;
          link.href = new URL(alert.alamat, root).href;
          if (document.querySelector('[data-until] a[href="' + alert.alamat.replace(/["\\]/g, "") + '"]')) return; // it stands there already
          words.append(mark, link);
          if (alert.wilayah) words.append(" – " + alert.wilayah);
          line.append(words);
          bar.append(line);
        });
        bar.hidden = !bar.firstChild;
      })
      .catch(function () { /* no alerts is better than a broken page; the plain link stays */ });
  }

  function copyText(text) {
    if (navigator.clipboard && isSecureContext) return navigator.clipboard.writeText(text);
    var area = document.createElement("textarea"); // http:// and file://
    area.value = text;
    document.body.append(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject();
  }

  function copyButtons() {
    document.querySelectorAll("[data-copy]").forEach(function (button) {
      var words = button.textContent;
      button.hidden = false;
      button.setAttribute("aria-live", "polite");
      button.addEventListener("click", function () {
        copyText(document.getElementById(button.dataset.copy).textContent.trim()).then(
          function () { button.textContent = "Tersalin"; },
          function () { button.textContent = "Tidak dapat menyalin; salinlah dengan tangan"; }
        ).then(function () { setTimeout(function () { button.textContent = words; }, 2500); });
      });
    });
  }

  /* Tables wider than a phone scroll by themselves, also by keyboard. */
  function wideTables() {
    document.querySelectorAll(".prose table:not(.data)").forEach(function (table) {
      var box = document.createElement("div");
      box.className = "scroll";
      table.replaceWith(box);
      box.append(table);
      function measure() { // also when a window narrows, a phone turns, or somebody zooms
        if (box.scrollWidth <= box.clientWidth || box.tabIndex === 0) return;
        box.tabIndex = 0;
        box.setAttribute("role", "region");
        box.setAttribute("aria-label", table.caption ? table.caption.textContent : "Tabel, dapat digeser");
      }
      measure();
      addEventListener("resize", measure);
    });
  }

  /* Ctrl+K, since WCAG 2.1.4 forbids a bare "/" that cannot be switched off. Escape closes an open menu. */
  function keys() {
    document.addEventListener("keydown", function (event) {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
        var box = document.querySelector("#cari-kata, #cari-cepat");
        if (box) { event.preventDefault(); box.focus(); box.select(); }
      }
      if (event.key === "Escape") {
        document.querySelectorAll("details.toggle[open]").forEach(function (menu) {
          var inside = menu.contains(document.activeElement) || menu.nextElementSibling.contains(document.activeElement);
          menu.open = false;
          if (inside) menu.firstElementChild.focus();
        });
      }
    });
  }

  window.Terang = { load: load, copy: copyText };

  document.addEventListener("DOMContentLoaded", function () {
    [schemeButton, lapse, alertBar, copyButtons, wideTables, keys, suggestions, partScripts].forEach(function (start) {
      try { start(); } catch (fault) { /* one nicety less */ }
    });
  });
})();
