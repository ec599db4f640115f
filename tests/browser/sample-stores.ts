import { ContextProvider } from '@lit/context';
import { html, LitElement, render, type TemplateResult } from 'lit';
import { onTestFinished } from 'vitest';
import '../../src/kit/style/tokens.css';
import { BatchStore } from '../../src/batch/state/batch-store.ts';
import { BreakStore } from '../../src/live/state/break-store.ts';
import { DiskStore } from '../../src/label/disk/disk-store.ts';
import { DistortedChallenge } from '../../src/live/state/distorted-challenge.ts';
import { ExamplesStore } from '../../src/packs/state/examples-store.ts';
import { FileStore } from '../../src/results/state/file-store.ts';
import { ImportStore } from '../../src/packs/state/import-store.ts';
import { LabelFlow } from '../../src/label/state/label-flow.ts';
import { LabelStore } from '../../src/results/state/label-store.ts';
import { LibraryStore } from '../../src/packs/state/library-store.ts';
import type { NetworkAddPort } from '../../src/networks/state/network-add-ports.ts';
import { NetworkAddStore } from '../../src/networks/state/network-add-store.ts';
import { LiveStore } from '../../src/live/state/live-store.ts';
import { NetworkStore } from '../../src/networks/state/network-store.ts';
import { OfflineStore } from '../../src/offline/state/offline-store.ts';
import { ObserverStore } from '../../src/observers/state/observer-store.ts';
import { PackStore } from '../../src/packs/state/pack-store.ts';
import { PhotoStore } from '../../src/label/state/photo-store.ts';
import type { LibraryPort, NetworksPort } from '../../src/app/state/ports.ts';
import { ReviewStore } from '../../src/results/state/review-store.ts';
import { Router } from '../../src/kit/route/router.ts';
import { SessionStore } from '../../src/label/state/session-store.ts';
import { SettingsStore } from '../../src/kit/keep/settings-store.ts';
import { storesContext, type Stores } from '../../src/app/state/stores.ts';
import { Comparer } from '../../src/observers/comparison/comparer.ts';
import { SessionReader } from '../../src/observers/comparison/session-reader.ts';
import type { Catalogue } from '../../src/core/classes/catalogue.ts';
import { parseChallenge } from '../../src/core/formats/challenge-format.ts';
import { parseClasses } from '../../src/core/formats/classes-format.ts';
import type { Challenge } from '../../src/core/trials/challenge.ts';
import { HandedLinks } from '../../src/core/trials/handed-links.ts';
import type { Session } from '../../src/core/trials/session.ts';
import { BatchPhotos } from '../../src/batch/source/batch-photos.ts';
import { Camera } from '../../src/live/camera/camera.ts';
import { WordsStore } from '../../src/label/state/words-store.ts';
import { ChallengeImages } from '../../src/packs/source/challenge-images.ts';
import { DistortWorker } from '../../src/live/distort/distort-worker.ts';
import { DistortedPacks } from '../../src/live/distort/distorted-pack.ts';
import { Importer } from '../../src/packs/pack/importer.ts';
import { PackShelf } from '../../src/packs/pack/pack-shelf.ts';
import { LabelStorage } from '../../src/results/disk/label-storage.ts';
import { OfflineCopy } from '../../src/offline/copy/offline-copy.ts';
import { Pictures } from '../../src/live/source/pictures.ts';
import { BatchMemory } from '../../src/batch/disk/batch-memory.ts';
import { MemorySessions } from '../../src/label/disk/memory-sessions.ts';
import { OfflineTold } from '../../src/offline/disk/offline-told.ts';
import { ObserverMemory } from '../../src/observers/disk/observer-memory.ts';
import { PackChoice } from '../../src/packs/disk/pack-choice.ts';
import { PackMemory } from '../../src/packs/disk/pack-memory.ts';

const classes = '/assets/classes.json';
const manifest = '/assets/challenge/manifest.json';

async function textAt(path: string): Promise<string> {
  return (await fetch(path)).text();
}

/** The classes and the challenge that ship. */
export async function shippedAssets(): Promise<{
  readonly catalogue: Catalogue;
  readonly challenge: Challenge;
}> {
  const catalogue = parseClasses(classes, await textAt(classes));
  return { catalogue, challenge: parseChallenge(manifest, await textAt(manifest), catalogue) };
}

/** A network that is ready and never answers. */
const silentNetworks: NetworksPort = {
  list: () => Promise.resolve({ networks: [], damaged: [] }),
  start: () => undefined,
  watch: (listener) => {
    listener('efficientnet-lite0', {
      kind: 'ready',
      notice: null,
      info: {
        network: 'efficientnet-lite0',
        name: 'EfficientNet-Lite0',
        backend: 'wasm',
        device: 'a test',
        milliseconds: 31,
        selfTestDifference: 0,
        refused: [],
      },
    });
    return () => undefined;
  },
  retry: () => undefined,
  stop: () => undefined,
  restart: () => undefined,
  measure: () => Promise.resolve(),
  remove: () => Promise.resolve(),
  classify: () => new Promise(() => undefined),
  activationMaps: () => new Promise(() => undefined),
};

