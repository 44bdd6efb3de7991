/* The words of a query with their terms → {direct, close}: the pages to which it leads for sure (pages, topics, units, and known
   answers), and the one that it may mean, when besides it says what is not understood.
   The rules are in cari/langsung.bin (told in src/terang/searching/direct.py). */
Pencarian.langsung = (function () {
  "use strict";
  const { root, direct } = Pencarian.berkas;
  const AT_MOST = 3;
  const SURE = 0.9; // worth of a word as it stands, in two words, or with one slip; one that is only begun is worth less

  const NUMBER = "#"; // in a rule: any number of days or weeks
  const GROUPS = 2, MOST_LEFT = 0.5, FEW_LEFT = 0.4; // of a page that may be meant: groups that are said at least, and the share of words left over

  /* The roots that must be understood, these with the stop words, by which some ways ask, and how many words are not known.
     `guess` stands for the term of its word. */
  function roots(said, guess) {
    const found = new Set(), asked = new Set();
    let unknown = 0;
    for (const { word, terms: own } of said) {
      if (!own.length) asked.add(word);
      for (const term of own) {
        const way = (guess && guess.word === term.word ? guess : term).ways[0];
        if (!way || way.worth < SURE) unknown++;
        else for (const root of way.roots) found.add(root);
      }
    }
    return { found: [...found], all: new Set([...found, ...asked]), unknown };
  }
  const isOf = (word, also) => also.includes(word) || (also.includes(NUMBER) && /^\d{1,3}$/.test(word));
  /* The way of which something is said of each group, with the fewest words that are not words of the way; then with the most
     groups: {groups, left, over}, null when there is none. */
  function fits(ways, also, free, said, words) {
    let best = null;
    for (const way of ways) {
      if (!way.every((group) => group.some((one) => said.all.has(one)))) continue;
      const over = words.filter((one) => !isOf(one, also) && !free.has(one) && !way.some((group) => group.includes(one)));
      const left = said.unknown + over.length;
      if (!best || left < best.left || (left === best.left && way.length > best.groups)) best = { groups: way.length, left, over };
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
  /* What is asked of a unit: its page when nothing is, {row, groups, left, over}; none when it has no such page. */
  function ofUnit(rules, free, said, met) {
    const [path, title, answer, , pages] = met.unit, size = met.name.size;
    const words = said.found.filter((one) => !met.name.has(one) && !free.has(one) && !rules.jenis_unit.includes(one));
    if (!words.length && !said.unknown) return [{ row: [path, title, answer], groups: size, left: 0, over: [] }];
    for (const [subject, [about, ways, also]] of Object.entries(rules.tentang)) {
      const fit = fits(ways, also, free, said, words), there = subject ? pages[subject] : path;
      if (fit && there) return [{ row: [there, (about + " " + title).trim(), answer], ...fit, groups: size + fit.groups }];
    }
    return [];
  }
  /* The unit that does some work, for who asks which one does. */
  function byWork(rules, free, said) {
    const [which, also] = rules.kerja;
    return rules.unit.flatMap(([path, title, answer, , , work]) => {
      const fit = work.length ? fits([[which, work]], [...also, ...work], free, said, said.found) : null;
      return fit ? [{ row: [path, title, answer], ...fit }] : [];
    });
  }

  return async function langsung(words, guess) {
    const rules = await direct();
    const said = roots(words, guess), nothing = { direct: [], close: null };
    if (!said.found.length) return nothing;
    const free = new Set(rules.boleh);
    const found = named(rules.unit, said).flatMap((met) => ofUnit(rules, free, said, met));
    for (const [path, title, answer, ways, also] of rules.isi) {
      const fit = fits(ways, also, free, said, said.found);
      if (fit) found.push({ row: [path, title, answer], ...fit });
    }
    found.push(...byWork(rules, free, said));
    found.sort((a, b) => a.left - b.left || b.groups - a.groups); // what says most of the query comes first, else the order of the rules
    const shown = ({ row: [path, title, answer], over }) => ({ path, address: new URL(path, root).href, title, answer, over });
    const sure = found.filter((one) => !one.left);
    const once = sure.filter((one, i) => sure.findIndex((other) => other.row[0] === one.row[0]) === i).slice(0, AT_MOST);
    if (once.length) return { direct: once.map(shown), close: null };
    const all = said.found.length + said.unknown;
    const [page] = found.filter((one) => one.groups >= GROUPS && one.left <= MOST_LEFT * all);
    return { direct: [], close: page ? { ...shown(page), isLikely: page.left <= FEW_LEFT * all } : null };
  };
})();
