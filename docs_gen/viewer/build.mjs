// Bundles the viewer: node build.mjs OUT_DIR -> OUT_DIR/viewer.js, OUT_DIR/viewer.css
// The worker is bundled first and travels as text inside viewer.js, because a page opened from file:// can start a worker
// only from a blob. `--fast` skips the minification.
import { build } from "esbuild";
import { minify } from "terser";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { leanThree } from "./lean-three.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const args = process.argv.slice(2);
const out = args.find((a) => !a.startsWith("--"));
if (!out) {
  console.error("usage: node build.mjs OUT_DIR [--fast]");
  process.exit(2);
}
const fast = args.includes("--fast");
const common = {
  bundle: true,
  minify: !fast,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  write: false,
  absWorkingDir: here,
};

const worker = await build({ ...common, entryPoints: ["src/worker.ts"] });
const workerText = worker.outputFiles[0].text;

const inlineWorker = {
  name: "inline-worker",
  setup(b) {
    b.onResolve({ filter: /^worker:inline$/ }, () => ({ path: "worker", namespace: "inline-worker" }));
    b.onLoad({ filter: /.*/, namespace: "inline-worker" }, () => ({ contents: workerText, loader: "text" }));
  },
};
const main = await build({ ...common, entryPoints: ["src/main.ts"], outfile: "viewer.js", plugins: [inlineWorker, leanThree], minify: false });
// The second minifier sees through more: 4 % less of what every page carries.
const script = fast
  ? main.outputFiles[0].text
  : (await minify(main.outputFiles[0].text, { ecma: 2020, toplevel: true, compress: { passes: 3, pure_getters: true, pure_funcs: ["warnOnce"] }, mangle: true })).code;
const styles = await build({ ...common, format: undefined, entryPoints: ["src/styles/page.css"], outfile: "viewer.css" });

await mkdir(out, { recursive: true });
await writeFile(join(out, "viewer.js"), script);
await writeFile(join(out, "viewer.css"), styles.outputFiles[0].contents);
