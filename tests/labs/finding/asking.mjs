// Site folder, number of answers, and queries (JSON on stdin) → for each query the addresses found (JSON on stdout).
// With 0 answers wanted: what the engine says of each query, read as typed when a third argument says `persis`.
// The site's own engine runs here as it does in a browser; only fetch() reads from the disk.
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { pathToFileURL } from "node:url";

const [site, count, literal] = process.argv.slice(2);
const root = pathToFileURL(path.join(site, "/")).href;
globalThis.document = { currentScript: { src: root + "aset/cari-berkas.js" } };
globalThis.fetch = async (address) => {
  try {
    return new Response(fs.readFileSync(new URL(address)));
  } catch {
    return new Response("", { status: 404 });
  }
};
for (const name of ["cari-saring.js", "cari-berkas.js", "cari-bahasa.js", "cari-langsung.js", "cari-mesin.js"]) {
  vm.runInThisContext(fs.readFileSync(path.join(site, "aset", name), "utf8"));
}

const answers = [];
for (const query of JSON.parse(fs.readFileSync(0, "utf8"))) {
  const found = await globalThis.Pencarian.search(query, { filters: {}, literal: literal === "persis" });
  if (count === "0") {
    const direct = (found.direct || []).map((one) => decodeURI(one.address).slice(decodeURI(root).length));
    const { missing, meant, near, all, results } = found;
    const facets = results.length ? (await results[0].data()).facets : {}; // of the first
    answers.push({ missing, meant, near, all, direct, facets });
    continue;
  }
  const rows = await Promise.all(found.results.slice(0, Number(count)).map((result) => result.data()));
  const addresses = [...(found.direct || []), ...rows].map((row) => decodeURI(row.address).slice(decodeURI(root).length));
  answers.push([...new Set(addresses)].slice(0, Number(count))); // what leads there directly stands above
}
process.stdout.write(JSON.stringify(answers));
