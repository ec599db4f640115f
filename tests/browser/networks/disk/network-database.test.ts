import { describe, expect, it, onTestFinished } from 'vitest';
import { parseNetworkCard, type NetworkCard } from '#src/files/network-card-format.ts';
import { NetworkRegistry } from '#src/networks/engine/network-registry.ts';
import { NetworkDatabase } from '#src/networks/disk/network-database.ts';

const { signal } = new AbortController();
const shipped = parseNetworkCard(
  await (await fetch('/models/efficientnet-lite0/card.json')).text(),
  'card.json',
);
const contents = new Map([
  ['model.json', '{"a":1}'],
  ['self-test.json', '{}'],
  ['w.bin', 'weights'],
]);

function network(id: string, change = ''): { card: NetworkCard; files: Map<string, Blob> } {
  const files = new Map([...contents].map(([path, text]) => [path, new Blob([text + change])]));
  const sha256 = '0'.repeat(64);
  const onCard = [...files].map(([path, { size }]) => ({ path, bytes: size, sha256 }));
  return { card: { ...shipped, id, files: onCard }, files };
}

async function open(name: string): Promise<NetworkDatabase> {
  const storage = await NetworkDatabase.open(name);
  onTestFinished(() => storage.close());
  return storage;
}

async function textsOf(kept: Awaited<ReturnType<NetworkDatabase['open']>>) {
  return Promise.all([...(kept?.files ?? [])].map(async ([path, blob]) => [path, await blob.text()]));
}

describe('networks', () => {
  it('that are not at hand are said to be so', async () => {
    const registry = new NetworkRegistry(new Map(), await open(`networks-${Math.random()}`));
    await expect(registry.open('gone')).rejects.toThrow(
      'gone is not in this browser: it was removed, or belongs to another machine. Add it again.',
    );
  });

  it('are kept file by file, there again after a reload, replaced by id, and removed', async () => {
    const name = `networks-${Math.random()}`;
    const [mine, other] = [network('mine'), network('other')];
    const before = await open(name);
    await before.keep(mine.card, mine.files, signal);
    await before.keep(other.card, other.files, signal);
    const kept = await open(name);
    expect((await kept.list()).networks.map(({ id }) => id)).toEqual(['mine', 'other']);
    expect(await textsOf(await kept.open('mine'))).toEqual([...contents]);

    const renewed = network('mine', ' renewed');
    await kept.keep(renewed.card, renewed.files, signal);
    expect((await textsOf(await kept.open('mine')))[2]).toEqual(['w.bin', 'weights renewed']);
    expect((await kept.list()).networks).toHaveLength(2);

    await kept.remove('mine');
    expect(await kept.open('mine')).toBeNull();
    expect((await kept.list()).networks.map(({ id }) => id)).toEqual(['other']);
  });
});

describe('networks on disk', () => {
  it('keep nothing of a network that lacks a file', async () => {
    const storage = await open(`networks-${Math.random()}`);
    const mine = network('mine');
    mine.files.delete('w.bin');
    await expect(storage.keep(mine.card, mine.files, signal)).rejects.toThrow(
      'w.bin stands on the card of mine',
    );
    expect(await storage.open('mine')).toBeNull();
  });
});