/** Adding networks has its own tests. */
const idleAdder: NetworkAddPort = {
  whereTo: (address) => ({ address, host: new URL(address).host }),
  fetch: () => new Promise(() => undefined),
  take: () => new Promise(() => undefined),
  check: () => new Promise(() => undefined),
  keep: () => new Promise(() => undefined),
  forget: () => undefined,
};

function libraryOf(challenge: Challenge): LibraryPort {
  const images = new ChallengeImages(new URL(manifest, location.href));
  return {
    list: () =>
      Promise.resolve([
        {
          id: challenge.id,
          title: challenge.title,
          images: challenge.images.length,
          classesWithExamples: 0,
          bytes: null,
        },
      ]),
    open: (id) => Promise.resolve(id === challenge.id ? { challenge, images, examples: null } : null),
  };
}

/**
 * Stores in memory over one challenge, with sessions that were kept before.
 *
 * @param networks what the network does besides being ready.
 */
export async function sampleStores(
  catalogue: Catalogue,
  challenge: Challenge,
  sessions: readonly Session[],
  networks: Partial<NetworksPort> = {},
): Promise<Stores> {
  const kept = new MemorySessions();
  for (const session of sessions) {
    await kept.saveSession(session);
    for (const trial of session.trials) await kept.saveTrial(session.id, trial);
  }
  const disk = new DiskStore(kept);
  const library = new LibraryStore(libraryOf(challenge));
  const sessionStore = new SessionStore(disk, library, catalogue);
  const settings = new SettingsStore({
    read: () => ({ person: 'ada', clockShown: true, network: 'efficientnet-lite0', backend: null }),
    write: () => undefined,
  });
  const network = new NetworkStore({ ...silentNetworks, ...networks }, settings, () => null);
  const photos = new PhotoStore(network, {
    unreadable: () => undefined,
    predicted: () => undefined,
  });
  await Promise.all([library.refresh(), sessionStore.restore(), library.open(challenge.id)]);
  // As the root does before it shows a page that needs the answers.
  await sessionStore.readAll();
  const reviews = new ReviewStore(disk, kept);
  const keeper = new PackMemory();
  const comparer = new Comparer(await textAt(classes));
  onTestFinished(() => comparer.close());
  const shelf = new PackShelf(keeper, catalogue, document.baseURI);
  const packs = new PackStore(shelf, { changed: () => library.refresh() });
  const pictures = new Pictures(document.baseURI);
  const distorter = new DistortWorker();
  const observers = new ObserverStore(comparer, new ObserverMemory());
  return {
    catalogue,
    words: new WordsStore(
      {
        load: () => Promise.reject(new Error('A test has no words.')),
        recall: () => [],
        remember: () => undefined,
      },
      [],
    ),
    library,
    packs,
    imports: new ImportStore(new Importer(catalogue, shelf, keeper), packs),
    examples: new ExamplesStore(shelf, new PackChoice()),
    router: new Router(),
    network,
    networkAdding: new NetworkAddStore(idleAdder, () => Promise.resolve([]), network),
    offline: new OfflineStore(new OfflineCopy(null), new OfflineTold('/a-test/')),
    disk,
    sessions: sessionStore,
    labels: new LabelStore(new LabelStorage(`labels-${crypto.randomUUID()}`), {
      read: () => 'original',
      write: () => undefined,
    }),
    reviews,
    files: new FileStore({
      reader: new SessionReader(await textAt(classes)),
      disk,
      sessions: sessionStore,
      reviews,
      kept,
    }),
    cards: { card: () => Promise.resolve(null) },
    photos,
    settings,
    flow: new LabelFlow(sessionStore, photos, library, catalogue),
    handed: new HandedLinks(),
    observers,
    batch: new BatchStore({
      catalogue,
      library,
      network,
      observers,
      lanes: { lanes: () => new Promise(() => undefined) },
      photos: new BatchPhotos(catalogue),
      disk: new BatchMemory(),
    }),
    live: new LiveStore(network, new Camera(), pictures),
    breaking: new BreakStore(distorter, network, pictures, catalogue),
    distorted: new DistortedChallenge(new DistortedPacks(distorter, shelf), library, packs),
  };
}

/** Gives a page its stores, as the app's root does. */
class StoresStage extends LitElement {
  readonly provider = new ContextProvider(this, { context: storesContext });

  protected override createRenderRoot() {
    return this;
  }
}
customElements.define('test-stores-stage', StoresStage);

/** Puts a page into the document with its stores until the test ends, and gives it once it has rendered. */
export async function mountPage<Page extends LitElement>(
  stores: Stores,
  template: TemplateResult,
): Promise<Page> {
  const stage = new StoresStage();
  stage.provider.setValue(stores);
  document.body.append(stage);
  onTestFinished(() => {
    stage.remove();
    location.hash = '';
  });
  render(html`${template}`, stage);
  const page = stage.firstElementChild as Page;
  await page.updateComplete;
  return page;
}
