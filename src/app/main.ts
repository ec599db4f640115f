/** The composition root: makes every part once and gives each what it needs. */
import '@fontsource-variable/inter';
import '@fontsource-variable/newsreader';
import '@fontsource-variable/newsreader/wght-italic.css';
import '../kit/style/tokens.css';
import { askBeforeLeaving } from '../label/disk/ask-before-leaving.ts';
import { BatchStore } from '../batch/state/batch-store.ts';
import { BreakStore } from '../live/state/break-store.ts';
import { DistortedChallenge } from '../live/state/distorted-challenge.ts';
import { ExamplesStore } from '../packs/state/examples-store.ts';
import { FileStore } from '../results/state/file-store.ts';
import { ImportStore } from '../packs/state/import-store.ts';
import { LabelFlow } from '../label/state/label-flow.ts';
import { LabelStore } from '../results/state/label-store.ts';
import { keepOfflineInTime } from '../offline/state/keep-offline.ts';
import { followLatePredictions } from '../label/state/late-predictions.ts';
import { LibraryStore } from '../packs/state/library-store.ts';
import { NetworkAddStore } from '../networks/state/network-add-store.ts';
import { LiveStore } from '../live/state/live-store.ts';
import { NetworkStore } from '../networks/state/network-store.ts';
import { OfflineStore } from '../offline/state/offline-store.ts';
import { ObserverStore } from '../observers/state/observer-store.ts';
import { PackStore } from '../packs/state/pack-store.ts';
import { PhotoStore } from '../label/state/photo-store.ts';
import { ReviewStore } from '../results/state/review-store.ts';
import { backendAsked, Router } from '../kit/route/router.ts';
import { SessionStore } from '../label/state/session-store.ts';
import { SettingsStore } from '../kit/keep/settings-store.ts';
import type { Stores } from './state/stores.ts';
import { WordsStore } from '../label/state/words-store.ts';
import { watchOfflineNetworks } from '../offline/state/watch-offline-networks.ts';
import { Comparer } from '../observers/comparison/comparer.ts';
import { SessionReader } from '../observers/comparison/session-reader.ts';
import { Notice } from '../kit/element/notice/notice.ts';
import { parseChallenge } from '../core/formats/challenge-format.ts';
import { parseClasses } from '../core/formats/classes-format.ts';
import { parseEverydayNames, parseWords, type NamesFile } from '../core/formats/names-format.ts';
import { parseNetworkCard, type NetworkCard } from '../core/formats/network-card-format.ts';
import { HandedLinks } from '../core/trials/handed-links.ts';
import { backends } from '../core/trials/prediction.ts';
import { sessionNetwork } from '../core/trials/session-network.ts';
import { BatchPhotos } from '../batch/source/batch-photos.ts';
import { CheckPhotos } from '../networks/source/check-photos.ts';
import { Camera } from '../live/camera/camera.ts';
import { DistortWorker } from '../live/distort/distort-worker.ts';
import { DistortedPacks } from '../live/distort/distorted-pack.ts';
import { Library } from '../packs/source/library.ts';
import { gatherInputs } from '../packs/pack/gather-inputs.ts';
import { Importer } from '../packs/pack/importer.ts';
import { PackShelf } from '../packs/pack/pack-shelf.ts';
import { OfflineCopy } from '../offline/copy/offline-copy.ts';
import { Pictures } from '../live/source/pictures.ts';
import { AppRoot } from './view/app-root.ts';
import { OtherTabPage } from './view/other-tab-page.ts';
import { LanguageChoice } from '../label/disk/language-choice.ts';
import { LabelRuleChoice } from '../results/disk/label-rule-choice.ts';
import { LabelStorage } from '../results/disk/label-storage.ts';
import { LocalSettings } from '../kit/keep/local-settings.ts';
import { OfflineTold } from '../offline/disk/offline-told.ts';
import { ObserverDatabase } from '../observers/disk/observer-database.ts';
import { ObserverMemory } from '../observers/disk/observer-memory.ts';
import { NetworkAdder } from '../networks/engine/network-adder.ts';
import type { NetworkKeeper } from '../networks/engine/network-keeper.ts';
import { NetworkShelf } from '../networks/engine/network-shelf.ts';
import { Networks } from '../networks/engine/networks.ts';
import { openDisk, type Disk } from '../label/disk/open-disk.ts';
import { BatchDatabase } from '../batch/disk/batch-database.ts';
import { BatchMemory } from '../batch/disk/batch-memory.ts';
import { BackendChoices } from '../networks/disk/backend-choices.ts';
import { diskOrMemory } from '../kit/keep/disk-or-memory.ts';
import { NetworkMemory } from '../networks/disk/network-memory.ts';
import { NetworkStorage } from '../networks/disk/network-storage.ts';
import { PackChoice } from '../packs/disk/pack-choice.ts';
import { PackMemory } from '../packs/disk/pack-memory.ts';
import { PackStorage } from '../packs/disk/pack-storage.ts';
import { TabLock } from './disk/tab-lock.ts';

