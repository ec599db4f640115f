import { describe, expect, it } from 'vitest';
import { ExamplesStore } from '#src/packs/state/examples-store.ts';
import type { ChallengeId } from '#src/core/trials/challenge.ts';
import type { Examples } from '#src/packs/source/library.ts';

const dogs = 'dogs' as ChallengeId;
const school = 'school' as ChallengeId;

function strips(address: string): Examples {
  return { manifest: { examples: new Map() }, count: () => 13, strip: () => Promise.resolve(address) };
}

/** @param server the pack with examples that the server offers. */
function make(kept: ChallengeId | 'none' | null = null, server: ChallengeId | null = null) {
  const packs = new Map([
    [dogs, strips('blob:x')],
    [school, strips('packs/school/examples/x')],
  ]);
  const choice = { read: () => kept, write: (id: ChallengeId | 'none' | null) => void (kept = id) };
  const store = new ExamplesStore(
    {
      examples: (id) => Promise.resolve(packs.get(id) ?? null),
      serverExamples: () => Promise.resolve(server),
    },
    choice,
  );
  return { store, packs, kept: () => kept };
}

describe('the examples of the class list', () => {
  it('are none until a pack is chosen, and the choice is kept', async () => {
    const { store, packs, kept } = make();
    await store.restore();
    expect(store.examples.value).toBeNull();
    await store.choose(dogs);
    expect([store.examples.value, store.chosen.value, kept()]).toEqual([packs.get(dogs), dogs, dogs]);
    await store.choose('none');
    expect([store.examples.value, kept()]).toEqual([null, 'none']);
  });

  it('are there again when the page is opened anew', async () => {
    const { store, packs } = make(dogs);
    await store.restore();
    expect(store.examples.value).toBe(packs.get(dogs));
  });

  it('go with their pack', async () => {
    const { store, packs } = make(dogs);
    await store.restore();
    packs.clear();
    await store.refresh();
    expect([store.examples.value, store.chosen.value]).toEqual([null, null]);
  });

  it('are those of the server unless the person chose others, or none', async () => {
    const shown = async (kept: ChallengeId | 'none' | null) => {
      const { store } = make(kept, school);
      await store.restore();
      return store.chosen.value;
    };
    expect([await shown(null), await shown(dogs), await shown('none')]).toEqual([school, dogs, null]);
  });

  it('are those of the server where the chosen pack is gone', async () => {
    const { store, packs } = make(dogs, school);
    packs.delete(dogs);
    await store.restore();
    expect(store.chosen.value).toBe(school);
  });
});
