// The model in 3D and what is done with it: arrows that are pulled, lights, words about the view, the catalogue, files.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { agree, answer, change, clean, close, closeBrowser, makePage, open, results, solveNatively } from './browser.mjs';

const truss = 'Pratt truss, span 24 m, height 3 m, 8 panels, 20 kN at every interior bottom joint, all members HEA 120 in S355. Largest tension and compression?';
const beam = 'Simply supported IPE 200 beam, 6 m span, 8 kN/m. Keep deflection under L/360 and stress below 200 MPa.';
const free = 'Natural frequencies of a simply supported 6 m steel beam, IPE 300?';
const pages = {};

before(() => {
  for (const [name, sentence] of Object.entries({ truss, beam, free })) pages[name] = makePage(name, sentence);
});
after(async () => {
  await closeBrowser();
  clean();
});

/** Where a point of the model is in the window; `find` runs in the page and gives [x, y, z]. */
const onScreen = (page, find) => page.evaluate(`(() => {
  const { scene } = window.nacrePage;
  scene.render();
  const [x, y, z] = (${find})(scene);
  const { camera } = scene.controls;
  const v = camera.position.clone().set(x, y, z).project(camera);
  const r = scene.canvas.getBoundingClientRect();
  return { x: r.left + ((v.x + 1) / 2) * r.width, y: r.top + ((1 - v.y) / 2) * r.height };
})()`);

const still = (page) => page.waitForFunction(() => !window.nacrePage.scene.stats().animating, null, { timeout: 30_000 });

async function say(page, text) {
  await page.getByRole('textbox', { name: 'Change the structure in words' }).fill(text);
  await page.keyboard.press('Enter');
  await page.locator('.reply.done .words', { hasText: text }).waitFor();
  await still(page);
}

async function save(page, item) {
  await page.getByRole('button', { name: 'Save a copy as' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).click()]);
  return readFileSync(await download.path());
}

test('pulling at the arrow of a load solves on the way, and ends with what the native solver gives', async () => {
  const page = await open(pages.beam);
  await page.evaluate(() => window.nacrePage.scene.setDeformation({ scale: 'off' }));
  await still(page);
  const before = await answer(page, 'max_displacement');
  const handle = (scene) => { const h = scene.content.loads.handles; return h[h.length >> 1].tail.toArray(); };
  const from = await onScreen(page, handle);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y - 20, { steps: 4 });
  await page.waitForFunction((was) => Number(document.querySelector('.answer[data-name="max_displacement"] .n').dataset.si) > 1.1 * was, before);
  assert.equal(await page.evaluate(() => window.nacrePage.snapshot.journal.length), 0, 'noted before it was let go');
  await page.mouse.move(from.x, from.y - 40, { steps: 4 });
  await change(page, () => page.mouse.up());
  const load = await page.evaluate(() => window.nacrePage.snapshot.values.find((v) => v.path.startsWith('load.')));
  assert.ok(load.si > 8500, `${load.si} N/m`);
  assert.equal(await page.evaluate(() => window.nacrePage.snapshot.journal.length), 1);
  agree(await results(page), solveNatively(beam, '--set', `${load.path}=${load.si} N/m`));
  await page.context().close();
});

test('limits are judged with the numbers of now', async () => {
  const page = await open(pages.beam);
  const native = solveNatively(beam).limits;
  close(native[0].limit, 6 / 360);
  const lines = () => page.locator('#limits .limit').allInnerTexts();
  assert.match((await lines())[0], /^Broken deflection .*L\/360.*mm.*%/);
  assert.match((await lines())[1], /^Holds stress/);
  await change(page, () => page.evaluate(() => window.nacrePage.runCommand('halve the load')));
  assert.match((await lines())[0], /^Holds/);
  await page.context().close();
});

