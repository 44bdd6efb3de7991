// Folder of scripts, folder of an index (in cari/), and queries (JSON on stdin) → what each moves as the first query on a page:
// {query, found, bytes, requests, panel}, as JSON on stdout. `bytes` are those of files until the first ten results stand, as on
// a phone, where the choices that narrow a search are closed; `panel` is what these come to, with everything else, on a wide screen.
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { pathToFileURL } from "node:url";

const [scripts, folder] = process.argv.slice(2);
const NAMES = ["cari-saring.js", "cari-berkas.js", "cari-bahasa.js", "cari-langsung.js", "cari-mesin.js"];
const sources = NAMES.map((name) => fs.readFileSync(path.join(scripts, name), "utf8"));
const AT_ONCE = 10; // results, as in cari.js

async function first(query) {
  let bytes = 0, requests = 0;
  const fetched = async (address) => {
    try {
      const content = fs.readFileSync(new URL(address));
      bytes += content.length;
      requests++;
      return new Response(content);
    } catch {
      return new Response("", { status: 404 });
    }
  };
  const page = vm.createContext({
    document: { currentScript: { src: pathToFileURL(path.join(folder, "aset/cari-berkas.js")).href } },
    fetch: fetched, URL, Response, DecompressionStream, TextDecoder, TextEncoder,
  });
  for (const source of sources) vm.runInContext(source, page);
  const answer = await vm.runInContext("Pencarian", page).search(query, { filters: {} });
  await Promise.all(answer.results.slice(0, AT_ONCE).map((result) => result.data()));
  const without = bytes;
  await answer.counts();
  return { query, found: answer.results.length, bytes: without, requests, panel: bytes };
}

const told = [];
for (const query of JSON.parse(fs.readFileSync(0, "utf8"))) told.push(await first(query));
process.stdout.write(JSON.stringify(told));
