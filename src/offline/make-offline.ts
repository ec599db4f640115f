import type { Networks } from '../networks/make-networks.ts';
import type { OfflineCopy } from './copy/offline-copy.ts';
import { keepOfflineInTime } from './state/keep-offline.ts';
import { OfflineStore } from './state/offline-store.ts';
import { watchOfflineNetworks } from './state/watch-offline-networks.ts';

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
