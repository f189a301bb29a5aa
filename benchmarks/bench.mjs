// ./nacre bench: the budgets of the design for structures, with what is measured here and now.
//
//   node benchmarks/bench.mjs BUILD_DIR [--json] [--edits N]
//
// Start-up and page come from the program itself; edits run in the same core.wasm that every page carries. Times vary by
// machine and load: compare numbers of one run, and ratios before all.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const args = process.argv.slice(2);
const build = resolve(args.find((a) => !a.startsWith('--')) ?? join(root, 'build/release'));
const asJson = args.includes('--json');
const edits = Number(args[args.indexOf('--edits') + 1]) || 200;
const nacre = join(build, 'bin/nacre');
const work = mkdtempSync(join(tmpdir(), 'nacre-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const report = [];

function quantiles(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (p) => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))];
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), n: sorted.length };
}

/** One line: what, milliseconds, budget in milliseconds (judged at p95), and a remark. */
function time(what, samples, budget, remark = '') {
  report.push({ what, unit: 'ms', ...quantiles(samples), budget: budget ?? null, remark });
}

function single(what, value, unit, budget, remark = '') {
  report.push({ what, unit, value, budget: budget ?? null, remark });
}

function repeat(n, run) {
  const samples = [];
  for (let i = 0; i < n; ++i) {
    const start = performance.now();
    run(i);
    samples.push(performance.now() - start);
  }
  return samples;
}

// --- the program ----------------------------------------------------------------------------------------------------

const hundred = 'Pratt truss, span 50 m, height 4 m, 25 panels, 10 kN on every bottom joint, all members CHS 60.3x3.2 in S355';

