import { effect, untracked } from '@preact/signals-core';
import type { NetworkStore } from '../../networks/state/network-store.ts';
import type { OfflineStore } from './offline-store.ts';

/**
 * Keeps up with how much works offline of what comes with the app: once Hit5 does, and each time that a network has started; the result
 * ends it.
 */
export function watchOfflineNetworks(parts: {
  readonly network: NetworkStore;
  readonly offline: OfflineStore;
}): () => void {
  const { network, offline } = parts;
  return effect(() => {
    const shipped = network.networks.value.filter((one) => one.shipped).map(({ id }) => id);
    const started = [...network.statuses.value.values()].filter(({ kind }) => kind === 'ready');
    const works = offline.status.value.state.kind === 'ready';
    if (!works && started.length === 0) return;
    untracked(() => {
      void offline.lookAtNetworks(shipped);
      void offline.lookAtEverything();
    });
  });
}