test('the whole catalogue can be chosen from, and stepped through', async () => {
  const page = await open(pages.beam);
  const offered = await page.locator('.chooser datalist').first().locator('option').evaluateAll((list) => list.map((o) => o.value));
  for (const name of ['IPE 80', 'HEB 1000', 'UPN 300', 'W8x31', 'W36x150', 'CHS 60.3x3.2']) assert.ok(offered.includes(name), `${name} is not offered`);
  assert.ok(offered.length > 400, `${offered.length} sections`);
  const materials = await page.locator('.chooser datalist').nth(1).locator('option').evaluateAll((list) => list.map((o) => o.value));
  for (const name of ['S460', '6061-T6', 'C24']) assert.ok(materials.includes(name), `${name} is not offered`);
  await change(page, async () => {
    await page.getByRole('combobox', { name: 'Section', exact: true }).fill('HEB 300');
    await page.keyboard.press('Enter');
  });
  assert.equal(await page.evaluate(() => window.nacrePage.snapshot.sections[0].name), 'HEB 300');
  agree(await results(page), solveNatively(beam, '--then', 'use HEB 300'));
  await change(page, () => page.getByRole('button', { name: 'Section: the next in its series' }).click());
  assert.equal(await page.evaluate(() => window.nacrePage.snapshot.sections[0].name), 'HEB 320');
  await change(page, async () => {
    await page.getByRole('combobox', { name: 'Material', exact: true }).fill('6061-T6');
    await page.keyboard.press('Enter');
  });
  agree(await results(page), solveNatively(beam, '--then', 'use HEB 320', '--then', 'use 6061-T6'));
  await page.context().close();
});

test('words about the view move camera and lights, change no number, and can be undone', async () => {
  const page = await open(pages.truss);
  const numbers = await results(page);
  const state = () => page.evaluate(() => { const s = window.nacrePage.scene; return { camera: s.goal(), lights: s.lights(), visible: s.visible() }; });
  const lamp = (s) => s.lights.find((l) => l.kind !== 'sun');
  const first = await state();
  await say(page, 'look from the top');
  const top = await state();
  assert.ok(top.camera.position[2] - top.camera.target[2] > 10 * Math.abs(top.camera.position[1] - top.camera.target[1]), JSON.stringify(top.camera));
  await say(page, 'View from the front.');
  const front = await state();
  close(front.camera.position[2], front.camera.target[2], 1e-6);
  assert.ok(front.camera.position[1] < front.camera.target[1]);
  await say(page, 'move the lamp left');
  const moved = await state();
  assert.ok(lamp(moved).position[0] < lamp(front).position[0] - 0.1, 'left of the picture is −x from the front');
  await say(page, 'dim the light');
  assert.ok(lamp(await state()).intensity < lamp(moved).intensity);
  await say(page, 'hide the loads');
  assert.equal((await state()).visible.loads, false);
  assert.deepEqual(await results(page), numbers);
  assert.equal(await page.evaluate(() => window.nacrePage.snapshot.journal.length), 0);
  const undo = page.getByRole('button', { name: 'Undo' });
  for (let i = 0; i < 3; ++i) await undo.click();
  assert.deepEqual((await state()).lights, front.lights);
  assert.equal((await state()).visible.loads, true);
  await page.getByRole('button', { name: 'Redo' }).click();
  assert.deepEqual((await state()).lights, moved.lights);
  // Edits and looks are undone in the order in which they were done.
  await change(page, () => page.evaluate(() => window.nacrePage.runCommand('double the load')));
  assert.deepEqual((await state()).lights, moved.lights, 'an edit puts the lamp back');
  await say(page, 'look from the left');
  await undo.click();
  assert.notDeepEqual(await results(page), numbers);
  await change(page, () => undo.click());
  assert.deepEqual(await results(page), numbers);
  for (let i = 0; i < 3; ++i) await undo.click();
  assert.ok(await undo.isDisabled());
  await still(page);
  (await state()).camera.position.forEach((x, k) => assert.ok(Math.abs(x - first.camera.position[k]) < 1e-6));
  await page.context().close();
});

test('a light is moved by its handle, and its shadow with it', async () => {
  const page = await open(pages.truss);
  await page.getByRole('tab', { name: 'View' }).click();
  await page.getByText('Handles of the lights').click();
  await still(page);
  const view = page.locator('#view canvas');
  const dark = await view.screenshot();
  const before = await page.evaluate(() => window.nacrePage.scene.lights()[0].position);
  const from = await onScreen(page, (scene) => scene.lamps.handleAt(0, scene.content.layout).toArray());
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 120, from.y + 20, { steps: 5 });
  await page.mouse.up();
  await still(page);
  const after = await page.evaluate(() => window.nacrePage.scene.lights()[0].position);
  assert.ok(Math.hypot(...after.map((x, k) => x - before[k])) > 0.1, 'the sun did not move');
  assert.ok(!dark.equals(await view.screenshot()), 'the picture is the same');
  await page.getByRole('button', { name: 'Undo' }).click();
  assert.deepEqual(await page.evaluate(() => window.nacrePage.scene.lights()[0].position), before);
  await page.context().close();
});

