// The scene in a real browser, from file://. Run: node --test test/scene/
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openScene } from './open.mjs';

/** A page, and `scene(f, ...args)`: runs f(N, ...args) there, where N = { scene, events, worlds, show }. */
async function open(options) {
  const o = await openScene(options);
  return { ...o, scene: (f, ...args) => o.page.evaluate(`(${f})(window.nacre, ...${JSON.stringify(args)})`) };
}
const near = (a, b, relative, what = '') => assert.ok(Math.abs(a - b) <= relative * Math.max(Math.abs(a), Math.abs(b)), `${what} ${a} is not ${b} within ${relative}`);
const distance = (a, b) => Math.hypot(...a.map((x, i) => x - b[i]));

/** Pixel of the drawn canvas (sRGB) at CSS pixels, read in the same task as the drawing. */
const pixelAt = `function (N, x, y) {
  N.scene.render();
  const c = document.createElement('canvas');
  c.width = c.height = 1;
  const g = c.getContext('2d');
  const k = N.scene.canvas.width / N.scene.canvas.clientWidth;
  g.drawImage(N.scene.canvas, x * k, y * k, 1, 1, 0, 0, 1, 1);
  return [...g.getImageData(0, 0, 1, 1).data];
}`;

describe('scene', () => {
  let s;
  before(async () => { s = await open({ width: 1000, height: 640 }); });
  after(() => s.close());
  const reset = (world) => s.scene((N, w) => {
    N.scene.setNavigation('orbit'); N.scene.setSection(null); N.scene.select(null); N.scene.hover(null); N.scene.setColors({ bands: 0, map: 'auto' });
    N.scene.setDeformation({ scale: 'off', motion: 'still' }); N.scene.setVisible({ ground: true, loads: true, labels: true, extremes: true, names: false, reactions: true, lights: false, supports: true });
    N.show(w); N.scene.setField('none'); N.scene.view('home'); N.scene.render(); N.events.length = 0; document.activeElement?.blur?.();
  }, world);
  const project = (point) => s.scene((N, p) => {
    const camera = N.scene.controls.camera; camera.updateMatrixWorld();
    const v = camera.position.clone().set(...p).project(camera);
    return [(v.x + 1) / 2 * N.scene.canvas.clientWidth, (1 - v.y) / 2 * N.scene.canvas.clientHeight];
  }, point);
  const stats = () => s.scene((N) => N.scene.stats());
  const settle = () => s.page.waitForFunction(() => !window.nacre.scene.stats().animating);

  test('ProbeGivesTheMomentOfASimpleBeamBetweenStations', async () => {
    // Simply supported, L = 6, q = 5 kN/m: M(x) = q x (L - x) / 2; V = q (L/2 - x). Checked where no station lies.
    const worst = await s.scene((N) => {
      const w = N.fixture.solvePlane({
        title: 'b', nodes: [['A', 0, 0], ['B', 6, 0]], sections: [N.fixture.rectangle('r', 0.1, 0.3)], members: [{ a: 0, b: 1, kind: 'frame', group: 'beam', section: 0, q: [0, -5000] }],
        supports: [{ name: 'A', node: 0, kind: 'pinned', fixed: [true, true, false] }, { name: 'B', node: 1, kind: 'roller', fixed: [false, true, false] }], forces: [],
      });
      N.scene.setWorld(w.snapshot, w.buffers);
      let worst = 0;
      for (let i = 1; i < 60; i++) {
        const x = i * 0.0997;
        worst = Math.max(worst, Math.abs(N.scene.probe(0, x, 'My').value / (2500 * x * (6 - x)) - 1), Math.abs(N.scene.probe(0, x, 'Vz').value - 5000 * (3 - x)) / 15000);
      }
      return worst;
    });
    assert.ok(worst < 1e-9, `relative error ${worst}`);
  });

  test('DeflectedLineBetweenStationsIsThatOfTheBeam', async () => {
    // w(x) = q x (L^3 - 2 L x^2 + x^3) / (24 E I) down. A cubic over h = L/8 misses a quartic by q h^4 / (384 E I), 5e-5 of the largest w.
    const worst = await s.scene((N) => {
      const EI = 210e9 * 0.1 * 0.3 ** 3 / 12;
      let worst = 0;
      for (let i = 1; i < 60; i++) {
        const x = i * 0.0997;
        worst = Math.max(worst, Math.abs(N.scene.probe(0, x, 'u').value - 5000 * x * (216 - 12 * x * x + x ** 3) / (24 * EI)) / (5 * 5000 * 6 ** 4 / (384 * EI)));
      }
      return worst;
    });
    assert.ok(worst < 6e-5, `relative error ${worst}`);
  });

  test('StressOnTheSurfaceAgreesWithBendingTheory', async () => {
    // Cantilever 20 x 30 mm, P = 120 N at 0.4 m: sigma = P (L - x) / (b h^2 / 6), on the top fibre tension.
    await reset('cantilever');
    const { value } = await s.scene((N) => N.scene.probe(0, 0.1, 'sigma'));
    near(Math.abs(value), 120 * 0.3 / (0.02 * 0.03 ** 2 / 6), 1e-9);
    const top = await s.scene((N) => { N.scene.setField('sigma'); const c = N.scene.content.samples; const d = c.data; return d[7] + d[8] * 0.01 + d[9] * 0.015; });
    near(top, 120 * 0.4 / (0.02 * 0.03 ** 2 / 6), 1e-6);
  });

  test('WalkingForwardMovesTheCameraAtEyeHeight', async () => {
    await reset('pratt');
    await s.scene((N) => N.scene.setNavigation('walk'));
    await settle();
    const a = (await stats()).camera;
    await s.page.locator('canvas').focus();
    await s.page.keyboard.down('w');
    // However slow the frames are: half a metre in the end.
    await s.page.waitForFunction((p) => { const q = window.nacre.scene.camera().position; return Math.hypot(q[0] - p[0], q[1] - p[1]) > 0.5; }, a.position, { timeout: 20000 });
    await s.page.keyboard.up('w');
    await settle();
    const b = (await stats()).camera;
    const ahead = [a.target[0] - a.position[0], a.target[1] - a.position[1]];
    assert.ok((b.position[0] - a.position[0]) * ahead[0] + (b.position[1] - a.position[1]) * ahead[1] > 0, 'forward');
    const ground = await s.scene((N) => N.scene.content.layout.ground);
    near(b.position[2] - ground, 1.7, 0.02, 'eye height');
  });

  test('TheWalkerShrinksWithASmallObjectAndSaysSo', async () => {
    await reset('cantilever');
    await s.scene((N) => N.scene.setNavigation('walk'));
    await settle();
    const [height, hint] = await s.scene((N) => [N.scene.camera().position[2] - N.scene.content.layout.ground, N.scene.controls.hint()]);
    near(height, 1.7 * 0.4, 0.02);
    assert.match(hint, /680 mm tall/);
  });

  test('KeysInAnInputDoNotMoveTheCamera', async () => {
    await reset('pratt');
    await s.scene((N) => { N.scene.setNavigation('fly'); const i = document.createElement('input'); i.id = 'box'; document.body.append(i); i.focus(); });
    await settle();
    const a = (await stats()).camera.position;
    await s.page.keyboard.down('w');
    await s.page.waitForTimeout(200);
    await s.page.keyboard.up('w');
    assert.equal(distance(a, (await stats()).camera.position), 0);
    await s.page.evaluate(() => document.getElementById('box').remove());
  });

  test('DraggingOrbitsAndArrowKeysTurn', async () => {
    await reset('beam');
    const a = (await stats()).camera;
    await s.page.mouse.move(500, 60);
    await s.page.mouse.down();
    await s.page.mouse.move(600, 90, { steps: 4 });
    await s.page.mouse.up();
    await settle();
    const b = (await stats()).camera;
    assert.ok(distance(a.position, b.position) > 0.5);
    assert.ok(distance(a.target, b.target) < 1e-9, 'the target stays');
    near(distance(a.position, a.target), distance(b.position, b.target), 1e-6);
    await s.page.keyboard.press('ArrowLeft', { delay: 120 });
    await settle();
    assert.ok(distance(b.position, (await stats()).camera.position) > 0.05);
  });

  test('TheWheelKeepsWhatIsUnderTheCursorThere', async () => {
    await reset('pratt');
    const point = await s.scene((N) => N.scene.probe(0, 0.5, 'u').point);
    const [x, y] = await project(point);
    await s.page.mouse.move(x, y);
    const a = distance((await stats()).camera.position, point);
    for (let i = 0; i < 3; i++) await s.page.mouse.wheel(0, -200);
    await s.page.waitForTimeout(60);
    await settle();
    const [x2, y2] = await project(point);
    assert.ok(distance((await stats()).camera.position, point) < 0.6 * a, 'nearer');
    assert.ok(Math.hypot(x - x2, y - y2) < 14, `from ${x},${y} to ${x2},${y2}`);
  });

  test('ScrollingThroughTheDocumentIsNotCaughtByTheModel', async () => {
    await reset('pratt');
    await s.page.evaluate(() => { const d = document.createElement('div'); d.id = 'long'; d.style.cssText = 'position:absolute;top:640px;height:3000px;width:10px'; document.body.append(d); scrollTo(0, 40); });
    await s.page.waitForTimeout(50);
    const a = (await stats()).camera.position;
    await s.page.mouse.move(500, 200);
    await s.page.evaluate(() => scrollTo(0, 80)); // the reader is on the way down
    await s.page.mouse.wheel(0, 100);
    await s.page.waitForTimeout(100);
    assert.ok(await s.page.evaluate(() => scrollY) > 100, 'the page goes on');
    assert.ok(distance(a, (await stats()).camera.position) < 1e-9);
    await s.page.evaluate(() => { document.getElementById('long').remove(); scrollTo(0, 0); });
    await s.page.waitForTimeout(500);
    await s.page.mouse.wheel(0, -100);
    await s.page.waitForTimeout(60);
    await settle();
    assert.ok(distance(a, (await stats()).camera.position) > 1e-3, 'at rest the wheel zooms');
  });

  test('ADoubleClickGoesToAMemberAndSelectsIt', async () => {
    await reset('pratt');
    await s.scene((N) => { N.scene.setVisible({ loads: false }); N.scene.render(); });
    const [x, y] = await project([0.5, 0, 0]);
    await s.page.mouse.dblclick(x, y);
    await settle();
    const { selection, camera } = await stats();
    assert.equal(selection.index, 0);
    assert.ok(distance(camera.target, [0.5, 0, 0]) < 0.1);
  });

  test('HoveringAMemberNamesItAndItsValueAtThePoint', async () => {
    await reset('beam');
    await s.scene((N) => { N.scene.setField('My'); N.scene.setVisible({ loads: false }); N.scene.render(); });
    const [x, y] = await project([2.5, 0, 0]);
    await s.page.mouse.move(x, y);
    await s.page.waitForFunction(() => window.nacre.events.some(([n, p]) => n === 'hover' && p));
    const pick = await s.scene((N) => N.events.filter(([n, p]) => n === 'hover' && p).pop()[1]);
    assert.deepEqual([pick.kind, pick.index], ['member', 0]);
    assert.ok(Math.abs(pick.s - 2.5) < 0.08, `s = ${pick.s}`);
    near(pick.value, await s.scene((N, at) => N.scene.probe(0, at, 'My').value, pick.s), 1e-12);
    assert.ok((await s.page.locator('.nacre-label').allTextContents()).some((t) => t.includes(pick.text)));
  });

  test('PickingFollowsTheDeformedShapeAndRespectsTheCut', async () => {
    await reset('pratt');
    await s.scene((N) => { N.scene.setVisible({ loads: false }); N.scene.setDeformation({ scale: 20000 }); N.scene.render(); });
    const at = (m, t) => s.scene((N, i, u) => { const p = N.scene.probe(i, u, 'u'); return p.point.map((x, k) => x + 20000 * (p.displaced[k] - x)); }, m, t);
    const [x, y] = await project(await at(2, 0.5));
    const pick = (px, py) => s.scene((N, a, b) => N.scene.interaction.hitMember({ clientX: a, clientY: b }, 3)?.member ?? null, px, py);
    assert.equal(await pick(x, y), 2);
    await s.scene((N) => { N.scene.setSection({ axis: 'x', offset: 0.2, flip: false }); N.scene.render(); });
    assert.equal(await pick(x, y), null);
  });

  test('DraggingALoadArrowEmitsItsNewMagnitudeEachFrameAndOnceAtTheEnd', async () => {
    await reset('pratt');
    const handle = await s.scene((N) => { const h = N.scene.content.loads.handles[0]; const v = (p) => [p.x, p.y, p.z]; return { tail: v(h.tail), tip: v(h.tip) }; });
    const a = await project(handle.tail.map((x, i) => 0.5 * (x + handle.tip[i])));
    await s.page.mouse.move(...a);
    await s.page.mouse.down();
    await s.page.mouse.move(a[0], a[1] + 30, { steps: 5 });
    await s.page.waitForTimeout(80);
    await s.page.mouse.move(a[0], a[1] + 60, { steps: 5 });
    await s.page.waitForTimeout(80);
    await s.page.mouse.up();
    const drags = await s.scene((N) => N.events.filter(([n]) => n === 'drag').map(([, d]) => d));
    assert.ok(drags.length >= 3);
    assert.ok(drags.every((d) => d.path === 'load.P.magnitude'));
    assert.deepEqual(drags.map((d) => d.live), [...drags.slice(1).map(() => true), false]);
    const last = drags.at(-1).si;
    assert.ok(last > 600 && last <= 10000, `${last} N: the arrow hangs down, so pulling it down makes it larger`);
    assert.ok((await s.page.locator('.nacre-label').allTextContents()).some((t) => t.replace(/\s/g, '') === (last < 1000 ? `${last}N` : `${last / 1000}kN`)), `its label follows: ${last}`);
    assert.equal((await stats()).navigation, 'orbit');
  });

  test('DistributedLoadsAndMomentsAreDraggedLarger', async () => {
    for (const path of ['load.q1.magnitude', 'load.M.magnitude']) {
      await reset('beam');
      const { at, out, before } = await s.scene((N, p) => {
        const c = N.scene.content;
        const i = c.snapshot.loads.findIndex((l) => l.path === p);
        const all = c.loads.handles.filter((h) => h.load === i);
        const h = all[all.length >> 1];
        const v = (q) => [q.x, q.y, q.z];
        const grip = h.inner > 0 ? h.tip : h.tail.clone().lerp(h.tip, 0.5);
        return { at: v(grip), out: v(grip.clone().addScaledVector(h.out, 0.3)), before: c.loads.value(i) };
      }, path);
      const a = await project(at);
      const b = await project(out);
      const d = [b[0] - a[0], b[1] - a[1]];
      const size = Math.hypot(...d);
      await s.page.mouse.move(...a);
      await s.page.mouse.down();
      await s.page.mouse.move(a[0] + d[0] / size * 25, a[1] + d[1] / size * 25, { steps: 5 });
      await s.page.waitForTimeout(250);
      await s.page.mouse.up();
      const last = (await s.scene((N) => N.events.filter(([n]) => n === 'drag').map(([, e]) => e))).at(-1);
      assert.equal(last?.path, path);
      assert.ok(last.si > 1.05 * before && last.si < 10 * before, `${path}: ${before} became ${last.si}`);
    }
  });

  test('QuantitiesReadAsAnEngineerWritesThem', async () => {
    const cases = [
      [500, 'N', 'metric', '500 N'], [12500, 'N', 'metric', '12.5 kN'], [-750, 'N', 'metric', '−750 N'], [0.0033, 'm', 'metric', '3.3 mm'], [6, 'm', 'metric', '6 m'],
      [48.756e6, 'Pa', 'metric', '48.8 MPa'], [0.382e6, 'Pa', 'metric', '0.382 MPa'], [2000, 'N/m', 'metric', '2 kN/m'], [999.96, 'N', 'metric', '1000 N'], [0, 'm', 'metric', '0 m'],
      [4448.2216152605, 'N', 'us', '1 kip'], [444.82216152605, 'N', 'us', '100 lbf'], [0.0254, 'm', 'us', '1 in'], [6894757.293168, 'Pa', 'us', '1 ksi'], [1355.8179483, 'N·m', 'us', '1 kip·ft'],
      [NaN, 'N', 'metric', '– N'], [3, 'furlong', 'metric', '3 furlong'],
    ];
    const got = await s.scene((N, list) => list.map(([x, u, system]) => N.formatQuantity(x ?? NaN, u, system)), cases);
    assert.deepEqual(got.map((t) => t.replace(/\u00a0/g, ' ')), cases.map((c) => c[3]));
  });

  test('AClickWithoutMovingSelectsALoadAndChangesNothing', async () => {
    await reset('pratt');
    const tip = await s.scene((N) => { const p = N.scene.content.loads.handles[0].tip; return [p.x, p.y, p.z]; });
    const [x, y] = await project(tip);
    await s.page.mouse.click(x, y - 10);
    const events = await s.scene((N) => N.events);
    assert.equal(events.filter(([n]) => n === 'drag').length, 0);
    assert.equal(events.filter(([n]) => n === 'select').pop()[1].kind, 'load');
  });

  test('AFullyLitFaceHasTheColourOfTheLegend', async () => {
    // A bar in uniform tension at +N: every point has the top colour of the scale. Seen from above, in full sun.
    await s.scene((N) => {
      const w = N.fixture.solvePlane({
        title: 'tie', nodes: [['A', 0, 0], ['B', 2, 0]], sections: [N.fixture.rectangle('r', 0.6, 0.3)], members: [{ a: 0, b: 1, kind: 'frame', group: 'tie', section: 0 }],
        supports: [{ name: 'A', node: 0, kind: 'fixed', fixed: [true, true, true] }], forces: [{ node: 1, f: [1000, 0, 0], name: 'P' }],
      });
      N.scene.setWorld(w.snapshot, w.buffers); N.scene.setField('N'); N.scene.setDeformation({ scale: 'off' });
      N.scene.setVisible({ loads: false, reactions: false, labels: false, extremes: false, supports: false }); N.scene.view('top'); N.scene.render();
    });
    const legend = await s.scene((N) => { N.scene.setRange([-2000, 2000]); return N.scene.legend(); });
    const [x, y] = await project([1, 0, 0.15]);
    const seen = await s.page.evaluate(`(${pixelAt})(window.nacre, ${x}, ${y})`);
    const want = legend.colors[Math.floor(0.75 * legend.colors.length)].match(/\d+/g).map(Number);
    const next = legend.colors[Math.floor(0.75 * legend.colors.length) - 1].match(/\d+/g).map(Number);
    for (let k = 0; k < 3; k++) assert.ok(Math.abs(seen[k] - 0.5 * (want[k] + next[k])) <= 5, `channel ${k}: ${seen} is not ${want}`);
  });

  test('TheColourScaleIsCentredOnZeroForSignedFields', async () => {
    await reset('pratt');
    const l = await s.scene((N) => { N.scene.setField('N'); return N.scene.legend(); });
    assert.equal(l.min, -l.max);
    near(l.max, 750, 1e-9); // H = M / h = (500/2 · 3) / 1 at midspan
    assert.ok(l.ticks.some((t) => t.si === 0 && t.at === 0.5));
    assert.deepEqual([l.lowMeaning, l.highMeaning], ['compression', 'tension']);
  });

  test('HostileTextStaysText', async () => {
    const hostile = '<img src=x onerror="window.pwned=1">';
    await s.scene((N, text) => {
      const w = N.worlds.pratt();
      w.snapshot.nodes[3] = text; w.snapshot.members[0].name = text; w.snapshot.title = text;
      N.scene.setWorld(w.snapshot, w.buffers); N.scene.setVisible({ names: true }); N.scene.select({ kind: 'member', index: 0 }); N.scene.render();
    }, hostile);
    assert.equal(await s.page.locator('.nacre-labels img').count(), 0);
    assert.ok((await s.page.locator('.nacre-label').allTextContents()).some((t) => t.includes('<img')));
    await s.page.waitForTimeout(50);
    assert.equal(await s.page.evaluate(() => window.pwned), undefined);
  });

  test('NothingIsDrawnWhileNothingMoves', async () => {
    await reset('pratt');
    await settle();
    const a = (await stats()).frames;
    await s.page.waitForTimeout(400);
    assert.equal((await stats()).frames, a);
  });

  test('AnAnimationRestsWhileItIsScrolledOutOfSight', async () => {
    await reset('beam');
    await s.page.evaluate(() => { const d = document.createElement('div'); d.id = 'long'; d.style.cssText = 'position:absolute;top:640px;height:3000px;width:10px'; document.body.append(d); });
    await s.scene((N) => N.scene.setDeformation({ scale: 'auto', motion: 'oscillate' }));
    await s.page.evaluate(() => scrollTo(0, 2000));
    await s.page.waitForFunction(() => !window.nacre.scene.inSight && !window.nacre.scene.stats().animating);
    await s.page.waitForTimeout(200);
    const a = (await stats()).frames;
    await s.page.waitForTimeout(500);
    assert.equal((await stats()).frames, a);
    await s.page.evaluate(() => scrollTo(0, 0));
    await s.page.waitForFunction((n) => window.nacre.scene.stats().frames > n + 2, a);
    await s.page.evaluate(() => document.getElementById('long').remove());
  });

  test('ALiveUpdateUploadsTexturesAndKeepsTheGeometry', async () => {
    const [same, before, now, count] = await s.scene((N) => {
      N.show('frames'); N.scene.render();
      const g = N.scene.content.members.group.children.map((m) => m.geometry.uuid).join();
      const memory = N.scene.renderer.info.memory.geometries;
      const a = N.scene.probe(0, 0.1, 'N').value;
      for (let i = 1; i <= 5; i++) { N.scene.updateFields(N.worlds.frames(1 + i).buffers); N.scene.render(); }
      return [N.scene.content.members.group.children.map((m) => m.geometry.uuid).join() === g, a, N.scene.probe(0, 0.1, 'N').value, N.scene.renderer.info.memory.geometries - memory];
    });
    assert.ok(same);
    near(now, 6 * before, 1e-12);
    assert.equal(count, 0);
  });

  test('NewWorldsDoNotLeakGeometriesOrTextures', async () => {
    const [a, b] = await s.scene((N) => {
      const cycle = () => { for (const w of ['pratt', 'beam', 'portal']) { N.show(w); N.scene.setSection({ axis: 'x', offset: 0.5, flip: false }); N.scene.select({ kind: 'member', index: 1 }); N.scene.render(); N.scene.setSection(null); } const m = N.scene.renderer.info.memory; return [m.geometries, m.textures]; };
      cycle();
      const a = cycle();
      for (let i = 0; i < 5; i++) cycle();
      return [a, cycle()];
    });
    assert.deepEqual(b, a);
  });

  test('ThePictureHasTwiceTheSizeAndHoldsTheLegend', async () => {
    await reset('pratt');
    const [type, w, h] = await s.scene(async (N) => { N.scene.setField('N'); const blob = await N.scene.exportPng(); const b = await createImageBitmap(blob); return [blob.type, b.width, b.height]; });
    assert.deepEqual([type, w, h], ['image/png', 2000, 1280]);
  });

  test('TheGltfHoldsTheDeformedShapeAndItsColours', async () => {
    await reset('cantilever');
    const out = await s.scene(async (N) => {
      N.scene.setField('sigma'); N.scene.setDeformation({ scale: 100 }); N.scene.render();
      const f = N.scene.stats().deformation;
      const buffer = await (await N.scene.exportGltf()).arrayBuffer();
      const v = new DataView(buffer);
      const length = v.getUint32(12, true);
      const json = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 20, length)));
      const view = (a) => { const acc = json.accessors[a]; const bv = json.bufferViews[acc.bufferView]; return buffer.slice(28 + length + bv.byteOffset, 28 + length + bv.byteOffset + bv.byteLength); };
      const p = json.meshes[0].primitives[0];
      return { f, magic: v.getUint32(0, true), total: v.getUint32(8, true) === buffer.byteLength, json, colors: new Set(new Uint32Array(view(p.attributes.COLOR_0))).size, n: json.accessors[p.attributes.POSITION], indices: Math.max(...new Uint32Array(view(p.indices))) };
    });
    assert.equal(out.magic, 0x46546c67);
    assert.ok(out.total);
    assert.ok(out.colors > 20);
    assert.equal(out.f, 100);
    assert.ok(out.indices < out.n.count);
    // Tip: u = P L^3 / (3 E I), times 100, below the axis by half the (turned) depth.
    const u = 100 * 120 * 0.4 ** 3 / (3 * 210e9 * 0.02 * 0.03 ** 3 / 12);
    near(out.n.min[2], -u - 0.015, 0.02);
    near(out.n.max[1] - out.n.min[1], 0.02, 1e-5);
  });

  test('AnotherReaderOpensTheGltf', async () => {
    await reset('portal');
    const [meshes, size] = await s.scene(async (N) => {
      N.scene.setField('sigma');
      const { scene } = await new N.GLTFLoader().parseAsync(await (await N.scene.exportGltf()).arrayBuffer(), '');
      scene.updateMatrixWorld(true);
      let n = 0; const min = [1e9, 1e9, 1e9], max = [-1e9, -1e9, -1e9];
      scene.traverse((o) => {
        if (!o.isMesh) return;
        n++;
        o.geometry.computeBoundingBox();
        const b = o.geometry.boundingBox.applyMatrix4(o.matrixWorld);
        [b.min, b.max].forEach((v) => [v.x, v.y, v.z].forEach((x, k) => { min[k] = Math.min(min[k], x); max[k] = Math.max(max[k], x); }));
      });
      return [n, max.map((x, k) => x - min[k])];
    });
    assert.equal(meshes, 4);
    // 10 m wide between the axes of the columns (HEA 300, 0.29 deep), ridge 5.5 m up (and half the rafter's depth): y is up.
    near(size[0], 10.29, 0.005);
    assert.ok(size[1] > 5.5 && size[1] < 5.75, `height ${size[1]}`);
    near(size[2], 0.3, 0.01);
  });

  test('AClickWhileWalkingLocksThePointerOrLeavesDraggingToLook', async () => {
    await reset('pratt');
    await s.scene((N) => N.scene.setNavigation('walk'));
    await settle();
    const a = (await stats()).camera;
    await s.page.mouse.click(500, 40);
    await s.page.waitForTimeout(600);
    const locked = await s.page.evaluate(() => document.pointerLockElement !== null);
    assert.equal(await s.scene((N) => N.scene.controls.locked), locked);
    if (locked) for (let i = 1; i <= 8; i++) { await s.page.mouse.move(500 + 25 * i, 40 + 3 * i); await s.page.waitForTimeout(40); }
    else { await s.page.mouse.down(); await s.page.mouse.move(600, 60, { steps: 4 }); await s.page.mouse.up(); }
    await settle();
    const b = (await stats()).camera;
    assert.ok(distance(a.position, b.position) < 1e-6, 'looking does not move');
    assert.ok(distance(a.target, b.target) > 0.1, 'the view turns');
    const said = await s.scene((N) => N.events.filter(([n]) => n === 'navigation').pop()[1]);
    assert.equal(said.locked, locked);
    assert.match(said.hint, locked ? /Esc to free/ : /look/);
    await s.scene((N) => N.scene.setNavigation('orbit'));
    await settle();
    assert.equal(await s.page.evaluate(() => document.pointerLockElement), null);
  });

  test('TheSectionShowsTheInsideInTheColourOfItsStress', async () => {
    // The cut through a bar in uniform tension, seen along its axis, has the legend's colour exactly: caps are unlit.
    await s.scene((N) => {
      const w = N.fixture.solvePlane({
        title: 'tie', nodes: [['A', 0, 0], ['B', 2, 0]], sections: [N.fixture.rectangle('r', 0.6, 0.3)], members: [{ a: 0, b: 1, kind: 'frame', group: 'tie', section: 0 }],
        supports: [{ name: 'A', node: 0, kind: 'fixed', fixed: [true, true, true] }], forces: [{ node: 1, f: [1000, 0, 0], name: 'P' }],
      });
      N.scene.setWorld(w.snapshot, w.buffers); N.scene.setField('N'); N.scene.setRange([-2000, 2000]); N.scene.setDeformation({ scale: 'off' });
      N.scene.setVisible({ loads: false, reactions: false, labels: false, extremes: false, supports: false });
      N.scene.setSection({ axis: 'x', offset: 0.5, flip: false }); N.scene.view({ position: [8, 0.5, 0.4], target: [1, 0, 0] }); N.scene.render();
    });
    const [x, y] = await project([1, 0.05, 0.03]);
    const seen = await s.page.evaluate(`(${pixelAt})(window.nacre, ${x}, ${y})`);
    const colors = (await s.scene((N) => N.scene.legend())).colors;
    const want = colors[Math.floor(0.75 * colors.length)].match(/\d+/g).map(Number);
    for (let k = 0; k < 3; k++) assert.ok(Math.abs(seen[k] - want[k]) <= 5, `channel ${k}: ${seen} is not ${want}`);
  });

  test('ALampIsDraggedInTheScene', async () => {
    await reset('beam');
    const at = await s.scene((N) => {
      N.scene.setVisible({ lights: true, loads: false });
      N.scene.lamps.set([{ name: 'lamp', kind: 'lamp', position: [0.1, -0.9, 0.5], color: [1, 1, 1], intensity: 1 }]);
      N.scene.applyTheme(); N.scene.render();
      const p = N.scene.lamps.handleAt(0, N.scene.content.layout);
      return [p.x, p.y, p.z];
    });
    const [x, y] = await project(at);
    await s.page.mouse.move(x, y);
    await s.page.mouse.down();
    await s.page.mouse.move(x - 80, y, { steps: 4 });
    await s.page.waitForTimeout(300);
    await s.page.mouse.up();
    const events = await s.scene((N) => N.events.filter(([n]) => n === 'light').map(([, e]) => e));
    assert.equal(events.at(-1).live, false);
    assert.ok(events.at(-1).position[0] < 0, `moved left: ${events.at(-1).position}`);
    near(events.at(-1).position[2], 0.5, 0.1, 'its height stays');
  });

  test('ASupportSaysItsReaction', async () => {
    await reset('pratt');
    const text = await s.scene((N) => { N.scene.select({ kind: 'support', index: 1 }); return N.scene.describe(); });
    assert.match(text.replace(/\u00a0/g, ' '), /Support B, roller: reaction force z 250 N\./);
  });

  test('OddWorldsAreDrawnWithoutAnException', async () => {
    const results = await s.scene((N) => {
      const spoil = {
        empty: (w) => { for (const k of ['nodes', 'members', 'supports', 'loads', 'sections', 'values']) w.snapshot[k] = []; for (const k of Object.keys(w.buffers)) w.buffers[k] = w.buffers[k].slice(0, k === 'firstStation' ? 1 : 0); },
        'not a number': (w) => w.buffers.stationValues.fill(NaN),
        'infinite displacement': (w) => { w.buffers.stationValues.fill(Infinity); w.buffers.displacements.fill(Infinity); },
        'no outline': (w) => w.snapshot.sections.forEach((x) => { x.outline = []; }),
        'a line as outline': (w) => w.snapshot.sections.forEach((x) => { x.outline = [[[0, 0], [1, 1]]]; }),
        'support nowhere': (w) => { w.snapshot.supports[0].node = 999; },
        'load nowhere': (w) => { w.snapshot.loads[0].arrows = [{ at: [1e9, 0, 0], v: [0, 0, -1] }, { at: [NaN, 0, 0], v: [0, 0, 0] }]; },
        'zero length': (w) => { w.buffers.positions.fill(0); },
        'no stations': (w) => { w.buffers.firstStation.fill(0); w.buffers.stationS = new Float64Array(0); w.buffers.stationValues = new Float64Array(0); },
      };
      const out = {};
      for (const [name, f] of Object.entries(spoil)) {
        const w = N.worlds.pratt();
        f(w);
        try {
          N.scene.setWorld(w.snapshot, w.buffers, { fit: true }); N.scene.setField('sigma'); N.scene.setDeformation({ scale: 'auto' }); N.scene.select({ kind: 'member', index: 0 }); N.scene.render(); N.scene.fields(); N.scene.legend(); N.scene.describe();
          const c = N.scene.camera();
          out[name] = [...c.position, ...c.target].every(Number.isFinite) && Number.isFinite(N.scene.stats().deformation) ? 'ok' : 'the camera or the scale is not finite';
        } catch (e) { out[name] = String(e); }
      }
      return out;
    });
    for (const [name, result] of Object.entries(results)) assert.equal(result, 'ok', name);
    await reset('pratt');
    assert.ok((await stats()).drawCalls > 5, 'the next world is drawn as ever');
  });

  test('AModeShapeIsShownByItsDisplacement', async () => {
    await reset('cantilever');
    const [range, label, tip] = await s.scene((N) => {
      const shape = new Float64Array(12); shape[8] = 1; shape[10] = -3.44;
      N.scene.setMode(shape, 'mode 1'); N.scene.render();
      const out = [N.scene.stats().range, N.scene.legend().label, N.scene.content.samples.displacement(0, 0.4, [0, 0, 0])[2]];
      N.scene.setMode(null);
      return out;
    });
    near(range[1], 1, 1e-6);
    assert.equal(label, 'mode 1');
    near(tip, 1, 1e-6);
  });

  test('WithoutWebGLTheConstructorSaysSo', async () => {
    const name = await s.scene((N) => {
      const get = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return kind.startsWith('webgl') ? null : get.call(this, kind, ...rest); };
      try { new N.scene.constructor({ host: document.body, theme: 'light' }); return 'none'; } catch (e) { return e.name; } finally { HTMLCanvasElement.prototype.getContext = get; }
    });
    assert.equal(name, 'WebGLUnavailable');
  });

  test('TheSceneSaysInASentenceWhatIsSelected', async () => {
    await reset('pratt');
    const text = await s.scene((N) => { N.scene.setField('N'); N.scene.select({ kind: 'member', index: 2 }); return N.scene.describe(); });
    assert.match(text.replace(/\u00a0/g, ' '), /Member B2-B3, bottom chord, SHS 80 × 5, length 1 m: axial force 500 N/);
  });

  test('NoErrorReachedTheConsole', async () => {
    const errors = s.errors.filter((e) => !/GPU stall due to ReadPixels|A WebGL context could not be created|Error creating WebGL context/i.test(e));
    assert.deepEqual(errors, []);
  });
});

