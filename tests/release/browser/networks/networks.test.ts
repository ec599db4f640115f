import { describe, expect, it, onTestFinished } from 'vitest';
import type { NetworkCard } from '#src/files/network-card-format.ts';
import type { Backend } from '#src/core/networks/backends.ts';
import { NetworkRegistry } from '#src/networks/engine/network-registry.ts';
import { Networks, type BackendChoice } from '#src/networks/engine/networks.ts';
import type { RememberedBackend } from '#src/networks/engine/protocol.ts';
import { NetworkDatabase } from '#src/networks/disk/network-database.ts';
import { smallNetwork } from '../../../browser/networks/engine/small-network.ts';
import { drawBall, networkUrl } from '../../../browser/networks/engine/support.ts';

const ids = ['efficientnet-lite0', 'efficientnet-lite2'] as const;
const { signal } = new AbortController();

/** A network of three layers, which starts at once on any backend. */
const small = await smallNetwork();

async function setUp(wanted: Backend | null = null) {
  const chosen = new Map<string, RememberedBackend>();
  const shipped = new Map<string, string>(ids.map((id) => [id, networkUrl(id)]));
  const keeper = await NetworkDatabase.open(null);
  const choice: BackendChoice = {
    wanted: () => wanted,
    recall: (network) => chosen.get(network) ?? null,
    remember: (network, backend) => void chosen.set(network, backend),
    forget: (network) => void chosen.delete(network),
  };
  const networks = new Networks(new NetworkRegistry(shipped, keeper), choice);
  const running = new Set<string>();
  networks.watch((id, status) => void (status ? running.add(id) : running.delete(id)));
  onTestFinished(() => shipped.forEach((_, id) => networks.stop(id)));
  return { networks, keeper, chosen, running };
}

/** A small network of a person's own that has answered once, with the backend chosen freely. */
async function askedOnce() {
  const { networks, keeper, chosen } = await setUp();
  const { id } = await keepSmall(keeper);
  const bitmap = await drawBall();
  const ask = () => networks.ask(id, { kind: 'classify', bitmap }, signal);
  await ask();
  return { networks, chosen, id, ask };
}

describe('several networks', { timeout: 180_000 }, () => {
  it('answer the same image, each for itself, and the choice of a backend is remembered', async () => {
    const { networks, keeper, chosen } = await setUp();
    const all = [ids[0], (await keepSmall(keeper)).id];
    networks.start(ids[0]);
    const bitmap = await drawBall();
    const answers = await Promise.all(
      all.map((id) => networks.ask(id, { kind: 'classify', bitmap }, signal)),
    );
    expect(answers.map(({ network }) => network)).toEqual(all);
    expect(answers[0]?.weightsHash).not.toBe(answers[1]?.weightsHash);
    expect(answers[0]?.guesses).not.toEqual(answers[1]?.guesses);
    expect(all.map((id) => chosen.get(id)?.backend)).toEqual(['wasm', 'wasm']);
  });

  it('a choice that answers contradict is forgotten, so that the next start measures again', async () => {
    const { networks, chosen, id, ask } = await askedOnce();
    const choice = chosen.get(id);
    expect(choice).toMatchObject({ backend: 'wasm', milliseconds: expect.any(Number) as unknown });
    if (!choice) return;
    networks.stop(id);
    chosen.set(id, { ...choice, milliseconds: 60_000 });
    for (let image = 0; image < 6; image++) await ask();
    expect(chosen.has(id)).toBe(false);
    networks.stop(id);
    await ask();
    expect(chosen.get(id)?.milliseconds).toBeLessThan(60_000);
  });

  it('plain script, chosen when all else had failed, is not settled: the next start tries all again', async () => {
    const { networks, chosen, id, ask } = await askedOnce();
    const choice = chosen.get(id);
    expect(choice?.backend).toBe('wasm');
    if (!choice) return;
    networks.stop(id);
    chosen.set(id, { ...choice, backend: 'cpu' });
    expect((await ask()).backend).toBe('wasm');
    expect(chosen.get(id)?.backend).toBe('wasm');
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
