import { describe, expect, it, vi } from 'vitest';
import type { LoadProgress } from '#src/networks/engine/protocol.ts';
import { fetchNetwork } from '#src/networks/engine/worker/network-files.ts';
import {
  alteredFetch,
  brokenOff,
  content,
  cutTo,
  gone,
  oneBitFlipped,
  webPage,
  type Alteration,
} from '#tests/browser/networks/engine/altered-fetch.ts';
import { networkUrl } from '#tests/browser/networks/engine/support.ts';

const url = networkUrl('efficientnet-lite0');
const folder = 'models/efficientnet-lite0/';
const shard = 'group1-shard2of2.bin';

function fetchWith(
  alterations: Readonly<Record<string, Alteration>>,
  onProgress: (progress: LoadProgress) => void = () => undefined,
) {
  return fetchNetwork({ url }, onProgress, alteredFetch(alterations));
}

describe("a network's files", () => {
  it('are fetched with progress to the last byte, and hashed', async () => {
    const progress: LoadProgress[] = [];
    const { card, weights, weightsHash } = await fetchWith({}, (one) => void progress.push(one));
    const total = card.files.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(progress.at(-1)).toEqual({ loadedBytes: total, totalBytes: total });
    expect(progress.length).toBeGreaterThan(4);
    expect(weights).toHaveLength(card.weightsBytes);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', weights));
    expect(weightsHash).toBe([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  });

  it('are checked too where the browser has no crypto.subtle (plain http)', async () => {
    const { weightsHash } = await fetchWith({});
    const subtle = vi.spyOn(crypto, 'subtle', 'get').mockReturnValue(undefined as unknown as SubtleCrypto);
    try {
      expect((await fetchWith({})).weightsHash).toBe(weightsHash);
      await expect(fetchWith({ [shard]: oneBitFlipped })).rejects.toThrow('was altered');
    } finally {
      subtle.mockRestore();
    }
  });

  it.each<readonly [string, string, Alteration, string]>([
    ['a missing shard', shard, gone, `${folder}${shard} is missing (404).`],
    [
      'a web page in place of a shard',
      shard,
      webPage,
      `${folder}${shard} is missing: the server sent a web page in its place.`,
    ],
    [
      'a web page in place of the graph',
      'model.json',
      content('\n<html><body>Sorry</body></html>'),
      `${folder}model.json is missing: the server sent a web page in its place.`,
    ],
    ['a missing card', 'card.json', gone, `${folder}card.json is missing (404).`],
    [
      'a truncated shard',
      'group1-shard1of2.bin',
      cutTo(100),
      `${folder}group1-shard1of2.bin is truncated: 100 of 4194304 bytes.`,
    ],
    [
      'a shard that breaks off',
      shard,
      brokenOff,
      `${folder}${shard} broke off after 100 bytes: network error.`,
    ],
    [
      'an altered shard',
      shard,
      oneBitFlipped,
      `${folder}${shard} was altered: its SHA-256 is not the one on the card.`,
    ],
    [
      'an altered self-test',
      'self-test.json',
      oneBitFlipped,
      `${folder}self-test.json was altered: its SHA-256 is not the one on the card.`,
    ],
    [
      'another kind of model',
      'model.json',
      content(JSON.stringify({ format: 'layers-model', padding: 'x'.repeat(60_000) })),
      `${folder}model.json is not a TensorFlow.js model: modelTopology is nothing, expected: a value.`,
    ],
    [
      'a graph that is no JSON',
      'model.json',
      content('weights '.repeat(10_000)),
      `${folder}model.json is not a TensorFlow.js model: it is not JSON`,
    ],
    [
      'a card of something else',
      'card.json',
      content('{"format":"hit5-pack"}'),
      `${folder}card.json is not the card of a network: format is "hit5-pack", expected: "hit5-network".`,
    ],
  ])('%s is named', async (_, file, alteration, message) => {
    await expect(fetchWith({ [file]: alteration })).rejects.toThrow(message);
  });

  it.each([
    ['a shard', shard, oneBitFlipped],
    ['the card', 'card.json', content('damaged')],
  ])('are asked for anew, past all caches, where %s was damaged', async (_, file, alteration) => {
    const asked: RequestCache[] = [];
    const { card } = await fetchNetwork(
      { url },
      () => undefined,
      (address, init) => {
        if (!address.endsWith(file)) return fetch(address, init);
        asked.push(init.cache ?? 'default');
        return alteredFetch(asked.length === 1 ? { [file]: alteration } : {})(address, init);
      },
    );
    expect([card.id, asked]).toEqual(['efficientnet-lite0', ['no-cache', 'reload']]);
  });

  it('are not waited for once one is wrong', async () => {
    let stopped = false;
    const fault = fetchNetwork(
      { url },
      () => undefined,
      (address, init) => {
        if (!address.endsWith(shard)) return alteredFetch({ 'model.json': gone })(address, init);
        return new Promise((_, reject) => {
          init.signal?.addEventListener('abort', () => {
            stopped = true;
            reject(new DOMException('stopped', 'AbortError'));
          });
        });
      },
    );
    await expect(fault).rejects.toThrow('model.json is missing');
    expect(stopped).toBe(true);
  });
});
