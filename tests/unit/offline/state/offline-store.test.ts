import { describe, expect, it, vi } from 'vitest';
import { OfflineStore } from '#src/offline/state/offline-store.ts';
import type { OfflineCopy, OfflineState, OfflineStatus } from '#src/offline/copy/offline-copy.ts';

const keeping: OfflineState = { kind: 'keeping', files: 3, totalFiles: 9 };
const ready: OfflineState = { kind: 'ready', files: 9 };

const all = { keptBytes: 10e6, totalBytes: 10e6 };
const half = { keptBytes: 4e6, totalBytes: 10e6 };

function make() {
  let tell: (status: OfflineStatus) => void = () => undefined;
  let status: OfflineStatus = { state: { kind: 'waiting' }, update: false };
  const port = {
    watch: (listener) => {
      tell = listener;
      listener(status);
      return () => undefined;
    },
    keep: vi.fn(() => Promise.resolve()),
    kept: vi.fn((folder = '') => Promise.resolve(folder === 'models/here/' ? all : half)),
    keepFiles: vi.fn<OfflineCopy['keepFiles']>(() => Promise.resolve()),
    takeUpdate: vi.fn(),
  } satisfies Pick<OfflineCopy, 'watch' | 'keep' | 'kept' | 'keepFiles' | 'takeUpdate'>;
  const store = new OfflineStore(port);
  const become = (next: Partial<OfflineStatus>) => tell((status = { ...status, ...next }));
  return { store, port, become };
}

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
    await expect.poll(() => port.keep.mock.calls.length).toBe(1);
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
    expect(port.keepFiles).toHaveBeenCalledExactlyOnceWith('models/there/');
  });

  it('that cannot be kept says why', async () => {
    const { store, port } = make();
    port.keepFiles.mockRejectedValueOnce(new Error('The server is away.'));
    await store.keepNetwork('there');
    expect(store.networks.value.get('there')).toEqual({ kind: 'failed', message: 'The server is away.' });
  });
});

describe('everything', () => {
  it('is counted as soon as it begins to be kept, so that its size is known beforehand', async () => {
    const { store, become } = make();
    become({ state: keeping });
    await vi.waitFor(() =>
      expect(store.everything.value).toEqual({ ...half, keeping: false, problem: null }),
    );
  });

  it('is kept as far as it comes, and goes on from there', async () => {
    const { store, port } = make();
    port.keepFiles.mockImplementationOnce((_folder, onProgress = () => undefined) => {
      onProgress({ keptBytes: 7e6, totalBytes: 10e6 });
      return Promise.reject(new Error('The server cannot be reached.'));
    });
    await store.keepEverything();
    const stopped = { keptBytes: 7e6, totalBytes: 10e6, keeping: false };
    expect(store.everything.value).toEqual({ ...stopped, problem: 'The server cannot be reached.' });
    port.keepFiles.mockImplementationOnce((_folder, onProgress = () => undefined) => {
      expect(store.everything.value).toEqual({ ...stopped, keeping: true, problem: null });
      onProgress(all);
      return Promise.resolve();
    });
    await store.keepEverything();
    expect(store.everything.value).toEqual({ ...all, keeping: false, problem: null });
  });

  it('tells anew which networks work offline', async () => {
    const { store, port } = make();
    await store.lookAtNetworks(['there']);
    port.kept.mockResolvedValue(all);
    await store.keepEverything();
    expect(store.networks.value.get('there')).toEqual({ kind: 'kept' });
  });
});
