import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serveFolder } from '#tools/serve-folder.ts';

it('an address at which there is no file is a page with a way to the start for a person, and a line for a program', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hit5-serve-'));
  const server = await serveFolder(folder, { path: '/hit5/' });
  onTestFinished(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });
  const asked = (accept: string) => fetch(`${server.url}foo/bar`, { headers: { accept } });
  const page = await asked('text/html,*/*');
  expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  expect(await page.text()).toContain('<a href="/hit5/">go to the start of Hit5</a>');
  const line = await asked('*/*');
  expect([line.status, await line.text()]).toEqual([404, 'There is no such file.']);
});
