// Bundles the harness and opens it in a headless browser: shared by the tests and by the pictures.
import { build } from 'esbuild';
import { mkdtemp, writeFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { leanThree } from '../../lean-three.mjs'; // what the page carries is what is tested

const here = dirname(fileURLToPath(import.meta.url));
export const flags = ['--no-sandbox', '--disable-gpu', '--enable-unsafe-swiftshader', '--use-angle=swiftshader', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** { page, folder, close }: the harness at file://, with the given size and hash ("theme=dark"). */
export async function openScene({ width = 1200, height = 760, hash = '', scale = 1, extra = [], touch = false } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'nacre-scene-'));
  const bundle = await build({ entryPoints: [join(here, 'harness.ts')], bundle: true, write: false, format: 'iife', target: 'es2022', logLevel: 'warning', plugins: [leanThree] });
  const html = '<!doctype html><meta charset="utf-8"><style>html,body{margin:0;height:100%}#host{position:absolute;inset:0;font-family:system-ui,sans-serif}</style><div id="host"></div><script>'
    + bundle.outputFiles[0].text.replaceAll('</script', '<\\/script') + '</script>';
  await writeFile(join(folder, 'index.html'), html);
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: [...flags, ...extra], viewport: { width, height }, deviceScaleFactor: scale, hasTouch: touch,
  });
  const page = context.pages()[0] ?? await context.newPage();
  const errors = [];
  page.on('console', (m) => { if (m.type() === 'error' || m.type() === 'warning') errors.push(m.text()); });
  page.on('pageerror', (e) => errors.push(String(e)));
  await page.goto(`${pathToFileURL(join(folder, 'index.html'))}#${hash}`);
  return { page, errors, folder, close: async () => { await context.close(); await rm(folder, { recursive: true, force: true }); } };
}
