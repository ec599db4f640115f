import { describe, expect, it } from 'vitest';
import { ExamplesStore } from '../../../../src/packs/state/examples-store.ts';
import type { ExamplesPort } from '../../../../src/app/state/ports.ts';
import type { ChallengeId } from '../../../../src/core/trials/challenge.ts';

const dogs = 'dogs' as ChallengeId;
const examples: ExamplesPort = { count: () => 13, strip: () => Promise.resolve('blob:x') };

function make(kept: ChallengeId | null = null) {
  const packs = new Map([[dogs, examples]]);
  const choice = { read: () => kept, write: (id: ChallengeId | null) => void (kept = id) };
  const store = new ExamplesStore({ examples: (id) => Promise.resolve(packs.get(id) ?? null) }, choice);
  return { store, packs, kept: () => kept };
}

describe('the examples of the class list', () => {
  it('are none until a pack is chosen, and the choice is kept', async () => {
    const { store, kept } = make();
    expect(store.examples.value).toBeNull();
    await store.choose(dogs);
    expect([store.examples.value, store.chosen.value, kept()]).toEqual([examples, dogs, dogs]);
    await store.choose(null);
    expect([store.examples.value, kept()]).toEqual([null, null]);
  });

  it('are there again when the page is opened anew', async () => {
    const { store } = make(dogs);
    await store.restore();
    expect(store.examples.value).toBe(examples);
  });

  it('go with their pack', async () => {
    const { store, packs } = make(dogs);
    await store.restore();
    packs.clear();
    await store.refresh();
    expect([store.examples.value, store.chosen.value]).toEqual([null, null]);
  });
});
