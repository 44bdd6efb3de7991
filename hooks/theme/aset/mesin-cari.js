/* Asks the static index in cari/ (its layout is told in src/terang/searching/index.py) and ranks what it finds.
   Knows nothing of the page: search(text, {filters, newest}) gives results, counts of the facets, and what was assumed. */
var Pencarian = (function () {
  "use strict";
  var root = new URL("../", document.currentScript.src);
  var WORD = /[a-z0-9]+(?:[./-][a-z0-9]+)*/g; // as in src/terang/searching/language.py
  var PART = /[a-z0-9]+/g;
  var LONGEST_QUERY = 300, MOST_WORDS = 12, MOST_COMPLETIONS = 5;
  var FACETS = ["jenis", "kelas", "tahun", "unit"]; // in the order of the columns
  var files = {}; // path → promise of its content: nothing is asked for twice

  function get(path, read) {
    if (!files[path]) {
      files[path] = fetch(new URL("cari/" + path, root)).then(function (answer) {
        if (!answer.ok) throw new Error(path + " " + answer.status);
        return read(answer);
      });
      files[path].catch(function () { delete files[path]; });
    }
    return files[path];
  }
  function bytes(answer) {
    return new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer().then(function (buffer) {
      return new Uint8Array(buffer);
    });
  }
  function text(answer) { return bytes(answer).then(function (raw) { return new TextDecoder().decode(raw); }); }
  function head() { return get("indeks.json", function (answer) { return answer.json(); }); }

  function fold(words) { return words.slice(0, LONGEST_QUERY).toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, ""); }

  /* ---- words → roots ---- */

  function lexicon(index, word) {
    var prefix = word.replace(/[^a-z0-9]/g, "").slice(0, 2);
    if ((" " + index.awalan + " ").indexOf(" " + prefix + " ") < 0) return Promise.resolve(new Map());
    return get("kata/" + prefix + ".bin", function (answer) {
      return text(answer).then(function (lines) {
        return new Map(lines.split("\n").map(function (line) {
          var gap = line.indexOf(" ");
          return gap < 0 ? [line, line] : [line.slice(0, gap), line.slice(gap + 1)];
        }));
      });
    });
  }

  /* What may be left of a word when its affixes go; the lexicon decides which of them is a root. */
  var NASALS = [["meny", "s"], ["peny", "s"], ["meng", "k"], ["peng", "k"], ["meng", ""], ["peng", ""], ["mem", "p"], ["pem", "p"],
    ["mem", ""], ["pem", ""], ["men", "t"], ["pen", "t"], ["men", ""], ["pen", ""], ["me", ""], ["pe", ""], ["memper", ""], ["diper", ""],
    ["ber", ""], ["bel", ""], ["ter", ""], ["per", ""], ["di", ""], ["ke", ""], ["se", ""], ["keber", ""], ["keter", ""], ["", ""]];
  var ENDINGS = ["", "kan", "an", "i", "nya", "lah", "kah", "ku", "mu", "kannya", "annya", "inya"];
  function stripped(word) {
    var found = [];
    ENDINGS.forEach(function (ending) {
      if (ending && !word.endsWith(ending)) return;
      var stem = word.slice(0, word.length - ending.length);
      NASALS.forEach(function (pair) {
        if (!stem.startsWith(pair[0])) return;
        var rest = pair[1] + stem.slice(pair[0].length);
        if (rest.length > 2 && rest !== word && found.indexOf(rest) < 0) found.push(rest);
      });
    });
    return found.sort(function (a, b) { return b.length - a.length; });
  }

  /* Damerau-Levenshtein, given up as soon as it exceeds `limit`. */
  function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    var before = [], row = [], next, i, j;
    for (j = 0; j <= b.length; j++) row[j] = j;
    for (i = 1; i <= a.length; i++) {
      next = [i];
      var least = i;
      for (j = 1; j <= b.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
        least = Math.min(least, next[j]);
      }
      if (least > limit) return limit + 1;
      before = row;
      row = next;
    }
    return row[b.length];
  }

  /* One word of the query → {word, roots, meant}: `meant` when another word was taken for it. */
  function understood(index, word, unfinished) {
    return lexicon(index, word).then(function (known) {
      if (known.has(word)) return { word: word, roots: known.get(word) ? [known.get(word)] : null };
      if (unfinished && word.length > 2) {
        var roots = [];
        known.forEach(function (one, whole) {
          if (one && whole.startsWith(word) && roots.indexOf(one) < 0) roots.push(one);
        });
        roots.sort(function (a, b) { return a.length - b.length; });
        if (roots.length) return { word: word, roots: roots.slice(0, MOST_COMPLETIONS) };
      }
      if (/[^a-z0-9]/.test(word)) return { word: word, parts: word.match(PART) };
      var candidates = stripped(word);
      return Promise.all(candidates.map(function (one) { return lexicon(index, one); })).then(function (lexicons) {
        for (var i = 0; i < candidates.length; i++) {
          var one = lexicons[i].get(candidates[i]);
          if (one) return { word: word, roots: [one] };
        }
        return misspelt(known, word);
      });
    });
  }
  function misspelt(known, word) {
    var best = null, limit = word.length < 5 ? 1 : 2;
    if (word.length > 3 && !/\d/.test(word)) {
      known.forEach(function (one, whole) {
        if (!one || /\d/.test(whole)) return;
        var far = distance(word, whole, best ? best.far - 1 : limit);
        if (far <= limit && (!best || far < best.far)) best = { far: far, word: whole, root: one };
      });
    }
    return best ? { word: word, roots: [best.root], meant: best.word } : { word: word, roots: [] };
  }

  function understand(index, query) {
    var plain = fold(query);
    var words = (plain.match(WORD) || []).filter(function (word, i, all) { return all.indexOf(word) === i; }).slice(0, MOST_WORDS);
    var open = /[a-z0-9]$/.test(plain) ? words[words.length - 1] : "";
    return Promise.all(words.map(function (word) { return understood(index, word, word === open); })).then(function (terms) {
      return Promise.all(terms.map(function (term) { // a compound that nobody wrote is looked for by its parts
        return term.parts ? Promise.all(term.parts.map(function (part) { return understood(index, part, false); })) : [term];
      }));
    }).then(function (lists) {
      return [].concat.apply([], lists).filter(function (term) { return term.roots; }); // null: a stop word
    });
  }

  /* ---- roots → documents ---- */

  var TABLE = (function () {
    var table = [];
    for (var n = 0; n < 256; n++) {
      var c = n;
      for (var k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
      table[n] = c >>> 0;
    }
    return table;
  })();
  function bucketOf(word, count) { // CRC-32, as in Python's zlib
    var crc = -1;
    new TextEncoder().encode(word).forEach(function (byte) { crc = TABLE[(crc ^ byte) & 255] ^ (crc >>> 8); });
    return ((crc ^ -1) >>> 0) & (count - 1);
  }
  function bucket(shard, number) {
    return get(shard[0] + "/k" + number + ".bin", function (answer) {
      return bytes(answer).then(function (raw) {
        var line = raw.indexOf(10), at = line + 1, found = new Map();
        JSON.parse(new TextDecoder().decode(raw.subarray(0, line))).forEach(function (entry) {
          found.set(entry[0], raw.subarray(at, at + entry[2]));
          at += entry[2];
        });
        return found;
      });
    });
  }
  /* Calls back with each document's number and weight. */
  function each(postings, call) {
    for (var at = 0, document = 0; at < postings.length;) {
      var value = 0, scale = 1, byte;
      do {
        byte = postings[at++];
        value += (byte & 127) * scale;
        scale *= 128;
      } while (byte > 127);
      document += Math.floor(value / 16);
      call(document, value % 16);
    }
  }

  /* For each term: documents of the shard → weight (the best of its roots). */
  function matches(shard, term) {
    return Promise.all(term.roots.map(function (one) {
      return bucket(shard, bucketOf(one, shard[2])).then(function (found) { return found.get(one); });
    })).then(function (lists) {
      var weights = new Map();
      lists.forEach(function (postings) {
        if (postings) each(postings, function (document, weight) {
          if (!(weights.get(document) >= weight)) weights.set(document, weight);
        });
      });
      return weights;
    });
  }

  function ranked(shards, byShard, terms) {
    var total = shards.reduce(function (sum, shard) { return sum + shard[1]; }, 0);
    var rare = terms.map(function (_, i) {
      var count = byShard.reduce(function (sum, lists) { return sum + lists[i].size; }, 0);
      return Math.log(1 + (total - count + 0.5) / (count + 0.5));
    });
    var most = 0, found = [];
    byShard.forEach(function (lists, s) {
      var scores = new Map();
      lists.forEach(function (weights, i) {
        weights.forEach(function (weight, document) {
          var so = scores.get(document);
          if (!so) scores.set(document, so = { shard: s, document: document, matched: 0, score: 0 });
          so.matched++;
          so.score += weight * rare[i];
        });
      });
      scores.forEach(function (one) {
        most = Math.max(most, one.matched);
        found.push(one);
      });
    });
    return found.filter(function (one) { return one.matched === most; });
  }

  /* ---- facets ---- */

  function columns(index, shard) {
    return get(shard[0] + "/f.bin", function (answer) {
      return bytes(answer).then(function (raw) { return new DataView(raw.buffer, raw.byteOffset, raw.byteLength); });
    });
  }
  function facetsOf(index, shard, view, document) {
    var values = {};
    FACETS.forEach(function (name, i) {
      var number = view.getUint16((i * shard[1] + document) * 2, true);
      if (number) values[name] = index.saringan[name][number - 1];
    });
    return values;
  }
  /* Keeps what fits all facets; counts each facet's values among what fits all the others. */
  function narrowed(found, wanted) {
    var counts = {}, kept = [];
    FACETS.forEach(function (name) { counts[name] = {}; });
    found.forEach(function (one) {
      var wrong = FACETS.filter(function (name) {
        return wanted[name] && wanted[name].length && wanted[name].indexOf(one.facets[name]) < 0;
      });
      if (!wrong.length) kept.push(one);
      if (wrong.length > 1) return;
      FACETS.forEach(function (name) {
        var value = one.facets[name];
        if (value !== undefined && (!wrong.length || wrong[0] === name)) counts[name][value] = (counts[name][value] || 0) + 1;
      });
    });
    return { kept: kept, counts: counts };
  }

  /* ---- results ---- */

  function details(index, shard, number) {
    var pack = Math.floor(number / index.isi_paket);
    return get(shard[0] + "/d" + pack + ".bin", function (answer) {
      return text(answer).then(JSON.parse);
    }).then(function (rows) {
      var row = rows[number % index.isi_paket];
      return { address: new URL(row[0], root).href, title: row[1], text: row[2], date: row[3] };
    });
  }

  /* The text in pieces: [words, marked?]. A word is marked when a root that was looked for is in it. */
  function marked(words, terms) {
    var roots = [].concat.apply([], terms.map(function (term) { return term.roots.concat(term.word); }));
    return words.split(/([\p{L}\p{N}]+)/u).map(function (piece, i) {
      var plain = i % 2 ? fold(piece) : "";
      return [piece, plain !== "" && roots.some(function (one) { return plain === one || (one.length > 2 && plain.indexOf(one) >= 0); })];
    });
  }

  function search(query, options) {
    var index, terms;
    return head().then(function (read) {
      index = read;
      return understand(index, query);
    }).then(function (read) {
      var missing = read.filter(function (term) { return !term.roots.length; });
      terms = read.filter(function (term) { return term.roots.length; });
      var shards = index.pecahan;
      return Promise.all(shards.map(function (shard) {
        return Promise.all(terms.map(function (term) { return matches(shard, term); }));
      })).then(function (byShard) {
        var found = terms.length ? ranked(shards, byShard, terms) : [];
        var needed = shards.map(function (_, s) { return found.some(function (one) { return one.shard === s; }); });
        return Promise.all(shards.map(function (shard, s) { return needed[s] ? columns(index, shard) : null; })).then(function (views) {
          found.forEach(function (one) { one.facets = facetsOf(index, shards[one.shard], views[one.shard], one.document); });
          var part = narrowed(found, options.filters || {});
          part.kept.sort(function (a, b) {
            return (options.newest ? 0 : b.score - a.score) || b.shard - a.shard || b.document - a.document;
          });
          return {
            counts: part.counts,
            empty: !read.length, // only stop words or punctuation
            missing: missing.map(function (term) { return term.word; }),
            meant: terms.filter(function (term) { return term.meant; }).map(function (term) { return [term.word, term.meant]; }),
            results: part.kept.map(function (one) {
              return {
                facets: one.facets,
                data: function () {
                  return details(index, shards[one.shard], one.document).then(function (row) {
                    return { address: row.address, title: marked(row.title, terms), text: marked(row.text, terms), date: row.date };
                  });
                },
              };
            }),
          };
        });
      });
    });
  }

  return { search: search };
})();
