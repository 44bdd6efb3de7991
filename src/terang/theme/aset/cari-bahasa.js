/* What somebody typed → terms, each with the ways in which a document may say it.
   A term is {word, ways: [{roots, worth}], guesses}: a way is met by a document with all its roots, and counts `worth`.
   An unknown word has no ways, but guesses [{word, ways}] of what was meant. */
Pencarian.bahasa = (function () {
  "use strict";
  const { head, lexicon, synonyms } = Pencarian.berkas;
  const WORD = /[a-z0-9]+(?:[./-][a-z0-9]+)*/g; // as in src/terang/searching/language.py
  const PART = /[a-z0-9]+/g;
  const LONGEST_QUERY = 300, MOST_WORDS = 12, MOST_COMPLETIONS = 5, SHORTEST_MISSPELT = 4, MOST_GUESSES = 8;
  const CONSONANT = 3; // kind of a slip
  const SAME_SOUND = ["fpv", "jyz", "ckq", "cs"];
  const SMALL = 20000; // documents
  const JOINED = 0.95, PARTS = 0.9, MISSPELT = 0.9, SAME = 0.9, EVERYDAY = 0.8, BEGUN = 0.7;
  const SHORT_FIRST = /^(?:non|pra|sub|pro)$/; // first parts that may have three letters

  const fold = (words) => words.slice(0, LONGEST_QUERY).toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  const way = (root, worth) => ({ roots: [root], worth });

  /* ---- one word ---- */

  /* null: a word that nobody looks for. A compound that no document holds gives a term for each of its parts. */
  async function termsOf(word, unfinished) {
    const known = await lexicon(word);
    const plain = /^[a-z0-9]+$/.test(word);
    if (known.has(word)) {
      if (!known.get(word)) return [];
      const ways = [way(known.get(word), 1)];
      if (!plain) ways.push(...(await inParts(word)));
      else if (unfinished) ways.push(...completions(known, word));
      return [{ word, ways }];
    }
    const hyphened = word.replace(/^([a-z]+)(?=\d)/, "$1-"); // f1.01 is f-1.01
    if (!plain && hyphened !== word && (await lexicon(hyphened)).has(hyphened)) return termsOf(hyphened, false);
    if (!plain) return (await Promise.all(word.match(PART).map((part) => termsOf(part, false)))).flat();
    if (/^[a-z]{3,}2$/.test(word)) return termsOf(word.slice(0, -1), unfinished); // surat2 is surat-surat
    if (/(.)\1\1/.test(word)) { // angggaran; dimanaaa
      const twice = word.replace(/(.)\1+(?=\1)/g, "$1");
      return termsOf((await lexicon(twice)).has(twice) ? twice : word.replace(/(.)\1\1+/g, "$1"), unfinished);
    }
    if (/^0+\d/.test(word)) return termsOf(word.replace(/^0+(?=\d)/, ""), unfinished);
    const begun = unfinished ? completions(known, word) : [];
    if (begun.length) return [{ word, ways: begun }];
    const bare = stripped(word);
    for (const one of [...bare, ...[word, ...bare].flatMap(written), ...borrowed(word)]) {
      const root = (await lexicon(one)).get(one);
      if (root) return [{ word, ways: [way(root, 1)] }];
    }
    const split = await splits(known, word);
    if (!split.length && isIdle(known, word)) return [];
    return [split.length ? { word, ways: split } : await misspelt(known, word)];
  }
  /* A word that nobody looks for, with a slip by which no other word is meant: burapa, bagaimna. */
  function isIdle(known, word) {
    const near = [...known].filter(([whole]) => whole.length > 4 && distance(word, whole, 1) === 1);
    const best = Math.min(...near.map(([whole]) => slipOf(word, whole)));
    return near.length > 0 && near.every(([whole, root]) => !root || slipOf(word, whole) > best);
  }
  async function inParts(word) {
    const roots = (await Promise.all(word.match(PART).map(async (part) => (await lexicon(part)).get(part))));
    return roots.includes(undefined) ? [] : [{ roots: roots.filter(Boolean), worth: PARTS }];
  }
  function completions(known, word) {
    if (word.length < 3 || /\d/.test(word)) return [];
    const roots = new Set();
    known.forEach((root, whole) => { if (root && whole !== word && whole.startsWith(word)) roots.add(root); });
    roots.delete(known.get(word));
    return [...roots].sort((a, b) => a.length - b.length).slice(0, MOST_COMPLETIONS).map((root) => way(root, BEGUN));
  }
  /* rumahsakit → rumah + sakit */
  async function splits(known, word) {
    for (let cut = word.length - 4; cut > 2; cut--) {
      const first = word.slice(0, cut), rest = word.slice(cut);
      if ((cut === 3 && !SHORT_FIRST.test(first)) || !known.get(first)) continue;
      const root = (await lexicon(rest)).get(rest);
      if (root) return [{ roots: [known.get(first), root], worth: JOINED }];
    }
    return [];
  }

  /* What may be left of a word when its affixes go; the lexicon decides which of them is a root. */
  const BEGINNINGS = [["meny", "s"], ["peny", "s"], ["meng", "k"], ["peng", "k"], ["meng", ""], ["peng", ""], ["mem", "p"],
    ["pem", "p"], ["mem", ""], ["pem", ""], ["men", "t"], ["pen", "t"], ["men", ""], ["pen", ""], ["me", ""], ["pe", ""],
    ["memper", ""], ["diper", ""], ["ber", ""], ["bel", ""], ["ter", ""], ["per", ""], ["di", ""], ["ke", ""], ["se", ""],
    ["keber", ""], ["keter", ""], ["", ""],
    ["ng", ""], ["ng", "k"], ["ny", "s"], ["n", "t"], ["m", "p"]]; // as people say: nunggu, nolong, ngurus
  const LOAN_ENDS = ["itas", "isasi", "asi", "ator", "is", "isme"], LOAN_END = /(?:itas|isasi|asi|ator|is|isme)$/;
  const ENDINGS = ["", "kan", "an", "i", "nya", "lah", "kah", "ku", "mu", "kannya", "annya", "inya", "in"];
  function stripped(word) {
    const found = new Set();
    for (const ending of ENDINGS) {
      if (ending && !word.endsWith(ending)) continue;
      const stem = word.slice(0, word.length - ending.length);
      for (const [beginning, letter] of BEGINNINGS) {
        const rest = letter + stem.slice(beginning.length);
        if (stem.startsWith(beginning) && rest.length > 2 && rest !== word) found.add(rest);
      }
    }
    return [...found].sort((a, b) => b.length - a.length);
  }
  /* Loan words with and without their ends: kriminal, kriminalitas; verifikasi, verifikator. */
  function borrowed(word) {
    const stem = word.replace(LOAN_END, "");
    return word.length < 5 ? [] : [...(stem === word ? [] : [stem]), ...LOAN_ENDS.map((end) => stem + end)].filter((one) => one !== word);
  }
  /* As it is written what people say: dateng is datang, ilang hilang, pake pakai, ijo hijau. */
  function written(word) {
    const found = word.length > 6 ? [] : [word.replace(/e(?=[^aeiou]+$)/, "a"), word.replace(/e$/, "ai"), word.replace(/o$/, "au")];
    if (/^[aiu]/.test(word)) found.push("h" + word);
    return found.filter((one) => one !== word);
  }

  /* Known words that are one slip away, also in the first letters. The engine takes one that fits with the other words. */
  async function misspelt(known, word) {
    if (word.length < SHORTEST_MISSPELT || /\d/.test(word)) return { word, ways: [] };
    let guesses = shortened(word) ? await writtenOut(word) : [];
    if (!guesses.length) guesses = oneSlipFrom(word, [known, ...(await Promise.all(startsLike(word).map(lexicon)))]);
    if (!guesses.length) { // the second letter is missing or another: in a large site that would be too much to load
      const { pecahan, awalan } = await head();
      const isSmall = pecahan.reduce((sum, shard) => sum + shard[1], 0) < SMALL;
      if (isSmall) guesses = oneSlipFrom(word, await Promise.all(awalan.split(" ").filter((start) => start[0] === word[0]).map(lexicon)));
    }
    for (const bare of guesses.length ? [] : stripped(word)) { // a slip in a word with affixes that no document says
      if (bare.length > SHORTEST_MISSPELT) guesses.push(...oneSlipFrom(bare, [await lexicon(bare)]).filter((guess) => guess.slip < CONSONANT || bare.length > 6));
    }
    const rules = await synonyms();
    for (const guess of guesses) widen([guess], rules);
    return { word, ways: [], guesses };
  }
  /* Prefixes of words that may be meant: the first letters exchanged, one of them left out, or another of the same sound. */
  function startsLike(word) {
    const [one, two, three] = word, sounds = SAME_SOUND.find((letters) => letters.includes(one)) || "";
    return [...new Set([two + one, one + three, two + three, ...[...sounds].map((letter) => letter + two)])];
  }
  const shortened = (word) => /^[^aeiou]{4,}$/.test(word);
  /* kntr → kantor: without its vowels */
  async function writtenOut(word) {
    const found = new Map();
    for (const list of await Promise.all([..."aeiou"].map((vowel) => lexicon(word[0] + vowel)))) {
      list.forEach((root, whole) => {
        if (root && whole.replace(/[aeiou]/g, "") === word) found.set(root, { word: whole, ways: [way(root, MISSPELT)], slip: 2 });
      });
    }
    return [...found.values()].slice(0, MOST_GUESSES);
  }
  /* Words that are heard alike: propinsi, provinsi; izajah, ijazah; aktifitas, aktivitas; photo, foto. */
  function sound(word) {
    return word.replace(/dj/g, "j").replace(/tj/g, "c").replace(/oe/g, "u").replace(/x/g, "ks").replace(/[pf]h|[fv]/g, "p").replace(/z/g, "j")
      .replace(/kh|q/g, "k").replace(/h$/, "").replace(/(.)\1/g, "$1");
  }
  /* The commonest slips first: of the same kind, what documents say decides. */
  function oneSlipFrom(word, lists) {
    const guesses = new Map(), heard = sound(word); // root → guess
    for (const list of lists) {
      list.forEach((root, whole) => {
        if (!root || /\d/.test(whole) || Math.abs(whole.length - word.length) > 2) return;
        const isNear = distance(word, whole, 1) === 1; // of a short word, sound alone would make another: visa, pisah
        const alike = sound(whole) === heard && (isNear || word.length > SHORTEST_MISSPELT);
        if (!alike && !isNear) return;
        const slip = alike ? 0 : slipOf(word, whole), known = guesses.get(root);
        if (word.length <= SHORTEST_MISSPELT && slip >= CONSONANT) return;
        if (!known || slip < known.slip) guesses.set(root, { word: whole, ways: [way(root, MISSPELT)], slip });
      });
    }
    return [...guesses.values()].sort((a, b) => a.slip - b.slip).slice(0, MOST_GUESSES);
  }
  /* 0: a letter doubled, or a double one single; 1: two exchanged; 2: a vowel for another, or one left out or too many;
     3: a consonant left out or too many; 4: another letter, by which many a word becomes another word. */
  function slipOf(word, whole) {
    const single = (text) => text.replace(/(.)\1/g, "$1"), bare = (text) => text.replace(/[aeiou]/g, "");
    if (word.length !== whole.length && single(word) === single(whole)) return 0;
    if (word.length === whole.length && [...word].sort().join() === [...whole].sort().join()) return 1;
    return bare(word) === bare(whole) ? 2 : word.length !== whole.length ? 3 : 4;
  }
  /* Damerau-Levenshtein, given up as soon as it exceeds `limit`. */
  function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    let before = [], row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      if (Math.min(...next) > limit) return limit + 1;
      before = row;
      row = next;
    }
    return row[b.length];
  }

  /* ---- words together ---- */

  /* kerja sama → kerjasama, where a document writes it so */
  async function join(words, terms) {
    for (let i = 0; i + 1 < words.length; i++) {
      const both = words[i] + words[i + 1];
      const root = (await lexicon(both)).get(both);
      if (root) for (const term of [...terms[i], ...terms[i + 1]]) term.ways.push(way(root, JOINED));
    }
  }
  /* kerjasama → kerja sama, although some documents write it so */
  async function split(words, terms) {
    for (let i = 0; i < words.length; i++) {
      if (terms[i].length !== 1 || words[i].length < 7 || !terms[i][0].ways.some((one) => one.worth === 1)) continue;
      terms[i][0].ways.push(...(await splits(await lexicon(words[i]), words[i])));
    }
  }
  /* The office's synonyms: whoever says one name also means the others. The words of a name may stand apart: jalan depan sekolah
     rusak. An everyday word that documents say as well is `doubtful`: it may stand for itself. */
  function widen(terms, rules) {
    const said = terms.map((term) => (term.ways.length && term.ways[0].roots.length === 1 ? term.ways[0].roots[0] : null));
    const added = [];
    for (const [names, everyday] of rules) {
      for (const [phrases, worth] of [[names, SAME], [everyday, EVERYDAY]]) {
        for (const phrase of phrases) {
          const places = placesOf(phrase, said);
          for (const name of places.length ? names : []) {
            if (name !== phrase) added.push([places, { roots: name, worth, doubtful: worth === EVERYDAY && phrase.length === 1 }]);
          }
        }
      }
    }
    for (const [places, one] of added) for (const place of places) terms[place].ways.push(one);
  }
  /* Where the words of a phrase are, in any order; none when one is missing. */
  function placesOf(phrase, said) {
    const places = phrase.map((root) => said.indexOf(root));
    return places.includes(-1) ? [] : places;
  }

  /* {terms, said}: terms in order, none at all when only stop words or signs were typed; and each word with its own terms.
     While somebody is typing, the last word may be the beginning of a longer one. */
  async function understand(query, typing) {
    const plain = fold(query);
    const words = [...new Set(plain.match(WORD) || [])].slice(0, MOST_WORDS);
    const open = typing && /[a-z0-9]$/.test(plain) ? words[words.length - 1] : "";
    const terms = await Promise.all(words.map((word) => termsOf(word, word === open)));
    await join(words, terms);
    await split(words, terms);
    const all = terms.flat();
    widen(all, await synonyms());
    return { terms: all, said: words.map((word, i) => ({ word, terms: terms[i] })) };
  }

  return { fold, understand, WORD };
})();
