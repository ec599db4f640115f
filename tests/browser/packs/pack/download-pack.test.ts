import { describe, expect, it, onTestFinished } from 'vitest';
import { downloadPack } from '#src/packs/pack/download-pack.ts';

const { signal } = new AbortController();
const beginning = 'PK\u0003\u0004';

/** A file whose length is said beforehand, or is not. */
function addressOf(text: string, isLengthSaid: boolean): URL {
  if (!isLengthSaid) return new URL(`data:application/zip,${encodeURIComponent(text)}`);
  const url = URL.createObjectURL(new Blob([text]));
  onTestFinished(() => URL.revokeObjectURL(url));
  return new URL(url);
}

function fetchIt(address: URL) {
  return downloadPack(address, { signal, onProgress: () => undefined, most: 20 });
}

describe('a pack’s file', () => {
  it.each([true, false])('comes where it is no larger than the limit (length said: %s)', async (said) => {
    expect((await fetchIt(addressOf(`${beginning}12345`, said))).size).toBe(9);
    await expect(fetchIt(addressOf(beginning + 'x'.repeat(50), said))).rejects.toThrow(
      /has more than .*, which is the most\. Nothing was kept/,
    );
  });

  it.each([true, false])('that is no zip is refused by its first bytes (length said: %s)', async (said) => {
    await expect(fetchIt(addressOf('x'.repeat(15), said))).rejects.toThrow(
      'the file does not begin as a zip does',
    );
  });

  it('that is empty, or a web page, is refused', async () => {
    await expect(fetchIt(addressOf('', true))).rejects.toThrow('sent an empty file');
    await expect(fetchIt(addressOf('<!doctype html>', true))).rejects.toThrow('sent a web page');
  });
});
