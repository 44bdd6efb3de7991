/* Documents that were found, with their facets → those that fit what is chosen, and how many there are of each value.
   It comes before the other scripts of the search, and is plain enough for any browser. */
var Pencarian = {};
Pencarian.FACETS = ["jenis", "kelas", "tahun", "unit", "bentuk"]; // in the order of the index
Pencarian.several = function (value) { return value ? value.split("; ") : []; };
Pencarian.narrow = (function () {
  "use strict";
  function fits(name, values, options) {
    var wanted = (options.filters || {})[name] || [];
    if (wanted.length && !wanted.some(function (value) { return values.indexOf(value) >= 0; })) return false;
    if (name !== "tahun" || !(options.from || options.to)) return true;
    return values.some(function (year) { return Number(year) >= (options.from || 0) && Number(year) <= (options.to || 9999); });
  }
  /* A facet's values are counted among what fits all the other facets. */
  return function narrow(found, options) {
    var counts = {};
    Pencarian.FACETS.forEach(function (name) { counts[name] = new Map(); });
    var kept = found.filter(function (one) {
      var wrong = Pencarian.FACETS.filter(function (name) { return !fits(name, one.facets[name], options); });
      if (wrong.length > 1) return false;
      (wrong.length ? wrong : Pencarian.FACETS).forEach(function (name) {
        one.facets[name].forEach(function (value) { counts[name].set(value, (counts[name].get(value) || 0) + 1); });
      });
      return !wrong.length;
    });
    return { kept: kept, counts: counts };
  };
})();
