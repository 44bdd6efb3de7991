/* Terms → ranked documents, and the passages found in them. Knows nothing of the page.
   search(text, {filters, from, to, newest, typing, literal}) gives {direct, results, counts, all, empty, missing, meant, doubtful, near};
   `counts` promises how many results each value of a facet has: the facets of all documents are loaded when it is called, or
   when something is chosen. */
Pencarian.search = (function () {
  "use strict";
  const { root, head, postings, columns, row, files } = Pencarian.berkas;
  const { fold, understand, WORD } = Pencarian.bahasa;
  const { FACETS, several, narrow, langsung } = Pencarian;
  const ENOUGH = 0.6; // a document says at least this much of what the best one says
  const NEARLY = 0.9; // of the question
  const PASSAGE = 220; // letters
  const LOOKED_AT = 10; // results whose titles are read before they are shown
  const PASSING = 0.25; // weight, and how much is said
  const CONSONANT = 3, OTHER_LETTER = 4; // kinds of slips, see cari-bahasa
  const LONG_ENOUGH = 7, LONG = 8; // letters of a word that looks like few others
  const DOUBTFUL = 0.45; // how much an everyday word counts for what it may stand for, where documents say it themselves
  /* What people do with a thing and who they are says little of the thing: roots. */
  const LIGHT = new Set("urus cek lihat tahu orang warga kasih beri pakai habis kena ambil bilang tanya cari ikut datang perlu harus soal bantu siap bikin sama lain gara ternyata kata mungkin baru kini sekarang terkini".split(" "));
  const LITTLE = 0.35;
  const NEW = new Set("baru terbaru terkini terakhir sekarang skrg kini latest newest current".split(" ")), NEWER = 0.5;
  const EXACT_TITLE = 4, AS_WRITTEN = 0.25;

  /* ---- documents ---- */

  /* Calls back with each document's number and weight, 1 to 15, or less where a long page says a word in passing. */
  function each(bytes, call) {
    for (let at = 0, document = 0; at < bytes.length;) {
      let value = 0, scale = 1, byte;
      do {
        byte = bytes[at++];
        value += (byte & 127) * scale;
        scale *= 128;
      } while (byte > 127);
      document += Math.floor(value / 16);
      call(document, value % 16 || PASSING);
    }
  }
  /* What each document of the shard is worth for the term: by the best way it says it, and there by its weakest root. */
  async function worths(shard, term) {
    const found = await Promise.all(term.ways.map((way) => Promise.all(way.roots.map((one) => postings(shard, one)))));
    const best = new Float32Array(shard[1]);
    found.forEach((lists, w) => {
      if (lists.includes(undefined)) return;
      const worth = term.ways[w].worth * (term.ways[w].doubtful && !found[0].includes(undefined) ? DOUBTFUL : 1);
      let weakest = new Float32Array(shard[1]);
      lists.forEach((bytes, i) => {
        const next = new Float32Array(shard[1]);
        each(bytes, (document, weight) => { next[document] = i ? Math.min(weight, weakest[document]) : weight; });
        weakest = next;
      });
      weakest.forEach((weight, document) => { if (weight * worth > best[document]) best[document] = weight * worth; });
    });
    return best;
  }
  const having = (byShard, t) => byShard.reduce((sum, lists) => sum + lists[t].reduce((n, worth) => n + (worth ? 1 : 0), 0), 0);
  const rarity = (total, count) => Math.log(1 + (total - count + 0.5) / (count + 0.5));
  const telling = (term) => (term.ways.length === 1 && term.ways[0].roots.length === 1 && LIGHT.has(term.ways[0].roots[0]) ? LITTLE : 1);
  const rarities = (shards, byShard, terms) => {
    const total = shards.reduce((sum, shard) => sum + shard[1], 0);
    return terms.map((_, t) => rarity(total, having(byShard, t)));
  };

  /* Of the commonest kind of slip, the guess that most documents say together with another word of the query; if no other
     is known, most documents. A guess that no document says with another word is taken when nothing else can be meant. Another letter
     in a short word is believed when one word alone can be meant, and then the answer is only near. */
  async function guessed(shards, byShard, term, alone) {
    const all = [];
    for (const guess of term.guesses || []) {
      const lists = await Promise.all(shards.map((shard) => worths(shard, guess)));
      let fits = 0, said = 0;
      lists.forEach((list, s) => list.forEach((worth, document) => {
        if (!worth) return;
        said++;
        if (alone || byShard[s].some((others) => others[document])) fits++;
      }));
      if (said) all.push({ fits, guess, lists });
    }
    const fitting = all.filter((one) => one.fits).sort((a, b) => a.guess.slip - b.guess.slip || b.fits - a.fits);
    if (fitting.length && !isWeak(term, fitting[0].guess)) return fitting[0];
    if (fitting.length) return fitting.length === 1 || fitting[0].fits > 2 * fitting[1].fits ? fitting[0] : null;
    return all.length === 1 && (all[0].guess.slip < CONSONANT || term.word.length >= LONG) ? all[0] : null;
  }
  const isWeak = (term, guess) => guess.slip === OTHER_LETTER && term.word.length < LONG_ENOUGH;
  /* Unknown words → what was meant, and those of which this is doubtful: what makes the question sure, else what documents say. */
  async function meantBy(shards, read, byShard) {
    const unknown = read.terms.filter((term) => !term.ways.length), meant = new Map(), weak = [];
    const lists = byShard.map((one) => [...one]);
    for (const term of unknown) {
      let word = unknown.length === 1 ? await sureWord(read, term) : "";
      if (!word) {
        const alone = lists.every((own) => own.every((list) => list.every((worth) => !worth)));
        const best = await guessed(shards, lists, term, alone);
        if (!best) continue;
        word = best.guess.word;
        if (isWeak(term, best.guess)) weak.push(term.word);
        best.lists.forEach((list, s) => lists[s].push(list));
      }
      meant.set(term.word, word);
    }
    return { meant, weak };
  }
  async function sureWord(read, term) {
    for (const guess of term.guesses || []) {
      if ((await langsung(read.said, { ...term, ways: guess.ways })).direct.length) return guess.word;
    }
    return "";
  }
  /* Rare words count more, and documents that say more of the words come first. */
  function ranked(shards, byShard, terms) {
    const plain = rarities(shards, byShard, terms), rare = plain.map((one, t) => one * telling(terms[t])), count = terms.length;
    const whole = rare.reduce((sum, one) => sum + one, 0);
    const found = [];
    let most = 0;
    byShard.forEach((lists, s) => {
      for (let document = 0; document < shards[s][1]; document++) {
        let score = 0, said = 0, sure = 0; // `sure`: how much of the question as it was asked
        for (let t = 0; t < count; t++) {
          if (!lists[t][document]) continue;
          score += lists[t][document] * rare[t];
          said += rare[t] * Math.min(1, lists[t][document]);
          sure += plain[t] * Math.min(1, lists[t][document]);
        }
        if (!said) continue;
        most = Math.max(most, said);
        found.push({ shard: s, document, said, sure, score: score * (said / whole) ** 2 });
      }
    });
    return found.filter((one) => one.said >= ENOUGH * most);
  }

  /* What is found is only near when unknown words tell a third of the query or more, and when no document says enough of it:
     all words are known, but not of one thing. */
  function isNear(shards, byShard, terms, missing, found) {
    const total = shards.reduce((sum, shard) => sum + shard[1], 0);
    const known = rarities(shards, byShard, terms).reduce((sum, one) => sum + one, 0);
    const unknown = missing * rarity(total, 0);
    const most = found.reduce((best, one) => Math.max(best, one.sure), 0);
    return (missing > 0 && known < 2 * unknown) || most < ENOUGH * (known + unknown);
  }
  /* Among the first, the title that is what was typed comes first, then titles with the words as they were typed. Who asks
     for what is new gets the newest of them. */
  async function exactFirst(shards, kept, query) {
    const wordsOf = (text) => fold(text).match(/[a-z0-9]+/g) || [];
    const typed = wordsOf(query);
    const first = kept.slice(0, LOOKED_AT), newer = typed.some((word) => NEW.has(word)) ? NEWER : 0;
    const rows = await Promise.all(first.map((one) => row(shards[one.shard], one.document)));
    const years = rows.map((values) => Number(values[4 + FACETS.indexOf("tahun")]) || 0), latest = Math.max(...years);
    first.forEach((one, i) => {
      const title = wordsOf(rows[i][1]);
      const said = typed.filter((word) => title.includes(word)).length / typed.length;
      one.score *= title.join(" ") === typed.join(" ") ? EXACT_TITLE : 1 + AS_WRITTEN * said;
      one.score *= 1 + newer / (1 + latest - years[i]);
    });
    return [...first.sort((a, b) => b.score - a.score), ...kept.slice(LOOKED_AT)];
  }

  /* With the page that may be meant: first, unless something says nearly all of the question, or more of it than the page. */
  async function withClose(shards, byShard, terms, missing, ordered, page) {
    const first = ordered.slice(0, LOOKED_AT), rows = await Promise.all(first.map((one) => row(shards[one.shard], one.document)));
    const found = rows.findIndex((values) => values[0] === page.path), rest = ordered.filter((_, i) => i !== found);
    const total = shards.reduce((sum, shard) => sum + shard[1], 0), worth = rarities(shards, byShard, terms);
    const whole = worth.reduce((sum, one) => sum + one, missing * rarity(total, 0));
    const over = terms.reduce((sum, term, t) => sum + (term.ways[0].roots.some((one) => page.over.includes(one)) ? worth[t] : 0), missing * rarity(total, 0));
    const most = rest.slice(0, 5).reduce((best, one) => Math.max(best, one.sure), 0);
    const place = found === 0 || most < whole - over || (page.isLikely && most < NEARLY * whole) ? 0 : 1;
    return [...rest.slice(0, place), found < 0 ? { page } : ordered[found], ...rest.slice(place)];
  }

  /* Each facet's numbers → lists of values, made once; 0 is for documents without. */
  let lists = null;
  function facetLists(index) {
    if (!lists) lists = FACETS.map((name) => [[], ...(index.saringan[name] || []).map(several)]);
    return lists;
  }
  /* Columns of one byte for each document, or of two where a facet has more than 255 values. Behind them a portal, whose
     documents are not in order of date, has the day of each. */
  function readColumns(one, index, shard, view) {
    const values = facetLists(index), document = one.document, facets = {};
    let start = 0;
    FACETS.forEach((name, i) => {
      const wide = values[i].length > 256; // the first stands for none
      facets[name] = values[i][wide ? view.getUint16(start + document * 2, true) : view.getUint8(start + document)];
      start += shard[1] * (wide ? 2 : 1);
    });
    one.facets = facets;
    one.day = index.hari ? view.getUint16(start + document * 2, true) : 0;
  }
  const isNarrowed = (options) => FACETS.some((name) => ((options.filters || {})[name] || []).length) || options.from || options.to;
  /* What fits that was chosen, and the counts; each document that was found is given its facets. */
  async function narrowed(index, found, options) {
    const needed = [...new Set(found.map((one) => one.shard))];
    const views = new Map(await Promise.all(needed.map(async (s) => [s, await columns(index.pecahan[s])])));
    for (const one of found) readColumns(one, index, index.pecahan[one.shard], views.get(one.shard));
    return narrow(found, options);
  }

  /* ---- results ---- */

  /* Is a word of a text one of those that were looked for? Roots may have lost their first letter: menulis, tulis. */
  function isMeant(word, roots) {
    const plain = fold(word);
    return roots.some((one) => plain === one || (one.length > 2 && plain.includes(one))
      || (one.length > 4 && /^(?:me|pe)/.test(plain) && /^[kpst]/.test(one) && plain.includes(one.slice(1))));
  }
  const isSaid = (text, way) => way.every((one) => (text.match(/[\p{L}\p{N}]+/gu) || []).some((word) => isMeant(word, [one])));
  /* The text in pieces: [words, marked?]. */
  function marked(words, roots) {
    return words.split(/([\p{L}\p{N}]+)/u).map((piece, i) => [piece, i % 2 === 1 && isMeant(piece, roots)]);
  }
  /* The part of a text with the most of the words that were looked for. */
  function passage(text, roots) {
    if (text.length <= PASSAGE) return marked(text, roots);
    const places = [...text.matchAll(/[\p{L}\p{N}]+/gu)].filter((match) => isMeant(match[0], roots)).map((match) => match.index);
    const inside = (start) => places.filter((place) => place >= start && place < start + PASSAGE - 20).length;
    let start = 0;
    for (const place of places) if (inside(place - 40) > inside(start)) start = place - 40;
    start = start > 0 ? text.indexOf(" ", start) + 1 : 0;
    const cut = text.lastIndexOf(" ", start + PASSAGE);
    const end = start + PASSAGE >= text.length ? text.length : cut;
    return marked((start ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : ""), roots);
  }
  /* The page of an attachment that says most of what title and text do not: {title, address, page}; null when there is none. */
  async function insideOf(path, missing) {
    let best = null;
    for (const [title, address, pages] of await files(path)) {
      for (const [page, roots] of pages) {
        const said = new Set(roots.split(" "));
        const count = missing.filter((ways) => ways.some((way) => way.every((one) => said.has(one)))).length;
        if (count && (!best || count > best.count)) best = { count, title, page, address: new URL(address + (page && /\.pdf$/i.test(address) ? "#page=" + page : ""), root).href };
      }
    }
    return best;
  }
  /* A page that no document of the index is. */
  function ofPage({ address, title, answer }, roots) {
    const facets = Object.fromEntries(FACETS.map((name) => [name, name === "jenis" ? ["Halaman"] : []]));
    return { address, title: marked(title, roots), text: marked(answer, roots), date: "", facets, inside: async () => null };
  }
  async function details(shards, one, roots, terms) {
    if (one.page) return ofPage(one.page, roots);
    const shard = shards[one.shard];
    const [path, title, text, date, ...values] = await row(shard, one.document);
    const facets = {};
    FACETS.forEach((name, i) => { facets[name] = several(values[i]); });
    const missing = terms.map((term) => term.ways.map((way) => way.roots)).filter((ways) => !ways.some((way) => isSaid(title + " " + text, way)));
    return {
      address: new URL(path, root).href, title: marked(title, roots), text: passage(text, roots), date, facets,
      inside: async () => (values.length > FACETS.length && missing.length ? insideOf(path, missing) : null),
    };
  }

  /* The terms that some document says, and for each shard what its documents are worth for them. */
  async function lookedUp(shards, read) {
    const known = read.terms.filter((term) => term.ways.length);
    const all = await Promise.all(shards.map((shard) => Promise.all(known.map((term) => worths(shard, term)))));
    const there = known.map((_, t) => having(all, t) > 0);
    return { terms: known.filter((_, t) => there[t]), byShard: all.map((lists) => lists.filter((_, t) => there[t])) };
  }
  const spelt = (query, meant) => fold(query).replace(WORD, (word) => meant.get(word) || word);

  return async function search(query, options) {
    const index = await head(), shards = index.pecahan;
    let read = await understand(query, options.typing), looked = await lookedUp(shards, read);
    const { meant, weak } = options.literal || options.typing ? { meant: new Map(), weak: [] } : await meantBy(shards, read, looked.byShard);
    if (meant.size) {
      read = await understand(spelt(query, meant), false);
      looked = await lookedUp(shards, read);
    }
    const { terms, byShard } = looked;
    const roots = [...new Set(terms.flatMap((term) => [term.word, ...term.ways.flatMap((way) => way.roots)]))];
    const missing = [...new Set(read.terms.map((one) => one.word))].filter((word) => !terms.some((term) => term.word === word));
    const found = terms.length ? ranked(shards, byShard, terms) : [];
    const byDay = options.newest && index.hari;
    const kept = isNarrowed(options) || byDay ? (await narrowed(index, found, options)).kept : [...found];
    kept.sort((a, b) => (options.newest ? 0 : b.score - a.score) || b.shard - a.shard || (byDay && b.day - a.day) || b.document - a.document);
    const { direct, close } = await langsung(read.said);
    let ordered = options.newest ? kept : await exactFirst(shards, kept, spelt(query, meant));
    if (close && !options.newest && !options.typing && !isNarrowed(options)) ordered = await withClose(shards, byShard, terms, missing.length, ordered, close);
    return {
      direct,
      counts: async () => (await narrowed(index, found, options)).counts,
      all: found.length, // before anything was chosen
      empty: !read.terms.length, // only stop words or signs
      missing,
      doubtful: weak, // read as another word, without being sure
      near: isNear(shards, byShard, terms, missing.length + weak.length, found),
      meant: [...meant],
      results: ordered.map((one) => ({ data: () => details(shards, one, roots, terms) })),
    };
  };
})();
