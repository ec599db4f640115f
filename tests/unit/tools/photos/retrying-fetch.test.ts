import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RetryingFetch, usualRetries } from '#tools/photos/retrying-fetch.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hit5-mirror-'));
  writeFileSync(join(folder, 'here.jpg'), 'photo');
});

afterEach(() => rmSync(folder, { recursive: true }));

function ask(...names: readonly string[]) {
  const addresses = names.map((name) => pathToFileURL(join(folder, name)).href);
  return new RetryingFetch(usualRetries, () => undefined).file(addresses, new AbortController().signal);
}

describe('a mirror that is a folder', () => {
  it('names a file of it, at either of its addresses', async () => {
    const file = { kind: 'file', content: join(folder, 'here.jpg'), bytes: 5 };
    expect(await ask('here.jpg', 'elsewhere.jpg')).toEqual(file);
    expect(await ask('elsewhere.jpg', 'here.jpg')).toEqual(file);
  });

  it('says that a file is gone that it does not have', async () => {
    expect(await ask('elsewhere.jpg', '.')).toEqual({ kind: 'gone' });
  });
});
