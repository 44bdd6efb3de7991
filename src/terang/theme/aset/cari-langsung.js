/* The words of a query with their terms → the pages to which it leads for sure: pages, topics, units, and known answers.
   The rules are in cari/langsung.bin (told in src/terang/searching/direct.py). */
Pencarian.langsung = (function () {
  "use strict";
  const { root, direct } = Pencarian.berkas;
  const AT_MOST = 3;
  const SURE = 0.9; // worth of a word as it stands, in two words, or with one slip; one that is only begun is worth less

  /* The roots that must be understood, and these with the stop words, by which some ways ask; null: a word is not known. `guess`
     stands for the term of its word. */
  function roots(said, guess) {
    const found = [], asked = new Set();
    for (const { word, terms: own } of said) {
      if (!own.length) asked.add(word);
      for (const term of own) {
        const way = (guess && guess.word === term.word ? guess : term).ways[0];
        if (!way || way.worth < SURE) return null;
        found.push(...way.roots);
      }
    }
    return found.length ? { found: [...new Set(found)], all: new Set([...found, ...asked]) } : null;
  }
  /* Is something said of each group, and every word a word of the way? How many groups; 0 when not. */
  function fits(ways, also, free, said, left) {
    let best = 0;
    for (const way of ways) {
      if (!way.every((group) => group.some((one) => said.all.has(one)))) continue;
      if (left.every((one) => free.has(one) || also.includes(one) || way.some((group) => group.includes(one)))) best = Math.max(best, way.length);
    }
    return best;
  }
  /* The units with the longest name that was said: more than one only when they have it in common, as offices that follow each other. */
  function named(units, said) {
    let most = 0, found = [];
    for (const unit of units) {
      const lengths = unit[3].filter((name) => name.every((one) => said.found.includes(one))).map((name) => name.length);
      const length = Math.max(0, ...lengths);
      if (!length || length < most) continue;
      if (length > most) found = [];
      most = length;
      const names = unit[3].filter((name) => name.length === length && name.every((one) => said.found.includes(one)));
      found.push({ unit, name: new Set(names.flat()) });
    }
    const one = (met) => [...met.name].sort().join(" ");
    return found.every((met) => one(met) === one(found[0])) ? found : [];
  }
  function ofUnit(rules, free, said, met) {
    const [path, title, answer, , pages] = met.unit;
    const left = said.found.filter((one) => !met.name.has(one) && !free.has(one) && !rules.jenis_unit.includes(one));
    if (!left.length) return [[path, title, answer, met.name.size]];
    for (const [subject, [about, ways, also]] of Object.entries(rules.tentang)) {
      const groups = fits(ways, also, free, said, left);
      const there = subject ? pages[subject] : path;
      if (groups && there) return [[there, (about + " " + title).trim(), answer, met.name.size + groups]];
    }
    return [];
  }

  return async function langsung(words, guess) {
    const rules = await direct();
    const said = roots(words, guess);
    if (!said) return [];
    const free = new Set(rules.boleh);
    const found = named(rules.unit, said).flatMap((met) => ofUnit(rules, free, said, met));
    for (const [path, title, answer, ways, also] of rules.isi) {
      const groups = fits(ways, also, free, said, said.found);
      if (groups) found.push([path, title, answer, groups]);
    }
    found.sort((a, b) => b[3] - a[3]); // what says most of the query comes first, else the order of the rules
    const once = found.filter((one, i) => found.findIndex((other) => other[0] === one[0]) === i).slice(0, AT_MOST);
    return once.map(([path, title, answer]) => ({ address: new URL(path, root).href, title, answer }));
  };
})();
