// `nacre document world.h5` rebuilds the page byte for byte, for a sentence and after edits.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const nacre = process.env.NACRE_PROGRAM;
const work = mkdtempSync(join(tmpdir(), 'nacre-document-'));
after(() => rmSync(work, { recursive: true, force: true }));

const cases = {
  sentence: ['Show me the tension load on this truss structure under 500N of force'],
  edited: ['Simply supported IPE 200 beam, 4 m span, S235 steel, uniform load of 10 kN/m. Maximum bending stress and deflection?',
    '--then', 'what if the span is 5 m?', '--then', 'double the load'],
};

for (const [name, args] of Object.entries(cases)) {
  test(`the page of a world file is the page made with it: ${name}`, () => {
    const first = join(work, name), second = join(work, `${name}-again`);
    execFileSync(nacre, [...args, '-o', first], { stdio: 'ignore' });
    mkdirSync(second);
    renameSync(join(first, 'world.h5'), join(second, 'world.h5'));
    execFileSync(nacre, ['document', join(second, 'world.h5')], { stdio: 'ignore' });
    assert.ok(readFileSync(join(second, 'index.html')).equals(readFileSync(join(first, 'index.html'))));
  });
}