test('frequencies are the answer where they are asked for, and their shapes are shown', async () => {
  const page = await open(pages.free);
  const native = solveNatively(free).results.frequencies.value;
  close(await answer(page, 'frequencies'), native[0]);
  assert.match(await page.locator('.answer.main small').innerText(), /^then 112\.5/);
  const chosen = page.getByRole('combobox', { name: 'Colour the members by' });
  assert.match(await chosen.inputValue(), /^vibration:0$/);
  const middle = () => page.evaluate(() => { const { samples } = window.nacrePage.scene.content; return samples.displacement(0, samples.length[0] / 2, [0, 0, 0]).map(Math.abs); });  // the second shape stands still there
  const shape = await middle();
  assert.ok(Math.max(...shape) > 0, 'the beam is straight');
  await chosen.selectOption('vibration:1');
  await page.waitForFunction((was) => { const { samples } = window.nacrePage.scene.content; return samples.displacement(0, samples.length[0] / 2, [0, 0, 0]).some((x, k) => Math.abs(Math.abs(x) - was[k]) > 1e-9); }, shape);
  // The chosen shape stays through an edit.
  await change(page, () => page.evaluate(() => window.nacrePage.runCommand('make the length 5 m')));
  close(await answer(page, 'frequencies'), solveNatively(free, '--then', 'make the length 5 m').results.frequencies.value[0]);
  assert.equal(await chosen.inputValue(), 'vibration:1');
  const play = page.getByRole('button', { name: 'Animate the deformation' });
  await play.click();
  assert.equal(await play.getAttribute('aria-pressed'), 'true');
  assert.ok(await page.evaluate(() => window.nacrePage.scene.stats().animating));
  await play.click();
  await still(page);
  await page.context().close();
});