test('AnimatedViewsTakeTimeUnlessMotionIsReduced', async () => {
  const s = await open({ hash: 'motion=yes' });
  try {
    const [a, b] = await s.scene((N) => { N.show('beam'); N.scene.render(); const a = N.scene.camera(); N.scene.view('top'); return [a, N.scene.camera()]; });
    assert.ok(distance(a.position, b.position) < 1e-9, 'not at once');
    await s.page.waitForFunction(() => !window.nacre.scene.stats().animating);
    const c = await s.scene((N) => N.scene.camera());
    assert.ok(c.position[2] - c.target[2] > 5 * Math.abs(c.position[0] - c.target[0]), 'from above in the end');
  } finally { await s.close(); }
});

test('TouchOrbitsWithOneFingerAndZoomsWithTwo', async () => {
  const s = await open({ touch: true });
  try {
    await s.scene((N) => { N.show('beam'); N.scene.render(); });
    const cdp = await s.page.context().newCDPSession(s.page);
    const touch = (type, points) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    const camera = () => s.scene((N) => N.scene.camera());
    const a = await camera();
    await touch('touchStart', [[600, 80]]);
    await touch('touchMove', [[660, 90]]);
    await touch('touchMove', [[720, 100]]);
    await touch('touchEnd', []);
    await s.page.waitForFunction(() => !window.nacre.scene.stats().animating);
    const b = await camera();
    assert.ok(distance(a.position, b.position) > 0.5, 'orbits');
    near(distance(a.position, a.target), distance(b.position, b.target), 1e-6);
    await touch('touchStart', [[500, 300], [700, 300]]);
    await touch('touchMove', [[450, 300], [750, 300]]);
    await touch('touchMove', [[400, 300], [800, 300]]);
    await touch('touchEnd', []);
    await s.page.waitForFunction(() => !window.nacre.scene.stats().animating);
    const c = await camera();
    assert.ok(distance(c.position, c.target) < 0.7 * distance(b.position, b.target), 'nearer');
  } finally { await s.close(); }
});

test('ALostContextIsReportedAndTheSceneComesBack', async () => {
  const s = await open({});
  try {
    await s.scene((N) => {
      N.show('pratt'); N.scene.setVisible({ labels: false, extremes: false }); N.scene.setDeformation({ scale: 'off' }); N.scene.render();
      N.lose = N.scene.renderer.getContext().getExtension('WEBGL_lose_context'); N.lose.loseContext();
    });
    await s.page.waitForFunction(() => window.nacre.events.some(([n]) => n === 'contextLost'));
    await s.scene((N) => N.lose.restoreContext());
    await s.page.waitForFunction(() => window.nacre.events.some(([n]) => n === 'contextRestored') && !window.nacre.scene.stats().animating);
    const [x, y] = await s.scene((N) => {
      const camera = N.scene.controls.camera;
      const v = camera.position.clone().set(2.5, 0, 0.04).project(camera);
      return [(v.x + 1) / 2 * N.scene.canvas.clientWidth, (1 - v.y) / 2 * N.scene.canvas.clientHeight];
    });
    assert.equal((await s.page.evaluate(`(${pixelAt})(window.nacre, ${x}, ${y})`))[3], 255, 'a member is drawn again');
  } finally { await s.close(); }
});
