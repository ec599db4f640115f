import { describe, expect, it, onTestFinished } from 'vitest';
import type { FetchQuestion } from '#src/core/text/fetch-question.ts';
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

function fetchIt(address: URL, answer: boolean, free: number | null = null) {
  const asked: FetchQuestion[] = [];
  const ask = (question: FetchQuestion) => {
    asked.push(question);
    return Promise.resolve(answer);
  };
  const limits = { unasked: 10, most: 20 };
  const blob = downloadPack(address, { signal, onProgress: () => undefined, ask, free, limits });
  return { blob, asked };
}

describe('a pack’s file', () => {
  it.each([true, false])('within the limits comes without a question (length said: %s)', async (said) => {
    const { blob, asked } = fetchIt(addressOf(`${beginning}12345`, said), false);
    expect((await blob).size).toBe(9);
    expect(asked).toEqual([]);
  });

  it('that says a large length is asked about: no ends it, yes fetches all of it', async () => {
    const address = addressOf(beginning + 'x'.repeat(50), true);
    const no = fetchIt(address, false);
    await expect(no.blob).rejects.toThrow(/was not fetched. Nothing was kept/);
    expect(no.asked).toEqual([{ kind: 'large', host: '', bytes: 54 }]);
    expect((await fetchIt(address, true).blob).size).toBe(54);
  });

  it('that says no length is asked about, and ends at the limit even after a yes', async () => {
    const { blob, asked } = fetchIt(addressOf(beginning + 'x'.repeat(11), false), true);
    expect((await blob).size).toBe(15);
    expect(asked).toMatchObject([{ kind: 'endless', most: 20 }]);
    await expect(fetchIt(addressOf(beginning + 'x'.repeat(50), false), true).blob).rejects.toThrow(
      /its server does not say how long it is, and it did not end\. Nothing was kept/,
    );
  });

  it.each([true, false])('for which there is no room is not fetched (length said: %s)', async (said) => {
    const { blob } = fetchIt(addressOf(beginning + 'x'.repeat(50), said), true, 30);
    await expect(blob).rejects.toThrow(/more of the disk\. Nothing was kept/);
  });

  it.each([true, false])('that is no zip is refused by its first bytes (length said: %s)', async (said) => {
    const { blob, asked } = fetchIt(addressOf('x'.repeat(50), said), true);
    await expect(blob).rejects.toThrow('the file does not begin as a zip does');
    expect(asked).toEqual([]);
  });

  it('that is empty, or a web page, is refused', async () => {
    await expect(fetchIt(addressOf('', true), true).blob).rejects.toThrow('sent an empty file');
    await expect(fetchIt(addressOf('<!doctype html>', true), true).blob).rejects.toThrow('sent a web page');
  });
});
