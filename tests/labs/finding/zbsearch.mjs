// Folder of the package, documents and queries (JSON on stdin) → for each query the addresses found (JSON on stdout).
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const { create, insert, search } = await import(pathToFileURL(path.join(process.argv[2], "dist/esm/index.js")).href);
const { documents, queries, count } = JSON.parse(fs.readFileSync(0, "utf8"));
const database = create({ schema: { path: "string", title: "string", text: "string" } });
for (const document of documents) await insert(database, document);

const answers = [];
for (const term of queries) {
  const options = { term, properties: ["title", "text"], boost: { title: 3 }, tolerance: 1, limit: count };
  answers.push((await search(database, options)).hits.map((hit) => hit.document.path));
}
process.stdout.write(JSON.stringify(answers));
