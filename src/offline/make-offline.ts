import { effect, untracked } from '@preact/signals-core';
import type { NetworkStore } from '../networks/state/network-store.ts';
import { OfflineStore } from './state/offline-store.ts';
import type { Router } from '../kit/route/router.ts';
import type { Networks } from '../networks/make-networks.ts';
import type { OfflineCopy } from './copy/offline-copy.ts';

/**
 * Lets the copy for use offline wait until it takes nothing from the first prediction: where no photo waits for one, it begins as soon as
 * the network is there, or is known not to come; the result ends it.
 */
function keepOfflineInTime(parts: {
  readonly network: NetworkStore;
  readonly router: Router;
  readonly offline: OfflineStore;
}): () => void {
  const { network, router, offline } = parts;
  return effect(() => {
    const { kind } = network.status.value;
    const photoWaits = kind === 'ready' && router.route.value.page === 'label';
    if (kind !== 'loading' && !photoWaits) untracked(() => offline.keepWhenIdle());
  });
}

/**
 * Keeps up with how much works offline of what comes with the app: once Hit5 does, and each time that a network has started; the result
 * ends it.
 */
function watchOfflineNetworks(parts: {
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

export interface Offline extends Networks {
  readonly offline: OfflineStore;
}

export function makeOffline(networks: Networks, copy: OfflineCopy): Offline {
  return { ...networks, offline: new OfflineStore(copy) };
}

export function followOffline(parts: Offline): void {
  keepOfflineInTime(parts);
  watchOfflineNetworks(parts);
}
