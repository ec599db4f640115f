import type { Networks } from '../networks/make-networks.ts';
import type { OfflineCopy } from './copy/offline-copy.ts';
import { keepOfflineInTime } from './state/keep-offline.ts';
import { OfflineStore } from './state/offline-store.ts';
import { watchOfflineNetworks } from './state/watch-offline-networks.ts';

/** The copy for use offline, with what it stands on. */
export interface Offline extends Networks {
  readonly offline: OfflineStore;
}

/** Makes the feature. */
export function makeOffline(networks: Networks, copy: OfflineCopy): Offline {
  return { ...networks, offline: new OfflineStore(copy) };
}

/** Keeps the copy up to date while the app runs. */
export function followOffline(parts: Offline): void {
  keepOfflineInTime(parts);
  watchOfflineNetworks(parts);
}
