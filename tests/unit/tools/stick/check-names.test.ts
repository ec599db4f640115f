import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkNames, unfitName } from '#tools/stick/check-names.ts';

it.each<readonly [string, RegExp]>([
  ['what?.json', /sign "\?"/],
  ['a:b', /sign ":"/],
  ['line\nbreak', /sign "\\n"/],
  ['ends with a dot.', /ends with a dot/],
  ['ends with a space ', /ends with a dot or a space/],
  ['con.txt', /Windows keeps this name/],
  ['LPT1', /Windows keeps this name/],
  ['x'.repeat(256), /longer than 255/],
])('a stick cannot keep a file named %j', (name, why) => {
  expect(unfitName(name)).toMatch(why);
});

it.each(['Hit5-Windows.cmd', 'console.js', '@libsql', 'index-B4_x.js.br', 'ä.txt'])(
  'a stick keeps %j',
  (name) => {
    expect(unfitName(name)).toBeNull();
  },
);

it('a folder with a link, or with two names that differ in capitals only, does not fit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hit5-names-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in/a.txt'), '');
  expect(() => checkNames(folder)).not.toThrow();
  symlinkSync('a.txt', join(folder, 'in/link'));
  expect(() => checkNames(folder)).toThrow(/link does not fit on every stick: it is a link/);
  rmSync(join(folder, 'in/link'));
  writeFileSync(join(folder, 'in/A.txt'), '');
  expect(() => checkNames(folder)).toThrow(/another file has the same name but for capitals/);
});
