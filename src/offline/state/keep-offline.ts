import { effect, untracked } from '@preact/signals-core';
import type { NetworkStore } from '../../networks/state/network-store.ts';
import type { OfflineStore } from './offline-store.ts';
import type { Router } from '../../kit/route/router.ts';

/**
 * Lets the copy for use offline wait until it takes nothing from the first prediction: where no photo waits for one, it begins as soon as
 * the network is there, or is known not to come; the result ends it.
 */
export function keepOfflineInTime(parts: {
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
