import type { Networks } from '../networks/make-networks.ts';
import type { BatchDatabase } from './disk/batch-database.ts';
import { BatchPhotos } from './source/batch-photos.ts';
import { BatchStore } from './state/batch-store.ts';

/** A network's answers to many images, with what they stand on. */
export interface Batch extends Networks {
  readonly batch: BatchStore;
}

/** Makes the feature; what is kept is read by `batch.restore`. */
export function makeBatch(networks: Networks, disk: BatchDatabase): Batch {
  const { catalogue, library, network, compare } = networks;
  const photos = new BatchPhotos(catalogue);
  return {
    ...networks,
    batch: new BatchStore({ catalogue, library, network, photos, disk, compare }),
  };
}
