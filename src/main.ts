/** The composition root: makes every part once and gives each what it needs. */
import '@fontsource-variable/inter';
import '@fontsource-variable/newsreader';
import '@fontsource-variable/newsreader/wght-italic.css';
import './styles/tokens.css';
import { BreakStore } from './app/break-store.ts';
import { DiskStore } from './app/disk-store.ts';
import { DistortedChallenge } from './app/distorted-challenge.ts';
import { ExamplesStore } from './app/examples-store.ts';
import { ImportStore } from './app/import-store.ts';
import { LabelFlow } from './app/label-flow.ts';
import { followLatePredictions } from './app/late-predictions.ts';
import { LibraryStore } from './app/library-store.ts';
import { LiveStore } from './app/live-store.ts';
import { NetworkStore } from './app/network-store.ts';
import { PackStore } from './app/pack-store.ts';
import { PhotoStore } from './app/photo-store.ts';
import type { ReviewsPort } from './app/ports.ts';
import { ReviewStore } from './app/review-store.ts';
import { Router } from './app/router.ts';
import { SessionStore } from './app/session-store.ts';
import { SettingsStore } from './app/settings-store.ts';
import type { Stores } from './app/stores.ts';
import { Notice } from './components/notice/notice.ts';
import { parseChallenge } from './domain/formats/challenge-format.ts';
import { parseClasses } from './domain/formats/classes-format.ts';
import { backends, type Backend } from './domain/trials/prediction.ts';
import { Camera } from './imagery/camera/camera.ts';
import { DistortWorker } from './imagery/distort/distort-worker.ts';
import { DistortedPacks } from './imagery/distort/distorted-pack.ts';
import { Library } from './imagery/library.ts';
import { Importer } from './imagery/packs/importer.ts';
import type { PackKeeper } from './imagery/packs/pack-keeper.ts';
import { PackShelf } from './imagery/packs/pack-shelf.ts';
import { Pictures } from './imagery/pictures.ts';
import { Classifier } from './inference/classifier.ts';
import { AppRoot } from './pages/app-root.ts';
import { OtherTabPage } from './pages/other-tab-page.ts';
import { LocalSettings } from './storage/local-settings.ts';
import { MemorySessions } from './storage/memory-sessions.ts';
import { PackChoice } from './storage/pack-choice.ts';
import { PackMemory } from './storage/pack-memory.ts';
import { PackStorage } from './storage/pack-storage.ts';
import { SessionDatabase } from './storage/session-database.ts';
import { TabLock } from './storage/tab-lock.ts';

const classes = 'assets/classes.json';
const defaultChallenge = 'assets/challenge/manifest.json';
const defaultNetwork = 'models/efficientnet-lite0/';

/** A file of the app itself. */
function addressOf(path: string): URL {
  return new URL(path, document.baseURI);
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(addressOf(path));
  if (!response.ok) throw new Error(`${path} is missing (${String(response.status)}).`);
  return response.text();
}

/** The disk: the queue of all that is written, and what reads reviews from it. */
interface Disk {
  readonly queue: DiskStore;
  readonly reviews: ReviewsPort;
}

async function openDisk(): Promise<Disk> {
  try {
    const kept = await SessionDatabase.open();
    return { queue: new DiskStore(kept), reviews: kept };
  } catch (cause) {
    const kept = new MemorySessions();
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { queue: new DiskStore(kept, reason), reviews: kept };
  }
}

/** Packs last as long as the page where the browser keeps nothing; the notice about sessions says so. */
async function openPacks(): Promise<PackKeeper> {
  try {
    return await PackStorage.open();
  } catch {
    return new PackMemory();
  }
}

/** The backends to try, the one that the address asks for first. */
function backendsWanted(): { readonly backends: readonly Backend[]; readonly forced: boolean } {
  const asked = new URLSearchParams(location.search).get('backend');
  const wanted = backends.find((backend) => backend === asked);
  if (!wanted) return { backends, forced: false };
  return { backends: [wanted, ...backends.filter((backend) => backend !== wanted)], forced: true };
}

async function makeStores({ queue: disk, reviews: kept }: Disk): Promise<Stores> {
  const classifier = new Classifier({ networkUrl: addressOf(defaultNetwork).href, ...backendsWanted() });
  const catalogue = parseClasses(classes, await fetchText(classes));
  const challenge = parseChallenge(defaultChallenge, await fetchText(defaultChallenge), catalogue);
  const keeper = await openPacks();
  const shelf = new PackShelf(keeper, catalogue, document.baseURI);
  const library = new LibraryStore(new Library(challenge, addressOf(defaultChallenge), shelf));
  const examples = new ExamplesStore(shelf, new PackChoice());
  const packs = new PackStore(shelf, {
    changed: async (changed) => {
      await Promise.all([library.refresh(changed), examples.refresh()]);
    },
  });
  const imports = new ImportStore(new Importer(catalogue, shelf, keeper), packs);
  const network = new NetworkStore(classifier);
  const sessions = new SessionStore(disk, library);
  const photos = new PhotoStore(classifier, {
    unreadable: (_, reason) => void sessions.skip(reason),
    predicted: ({ id }, prediction) => void sessions.addPrediction(id, prediction),
  });
  const reviews = new ReviewStore(disk, kept);
  const settings = new SettingsStore(new LocalSettings());
  const flow = new LabelFlow(sessions, photos, library, catalogue);
  const pictures = new Pictures(document.baseURI);
  const distorter = new DistortWorker();
  await Promise.all([library.refresh(), examples.restore(), sessions.restore()]);
  followLatePredictions({ sessions, photos, network, library, classifier });
  return {
    catalogue,
    library,
    packs,
    imports,
    examples,
    router: new Router(),
    network,
    disk,
    sessions,
    reviews,
    photos,
    settings,
    flow,
    live: new LiveStore(classifier, new Camera(), pictures),
    breaking: new BreakStore(distorter, classifier, pictures, catalogue),
    distorted: new DistortedChallenge(new DistortedPacks(distorter, shelf), library, packs),
  };
}

async function showApp(disk: Disk): Promise<void> {
  try {
    const app = new AppRoot();
    app.stores = await makeStores(disk);
    document.body.replaceChildren(app);
  } catch (cause) {
    showFailure(cause instanceof Error ? cause.message : String(cause));
  }
}

/** The app's own files are missing or damaged: says which, in a page that needs none of them. */
function showFailure(reason: string): void {
  const notice = new Notice();
  notice.kind = 'alarm';
  notice.textContent = `Hit5 cannot start. ${reason} Reload the page; if it stays so, install Hit5 anew.`;
  document.body.replaceChildren(notice);
}

async function main(): Promise<void> {
  const disk = await openDisk();
  const lock = new TabLock(() => disk.queue.giveUp());
  if (await lock.acquire()) return showApp(disk);
  const page = new OtherTabPage();
  page.addEventListener('hit5-take-over', () => void lock.takeOver().then(() => showApp(disk)), {
    once: true,
  });
  document.body.replaceChildren(page);
}

void main();