const classes = 'assets/classes.json';
const defaultChallenge = 'assets/challenge/manifest.json';
const shippedNetworks = ['efficientnet-lite0', 'efficientnet-lite2'];

/** Made by the build, so there is none in development. */
const serviceWorker = import.meta.env.PROD ? 'service-worker.js' : null;

/** A file of the app itself. */
function addressOf(path: string): URL {
  return new URL(path, document.baseURI);
}

const offlineCopy = new OfflineCopy(serviceWorker === null ? null : addressOf(serviceWorker));

async function fetchText(path: string): Promise<string> {
  const response = await fetch(addressOf(path));
  if (!response.ok) throw new Error(`${path} is missing (${String(response.status)}).`);
  return response.text();
}

/** A file of what people call the classes. */
async function namesFile(id: string): Promise<NamesFile> {
  const name = `assets/names/${id}.tsv`;
  return { name, text: await fetchText(name) };
}

/** The card of a network that ships; null for any other. */
async function cardOf(network: string): Promise<NetworkCard | null> {
  if (!/^[\w-]+$/.test(network)) return null;
  const path = `models/${network}/card.json`;
  const response = await fetch(addressOf(path)).catch(() => null);
  // A server may answer with the app's page for a file that is not there.
  const text = response?.ok ? await response.text() : '';
  return text.startsWith('{') ? parseNetworkCard(text, path) : null;
}

function makeNetworks(keeper: NetworkKeeper, settings: SettingsStore): Networks {
  const shipped = new Map(shippedNetworks.map((id) => [id, addressOf(`models/${id}/`).href]));
  const choices = new BackendChoices();
  return new Networks(new NetworkShelf(shipped, keeper), {
    wanted: () => backendAsked() ?? settings.settings.value.backend,
    recall: (network) => choices.recall(network),
    remember: (network, chosen) => choices.remember(network, chosen),
  });
}

async function makeStores({ queue: disk, kept }: Disk): Promise<Stores> {
  const settings = new SettingsStore(new LocalSettings());
  const networkKeeper = await diskOrMemory(() => NetworkStorage.open(), NetworkMemory);
  const networks = makeNetworks(networkKeeper, settings);
  const [classesText, english, groups, tiles, missing, common] = await Promise.all([
    fetchText(classes),
    namesFile('en'),
    namesFile('groups'),
    namesFile('tiles'),
    namesFile('missing'),
    namesFile('common'),
  ]);
  const unnamed = parseClasses(classes, classesText);
  const catalogue = unnamed.named(parseEverydayNames({ english, groups, tiles, missing, common }, unnamed));
  const challenge = parseChallenge(defaultChallenge, await fetchText(defaultChallenge), catalogue);
  const keeper = await diskOrMemory(() => PackStorage.open(), PackMemory);
  const shelf = new PackShelf(keeper, catalogue, document.baseURI);
  const languageChoice = new LanguageChoice();
  const words = new WordsStore(
    {
      load: async (language) => parseWords(await namesFile(language), language, catalogue),
      recall: () => languageChoice.read(),
      remember: (languages) => languageChoice.write(languages),
    },
    navigator.languages,
  );
  const library = new LibraryStore(new Library(challenge, addressOf(defaultChallenge), shelf));
  const examples = new ExamplesStore(shelf, new PackChoice());
  const packs = new PackStore(shelf, {
    changed: async (changed) => {
      await Promise.all([library.refresh(changed), examples.refresh()]);
    },
  });
  const imports = new ImportStore(new Importer(catalogue, shelf, keeper), packs);
  const router = new Router();
  const offline = new OfflineStore(offlineCopy, new OfflineTold(addressOf('.').pathname));
  const sessions = new SessionStore(disk, library, catalogue);
  const network = new NetworkStore(networks, settings, () => {
    const session = sessions.state.value?.session;
    return session ? sessionNetwork(session) : null;
  });
  const checkPhotos = new CheckPhotos(challenge, addressOf(defaultChallenge), catalogue);
  const networkAdding = new NetworkAddStore(
    new NetworkAdder(networkKeeper, checkPhotos, backends),
    async (given, signal) => (await gatherInputs(given, signal)).inputs,
    network,
  );
  const photos = new PhotoStore(network, {
    unreadable: (_, reason) => void sessions.skip(reason),
    predicted: ({ id }, prediction) => {
      offline.keepWhenIdle();
      void sessions.addPrediction(id, prediction);
    },
  });
  const reviews = new ReviewStore(disk, kept);
  const labels = new LabelStore(new LabelStorage(), new LabelRuleChoice());
  const reader = new SessionReader(classesText);
  const files = new FileStore({ reader, disk, sessions, reviews, kept });
  const flow = new LabelFlow(sessions, photos, library, catalogue);
  const observers = new ObserverStore(
    new Comparer(classesText),
    await diskOrMemory(() => ObserverDatabase.open(), ObserverMemory),
  );
  const batch = new BatchStore({
    catalogue,
    library,
    network,
    observers,
    lanes: networks,
    photos: new BatchPhotos(catalogue),
    disk: await diskOrMemory(() => BatchDatabase.open(), BatchMemory),
  });
  onGivenUp = () => void batch.pause();
  const pictures = new Pictures(document.baseURI);
  const distorter = new DistortWorker();
  await Promise.all([library.refresh(), examples.restore(), sessions.restore()]);
  void network.refresh();
  followLatePredictions({ sessions, photos, network, library });
  keepOfflineInTime({ network, router, offline });
  watchOfflineNetworks({ network, offline });
  return {
    catalogue,
    words,
    library,
    packs,
    imports,
    examples,
    router,
    network,
    offline,
    networkAdding,
    disk,
    sessions,
    reviews,
    labels,
    files,
    cards: { card: cardOf },
    photos,
    settings,
    flow,
    handed: new HandedLinks(),
    observers,
    batch,
    live: new LiveStore(network, new Camera(), pictures),
    breaking: new BreakStore(distorter, network, pictures, catalogue),
    distorted: new DistortedChallenge(new DistortedPacks(distorter, shelf), library, packs),
  };
}

