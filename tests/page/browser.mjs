// A real Chromium on pages that the command line wrote; what the tests share.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = process.env.NACRE_ROOT;
const binary = process.env.NACRE_BINARY;
const require = createRequire(join(root, 'docs_gen/viewer/package.json'));
const { chromium } = require('playwright-core');

export const scratch = mkdtempSync(join(tmpdir(), 'nacre-page-'));
export const clean = () => rmSync(scratch, { recursive: true, force: true });

/** Writes the page of a sentence and gives the path of its index.html. */
export function makePage(name, sentence, ...options) {
  const directory = join(scratch, name);
  execFileSync(binary, [sentence, '-o', directory, ...options], { stdio: ['ignore', 'ignore', 'pipe'] });
  return join(directory, 'index.html');
}

/** What the native solver gives: the result JSON. */
export function solveNatively(sentence, ...options) {
  return JSON.parse(execFileSync(binary, ['solve', sentence, '--json', ...options], { encoding: 'utf8', maxBuffer: 1 << 28 }));
}

let shared = null;
export async function browser() {
  shared ??= await chromium.launch({
    executablePath: process.env.NACRE_CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--enable-unsafe-swiftshader', '--use-angle=swiftshader', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  return shared;
}
export const closeBrowser = () => shared?.close();

/** Opens a page, waits until it has started, and watches what must not happen. */
export async function open(file, { hash = '', waitFor = true, ...context } = {}) {
  const c = await (await browser()).newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true, ...context });
  const page = await c.newPage();
  page.requests = [];
  page.problems = [];
  page.dialogs = [];
  page.on('request', (request) => { if (!/^(blob:|data:)/.test(request.url())) page.requests.push(request.url()); });
  page.on('console', (message) => { if (message.type() === 'error') page.problems.push(message.text()); });
  page.on('pageerror', (error) => page.problems.push(error.message));
  page.on('dialog', (dialog) => { page.dialogs.push(dialog.message()); void dialog.dismiss(); });
  await page.goto(pathToFileURL(file).href + hash);
  if (waitFor) await page.waitForFunction(() => document.documentElement.dataset.ready === 'true', null, { timeout: 60_000 });
  return page;
}

/** The number in SI behind an answer in large type. */
export const answer = (page, name) => page.locator(`.answer[data-name="${name}"] .n`).getAttribute('data-si').then(Number);

/** All scalar results that the page now holds. */
export const results = (page) => page.evaluate(() => Object.fromEntries(
  Object.entries(window.nacrePage.snapshot.results).filter(([, r]) => typeof r.value === 'number').map(([name, r]) => [name, r.value])));

/** Runs something that ends in a new snapshot and waits for it. */
export async function change(page, action) {
  const before = await page.evaluate(() => window.nacrePage.snapshot.revision);
  await action();
  await page.waitForFunction((r) => window.nacrePage.snapshot.revision !== r, before, { timeout: 20_000 });
  await page.waitForTimeout(50);
}

export function close(a, b, relative = 1e-12) {
  assert.ok(Math.abs(a - b) <= relative * Math.max(Math.abs(a), Math.abs(b)), `${a} and ${b} differ by more than ${relative}`);
}

/** Compares with the result JSON of the native solver: every scalar. */
export function agree(inPage, native) {
  let compared = 0;
  for (const [name, value] of Object.entries(inPage)) {
    const other = native.results[name]?.value;
    if (typeof other !== 'number') continue;
    const scale = Math.max(Math.abs(value), Math.abs(other));
    assert.ok(Math.abs(value - other) <= 1e-12 * scale || scale < 1e-9, `${name}: ${value} in the page, ${other} natively`);
    ++compared;
  }
  assert.ok(compared >= 3, 'hardly anything was compared');
}
