import type { Challenge } from '../core/trials/challenge.ts';
import type { SessionRoom } from '../core/trials/session.ts';
import type { Kit } from '../kit/kit.ts';
import { Importer } from './pack/importer.ts';
import type { PackDatabase } from './disk/pack-database.ts';
import { PackShelf } from './pack/pack-shelf.ts';
import { Library, type OpenChallenge } from './source/library.ts';
import { ExamplesStore, keptExamples } from './state/examples-store.ts';
import { ImportStore } from './state/import-store.ts';
import { LibraryStore } from './state/library-store.ts';
import { PackStore } from './state/pack-store.ts';

export interface ShippedChallenge {
  /** Its images with what they show, fetched once; null while the server keeps that back: a class is asked what images show. */
  readonly challenge: () => Promise<Challenge | null>;
  /** Absolute address of its `manifest.json`. */
  readonly manifest: URL;
}

export interface Packs extends Kit {
  readonly shipped: ShippedChallenge;
  readonly shelf: PackShelf;
  readonly library: LibraryStore;
  readonly packs: PackStore;
  readonly imports: ImportStore;
  readonly examples: ExamplesStore;
}

/** Makes the feature; what is kept is read by the stores' `refresh` and `restore`. */
export function makePacks(
  kit: Kit,
  keeper: PackDatabase,
  shipped: ShippedChallenge,
  openRoom?: (room: SessionRoom) => Promise<OpenChallenge | null>,
): Packs {
  const shelf = new PackShelf(keeper, kit.catalogue, document.baseURI);
  const library = new LibraryStore(new Library(shipped.challenge, shipped.manifest, shelf), openRoom);
  const examples = new ExamplesStore(shelf, keptExamples);
  const packs = new PackStore(shelf, async (changed) => {
    await Promise.all([library.refresh(changed), examples.refresh()]);
  });
  const imports = new ImportStore(new Importer(kit.catalogue, shelf), packs);
  return { ...kit, shipped, shelf, library, packs, imports, examples };
}
