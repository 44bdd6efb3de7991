/* The form for new sources: answers → YAML → the page of the forge for a new file. Nothing is stored and nothing is sent. */
(function () {
  "use strict";
  var page = document.querySelector(".light-form");
  if (!page) return;
  var LONGEST = 7000; // letters of an address that every forge takes
  var SHORT = 60; // letters of a file's name
  var PLAIN = /^[A-Za-z][A-Za-z0-9 ().,/&+-]*$/, WORD = /^[A-Za-z0-9][A-Za-z0-9./:+-]*$/;
  var RESERVED = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "none"];
  var id = 0;

  function slug(text) {
    var plain = text.normalize("NFKD").replace(/[^\x00-\x7f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
    if (plain.length <= SHORT) return plain;
    var cut = plain.slice(0, SHORT + 1), end = cut.lastIndexOf("-");
    return end > 0 ? cut.slice(0, end) : plain.slice(0, SHORT);
  }
  function today() { return new Date(Date.now() + 7 * 3600000).toISOString().slice(0, 10); } // WIB

  function zone(moment) { // of the clock on which it was picked
    var minutes = -new Date(moment).getTimezoneOffset(), two = function (n) { return (n < 10 ? "0" : "") + n; }, whole = Math.abs(minutes);
    return (minutes < 0 ? "-" : "+") + two(Math.floor(whole / 60)) + ":" + two(whole % 60);
  }

  /* YAML */
  function scalar(text, indent, word) {
    var isPlain = (word ? WORD : PLAIN).test(text) && text.length < 100 && RESERVED.indexOf(text.toLowerCase()) < 0;
    if (isPlain && !/[ :]$/.test(text)) return text;
    if (text.indexOf("\n") >= 0) return "|-\n" + text.split("\n").map(function (line) { return line ? indent + "  " + line : ""; }).join("\n");
    return '"' + text.replace(/[\\"]/g, "\\$&").replace(/\t/g, " ") + '"';
  }
  function lines(values, indent) {
    return values.map(function (one) {
      var head = indent + one.key + ":";
      if (one.group) return head + "\n" + lines(one.group, indent + "  ");
      if (one.groups) return head + "\n" + one.groups.map(function (group) { return lines(group, indent + "    ").replace(/^ +/, indent + "  - "); }).join("\n");
      if (one.items) return head + "\n" + one.items.map(function (item) { return indent + "  - " + scalar(item, indent + "  ", one.word); }).join("\n");
      return head + " " + scalar(one.text, indent, one.word);
    }).join("\n");
  }

  /* Answers */
  function tidy(text) { return text.replace(/\r\n?/g, "\n").replace(/[ \t\u00a0]+$/gm, "").trim(); }
  function parts(box) {
    return Array.from(box.children).reduce(function (found, one) {
      return found.concat(one.dataset.key ? [one] : one.matches(".part") ? parts(one) : []);
    }, []);
  }
  function isAsked(part) { return !part.hidden; }
  function values(box) {
    return parts(box).filter(isAsked).map(value).filter(Boolean);
  }
  function value(part) {
    var key = part.dataset.key, kind = part.dataset.control, found;
    if (kind === "kelompok") { found = values(part); return found.length ? { key: key, group: found } : null; }
    if (kind === "banyak") {
      found = Array.from(part.querySelectorAll(":scope > .part")).map(values).filter(function (one) { return one.length; });
      return found.length ? { key: key, groups: found } : null;
    }
    if (kind === "centang" || kind === "daftar") {
      found = Array.from(part.querySelectorAll(":checked")).map(function (one) { return one.value; });
      return found.length ? { key: key, items: found, word: true } : null;
    }
    var input = part.querySelector("input, textarea, select"), text = tidy(input.value);
    if (!text) return null;
    var isPicked = /^date/.test(input.type), word = kind === "pilih" || isPicked || Boolean(input.dataset.pattern);
    if (input.type === "datetime-local") text += zone(text);
    if (part.hasAttribute("data-many")) return { key: key, items: text.split("\n").map(tidy).filter(Boolean), word: word };
    return { key: key, text: kind === "baris" ? text : text.replace(/\s+/g, " "), word: word };
  }

  /* Checks: the same sentences as `terang check` */
  function complaint(part, isWanted) {
    var input = part.querySelector("input, textarea, select");
    if (!input || part.dataset.control === "centang" || part.dataset.control === "daftar") return "";
    var text = tidy(input.value), label = part.dataset.label;
    if (!text) {
      if (!isWanted || !input.hasAttribute("data-required")) return "";
      return page.dataset.required.replace("{label}", label).replace("{key}", part.dataset.key).replace("{law}", "");
    }
    if (input.dataset.limit && text.length > Number(input.dataset.limit)) return "Paling panjang " + input.dataset.limit + " huruf.";
    if (!input.dataset.pattern) return "";
    var whole = new RegExp("^(?:" + input.dataset.pattern + ")$"), each = part.hasAttribute("data-many") ? text.split("\n").map(tidy).filter(Boolean) : [text];
    return each.every(function (one) { return whole.test(one); }) ? "" : input.dataset.sentence;
  }
  function faults(box, isWanted) {
    return parts(box).filter(isAsked).reduce(function (found, part) {
      var kind = part.dataset.control;
      if (kind === "kelompok") return found.concat(faults(part, part.hasAttribute("data-required") || values(part).length > 0));
      if (kind === "banyak") return Array.from(part.querySelectorAll(":scope > .part")).reduce(function (all, one) { return all.concat(faults(one, values(one).length > 0)); }, found);
      return found.concat(mark(part, complaint(part, isWanted)) || []);
    }, []);
  }
  function mark(part, text) {
    var input = part.querySelector("input, textarea, select"), old = part.querySelector(".error");
    if (old) old.remove();
    if (!input) return null;
    if (!text) { input.removeAttribute("aria-invalid"); return null; }
    var note = document.createElement("span");
    note.className = "error"; note.id = input.id + "-salah"; note.textContent = text;
    input.before(note);
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", [input.id + "-bantuan", note.id].filter(function (one) { return document.getElementById(one); }).join(" "));
    return input;
  }

  /* The page */
  function adapt(form) {
    var chosen = form.querySelector('[data-key="kelas"] select');
    form.querySelectorAll("[data-only]").forEach(function (part) { part.hidden = part.dataset.only !== (chosen ? chosen.value : ""); });
    form.querySelectorAll('[data-key="berkas"]').forEach(function (part) { if (chosen) part.hidden = chosen.value === "dikecualikan"; });
  }
  function add(box) {
    var copy = box.querySelector("template").content.cloneNode(true), mark = "-" + (id += 1);
    copy.querySelectorAll("[id]").forEach(function (one) { one.id += mark; });
    copy.querySelectorAll("[for]").forEach(function (one) { one.htmlFor += mark; });
    copy.querySelectorAll("[aria-describedby]").forEach(function (one) { one.setAttribute("aria-describedby", one.getAttribute("aria-describedby") + mark); });
    box.querySelector(":scope > .buttons").before(copy);
    box.querySelector(":scope > .part:nth-last-child(2) input").focus();
  }
  function compose(form) {
    var found = values(form), body = "", year = today().slice(0, 4);
    var text = function (key) { var one = found.find(function (each) { return each.key === key; }); return one ? one.text : ""; };
    var isRelease = form.id === "siaran", kind = text("kelas").replace("_", "-");
    if (isRelease) {
      body = text("isi");
      found = found.filter(function (one) { return one.key !== "isi"; });
    }
    var folder = form.getAttribute(isRelease ? "data-folder" : "data-folder-" + kind);
    var yaml = lines(found, "") + "\n";
    return { path: folder + "/" + year + "/" + slug(text("judul")) + (isRelease ? ".md" : ".yml"), text: isRelease ? "---\n" + yaml + "---\n\n" + body + "\n" : yaml };
  }
  function show(made, form) {
    var address = page.dataset.new, fills = page.dataset.fills, forge = page.dataset.forge;
    var whole = address + "?filename=" + encodeURIComponent(made.path) + "&value=" + encodeURIComponent(made.text);
    var isShort = fills && whole.length <= LONGEST, files = uploads(form);
    var open = document.getElementById("hasil-buka");
    open.href = fills ? (isShort ? whole : address + "?filename=" + encodeURIComponent(made.path)) : address + "?file_name=" + encodeURIComponent(made.path);
    document.getElementById("hasil-nama").textContent = made.path;
    document.getElementById("hasil-isi").textContent = made.text;
    var download = document.getElementById("hasil-unduh");
    if (download.href) URL.revokeObjectURL(download.href);
    download.href = URL.createObjectURL(new Blob([made.text], { type: "text/plain" }));
    download.download = made.path.split("/").pop();
    var steps = [isShort ? "Tekan «Buka " + forge + "». Nama dan isi berkasnya sudah terisi." : "Tekan «Salin isi», lalu «Buka " + forge + "», dan tempel di sana. Periksa bahwa nama berkasnya sama.",
      "Simpan di cabang baru sebagai permintaan gabung (pull request).",
      "Tunggu pemeriksaan otomatis. Jika ada galat, betulkan di cabang itu menurut pesannya."];
    if (files.length) steps.splice(2, 0, "Di cabang yang sama, unggah dokumen atau fotonya: " + files.join(", ") + ".");
    var list = document.getElementById("hasil-langkah");
    list.replaceChildren.apply(list, steps.map(function (step) { var item = document.createElement("li"); item.textContent = step; return item; }));
    document.getElementById("hasil").hidden = false;
    document.querySelector("#hasil h2").focus();
  }
  function uploads(form) {
    return Array.from(form.querySelectorAll('[data-key="berkas"] [data-key="lokasi"], [data-key="foto"] [data-key="berkas"]')).map(function (part) {
      var name = tidy(part.querySelector("input").value);
      var folder = part.dataset.key === "lokasi" ? "disclosures/berkas/" : "content/siaran-pers/foto/";
      return name && !/^https?:/.test(name) ? folder + name : "";
    }).filter(Boolean);
  }

  page.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.show) {
      page.querySelectorAll("[data-show]").forEach(function (one) { one.setAttribute("aria-pressed", String(one === button)); });
      page.querySelectorAll("form").forEach(function (form) { form.hidden = form.id !== button.dataset.show; });
      document.getElementById("hasil").hidden = true;
    } else if (button.matches(".add")) add(button.closest("fieldset"));
    else if (button.id === "hasil-salin") {
      navigator.clipboard.writeText(document.getElementById("hasil-isi").textContent).then(
        function () { document.getElementById("hasil-kabar").textContent = "Tersalin."; },
        function () { document.getElementById("hasil-kabar").textContent = "Peramban ini tidak mengizinkan. Tandai teksnya, lalu salin sendiri."; });
    }
  });
  page.querySelectorAll("form").forEach(function (form) {
    adapt(form);
    form.addEventListener("change", function () { adapt(form); });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var wrong = faults(form, true);
      if (wrong.length) { document.getElementById("hasil").hidden = true; wrong[0].focus(); return; }
      show(compose(form), form);
    });
  });
})();
