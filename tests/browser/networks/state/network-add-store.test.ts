import { effect } from '@preact/signals-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { NetworkAddState } from '#src/networks/state/network-add-store.ts';
import { fragile, holdTimeouts, passWhenHung } from '../engine/support.ts';
import { untrainedLayers } from '../engine/untrained-layers.ts';
import { setUp } from './adding-on-photos.ts';
const said = {
  name: 'Mine',
  input: { size: 32, mean: 0, scale: 255 },
  output: { classOffset: 0, activation: 'probabilities' },
} as const;

async function withCard(card: object) {
  return [
    ...(await untrainedLayers()),
    { path: 'untrained/card.json', blob: new Blob([JSON.stringify(card)]) },
  ];
}

describe('a network that a person adds', { timeout: 180_000 }, () => {
  it.each([
    [
      'size',
      { input: { ...said.input, size: 48 } },
      /^Mine takes images of 32 × 32 pixels, and .+ says 48\./,
    ],
    ['classes', { output: { ...said.output, classOffset: 1 } }, /^Mine gives 1000 values, and .+ says 1001/],
  ])(
    'with a card of another %s is refused; what the form says so can be mended',
    async (_, change, words) => {
      const { store, take, state } = await setUp(1);
      await take(await withCard({ ...said, ...change }));
      expect((await state('failed')).message).toMatch(words);
      await take(await untrainedLayers());
      const { card } = await state('found');
      await store.check({ ...card, ...said, ...change });
      expect((await state('found')).problem).toMatch(words);
      await store.check({ ...card, ...said });
      await state('checked');
    },
  );

  it('whose worker gives no sign of life is tried on the next backend, which is said', async () => {
    const { store, take, state } = await setUp(1, {
      spawn: () => passWhenHung(fragile('hangs on wasm'), 20),
    });
    const told: NetworkAddState[] = [];
    onTestFinished(effect(() => void told.push(store.state.value)));
    holdTimeouts();
    await take(await withCard(said));
    await state('checked');
    const notice = 'wasm did not answer for 20 seconds, so the network was started again without it.';
    expect(told).toContainEqual(expect.objectContaining({ kind: 'checking', slow: true }));
    expect(told).toContainEqual(expect.objectContaining({ notice, photos: 1, of: 1 }));
  });
});
