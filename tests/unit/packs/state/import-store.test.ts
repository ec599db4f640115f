import { describe, expect, it } from 'vitest';
import { ImportStore } from '#src/packs/state/import-store.ts';
import type { PackStore } from '#src/packs/state/pack-store.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { PackOrder } from '#src/packs/logic/pack-order.ts';
import type { Importer } from '#src/packs/pack/importer.ts';
import type { Shape } from '#src/core/shape.ts';

const order: PackOrder = {
  into: null,
  title: 'My title',
  take: { kind: 'all' },
  seed: 1,
  withExamples: true,
  truths: new Map([['a.jpg', 'n01440764' as Wnid]]),
};

const findings = { layout: 'photos', label: 'photos', images: 300, skipped: [] };

/** An import that finds 300 photos; `make` makes the pack, or does not. */
function imports(make: (order: PackOrder, signal: AbortSignal) => Promise<unknown>) {
  const port = {
    look: () => Promise.resolve(findings),
    makePack: make,
    forget: () => undefined,
  } as unknown as Shape<Importer>;
  const packs = { refresh: () => Promise.resolve(), made: () => Promise.resolve() } as unknown as PackStore;
  return new ImportStore(port, packs);
}

const given = { kind: 'files', files: [] } as const;

/** Until it is cancelled. */
const forEver = (_: PackOrder, signal: AbortSignal) =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

describe('an import', () => {
  it('remembers what was wanted when the pack is cancelled, and forgets it with the import', async () => {
    const store = imports(forEver);
    await store.look(given);
    const { truths: _, ...wish } = order;
    const making = store.makePack(wish);
    store.cancel();
    await making;
    expect(store.state.value.kind).toBe('found');
    expect(store.order.value).toMatchObject(wish);
    store.forget();
    expect(store.order.value).toBeNull();
  });

  it('remembers what was wanted when the disk is full', async () => {
    const store = imports(() => Promise.reject(new Error('full')));
    await store.look(given);
    await store.makePack(order);
    expect(store.state.value).toMatchObject({ kind: 'failed', message: 'full' });
    expect(store.order.value).toMatchObject({ title: 'My title', take: { kind: 'all' } });
  });
});
