// The same sources natively and in WASM: every example, every kind of edit, equal to 1e-12.
// Environment: NACRE_NATIVE_CORE (the driver), NACRE_CORE_WASM, NACRE_READER_WASM, NACRE_ROOT.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

const root = process.env.NACRE_ROOT;
const require = createRequire(join(root, 'docs_gen/viewer/package.json'));
const tolerance = 1e-12;

let Core;
let Reader;
let wasm;
let scratch;
before(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'nacre-wasm-'));
  const host = join(scratch, 'host.mjs');
  await require('esbuild').build({ entryPoints: [join(root, 'docs_gen/viewer/src/wasm-host.ts')], bundle: true, format: 'esm', platform: 'node', outfile: host, logLevel: 'error' });
  ({ Core, Reader } = await import(pathToFileURL(host)));
  wasm = readFileSync(process.env.NACRE_CORE_WASM);
});
after(() => rmSync(scratch, { recursive: true, force: true }));

function native(lines) {
  const out = execFileSync(process.env.NACRE_NATIVE_CORE, { input: lines.join('\n') + '\n', maxBuffer: 1 << 30, encoding: 'utf8' });
  return out.trim().split('\n').map((line) => JSON.parse(line));
}

function arrays(core) {
  const b = core.buffers();
  return {
    doubles: [b.positions, b.displacements, b.stationS, b.stationValues, b.axes, b.mode, b.reactions].map((a) => [...a]),
    ints: [b.memberNodes, b.firstStation, b.sectionOf, b.groupOf].map((a) => [...a]),
  };
}

/** Largest difference relative to the largest number of the same column. */
function difference(a, b, columns) {
  assert.equal(a.length, b.length);
  const scale = new Array(columns).fill(0);
  for (let i = 0; i < a.length; ++i) scale[i % columns] = Math.max(scale[i % columns], Math.abs(a[i]), Math.abs(b[i]));
  let worst = 0;
  for (let i = 0; i < a.length; ++i) if (!Object.is(a[i], b[i])) worst = Math.max(worst, Math.abs(a[i] - b[i]) / (scale[i % columns] || 1));
  return worst;
}

function compareJson(a, b, path) {
  if (typeof a === 'number' && typeof b === 'number') {
    assert.ok(Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)) || Math.abs(a - b) < 1e-12, `${path}: ${a} and ${b}`);
  } else if (a && b && typeof a === 'object') {
    assert.deepEqual(Object.keys(a), Object.keys(b), path);
    for (const key of Object.keys(a)) if (!['seconds', 'checks', 'update'].includes(key)) compareJson(a[key], b[key], `${path}.${key}`);
  } else {
    assert.equal(a, b, path);
  }
}

const columns = [3, 6, 1, 14, 9, 6, 6];

/** The first line is the sentence, lines "then: …" are edits: examples/README.md. */
function example(name) {
  const lines = readFileSync(join(root, 'examples', name), 'utf8').split(/\r?\n/).filter(Boolean);
  const file = join(scratch, name);
  writeFileSync(file, lines[0]);
  return { sentence: lines[0], file, edits: lines.slice(1).map((line) => line.replace(/^then:\s*/, '')) };
}

async function both(name) {
  const { file, edits } = example(name);
  const [setupLine, opened] = native([`read ${file}`]);
  assert.ok(setupLine.setup, `${name} is not understood natively`);
  const snapshot = JSON.parse(opened.text);
  const loads = snapshot.values.filter((v) => v.path.endsWith('.magnitude'));
  const others = snapshot.values.filter((v) => !v.integer && !loads.includes(v));
  const steps = [];
  for (const v of [...loads.slice(0, 3), ...others.slice(0, 8)]) steps.push(['set', v.path, v.si * 1.09, 1]);
  if (loads[0]) steps.push(['set', loads[0].path, loads[0].si * 1.37, 0]);
  for (const edit of edits) steps.push(['command', edit]);
  steps.push(['command', 'double the load'], ['undo'], ['undo'], ['redo'], ['snapshot'], ['state']);
  for (const figure of ['diagram', 'N', 'V', 'M', 'deflection']) steps.push(['figure', figure, '']);
  steps.push(['figure', 'N', snapshot.members[0].name]);

  const script = steps.map(([verb, ...rest]) =>
    verb === 'set' ? `set ${rest[0]}\t${rest[1]} ${rest[2]}` : verb === 'figure' ? `figure ${rest[0]}\t${rest[1]}` : `${verb} ${rest.join(' ')}`.trim());
  const expected = native([`read ${file}`, ...script]).slice(1);

  const core = await Core.create(wasm);
  const got = [];
  const record = (answer) => got.push({ ...answer, ...arrays(core) });
  record(core.open(JSON.stringify(setupLine.setup), '[]'));
  for (const [verb, ...rest] of steps) {
    if (verb === 'set') record(core.set(rest[0], rest[1], rest[2] === 1));
    else if (verb === 'figure') record(core.figure(rest[0], rest[1]));
    else if (verb === 'command') record(core.command(rest[0]));
    else record(core[verb]());
  }
  assert.equal(got.length, expected.length);
  let worst = 0;
  for (let i = 0; i < got.length; ++i) {
    const step = i === 0 ? 'open' : steps[i - 1].join(' ');
    assert.equal(got[i].code, expected[i].code, `${step}: ${got[i].text.slice(0, 200)} | ${expected[i].text.slice(0, 200)}`);
    assert.deepEqual(got[i].ints, expected[i].ints, step);
    expected[i].doubles.forEach((numbers, k) => {
      const d = difference(got[i].doubles[k], numbers, columns[k]);
      assert.ok(d <= tolerance, `${step}: array ${k} differs by ${d}`);
      worst = Math.max(worst, d);
    });
    compareJson(JSON.parse(got[i].text), JSON.parse(expected[i].text), step);
  }
  return { worst, steps: got.length, solved: got.filter((g) => g.code === 0).length };
}

const examples = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.txt'));
assert.ok(examples.length > 0, 'there are no examples');
for (const name of examples) {
  test(`native and WASM agree on ${name}, edits and figures included`, async (t) => {
    const { worst, steps, solved } = await both(name);
    t.diagnostic(`${steps} calls, ${solved} solved, largest relative difference ${worst}`);
    assert.ok(solved > 5, 'hardly anything was solved, so hardly anything was compared');
  });
}

test('the sentence of every example is read the same way in WASM', async () => {
  const reader = await Reader.create(readFileSync(process.env.NACRE_READER_WASM));
  for (const name of examples) {
    const { file, sentence } = example(name);
    const [expected] = native([`explain ${file}`]);
    assert.deepEqual(JSON.parse(reader.explain(sentence)), expected, name);
  }
});
