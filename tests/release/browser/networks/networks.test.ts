import { describe, expect, it, onTestFinished } from 'vitest';
import type { NetworkCard } from '#src/files/network-card-format.ts';
import type { Backend } from '#src/core/networks/backends.ts';
import { NetworkRegistry } from '#src/networks/engine/network-registry.ts';
import { Networks } from '#src/networks/engine/networks.ts';
import { NetworkDatabase } from '#src/networks/disk/network-database.ts';
import { smallNetwork } from '../../../browser/networks/engine/small-network.ts';
import { drawBall, networkUrl } from '../../../browser/networks/engine/support.ts';

const ids = ['efficientnet-lite0', 'efficientnet-lite2'] as const;
const { signal } = new AbortController();

/** A network of three layers, which starts at once on any backend. */
const small = await smallNetwork();

async function setUp(wanted: Backend | null = null) {
  const shipped = new Map<string, string>(ids.map((id) => [id, networkUrl(id)]));
  const keeper = await NetworkDatabase.open(null);
  const networks = new Networks(new NetworkRegistry(shipped, keeper), { wanted: () => wanted });
  const running = new Set<string>();
  networks.watch((id, status) => void (status ? running.add(id) : running.delete(id)));
  onTestFinished(() => shipped.forEach((_, id) => networks.stop(id)));
  return { networks, keeper, running };
}

describe('several networks', { timeout: 180_000 }, () => {
  it('answer the same image, each for itself', async () => {
    const { networks, keeper } = await setUp();
    const all = [ids[0], (await keepSmall(keeper)).id];
    networks.start(ids[0]);
    const bitmap = await drawBall();
    const answers = await Promise.all(
      all.map((id) => networks.ask(id, { kind: 'classify', bitmap }, signal)),
    );
    expect(answers.map(({ network }) => network)).toEqual(all);
    expect(answers[0]?.weightsHash).not.toBe(answers[1]?.weightsHash);
    expect(answers[0]?.guesses).not.toEqual(answers[1]?.guesses);
    expect(answers.map(({ backend }) => backend)).toEqual(['wasm', 'wasm']);
  });

  it('one that is idle goes for a third, never the one on screen', async () => {
    const { networks, keeper, running } = await setUp('wasm');
    for (const id of ['on-screen', 'second', 'third']) await keepSmall(keeper, id);
    onTestFinished(() => running.forEach((id) => networks.stop(id)));
    networks.start('on-screen');
    const bitmap = await drawBall();
    await networks.ask('second', { kind: 'classify', bitmap }, signal);
    expect([...running].sort()).toEqual(['on-screen', 'second']);
    await networks.ask('third', { kind: 'classify', bitmap }, signal);
    expect([...running].sort()).toEqual(['on-screen', 'third']);
  });

  it('one that is not at hand says so', async () => {
    const { networks } = await setUp();
    await expect(
      networks.ask('gone', { kind: 'classify', bitmap: await drawBall() }, signal),
    ).rejects.toThrow(
      'gone is not in this browser: it was removed, or belongs to another machine. Add it again.',
    );
  });
});

/** Keeps the small network, under an id of its own where one is given. */
async function keepSmall(keeper: NetworkDatabase, id?: string): Promise<NetworkCard> {
  if (!('files' in small)) throw new Error('The network has no files.');
  const made = JSON.parse((await small.files.get('card.json')?.text()) ?? '') as NetworkCard;
  const card = { ...made, id: (id ?? made.id) as NetworkCard['id'] };
  await keeper.keep(card, small.files, signal);
  return card;
}
