/* The static index in cari/ (its layout is told in src/terang/searching/) → its pieces, each asked for once.
   The scripts of the search, in order: saring (facets), berkas (pieces), bahasa (words), mesin (ranking). */
Pencarian.berkas = (function () {
  "use strict";
  const root = new URL("../", document.currentScript.src);
  const PREFIX = 2; // letters by which the lexicon is divided
  const kept = new Map(); // path → promise of its content
  let asked = 0, come = 0;

  function get(path, read) {
    if (!kept.has(path)) {
      const piece = load(path).then(read);
      kept.set(path, piece);
      piece.catch(() => kept.delete(path)); // it may be asked for again
    }
    return kept.get(path);
  }
  async function load(path) {
    asked++;
    tell();
    try {
      const answer = await fetch(new URL("cari/" + path, root));
      if (!answer.ok) throw new Error(path + " " + answer.status);
      if (path.endsWith(".json")) return await answer.json();
      const plain = answer.body.pipeThrough(new DecompressionStream("gzip"));
      return new Uint8Array(await new Response(plain).arrayBuffer());
    } finally {
      come++;
      tell();
    }
  }
  function tell() { if (Pencarian.berkas.heard) Pencarian.berkas.heard(come, asked); }
  function text(raw) { return new TextDecoder().decode(raw); }
  function json(raw) { return JSON.parse(text(raw)); }

  const head = () => get("indeks.json", (values) => values);
  /* [names, everyday phrases] of each thing, each a list of roots. */
  const synonyms = () => get("sinonim.bin", (raw) => text(raw).split("\n").filter(Boolean).map((line) => {
    const [names, ...everyday] = line.split("|"), roots = (phrase) => phrase.split(" ");
    return [names.split("=").map(roots), everyday.map(roots)];
  }));
  const direct = () => get("langsung.bin", json);

  /* Words that begin like `word` → their roots. */
  async function lexicon(word) {
    const prefix = word.replace(/[^a-z0-9]/g, "").slice(0, PREFIX);
    const known = (await head()).awalan;
    if (!(" " + known + " ").includes(" " + prefix + " ")) return new Map();
    return get("kata/" + prefix + ".bin", (raw) => new Map(text(raw).split("\n").map((line) => {
      const gap = line.indexOf(" ");
      return gap < 0 ? [line, line] : [line.slice(0, gap), line.slice(gap + 1)];
    })));
  }

  const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
    for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
    return n;
  });
  function bucketOf(word, count) { // CRC-32, as in Python's zlib
    let crc = -1;
    for (const byte of new TextEncoder().encode(word)) crc = TABLE[(crc ^ byte) & 255] ^ (crc >>> 8);
    return ((crc ^ -1) >>> 0) & (count - 1);
  }

  /* The documents of a shard that hold `word`, as bytes; undefined when there are none. */
  async function postings(shard, word) {
    const bucket = await get(shard[0] + "/k" + bucketOf(word, shard[2]) + ".bin", (raw) => {
      const line = raw.indexOf(10), found = new Map();
      let at = line + 1;
      for (const [one, , length] of json(raw.subarray(0, line))) {
        found.set(one, raw.subarray(at, at + length));
        at += length;
      }
      return found;
    });
    return bucket.get(word);
  }
  function columns(shard) {
    return get(shard[0] + "/f.bin", (raw) => new DataView(raw.buffer, raw.byteOffset, raw.byteLength));
  }
  /* [path, title, text, date in words] of one document. */
  async function row(shard, number) {
    const size = (await head()).isi_paket;
    return (await get(shard[0] + "/d" + Math.floor(number / size) + ".bin", json))[number % size];
  }

  /* Attachments of one document: [title, address, [[page or 0, roots], …]] each. */
  function files(path) { return get("isi/" + path.replace(/\.html$/, "") + ".bin", json); }

  return { root, head, synonyms, direct, lexicon, postings, columns, row, files, heard: null };
})();
