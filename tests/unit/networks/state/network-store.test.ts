import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { NetworkStore } from '#src/networks/state/network-store.ts';
import { SettingsStore } from '#src/kit/keep/settings-store.ts';
import type { Shape } from '#src/core/shape.ts';
import type { Networks } from '#src/networks/engine/networks.ts';
import type { InferenceStatus } from '#src/networks/engine/inference-client.ts';
import type { RegisteredNetwork } from '#src/networks/engine/network-registry.ts';

/** Networks that are told what to say, and tell what they were asked. */
class ScriptedNetworks implements Shape<Networks> {
  readonly asked: string[] = [];
  tell: (id: string, status: InferenceStatus | null) => void = () => undefined;

  list() {
    const mine: RegisteredNetwork = {
      id: 'mine',
      name: 'Mine',
      bytes: 1,
      licence: 'not known',
      source: 'here',
      shipped: false,
      top1: null,
      checked: null,
    };
    return Promise.resolve({ networks: [mine], damaged: ['broken'] });
  }
  start = (id: string) => void this.asked.push(`start ${id}`);
  stop = (id: string) => void this.asked.push(`stop ${id}`);
  retry = (id: string) => void this.asked.push(`retry ${id}`);
  restart = () => void this.asked.push('restart');
  watch(listener: (id: string, status: InferenceStatus | null) => void) {
    this.tell = listener;
    return () => undefined;
  }
  remove = (id: string) => Promise.resolve(void this.asked.push(`remove ${id}`));
  lanes: Shape<Networks>['lanes'] = () => new Promise(() => undefined);
  ask: Shape<Networks>['ask'] = (id, { kind }) => {
    this.asked.push(`${kind} ${id}`);
    return new Promise(() => undefined);
  };
}

function setUp() {
  const port = new ScriptedNetworks();
  const settings = new SettingsStore({
    read: () => ({ person: '', clockShown: true, network: 'efficientnet-lite0', backend: null }),
    write: () => undefined,
  });
  const session = signal<string | null>(null);
  return { port, settings, session, store: new NetworkStore(port, settings, () => session.value) };
}

const failed: InferenceStatus = { kind: 'failed', message: 'gone' };

describe('the networks', () => {
  it('the chosen one answers, and another when it is chosen; a session goes on with its own', () => {
    const { port, store, session } = setUp();
    expect(port.asked).toEqual(['start efficientnet-lite0']);
    store.choose('mine');
    expect([store.chosen.value, store.current.value]).toEqual(['mine', 'mine']);
    session.value = 'efficientnet-lite2';
    expect([store.chosen.value, store.current.value]).toEqual(['mine', 'efficientnet-lite2']);
    expect(port.asked.slice(1)).toEqual(['start mine', 'start efficientnet-lite2']);
    const bitmap = {} as ImageBitmap;
    void store.ask({ kind: 'classify', bitmap }, new AbortController().signal);
    void store.ask({ kind: 'activationMaps', bitmap, classes: [] }, new AbortController().signal, 'mine');
    expect(port.asked.slice(3)).toEqual(['classify efficientnet-lite2', 'activationMaps mine']);
  });

  it('the status is the current one’s; the others’ are kept beside it', () => {
    const { port, store } = setUp();
    expect(store.status.value).toEqual({ kind: 'loading', loadedBytes: 0, totalBytes: 0 });
    port.tell('mine', failed);
    expect(store.status.value.kind).toBe('loading');
    store.choose('mine');
    expect(store.status.value).toBe(failed);
    port.tell('mine', null);
    expect(store.status.value.kind).toBe('loading');
    expect(store.statuses.value.size).toBe(0);
  });

  it('where an answer takes longer than usual, that is said in place of it', () => {
    const { port, store } = setUp();
    expect(store.looking).toBe('The network is still looking…');
    port.tell(store.current.value, { kind: 'loading', loadedBytes: 1, totalBytes: 1, slow: true });
    expect(store.looking).toBe('The network takes longer than usual…');
    port.tell(store.current.value, failed);
    expect(store.looking).toBe('The network is still looking…');
  });

  it('one that is removed is no longer the chosen one', async () => {
    const { port, store } = setUp();
    store.choose('mine');
    await store.remove('mine');
    expect(store.chosen.value).toBe('efficientnet-lite0');
    expect(port.asked).toContain('remove mine');
    expect(store.damaged.value).toEqual(['broken']);
  });

  it('one that is added in place of the current one is started anew', async () => {
    const { port, store } = setUp();
    store.choose('mine');
    await store.added('mine');
    expect(port.asked.slice(-2)).toEqual(['stop mine', 'start mine']);
    expect(store.networks.value.map(({ id }) => id)).toEqual(['mine']);
    expect([store.nameOf('mine'), store.nameOf('gone')]).toEqual(['Mine', 'gone']);
  });

  it('a backend that is chosen is kept, and what runs is started anew', () => {
    const { port, store, settings } = setUp();
    store.useBackend('cpu');
    expect([store.backend, settings.settings.value.backend, port.asked.at(-1)]).toEqual([
      'cpu',
      'cpu',
      'restart',
    ]);
  });
});
