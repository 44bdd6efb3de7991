/* "Salin teks": the release as plain text, from the file that lies beside its page. Without this the link to the file stays. */
(function () {
  "use strict";

  function asked(href) {
    return fetch(href).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.text();
    });
  }

  /* Some browsers allow writing to the clipboard only at the moment of the click: they take a promise instead. */
  function write(text) {
    if (window.ClipboardItem && navigator.clipboard && navigator.clipboard.write && isSecureContext) {
      var blob = text.then(function (words) { return new Blob([words], { type: "text/plain" }); });
      return navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
    }
    return text.then(function (words) {
      var area = document.createElement("textarea"); // http:// without a certificate
      area.value = words;
      document.body.append(area);
      area.select();
      var done = document.execCommand("copy");
      area.remove();
      if (!done) throw new Error("copy");
    });
  }

  document.querySelectorAll("[data-text]").forEach(function (button) {
    if (location.protocol === "file:") return;
    var words = button.textContent;
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", function () {
      write(asked(button.dataset.text)).then(
        function () { button.textContent = "Tersalin"; },
        function () { button.textContent = "Tidak dapat menyalin; buka teks polosnya"; }
      ).then(function () { setTimeout(function () { button.textContent = words; }, 2500); });
    });
  });
})();
