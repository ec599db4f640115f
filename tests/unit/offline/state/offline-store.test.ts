import { describe, expect, it, vi } from 'vitest';
import { OfflineStore } from '#src/offline/state/offline-store.ts';
import type { OfflineCopy, OfflineState, OfflineStatus } from '#src/offline/copy/offline-copy.ts';

const keeping: OfflineState = { kind: 'keeping', files: 3, totalFiles: 9 };
const ready: OfflineState = { kind: 'ready', files: 9 };

function make(told = false) {
  let tell: (status: OfflineStatus) => void = () => undefined;
  let status: OfflineStatus = { state: { kind: 'waiting' }, update: false };
  const port = {
    watch: (listener) => {
      tell = listener;
      listener(status);
      return () => undefined;
    },
    keep: vi.fn(() => Promise.resolve()),
    hasNetwork: vi.fn((id: string) => Promise.resolve(id === 'here')),
    keepNetwork: vi.fn(() => Promise.resolve()),
    takeUpdate: vi.fn(),
  } satisfies Pick<OfflineCopy, 'watch' | 'keep' | 'hasNetwork' | 'keepNetwork' | 'takeUpdate'>;
  const store = new OfflineStore(port, { read: () => told, write: () => void (told = true) });
  const become = (next: Partial<OfflineStatus>) => tell((status = { ...status, ...next }));
  return { store, port, become, told: () => told };
}

describe('that Hit5 works offline', () => {
  it('is news once every file is there, and not before', () => {
    const { store, become } = make();
    become({ state: keeping });
    expect(store.news.value).toBe(false);
    become({ state: ready });
    expect(store.news.value).toBe(true);
  });

  it('is told once: not again after it was dismissed, nor at the next visit', () => {
    const { store, become, told } = make();
    become({ state: ready });
    store.told();
    store.dismissNews();
    become({ state: { kind: 'failed', message: 'gone' } });
    become({ state: ready });
    expect([store.news.value, told()]).toEqual([false, true]);

    const next = make(true);
    next.become({ state: ready });
    expect(next.store.news.value).toBe(false);
  });
});

describe('a newer version', () => {
  it('is offered until it is declined, and then stays at hand', () => {
    const { store, port, become } = make();
    become({ state: ready, update: true });
    expect(store.offer.value).toBe(true);
    store.declineUpdate();
    become({ state: ready });
    expect([store.offer.value, store.status.value.update]).toEqual([false, true]);
    expect(port.takeUpdate).not.toHaveBeenCalled();
    store.takeUpdate();
    expect(port.takeUpdate).toHaveBeenCalledOnce();
  });
});

describe('keeping', () => {
  it('begins in idle time, and once', async () => {
    const { store, port } = make();
    store.keepWhenIdle();
    store.keepWhenIdle();
    expect(port.keep).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(port.keep).toHaveBeenCalledOnce(), { timeout: 10_000 });
  });
});

describe('a network that comes with the app', () => {
  it('works offline once it is kept, and is kept when the person asks', async () => {
    const { store, port } = make();
    await store.lookAtNetworks(['here', 'there']);
    expect([...store.networks.value.values()].map(({ kind }) => kind)).toEqual(['kept', 'not-kept']);
    const asked = store.keepNetwork('there');
    expect(store.networks.value.get('there')).toEqual({ kind: 'keeping' });
    await store.lookAtNetworks(['there']);
    expect(store.networks.value.get('there')).not.toEqual({ kind: 'not-kept' });
    await asked;
    expect(store.networks.value.get('there')).toEqual({ kind: 'kept' });
    expect(port.keepNetwork).toHaveBeenCalledExactlyOnceWith('there');
  });

  it('that cannot be kept says why', async () => {
    const { store, port } = make();
    port.keepNetwork.mockRejectedValueOnce(new Error('The server is away.'));
    await store.keepNetwork('there');
    expect(store.networks.value.get('there')).toEqual({ kind: 'failed', message: 'The server is away.' });
  });
});
