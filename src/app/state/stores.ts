import { createContext } from '@lit/context';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { HandedLinks } from '../../core/trials/handed-links.ts';
import type { BatchStore } from '../../batch/state/batch-store.ts';
import type { BreakStore } from '../../live/state/break-store.ts';
import type { DiskStore } from '../../label/disk/disk-store.ts';
import type { FileStore } from '../../results/state/file-store.ts';
import type { DistortedChallenge } from '../../live/state/distorted-challenge.ts';
import type { ExamplesStore } from '../../packs/state/examples-store.ts';
import type { ImportStore } from '../../packs/state/import-store.ts';
import type { LabelFlow } from '../../label/state/label-flow.ts';
import type { LabelStore } from '../../results/state/label-store.ts';
import type { LibraryStore } from '../../packs/state/library-store.ts';
import type { NetworkAddStore } from '../../networks/state/network-add-store.ts';
import type { LiveStore } from '../../live/state/live-store.ts';
import type { NetworkStore } from '../../networks/state/network-store.ts';
import type { OfflineStore } from '../../offline/state/offline-store.ts';
import type { ObserverStore } from '../../observers/state/observer-store.ts';
import type { CardsPort } from './ports.ts';
import type { PackStore } from '../../packs/state/pack-store.ts';
import type { PhotoStore } from '../../label/state/photo-store.ts';
import type { ReviewStore } from '../../results/state/review-store.ts';
import type { Router } from '../../kit/route/router.ts';
import type { SessionStore } from '../../label/state/session-store.ts';
import type { SettingsStore } from '../../kit/keep/settings-store.ts';
import type { WordsStore } from '../../label/state/words-store.ts';

/** What pages draw from; made once, in `main.ts`. */
export interface Stores {
  readonly catalogue: Catalogue;
  readonly words: WordsStore;
  readonly library: LibraryStore;
  readonly packs: PackStore;
  readonly imports: ImportStore;
  readonly examples: ExamplesStore;
  readonly router: Router;
  readonly network: NetworkStore;
  readonly offline: OfflineStore;
  readonly networkAdding: NetworkAddStore;
  readonly disk: DiskStore;
  readonly sessions: SessionStore;
  readonly reviews: ReviewStore;
  readonly labels: LabelStore;
  readonly files: FileStore;
  readonly cards: CardsPort;
  readonly photos: PhotoStore;
  readonly settings: SettingsStore;
  readonly flow: LabelFlow;
  readonly handed: HandedLinks;
  readonly observers: ObserverStore;
  readonly batch: BatchStore;
  readonly live: LiveStore;
  readonly breaking: BreakStore;
  readonly distorted: DistortedChallenge;
}

export const storesContext = createContext<Stores>(Symbol('stores'));