/** Called when another tab takes over: what writes by itself stops. */
let onGivenUp: () => void = () => undefined;

/** Whether another tab has taken over, so that no app is shown here any more. */
let isGivenUp = false;

async function showApp(disk: Disk): Promise<void> {
  try {
    const app = new AppRoot();
    app.stores = await makeStores(disk);
    // The styles may have failed meanwhile, which the page says; or another tab has taken over.
    if (cannotStart() || isGivenUp) return;
    document.body.replaceChildren(app);
  } catch (cause) {
    showFailure(cause instanceof Error ? cause.message : String(cause));
    // The copy in this browser may be what is damaged: it is mended until the page is loaded again.
    void offlineCopy.keep();
  }
}

/** The app's own files are missing or damaged: says which, in a page that needs none of them. */
function showFailure(reason: string): void {
  const notice = new Notice();
  notice.kind = 'alarm';
  notice.textContent = `Hit5 cannot start. ${reason} Reload the page; if it stays so, install Hit5 anew.`;
  document.body.replaceChildren(notice);
}

/** Whether `src/app/start/start.js` has found that the app cannot start, and says why. */
function cannotStart(): boolean {
  return document.documentElement.dataset['stopped'] !== undefined;
}

async function main(): Promise<void> {
  if (cannotStart()) return;
  const disk = await openDisk();
  askBeforeLeaving(disk.queue);
  const lock = new TabLock(() => stop(disk, lock));
  if (await lock.acquire()) return showApp(disk);
  const isOld = offlineCopy.watchVersion();
  showOtherTab(new OtherTabPage(), lock, () => {
    if (isOld()) location.reload();
    else void showApp(disk);
  });
}

/** Another tab has taken over: this one takes no answer that it could not keep, and shows no photo. */
function stop({ queue }: Disk, lock: TabLock): void {
  const { kind } = queue.status.value;
  // Tabs for which the browser keeps nothing share nothing that two of them could spoil.
  if (kind === 'unavailable') return;
  isGivenUp = true;
  queue.giveUp();
  onGivenUp();
  const page = new OtherTabPage();
  page.stopped = true;
  page.unsaved = kind === 'failing';
  document.title = 'Hit5';
  // What this tab knows is older than what the other has written since.
  showOtherTab(page, lock, () => location.reload());
}

/** In place of the app, as long as the person does not want to go on in this tab. */
function showOtherTab(page: OtherTabPage, lock: TabLock, goOn: () => void): void {
  const watch = new AbortController();
  lock.watch((taken) => (page.closed = !taken), watch.signal);
  const takeOver = async () => {
    watch.abort();
    await lock.takeOver();
    goOn();
  };
  page.addEventListener('hit5-take-over', () => void takeOver(), { once: true });
  document.body.replaceChildren(page);
}

void main();
