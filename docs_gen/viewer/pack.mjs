// Packs what every page carries: node pack.mjs VIEWER_DIR CORE_WASM OUT_FILE
// Compressed once, here, so that assembling a page is a matter of copying. Equal inputs give equal bytes.
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { transform } from "esbuild";

const [viewerDir, core, out] = process.argv.slice(2);
if (!out) {
  console.error("usage: node pack.mjs VIEWER_DIR CORE_WASM OUT_FILE");
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const pack = (bytes) => Buffer.from(gzipSync(bytes, { level: 9 }).toString("base64"));
const loader = Buffer.from((await transform(await readFile(join(here, "src/loader.js"), "utf8"), { minify: true })).code.trim());

const parts = [
  ["loader", loader],
  ["loader_hash", Buffer.from("sha256-" + createHash("sha256").update(loader).digest("base64"))],
  ["styles", await readFile(join(viewerDir, "viewer.css"))],
  ["viewer", pack(await readFile(join(viewerDir, "viewer.js")))],
  ["core", pack(await readFile(core))],
];
const chunks = [Buffer.from("nacre-assets 1\n")];
for (const [name, bytes] of parts) chunks.push(Buffer.from(`${name} ${bytes.length}\n`), bytes, Buffer.from("\n"));
await mkdir(dirname(out), { recursive: true });
await writeFile(out + ".new", Buffer.concat(chunks));
await rename(out + ".new", out);