function program() {
  time('start of the program (--version)', repeat(40, () => execFileSync(nacre, ['--version'])), null);
  time('start through ./nacre (--version)', repeat(40, () => execFileSync(join(root, 'nacre'), ['--version'])), null,
    'the script may add 10 ms');
  const out = join(work, 'page');
  const solve = () => spawnSync(nacre, ['solve', hundred, '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const first = solve();
  if (first.status !== 0) throw new Error(`the truss of 100 members is not solved: ${first.stdout}${first.stderr}`);
  const members = Object.keys(JSON.parse(first.stdout).results.member_forces.value).length;
  time(`sentence -> numbers, truss of ${members} members`, repeat(40, solve), null);
  time(`sentence -> page on disk, truss of ${members} members`, repeat(40, () => execFileSync(nacre, [hundred, '-o', out], { stdio: 'ignore' })), 100);
  const page = readFileSync(join(out, 'index.html'));
  single('page, gzip', gzipSync(page, { level: 9 }).length / 1000, 'kB', 500);
  single('page on disk', page.length / 1000, 'kB', null);
}

// --- the core in WASM -----------------------------------------------------------------------------------------------

async function loadCore() {
  const wasm = join(build, 'wasm/docs_gen/viewer/wasm/core.wasm');
  if (!existsSync(wasm)) throw new Error(`${wasm} is not built: ./nacre setup wasm`);
  const viewer = join(root, 'docs_gen/viewer');
  const esbuild = createRequire(join(viewer, 'package.json'))('esbuild');
  const host = join(work, 'wasm-host.mjs');
  esbuild.buildSync({ entryPoints: [join(viewer, 'src/wasm-host.ts')], bundle: true, format: 'esm', outfile: host, logLevel: 'error' });
  single('core.wasm, gzip', gzipSync(readFileSync(wasm), { level: 9 }).length / 1000, 'kB', null);
  const { Core } = await import(pathToFileURL(host).href);
  return () => Core.create(readFileSync(wasm));
}

/** Structures of about 100, 1,000 and 10,000 members, told by a sentence and then grown: a planar truss, a space grid, a storey frame. */
const grid = (m) => ({ modules_x: m, modules_y: m, span_x: 3 * m, span_y: 3 * m });
const structures = [
  { kind: 'planar truss', sentence: hundred, sizes: { 100: {}, 1000: { panels: 250, span: 500 }, 10000: { panels: 2500, span: 5000 } },
    geometry: 'body.structure.height' },
  { kind: 'space grid', sentence: 'Double-layer grid, 12 m span, depth 2 m, 5 kN on every bottom joint, CHS 88.9x4 in S355',
    sizes: { 100: grid(3), 1000: grid(11), 10000: grid(35) }, geometry: 'body.structure.depth' },
  { kind: 'storey frame', sentence: 'Frame with 3 bays of 6 m and 14 storeys of 3 m, columns HEB 300, beams IPE 300, 20 kN/m on every beam',
    sizes: { 100: {}, 1000: { bays: 15, storeys: 32 }, 10000: { bays: 49, storeys: 100 } }, geometry: 'body.structure.bay_width' },
];
const section = /^section\..*(thickness|depth)$/;

// [ms], judged at p95:  a change of a load, and for one of a section or of the geometry.
const budgets = { 100: { load: null, other: null }, 1000: { load: 2, other: 8 }, 10000: { load: 16, other: 100 } };

/** The setup of a sentence with other numbers in its body, or null. */
function grown(sentence, numbers) {
  const solved = spawnSync(nacre, ['solve', sentence, '--json'], { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (solved.status !== 0) return null;
  const { setup } = JSON.parse(solved.stdout);
  const values = setup.bodies[0].values;
  for (const [name, value] of Object.entries(numbers)) values[name] = { ...values[name], value };
  return setup;
}

/** Live edits of one value, as a slider sends them: at most `edits`, fewer where they would take longer than `seconds` together. */
function drag(core, value, seconds) {
  const samples = [], end = performance.now() + 1000 * seconds;
  let update;
  for (let i = 0; i < edits && (i < 20 || performance.now() < end); ++i) {
    const start = performance.now();
    const answer = core.set(value.path, value.si * (1 + 0.2 * Math.sin(1 + i)), true);
    samples.push(performance.now() - start);
    if (answer.code !== 0) throw new Error(answer.text.slice(0, 500));
    update = JSON.parse(answer.text).update;
  }
  core.cancel();
  return { samples, update };
}

async function edit(create, structure, size) {
  const setup = grown(structure.sentence, structure.sizes[size]);
  if (!setup) return single(`${structure.kind}, ${size} members: the sentence is not solved`, NaN, '', null);
  const core = await create();
  const opening = performance.now();
  const opened = core.open(JSON.stringify(setup), '[]');
  const openTime = performance.now() - opening;
  if (opened.code !== 0) throw new Error(opened.text.slice(0, 500));
  const snapshot = JSON.parse(opened.text);
  const label = `${structure.kind}, ${snapshot.members.length} members`;
  single(`${label}: open`, openTime, 'ms', null);
  const find = { load: (v) => /^load\..*\.magnitude$/.test(v.path), section: (v) => section.test(v.path), geometry: (v) => v.path === structure.geometry };
  for (const [what, wanted] of Object.entries(find)) {
    const value = snapshot.values.find(wanted);
    if (!value) {
      single(`${label}: ${what}: no such value`, NaN, '', null);
      continue;
    }
    const { samples, update } = drag(core, value, 12);
    time(`${label}: ${what} -> solution in WASM`, samples, what === 'load' ? budgets[size].load : budgets[size].other, `${value.path}, ${update}`);
  }
}

// --- the native kernel against Eigen --------------------------------------------------------------------------------

function kernel() {
  const bench = [join(build, 'bin/nacre_bench_structural'), join(build, 'benchmarks/nacre_bench_structural')].find(existsSync);
  if (!bench) return null;
  // 10,000 members of a dense lattice alone take minutes in Eigen.
  const run = spawnSync(bench, ['--members', '1000', '--edits', '40'], { encoding: 'utf8' });
  return run.stdout;
}

function print() {
  if (asJson) {
    console.log(JSON.stringify(report, null, 1));
    return;
  }
  const wide = Math.max(...report.map((r) => r.what.length));
  const f = (x) => (x === undefined || Number.isNaN(x) ? '' : x >= 100 ? x.toFixed(0) : x >= 10 ? x.toFixed(1) : x.toFixed(2)).padStart(9);
  console.log(`${'what'.padEnd(wide)} ${'p50'.padStart(9)} ${'p95'.padStart(9)} ${'p99'.padStart(9)} ${'budget'.padStart(8)}`);
  for (const r of report) {
    const judged = r.p95 ?? r.value;
    const verdict = r.budget === null ? '' : judged <= r.budget ? 'ok' : `MISSES ×${(judged / r.budget).toFixed(1)}`;
    console.log(`${r.what.padEnd(wide)} ${f(r.p50 ?? r.value)} ${f(r.p95)} ${f(r.p99)} ${(r.budget === null ? '' : String(r.budget)).padStart(8)} ${r.unit}  ${verdict}`);
  }
}

program();
const create = await loadCore();
for (const structure of structures) for (const size of [100, 1000, 10000]) await edit(create, structure, size);
const native = kernel();
print();
if (native && !asJson) console.log(`\nNative kernel, side by side with Eigen's SimplicialLDLT\n${native}`);
