import { describe, expect, it, onTestFinished } from 'vitest';
import { parseNetworkCard, type NetworkCard } from '#src/files/network-card-format.ts';
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
  it('are kept file by file, replaced by id, and removed', async () => {
    const kept = await open(`networks-${Math.random()}`);
    const [mine, other] = [network('mine'), network('other')];
    await kept.keep(mine.card, mine.files, signal);
    await kept.keep(other.card, other.files, signal);
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

  it('leave what was there when keeping is given up', async () => {
    const kept = await open(`networks-${Math.random()}`);
    const mine = network('mine');
    await kept.keep(mine.card, mine.files, signal);
    const renewed = network('mine', ' renewed');
    const given = AbortSignal.abort(new DOMException('given up', 'AbortError'));
    await expect(kept.keep(renewed.card, renewed.files, given)).rejects.toThrow('given up');
    expect((await textsOf(await kept.open('mine')))[2]).toEqual(['w.bin', 'weights']);
  });
});

describe('networks on disk', () => {
  it('are there when the page is opened again', async () => {
    const name = `networks-${Math.random()}`;
    const mine = network('mine');
    await (await open(name)).keep(mine.card, mine.files, signal);
    expect(await textsOf(await (await open(name)).open('mine'))).toEqual([...contents]);
  });

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
