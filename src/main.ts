/** The composition root: makes every part once and gives each what it needs. */
import '@fontsource-variable/inter';
import '@fontsource-variable/newsreader';
import '@fontsource-variable/newsreader/wght-italic.css';
import './styles/tokens.css';
import { DiskStore } from './app/disk-store.ts';
import { LabelFlow } from './app/label-flow.ts';
import { followLatePredictions } from './app/late-predictions.ts';
import { LibraryStore } from './app/library-store.ts';
import { NetworkStore } from './app/network-store.ts';
import { PhotoStore } from './app/photo-store.ts';
import { Router } from './app/router.ts';
import { SessionStore } from './app/session-store.ts';
import type { Stores } from './app/stores.ts';
import { Notice } from './components/notice/notice.ts';
import { parseChallenge } from './domain/formats/challenge-format.ts';
import { parseClasses } from './domain/formats/classes-format.ts';
import { backends, type Backend } from './domain/trials/prediction.ts';
import { Library } from './imagery/library.ts';
import { Classifier } from './inference/classifier.ts';
import { AppRoot } from './pages/app-root.ts';
import { OtherTabPage } from './pages/other-tab-page.ts';
import { MemorySessions } from './storage/memory-sessions.ts';
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

async function openDisk(): Promise<DiskStore> {
  try {
    return new DiskStore(await SessionDatabase.open());
  } catch (cause) {
    return new DiskStore(new MemorySessions(), cause instanceof Error ? cause.message : String(cause));
  }
}

/** The backends to try, the one that the address asks for first. */
function backendsWanted(): { readonly backends: readonly Backend[]; readonly forced: boolean } {
  const asked = new URLSearchParams(location.search).get('backend');
  const wanted = backends.find((backend) => backend === asked);
  if (!wanted) return { backends, forced: false };
  return { backends: [wanted, ...backends.filter((backend) => backend !== wanted)], forced: true };
}

async function makeStores(disk: DiskStore): Promise<Stores> {
  const classifier = new Classifier({ networkUrl: addressOf(defaultNetwork).href, ...backendsWanted() });
  const catalogue = parseClasses(classes, await fetchText(classes));
  const challenge = parseChallenge(defaultChallenge, await fetchText(defaultChallenge), catalogue);
  const library = new LibraryStore(new Library(challenge, addressOf(defaultChallenge)));
  const network = new NetworkStore(classifier);
  const sessions = new SessionStore(disk, library);
  const photos = new PhotoStore(classifier, {
    unreadable: (_, reason) => void sessions.skip(reason),
    predicted: ({ id }, prediction) => void sessions.addPrediction(id, prediction),
  });
  const flow = new LabelFlow(sessions, photos, library);
  await Promise.all([library.refresh(), sessions.restore()]);
  followLatePredictions({ sessions, photos, network, library, classifier });
  return { catalogue, library, router: new Router(), network, disk, sessions, photos, flow };
}

async function showApp(disk: DiskStore): Promise<void> {
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
  const lock = new TabLock(() => disk.giveUp());
  if (await lock.acquire()) return showApp(disk);
  const page = new OtherTabPage();
  page.addEventListener('hit5-take-over', () => void lock.takeOver().then(() => showApp(disk)), {
    once: true,
  });
  document.body.replaceChildren(page);
}

void main();