test('the saved picture is a PNG that shows something', async () => {
  const page = await open(pages.truss);
  const png = await save(page, 'Picture (PNG)');
  assert.equal(png.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  assert.ok(width > 800 && height > 400, `${width} × ${height}`);
  const data = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const pixels = inflateSync(Buffer.concat(data));
  const row = pixels.length / height;
  const kinds = new Set();
  for (let y = 0; y < height; y += 4) kinds.add(pixels.subarray(y * row + 1, (y + 1) * row).toString('latin1'));
  assert.ok(kinds.size > height / 10, 'the rows of the picture are all alike');
  await page.context().close();
});

test('the saved model is a glTF with every member', async () => {
  const page = await open(pages.truss);
  const glb = await save(page, 'Model (glTF)');
  assert.equal(glb.toString('latin1', 0, 4), 'glTF');
  assert.equal(glb.readUInt32LE(4), 2);
  assert.equal(glb.readUInt32LE(8), glb.length);
  assert.equal(glb.toString('latin1', 16, 20), 'JSON');
  const length = glb.readUInt32LE(12);
  const json = JSON.parse(glb.toString('utf8', 20, 20 + length));
  assert.equal(json.asset.version, '2.0');
  assert.equal(glb.toString('latin1', 24 + length, 27 + length), 'BIN');
  const bytes = glb.readUInt32LE(20 + length);
  for (const view of json.bufferViews) assert.ok((view.byteOffset ?? 0) + view.byteLength <= bytes);
  const positions = json.meshes.flatMap((mesh) => mesh.primitives.map((p) => json.accessors[p.attributes.POSITION]));
  const reach = (pick, k) => pick(...positions.map((a) => (pick === Math.max ? a.max : a.min)[k]));
  assert.ok(Math.abs(reach(Math.max, 0) - reach(Math.min, 0) - 24) < 1, 'the model is not 24 m long');
  await page.context().close();
});

test('the saved figures are SVG that parses, and the tables hold the numbers of the results', async () => {
  const page = await open(pages.truss);
  const files = [];
  page.on('download', (d) => files.push(d));
  await save(page, 'Figures (SVG)');
  await page.waitForFunction(() => true);
  const count = await page.locator('#figures-content figure').count();
  for (let i = 0; i < 100 && files.length < count; ++i) await page.waitForTimeout(100);
  assert.equal(files.length, count);
  for (const file of files) {
    assert.match(file.suggestedFilename(), /\.svg$/);
    const text = readFileSync(await file.path(), 'utf8');
    const root = await page.evaluate((svg) => new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement.nodeName, text);
    assert.equal(root, 'svg');
    assert.ok(!/var\((?!--nacre)/.test(text), 'a figure needs a variable of the page');
  }
  const native = solveNatively(truss).results;
  const table = async (item) => (await save(page, item)).toString('utf8').replace(/^\ufeff/, '').trim().split('\r\n').map((line) => line.split(','));
  const joints = await table('Joints (CSV)');
  const moved = joints[0].findIndex((t) => t.startsWith('Displacement'));
  close(Math.max(...joints.slice(1).map((row) => Number(row[moved]))), native.max_displacement.value, 1e-9);
  const supports = await table('Supports (CSV)');
  const up = supports[0].findIndex((t) => t.startsWith('Rz'));
  close(supports.slice(1).reduce((sum, row) => sum + Number(row[up]), 0), 7 * 20e3, 1e-9);
  const json = JSON.parse((await save(page, 'Results (JSON)')).toString('utf8'));
  close((json.results.results ?? json.results).max_axial_force.value, native.max_axial_force.value);
  await page.context().close();
});

test('a finger turns the model, two zoom, and walking has a stick', async () => {
  const page = await open(pages.truss, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await page.locator('#view').scrollIntoViewIfNeeded();
  await still(page);
  const box = await page.locator('#view canvas').boundingBox();
  const touch = await page.context().newCDPSession(page);
  const at = (...points) => points.map(([x, y], id) => ({ x: box.x + x, y: box.y + y, id }));
  const send = (type, ...points) => touch.send('Input.dispatchTouchEvent', { type, touchPoints: at(...points) });
  const camera = () => page.evaluate(() => window.nacrePage.scene.goal());
  const distance = (c) => Math.hypot(...c.position.map((x, k) => x - c.target[k]));
  const empty = box.height - 90;
  const first = await camera();
  await send('touchStart', [180, empty]);
  for (const x of [190, 220, 260]) await send('touchMove', [x, empty]);
  await send('touchEnd');
  await still(page);
  const turned = await camera();
  assert.ok(Math.abs(turned.position[0] - first.position[0]) > 0.5, 'a finger does not turn it');
  await send('touchStart', [150, empty], [240, empty]);
  for (const d of [10, 30, 50]) await send('touchMove', [150 - d, empty], [240 + d, empty]);
  await send('touchEnd');
  await still(page);
  assert.ok(distance(await camera()) < 0.9 * distance(turned), 'two fingers do not zoom');
  await page.getByRole('button', { name: 'Walk' }).tap();
  await still(page);
  assert.equal(await page.evaluate(() => window.nacrePage.scene.stats().navigation), 'walk');
  await page.context().close();
});

test('walking stays on the ground and looks where the mouse goes', async () => {
  const page = await open(pages.truss);
  await page.getByRole('button', { name: 'Walk' }).click();
  await still(page);
  const camera = () => page.evaluate(() => window.nacrePage.scene.camera());
  const start = await camera();
  await page.locator('#view canvas').focus();
  await page.keyboard.down('d');
  await page.waitForFunction((p) => Math.hypot(...window.nacrePage.scene.camera().position.map((x, k) => x - p[k])) > 0.3, start.position);
  await page.keyboard.up('d');
  await still(page);
  const walked = await camera();
  close(walked.position[2], start.position[2], 1e-6);
  const box = await page.locator('#view canvas').boundingBox();
  await page.mouse.move(box.x + 500, box.y + 80);
  await page.mouse.down();
  await page.mouse.move(box.x + 400, box.y + 90, { steps: 4 });
  await page.mouse.up();
  const looked = await camera();
  assert.ok(Math.abs(looked.target[0] - walked.target[0]) > 0.05, 'the view does not turn');
  await page.context().close();
});

test('section plane, scale of the deformation and what is shown follow the panel', async () => {
  const page = await open(pages.beam);
  await page.getByRole('tab', { name: 'View' }).click();
  const stats = () => page.evaluate(() => { const s = window.nacrePage.scene; return { ...s.stats(), section: s.section(), visible: s.visible() }; });
  assert.ok((await stats()).deformationTarget > 1);
  await page.getByText('True', { exact: true }).click();
  assert.equal((await stats()).deformationTarget, 1);
  await page.getByText('Off', { exact: true }).click();
  assert.equal((await stats()).deformationTarget, 0);
  await page.locator('label', { hasText: /^x$/ }).click();
  assert.deepEqual((await stats()).section, { axis: 'x', offset: 0.5, flip: false });
  await page.getByLabel('Names of joints').check();
  assert.equal((await stats()).visible.names, true);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});
