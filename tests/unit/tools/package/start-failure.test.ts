import { expect, it } from 'vitest';
import { startFailure } from '#tools/package/start-failure.ts';

it('a package that is missing is named, with what installs it', () => {
  const words = (name: string) =>
    `This command needs the package ${name}, which is not installed. Install it beside Hit5: npm install ${name}`;
  const file = '/srv/node_modules/.hit5/serve.js';
  expect(startFailure(new Error(`Cannot find package 'libsql' imported from ${file}`))).toBe(words('libsql'));
  expect(startFailure(new Error("Cannot find module '@libsql/linux-x64-gnu'\nRequire stack:"))).toBe(
    words('@libsql/linux-x64-gnu'),
  );
  const ours = "Cannot find module '/srv/node_modules/.hit5/rooms.js' imported from /srv/serve.js";
  expect(startFailure(new Error(ours))).toBe(ours);
});
