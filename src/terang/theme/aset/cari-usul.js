/* Suggestions below the search box of any page: the combobox of the ARIA Authoring Practices, with a list that opens
   while somebody types. An option leads straight to its page; Enter without one searches as ever. */
(function () {
  "use strict";
  const box = document.querySelector("[data-suggest]");
  const AT_MOST = 6, SHORTEST = 2, PAUSE = 120;
  const list = document.createElement("ul");
  const status = document.createElement("p");
  let typing, run = 0, active = -1, shown = [];

  list.id = "usul";
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Usulan");
  status.className = "hidden";
  status.setAttribute("role", "status");
  box.parentElement.append(list, status);
  box.setAttribute("aria-controls", list.id);

  function close() {
    list.hidden = true;
    active = -1;
    run++; // an answer that is still on its way comes too late
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }
  function choose(number) {
    active = number;
    list.querySelectorAll("[role=option]").forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active < 0) box.removeAttribute("aria-activedescendant");
    else {
      box.setAttribute("aria-activedescendant", "usul-" + active);
      list.children[active].scrollIntoView({ block: "nearest" });
    }
  }
  function option(row, i) {
    const item = document.createElement("li");
    const title = document.createElement("span");
    const about = document.createElement("span");
    item.id = "usul-" + i;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    for (const [words, found] of row.title) {
      const piece = found ? document.createElement("mark") : document.createTextNode("");
      piece.textContent = words;
      title.append(piece);
    }
    about.className = "small";
    about.textContent = row.direct ? ["Langsung ke halaman ini", row.answer].filter(Boolean).join(" · ") : [row.facets.kelas[0] || row.facets.jenis[0], row.facets.unit[0], row.facets.tahun[0]].filter(Boolean).join(" · ");
    item.append(title, about);
    item.addEventListener("click", () => { location.href = row.address; });
    return item;
  }
  async function suggest() {
    const mine = ++run, words = box.value.trim();
    if (words.length < SHORTEST) {
      close();
      return;
    }
    try {
      const answer = await Pencarian.search(words, { typing: true });
      const found = await Promise.all(answer.results.slice(0, AT_MOST).map((result) => result.data()));
      if (mine !== run || document.activeElement !== box) return;
      const sure = answer.direct.map((page) => ({ direct: true, address: page.address, answer: page.answer, title: [[page.title, false]] }));
      const rows = [...sure, ...found.filter((row) => sure.every((page) => page.address !== row.address))].slice(0, AT_MOST);
      shown = rows;
      list.replaceChildren(...rows.map(option));
      list.hidden = !rows.length;
      box.setAttribute("aria-expanded", String(rows.length > 0));
      choose(-1);
      status.textContent = rows.length ? rows.length + " usulan; panah bawah untuk memilih." : "Tidak ada usulan.";
    } catch (lost) {
      close(); // Enter still leads to the search page, which says what is wrong
    }
  }

  box.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(suggest, PAUSE);
  });
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const last = shown.length - 1;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) suggest();
      else if (event.key === "ArrowDown") choose(active === last ? -1 : active + 1);
      else choose(active === -1 ? last : active - 1);
    } else if (event.key === "Enter") {
      clearTimeout(typing);
      if (active >= 0 && !list.hidden) {
        event.preventDefault();
        location.href = shown[active].address;
      }
    } else if (event.key === "Tab") close();
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the box keeps the focus
  box.addEventListener("blur", close);
  if (box.value.trim()) suggest();
})();
