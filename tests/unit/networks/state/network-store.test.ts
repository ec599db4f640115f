import { signal, type Signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { NetworkStore } from '#src/networks/state/network-store.ts';
import { SettingsStore } from '#src/kit/keep/settings-store.ts';
import type { InferenceStatus } from '#src/networks/engine/inference-client.ts';
import type { RegisteredNetwork } from '#src/networks/engine/network-registry.ts';

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

/** A store over networks that are told what to say, and what they were asked. */
function setUp() {
  const asked: string[] = [];
  const statuses = new Map<string, Signal<InferenceStatus>>();
  const answers: (() => void)[] = [];
  const settings = new SettingsStore({
    read: () => ({ person: '', clockShown: true, network: 'efficientnet-lite0', backend: null }),
    write: () => undefined,
  });
  const session = signal<string | null>(null);
  const store = new NetworkStore({
    settings,
    ofSession: () => session.value,
    registry: {
      list: () => Promise.resolve({ networks: [mine], damaged: ['broken'] }),
      open: (id) => Promise.resolve({ url: id }),
      remove: (id) => Promise.resolve(void asked.push(`remove ${id}`)),
    },
    start(id) {
      asked.push(`start ${id}`);
      const status = signal<InferenceStatus>({ kind: 'loading', loadedBytes: 0, totalBytes: 0 });
      statuses.set(id, status);
      return {
        status,
        whenReady: () => new Promise(() => undefined),
        retry: () => void asked.push(`retry ${id}`),
        ask: ({ kind }) => {
          asked.push(`${kind} ${id}`);
          return new Promise((resolve) => answers.push(resolve as () => void));
        },
        close: () => void asked.push(`close ${id}`),
      };
    },
  });
  const tell = (id: string, status: InferenceStatus) => {
    const one = statuses.get(id);
    if (one) one.value = status;
  };
  return { asked, answers, tell, settings, session, store };
}

const failed: InferenceStatus = { kind: 'failed', message: 'gone' };
const bitmap = {} as ImageBitmap;
const never = new AbortController().signal;

describe('the networks', () => {
  it('the chosen one answers, and another when it is chosen; a session goes on with its own', () => {
    const { asked, store, session } = setUp();
    expect(asked).toEqual(['start efficientnet-lite0']);
    store.choose('mine');
    expect([store.chosen.value, store.current.value]).toEqual(['mine', 'mine']);
    session.value = 'efficientnet-lite2';
    expect([store.chosen.value, store.current.value]).toEqual(['mine', 'efficientnet-lite2']);
    expect(asked.slice(1)).toEqual(['start mine', 'start efficientnet-lite2', 'close efficientnet-lite0']);
    void store.ask({ kind: 'classify', bitmap }, never);
    void store.ask({ kind: 'activationMaps', bitmap, classes: [] }, never, 'mine');
    expect(asked.slice(4)).toEqual(['classify efficientnet-lite2', 'activationMaps mine']);
  });

  it('one that is idle goes for a third, never the one on screen nor one with work to do', async () => {
    const { asked, answers, store } = setUp();
    const second = store.ask({ kind: 'classify', bitmap }, never, 'second');
    void store.ask({ kind: 'classify', bitmap }, never, 'third');
    expect([...store.statuses.value.keys()]).toEqual(['efficientnet-lite0', 'second', 'third']);
    answers[0]?.();
    await second;
    void store.ask({ kind: 'classify', bitmap }, never, 'fourth');
    expect(asked.filter((one) => one.startsWith('close'))).toEqual(['close second']);
    expect([...store.statuses.value.keys()]).toEqual(['efficientnet-lite0', 'third', 'fourth']);
  });

  it('the status is the current one’s; the others’ are kept beside it', async () => {
    const { tell, store } = setUp();
    expect(store.status.value).toEqual({ kind: 'loading', loadedBytes: 0, totalBytes: 0 });
    store.retry('mine');
    tell('mine', failed);
    expect(store.status.value.kind).toBe('loading');
    store.choose('mine');
    expect(store.status.value).toBe(failed);
    await store.remove('mine');
    expect(store.status.value.kind).toBe('loading');
    expect([...store.statuses.value.keys()]).toEqual(['efficientnet-lite0']);
  });

  it('tells where an answer takes longer than usual', () => {
    const { tell, store } = setUp();
    expect(store.isSlow).toBe(false);
    tell(store.current.value, { kind: 'loading', loadedBytes: 1, totalBytes: 1, slow: true });
    expect(store.isSlow).toBe(true);
    tell(store.current.value, failed);
    expect(store.isSlow).toBe(false);
  });

  it('one that is removed is no longer the chosen one', async () => {
    const { asked, store } = setUp();
    store.choose('mine');
    await store.remove('mine');
    expect(store.chosen.value).toBe('efficientnet-lite0');
    expect(asked).toContain('remove mine');
    expect(store.damaged.value).toEqual(['broken']);
  });

  it('one that is added in place of the current one is started anew', async () => {
    const { asked, store } = setUp();
    store.choose('mine');
    await store.added('mine');
    expect(asked.slice(-2)).toEqual(['close mine', 'start mine']);
    expect(store.networks.value.map(({ id }) => id)).toEqual(['mine']);
    expect([store.nameOf('mine'), store.nameOf('gone')]).toEqual(['Mine', 'gone']);
  });

  it('a backend that is chosen is kept, and what runs is started anew', () => {
    const { asked, store, settings } = setUp();
    store.useBackend('cpu');
    expect([store.backend, settings.settings.value.backend]).toEqual(['cpu', 'cpu']);
    expect(asked.slice(-2)).toEqual(['close efficientnet-lite0', 'start efficientnet-lite0']);
  });
});
