/* The search where the index cannot be read, because the site was opened from disk or the browser is old: titles alone,
   from cari/judul*.js, which are scripts since from disk nothing else may be loaded. Same answers as cari-mesin.js. */
(function () {
  "use strict";
  var root = new URL("../", document.currentScript.src);
  var AT_MOST = 2000; // titles over the network, some 400 KB; from disk all of them
  var BEGINNING = /^(?:meng|meny|mem|men|me|peng|peny|pem|pen|per|pe|ber|ter|di|ke|se)(?=[a-z]{4})/;
  var ENDING = /(?:nya|kan|an|i)$/;
  var WORD = /[a-z0-9]+/g;
  var rows = [];
  var loading = null;

  function script(path) {
    return new Promise(function (done, failed) {
      var element = document.createElement("script");
      element.src = new URL("cari/" + path, root).href;
      element.onload = done;
      element.onerror = failed;
      document.head.append(element);
    });
  }
  Pencarian.years = function (years) {
    var sum = 0;
    var wanted = years.filter(function (year, i) {
      sum += year[1];
      return !i || sum <= AT_MOST || location.protocol === "file:";
    });
    loading = Promise.all(wanted.map(function (year) { return script("judul-" + year[0] + ".js"); }));
  };
  Pencarian.titles = function (more) { rows = rows.concat(more); };
  var ready = script("judul.js").then(function () { return loading; });

  function fold(text) { return text.slice(0, 300).toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, ""); }
  function wordsOf(text) { return fold(text).match(WORD) || []; }
  function stem(word) {
    var bare = word.replace(BEGINNING, "");
    return bare.length > 5 ? bare.replace(ENDING, "") : bare;
  }
  function isMeant(word, wanted) {
    return wanted.some(function (one) { return word === one || (one.length > 2 && word.indexOf(one) === 0) || stem(word) === stem(one); });
  }
  function marked(text, wanted) {
    return text.split(/([A-Za-z0-9]+)/).map(function (piece, i) { return [piece, i % 2 === 1 && isMeant(fold(piece), wanted)]; });
  }
  function facetsOf(row) {
    var values = {};
    Pencarian.FACETS.forEach(function (name, i) { values[name] = Pencarian.several(row[3 + i]); });
    return values;
  }
  function result(one, wanted) {
    var row = one.row;
    return { data: function () {
      return Promise.resolve({
        address: new URL(row[0], root).href, title: marked(row[1], wanted), text: [], date: row[2], facets: one.facets,
        inside: function () { return Promise.resolve(null); },
      });
    } };
  }

  Pencarian.search = function (query, options) {
    return ready.then(function () {
      var wanted = wordsOf(query).filter(function (word, i, all) { return all.indexOf(word) === i; });
      var found = [], most = 0;
      rows.forEach(function (row) {
        var title = wordsOf(row[1]);
        var said = wanted.filter(function (word) { return title.some(function (one) { return isMeant(one, [word]); }); }).length;
        if (!said) return;
        most = Math.max(most, said);
        found.push({ row: row, said: said, score: said / (title.length + 3), facets: facetsOf(row) });
      });
      var part = Pencarian.narrow(found.filter(function (one) { return one.said === most; }), options);
      part.kept.sort(function (a, b) {
        return (options.newest ? 0 : b.score - a.score) || (a.row[2] < b.row[2] ? 1 : a.row[2] > b.row[2] ? -1 : 0);
      });
      return {
        direct: [], counts: function () { return Promise.resolve(part.counts); }, all: found.length, empty: !wanted.length, missing: [], meant: [], doubtful: [], near: false,
        results: part.kept.map(function (one) { return result(one, wanted); }),
      };
    });
  };
})();
