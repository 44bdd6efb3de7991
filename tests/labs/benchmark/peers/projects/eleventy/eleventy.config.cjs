// Lists, feeds and filters for the same site as Terang's.
const words = require("./_data/kata.json");
const MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");
const PAGE_LENGTH = 100;

const pair = (value) => String(value).padStart(2, "0");
const iso = (value) => value instanceof Date ? `${value.getUTCFullYear()}-${pair(value.getUTCMonth() + 1)}-${pair(value.getUTCDate())}` : String(value);

function paged(address, title, rows) {
  const last = Math.max(1, Math.ceil(rows.length / PAGE_LENGTH));
  const path = (number) => number === 1 ? `/${address}.html` : `/${address}/${number}.html`;
  return Array.from({ length: last }, (_, index) => ({
    title, path: path(index + 1), total: rows.length, number: index + 1, last,
    rows: rows.slice(index * PAGE_LENGTH, (index + 1) * PAGE_LENGTH),
    previous: index ? path(index) : "", next: index + 1 < last ? path(index + 2) : "",
  }));
}

function grouped(name, rows) {
  const groups = new Map();
  for (const row of rows) {
    const key = row.r[name];
    if (key) groups.has(key) ? groups.get(key).push(row) : groups.set(key, [row]);
  }
  return [...groups].flatMap(([key, members]) => paged(`${name}/${key}`, (words[name] || {})[key] || key, members));
}

const day = (row) => (row.r.tanggal_terbit || row.r.tanggal).getTime();
const rowsOf = (api, glob) => api.getFilteredByGlob(glob).map((item) => ({ r: item.data, url: item.url })).sort((a, b) => day(b) - day(a));

module.exports = function (config) {
  config.addFilter("iso", iso);
  config.addFilter("day", (value) => `${value.getUTCDate()} ${MONTHS[value.getUTCMonth()]} ${value.getUTCFullYear()}`);
  config.addFilter("cut", (text, limit) => text.length <= limit ? text : text.slice(0, limit - 1).replace(/ [^ ]*$/, "") + " …");
  config.addFilter("ending", (location) => location.slice(location.lastIndexOf(".") + 1).toUpperCase());
  config.addFilter("host", (address) => new URL(address).hostname);
  config.addFilter("json", (value) => JSON.stringify(value).replace(/</g, "\\u003c"));
  config.addCollection("records", (api) => rowsOf(api, "content/informasi/**/*.md"));
  config.addCollection("releases", (api) => rowsOf(api, "content/siaran-pers/**/*.md"));
  config.addCollection("lists", (api) => {
    const records = rowsOf(api, "content/informasi/**/*.md");
    const releases = rowsOf(api, "content/siaran-pers/**/*.md");
    const all = [...records, ...releases];
    return [
      ...paged("informasi", "Informasi Publik", records), ...paged("siaran-pers", "Siaran Pers", releases),
      ...grouped("kelas", records), ...grouped("unit", all), ...grouped("tahun", all),
    ];
  });
  config.addCollection("feeds", (api) => [
    ["umpan/informasi.xml", "Informasi publik", "tanggal_mutakhir", "content/informasi/**/*.md"],
    ["umpan/siaran-pers.xml", "Siaran pers", "tanggal", "content/siaran-pers/**/*.md"],
  ].map(([path, title, key, glob]) => {
    const rows = rowsOf(api, glob).sort((a, b) => b.r[key] - a.r[key]).slice(0, 50);
    return { path, title, rows, updated: rows.length ? rows[0].r[key] : new Date(Date.UTC(2026, 10, 1)) };
  }));
  return {
    dir: { input: "content", includes: "../_includes", data: "../_data" },
    markdownTemplateEngine: false,
    templateFormats: ["md", "njk", "11ty.js"],
  };
};
