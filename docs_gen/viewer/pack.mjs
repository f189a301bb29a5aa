// Packs what every page carries: node pack.mjs VIEWER_DIR CORE_WASM OUT_FILE
// Compressed once, here (LZMA: a fifth smaller than gzip, unpacked by src/lzma.js), so that assembling a page is a matter of copying. Equal inputs give equal bytes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const [viewerDir, core, out] = process.argv.slice(2);
if (!out) {
  console.error("usage: node pack.mjs VIEWER_DIR CORE_WASM OUT_FILE");
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const pack = async (path) => {
  const size = (await readFile(path)).length;
  const bytes = execFileSync("xz", ["--format=lzma", "--lzma1=preset=9e,lc=4,lp=0,pb=0", "--stdout", path], { maxBuffer: 1 << 28 });
  bytes.writeBigUInt64LE(BigInt(size), 5);  // xz leaves the length open and marks the end instead
  return Buffer.from(bytes.toString("base64"));
};
const bundled = await build({ entryPoints: [join(here, "src/loader.js")], bundle: true, minify: true, format: "iife", target: "es2022", charset: "utf8", write: false });
const loader = Buffer.from(bundled.outputFiles[0].text.trim());

const parts = [
  ["loader", loader],
  ["loader_hash", Buffer.from("sha256-" + createHash("sha256").update(loader).digest("base64"))],
  ["styles", await readFile(join(viewerDir, "viewer.css"))],
  ["viewer", await pack(join(viewerDir, "viewer.js"))],
  ["core", await pack(core)],
];
const chunks = [Buffer.from("nacre-assets 1\n")];
for (const [name, bytes] of parts) chunks.push(Buffer.from(`${name} ${bytes.length}\n`), bytes, Buffer.from("\n"));
await mkdir(dirname(out), { recursive: true });
await writeFile(out + ".new", Buffer.concat(chunks));
await rename(out + ".new", out);
