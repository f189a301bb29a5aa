import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { agree, answer, change, clean, close, closeBrowser, makePage, open, results, scratch, solveNatively } from './browser.mjs';

const sentence = 'Show me the tension load on this truss structure under 500N of force';
const beam = 'Simply supported IPE 200 beam, 4 m span, 10 kN/m, deflection below 20 mm. Max bending stress and deflection?';
let truss;
let beamPage;

before(() => {
  truss = makePage('truss', sentence);
  beamPage = makePage('beam', beam);
});
after(async () => {
  await closeBrowser();
  clean();
});

test('a page opened from the disk asks for nothing else and reports no error', async () => {
  const page = await open(truss);
  await page.waitForTimeout(500);
  assert.deepEqual(page.requests.filter((url) => !url.endsWith('/truss/index.html')), []);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

// The budget is 500 kB, and `./nacre bench` judges the page by it; today's page misses it (CHANGELOG.md says by how much).
// This keeps it from growing further until it meets the budget.
test('the page does not outgrow 560 kB when compressed for the way', () => {
  const size = gzipSync(readFileSync(truss), { level: 9 }).length;
  assert.ok(size < 560_000, `${size} bytes`);
});

test('the page solves its world again and agrees with the file', async () => {
  const page = await open(truss);
  const { difference } = await page.evaluate(() => window.nacrePage.verification);
  assert.ok(difference <= 1e-12, `relative difference ${difference}`);
  assert.match(await page.locator('#verdict').innerText(), /^Solved again in this page.*agrees with the file/);
  agree(await results(page), solveNatively(sentence));
  await page.context().close();
});

test('a file whose results were altered is found out', async () => {
  const text = readFileSync(truss, 'utf8');
  const altered = text.replace(/(id="nacre-world">)(.*?)(<\/script>)/s, (_, head, json, tail) => {
    const world = JSON.parse(json);
    world.results.results.max_axial_force.value *= 1.01;
    return head + JSON.stringify(world).replace(/</g, '\\u003c') + tail;
  });
  assert.ok(altered !== text, 'nothing was altered');
  const file = join(scratch, 'altered.html');
  writeFileSync(file, altered);
  const page = await open(file);
  assert.match(await page.locator('#verdict').getAttribute('class'), /fails/);
  assert.match(await page.locator('#verdict').innerText(), /does not agree/);
  await page.context().close();
});

test('the W key moves the camera', async () => {
  const page = await open(truss);
  const camera = () => page.evaluate(() => window.nacrePage.scene.stats().camera.position);
  await page.getByRole('button', { name: 'Fly' }).click();
  await page.locator('#view canvas').focus();
  const start = await camera();
  await page.keyboard.down('w');
  await page.waitForTimeout(500);
  await page.keyboard.up('w');
  const end = await camera();
  const moved = Math.hypot(...end.map((x, i) => x - start[i]));
  assert.ok(moved > 0.05, `moved ${moved} m`);
  await page.context().close();
});

test('a number typed beside a slider gives what the native solver gives', async () => {
  const page = await open(beamPage);
  const slot = await page.evaluate(() => window.nacrePage.snapshot.values.find((v) => v.group === 'geometry' && v.unit === 'm'));
  await change(page, async () => {
    await page.locator(`input.num[data-path="${slot.path}"]`).fill('5.5');
    await page.keyboard.press('Enter');
  });
  agree(await results(page), solveNatively(beam, '--set', `${slot.path}=5.5 m`));
  await page.context().close();
});

test('dragging a slider changes the numbers before it is let go, and one entry is noted', async () => {
  const page = await open(beamPage);
  const before = await answer(page, 'max_displacement');
  const load = await page.evaluate(() => window.nacrePage.snapshot.values.find((v) => v.path.startsWith('load.')));
  const range = page.locator(`input[type=range][data-path="${load.path}"]`);
  await range.evaluate((input) => {
    for (const factor of [1.2, 1.4, 1.5]) {
      input.value = String(10 * factor);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await page.waitForFunction((was) => Number(document.querySelector('.answer[data-name="max_displacement"] .n').dataset.si) > 1.49 * was, before);
  assert.equal(await page.evaluate(() => window.nacrePage.snapshot.journal.length), 0);
  close(await answer(page, 'max_displacement'), 1.5 * before);
  await change(page, () => range.evaluate((input) => input.dispatchEvent(new Event('change', { bubbles: true }))));
  assert.equal(await page.evaluate(() => window.nacrePage.snapshot.journal.length), 1);
  close(await answer(page, 'max_displacement'), 1.5 * before);
  await page.context().close();
});

test('words change the structure as on the command line; a refusal says why and changes nothing', async () => {
  const page = await open(truss);
  const before = await results(page);
  const box = page.getByRole('textbox', { name: 'Change the structure in words' });
  await change(page, async () => {
    await box.fill('double the load');
    await page.keyboard.press('Enter');
  });
  const doubled = await results(page);
  close(doubled.max_axial_force, 2 * before.max_axial_force);
  agree(doubled, solveNatively(sentence, '--then', 'double the load'));
  await box.fill('make the span -3 m');
  await page.keyboard.press('Enter');
  await page.locator('.reply.refused').waitFor();
  assert.ok((await page.locator('.reply.refused').innerText()).length > 20);
  assert.deepEqual(await results(page), doubled);
  await page.context().close();
});

test('undo and redo come back to the same bits', async () => {
  const page = await open(beamPage);
  const first = await results(page);
  await change(page, async () => {
    await page.getByRole('textbox', { name: 'Change the structure in words' }).fill('make the span 6 m');
    await page.keyboard.press('Enter');
  });
  const second = await results(page);
  assert.notEqual(second.max_displacement, first.max_displacement);
  await page.locator('#view canvas').focus();
  await change(page, () => page.keyboard.press('Control+z'));
  assert.deepEqual(await results(page), first);
  await change(page, () => page.keyboard.press('Control+y'));
  assert.deepEqual(await results(page), second);
  await page.context().close();
});

test('the address carries the changes: the same numbers after a reload', async () => {
  const page = await open(beamPage);
  await change(page, async () => {
    await page.getByRole('textbox', { name: 'Change the structure in words' }).fill('make the span 6 m');
    await page.keyboard.press('Enter');
  });
  await page.waitForFunction(() => location.hash.startsWith('#w='));
  const expected = await results(page);
  const hash = await page.evaluate(() => location.hash);
  const other = await open(beamPage, { hash });
  assert.deepEqual(await results(other), expected);
  assert.equal(await other.evaluate(() => window.nacrePage.snapshot.position), 1);
  const broken = await open(beamPage, { hash: '#w=AAAA' });
  assert.match(await broken.getByRole('alert').innerText(), /link/);
  for (const p of [page, other, broken]) await p.context().close();
});

test('tables and model share the selection', async () => {
  const page = await open(truss);
  await page.locator('#members-table tbody tr').nth(3).locator('button').click();
  const name = await page.locator('#members-table tbody tr').nth(3).locator('th').innerText();
  assert.equal(await page.evaluate(() => window.nacrePage.scene.stats().selection.name), name);
  // The other way: click into the model until a member is hit.
  await page.evaluate(() => window.nacrePage.select(null));
  await page.getByRole('button', { name: 'Front', exact: true }).click();
  await page.waitForTimeout(800);
  const view = await page.locator('#view canvas').boundingBox();
  let hit = null;
  for (let i = 1; i < 40 && !hit; ++i) {
    await page.mouse.click(view.x + view.width * (0.3 + 0.01 * i), view.y + view.height * 0.55);
    hit = await page.evaluate(() => { const s = window.nacrePage.scene.stats().selection; return s?.kind === 'member' ? s.name : null; });
  }
  assert.ok(hit, 'no click hit a member');
  assert.equal(await page.locator('#members-table tr.selected th').innerText(), hit);
  await page.context().close();
});

test('a table sorts by its columns', async () => {
  const page = await open(truss);
  await page.locator('#members-table thead button', { hasText: 'Axial force' }).click();
  const column = await page.locator('#members-table thead th').evaluateAll((th) => th.findIndex((t) => t.innerText.startsWith('Axial')));
  const cells = (await page.locator(`#members-table tbody tr > :nth-child(${column + 1})`).allInnerTexts()).map((t) => Number(t.replace('−', '-').replace(/\s/g, '')));
  assert.ok(cells.length > 5 && cells[0] > 0);
  assert.deepEqual(cells, [...cells].sort((a, b) => b - a));
  await page.context().close();
});

test('every member of the native result is in the table that is saved as CSV', async () => {
  const page = await open(truss);
  await page.getByRole('button', { name: 'Save a copy as' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Members (CSV)' }).click()]);
  const lines = readFileSync(await download.path(), 'utf8').replace(/^\ufeff/, '').trim().split('\r\n').map((l) => l.split(','));
  const force = lines[0].findIndex((t) => t.startsWith('Axial force'));
  const native = solveNatively(sentence).results.member_forces.value;
  assert.equal(lines.length - 1, Object.keys(native).length);
  for (const row of lines.slice(1)) assert.ok(Math.abs(Number(row[force]) - native[row[0]]) <= 1e-9 * 500, row.join());
  await page.context().close();
});

test('everything can be reached and changed from the keyboard', async () => {
  const page = await open(beamPage);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  const before = await answer(page, 'max_displacement');
  // On to the first number beside a slider, by Tab alone.
  let found = false;
  for (let i = 0; i < 120 && !found; ++i) {
    await page.keyboard.press('Tab');
    found = await page.evaluate(() => document.activeElement.matches('input.num[data-path^="load."]'));
  }
  assert.ok(found, 'no Tab leads to a number of a load');
  await change(page, () => page.keyboard.press('ArrowUp'));
  assert.ok((await answer(page, 'max_displacement')) > before);
  await page.locator('#view canvas').focus();
  await page.keyboard.press('?');
  assert.ok(await page.getByRole('dialog', { name: 'Keyboard' }).isVisible());
  await page.keyboard.press('Escape');
  assert.ok(!(await page.getByRole('dialog', { name: 'Keyboard' }).isVisible()));
  const unnamed = await page.evaluate(() => [...document.querySelectorAll('button, input, select, [role=tab]')].filter((e) =>
    e.offsetParent && !(e.getAttribute('aria-label') || e.innerText?.trim() || e.title || e.labels?.length)).map((e) => e.outerHTML.slice(0, 80)));
  assert.deepEqual(unnamed, []);
  await page.context().close();
});

test('on a phone nothing is wider than the screen', async () => {
  const page = await open(truss, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 390);
  await page.getByRole('tab', { name: 'View' }).tap();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 390);
  await page.context().close();
});

test('dark is dark, by the system and by the button', async () => {
  const page = await open(truss, { colorScheme: 'dark' });
  const lightness = () => page.evaluate(() => Math.max(...getComputedStyle(document.body).backgroundColor.match(/\d+/g).slice(0, 3).map(Number)));
  assert.ok((await lightness()) < 60);
  await page.getByRole('button', { name: 'Light or dark' }).click();
  assert.ok((await lightness()) > 200);
  await page.context().close();
});

test('on paper: vector figures and tables, no controls, no pixels', async () => {
  const page = await open(truss);
  const pdf = join(scratch, 'print.pdf');
  await page.pdf({ path: pdf, format: 'A4' });
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  for (const words of ['500N', 'Largest tension', 'Assumptions', 'Members', 'Axial force']) assert.ok(text.includes(words), words);
  assert.ok(!text.includes('Fly'), 'a control is printed');
  assert.equal(execFileSync('pdfimages', ['-list', pdf], { encoding: 'utf8' }).trim().split('\n').length, 2, 'a bitmap is printed');
  await page.emulateMedia({ media: 'print' });
  assert.ok(!(await page.locator('#stage').isVisible()));
  assert.ok((await page.locator('#figures-content svg').first().boundingBox()).height > 50);
  await page.context().close();
});

test('without JavaScript it is still a document', async () => {
  const page = await open(truss, { javaScriptEnabled: false, waitFor: false });
  assert.equal(await page.locator('h1').innerText(), sentence);
  assert.ok((await page.locator('#members-table tbody tr').count()) > 5);
  assert.ok((await page.locator('#figures-content svg').count()) >= 2);
  assert.match(await page.locator('noscript').innerText(), /JavaScript/);
  await page.context().close();
});

test('without WebGL the numbers can still be changed, and the page says what is missing', async () => {
  const c = await open(truss, { waitFor: false }).then(async (p) => {
    await p.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null; });
    await p.reload();
    await p.waitForFunction(() => document.documentElement.dataset.ready === 'true');
    return p;
  });
  assert.match(await c.locator('#view').innerText(), /not shown/);
  const before = await answer(c, 'max_axial_force');
  await change(c, async () => {
    await c.getByRole('textbox', { name: 'Change the structure in words' }).fill('double the load');
    await c.keyboard.press('Enter');
  });
  close(await answer(c, 'max_axial_force'), 2 * before);
  await c.context().close();
});

test('a page whose core is damaged stays a document and says so', async () => {
  const file = join(scratch, 'damaged.html');
  writeFileSync(file, readFileSync(truss, 'utf8').replace(/(id="nacre-core">.{4000}).{400}/s, '$1' + 'A'.repeat(400)));
  const page = await open(file, { waitFor: false });
  await page.locator('#notice:not([hidden])').waitFor();
  assert.match(await page.locator('#notice').innerText(), /could not start/);
  assert.ok(await page.locator('h1').isVisible());
  await page.context().close();
});

test('text of users is text, wherever it comes from', async () => {
  execFileSync(process.env.NACRE_HOSTILE, [join(scratch, 'hostile.html')]);
  const page = await open(join(scratch, 'hostile.html'));
  await page.getByRole('tab', { name: 'History' }).click();
  await page.evaluate(() => window.nacrePage.select({ kind: 'load', index: 0 }));
  await page.waitForTimeout(300);
  assert.deepEqual(page.dialogs, []);
  assert.equal(await page.locator('img, body script:not([type]):not(:last-of-type)').count(), 0);
  assert.ok((await page.locator('h1').innerText()).includes('<img src=x onerror=alert(1)>'));
  assert.ok((await page.locator('body').innerText()).includes('</script><script>alert(2)</script>'));
  await page.context().close();
});

test('the content security policy stops what is not the page’s own', async () => {
  const page = await open(truss);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.body.append(script);
  });
  assert.equal(await page.evaluate(() => window.intruder), undefined);
  assert.equal(await page.evaluate(() => fetch('https://example.org/').then(() => 'loaded', () => 'refused')), 'refused');
  await page.context().close();
});
