// Packs what every page carries: node pack.mjs VIEWER_DIR CORE_WASM OUT_FILE
// Compressed once, here (LZMA: a fifth smaller than gzip, unpacked by src/lzma.js; the module in streams: src/wasm-streams.js), so
// that assembling a page is a matter of copying. Equal inputs give equal bytes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { split, unpack } from "./src/wasm-streams.js";

const [viewerDir, core, out] = process.argv.slice(2);
if (!out) {
  console.error("usage: node pack.mjs VIEWER_DIR CORE_WASM OUT_FILE");
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const scratch = await mkdtemp(join(tmpdir(), "nacre-pack-"));
const lzma = async (bytes, literalContexts) => {
  const path = join(scratch, "part");
  await writeFile(path, bytes);
  const packed = literalContexts.map((lc) => execFileSync("xz", ["--format=lzma", `--lzma1=preset=9e,lc=${lc},lp=0,pb=0`, "--stdout", path], { maxBuffer: 1 << 28 }));
  const smallest = packed.reduce((a, b) => (b.length < a.length ? b : a));
  smallest.writeBigUInt64LE(BigInt(bytes.length), 5);  // xz leaves the length open and marks the end instead
  return smallest;
};
const base64 = (bytes) => Buffer.from(bytes.toString("base64"));
const packScript = async (path) => base64(await lzma(await readFile(path), [4]));
const packWasm = async (path) => {
  const wasm = new Uint8Array(await readFile(path));
  const { head, tail, streams, functions } = split(wasm);
  const number = (n) => Buffer.from(Uint32Array.of(n).buffer);
  const out = [number(functions)];
  for (const part of [head, tail, ...streams]) {
    const packed = await lzma(part, [0, 3, 4]);
    out.push(number(packed.length), packed);
  }
  const bytes = Buffer.concat(out);
  if (Buffer.compare(Buffer.from(unpack(new Uint8Array(bytes))), Buffer.from(wasm))) throw new Error(`${path} does not come out of its streams as it was`);
  return base64(bytes);
};
const bundled = await build({ entryPoints: [join(here, "src/loader.js")], bundle: true, minify: true, format: "iife", target: "es2022", charset: "utf8", write: false });
const loader = Buffer.from(bundled.outputFiles[0].text.trim());

const parts = [
  ["loader", loader],
  ["loader_hash", Buffer.from("sha256-" + createHash("sha256").update(loader).digest("base64"))],
  ["styles", await readFile(join(viewerDir, "viewer.css"))],
  ["viewer", await packScript(join(viewerDir, "viewer.js"))],
  ["core", await packWasm(core)],
];
const chunks = [Buffer.from("nacre-assets 1\n")];
for (const [name, bytes] of parts) chunks.push(Buffer.from(`${name} ${bytes.length}\n`), bytes, Buffer.from("\n"));
await rm(scratch, { recursive: true });
await mkdir(dirname(out), { recursive: true });
await writeFile(out + ".new", Buffer.concat(chunks));
await rename(out + ".new", out);
