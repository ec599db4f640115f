import { ContextProvider, createContext, type Context } from '@lit/context';
import type { ReactiveElement } from 'lit';
import { signal } from '@preact/signals-core';
import { BatchDatabase, BatchMemory } from '../batch/disk/batch-database.ts';
import { batchContext, makeBatch } from '../batch/make-batch.ts';
import type { Catalogue } from '../core/classes/catalogue.ts';
import { parseEverydayNames, parseWords, type NamesFile } from '../core/formats/names-format.ts';
import { keptLanguages, WordsStore } from '../label/state/words-store.ts';
import { SessionReader } from '../observers/comparison/session-reader.ts';
import { parseChallenge } from '../core/formats/challenge-format.ts';
import { parseClasses } from '../core/formats/classes-format.ts';
import { diskOrMemory } from '../kit/keep/open-database.ts';
import { keptSettings, SettingsStore } from '../kit/keep/settings-store.ts';
import { Router } from '../kit/route/router.ts';
import type { Disk } from '../label/disk/open-disk.ts';
import { labelContext, makeLabel, networkOfSession, type Label } from '../label/make-label.ts';
import { HintsStore, keptHints } from '../label/state/hints-store.ts';
import { followLatePredictions } from '../label/state/late-predictions.ts';
import { liveContext, makeLive, type Live } from '../live/make-live.ts';
import { NetworkMemory, NetworkStorage } from '../networks/disk/network-storage.ts';
import { networksContext, makeNetworks } from '../networks/make-networks.ts';
import { Comparer } from '../observers/comparison/comparer.ts';
import { ObserverDatabase, ObserverMemory } from '../observers/disk/observer-database.ts';
import { observersContext, makeObservers, type Observers } from '../observers/make-observers.ts';
import { ObserverStore } from '../observers/state/observer-store.ts';
import type { OfflineCopy } from '../offline/copy/offline-copy.ts';
import { followOffline, offlineContext, makeOffline, type Offline } from '../offline/make-offline.ts';
import { PackMemory, PackStorage } from '../packs/disk/pack-storage.ts';
import { packsContext, makePacks } from '../packs/make-packs.ts';
import { resultsContext, makeResults } from '../results/make-results.ts';

/** All features: what the pages of the app itself draw from. */
export interface App extends Observers, Live, Offline {}

export const appContext = createContext<App>(Symbol('app'));

/** Gives every feature's views the stores of their feature. */
export function provideApp(root: ReactiveElement, app: App): void {
  const provide = <Stores>(context: Context<unknown, Stores>, initialValue: Stores) =>
    new ContextProvider(root, { context, initialValue });
  provide(packsContext, app);
  provide(networksContext, app);
  provide(labelContext, app);
  provide(batchContext, app);
  provide(offlineContext, app);
  provide(resultsContext, app);
  provide(liveContext, app);
  provide(observersContext, app);
  provide(appContext, app);
}

const classes = 'assets/classes.json';
const defaultChallenge = 'assets/challenge/manifest.json';

/** Makes every feature once, from the app's own files and what this browser keeps. */
export async function makeApp(disk: Disk, copy: OfflineCopy): Promise<App> {
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
  const observerStore = new ObserverStore(
    new Comparer(classesText),
    await diskOrMemory(() => ObserverDatabase.open(), ObserverMemory),
  );
  const kit = {
    compare: (files: Parameters<ObserverStore['add']>[0]) => observerStore.add(files),
    catalogue,
    router: new Router(),
    settings: new SettingsStore(keptSettings),
  };
  const manifest = addressOf(defaultChallenge);
  const packs = makePacks(kit, await diskOrMemory(() => PackStorage.open(), PackMemory), {
    challenge,
    manifest,
  });
  const opened = signal<Label | null>(null);
  const networks = makeNetworks(packs, {
    keeper: await diskOrMemory(() => NetworkStorage.open(), NetworkMemory),
    ofSession: () => (opened.value ? networkOfSession(opened.value) : null),
  });
  const offline = makeOffline(networks, copy);
  const label = makeLabel(networks, {
    disk,
    words: makeWords(catalogue),
    hints: new HintsStore(keptHints),
    onPrediction: () => offline.offline.keepWhenIdle(),
  });
  opened.value = label;
  const batch = makeBatch(networks, await diskOrMemory(() => BatchDatabase.open(), BatchMemory));
  const observers = makeObservers(
    makeResults(label, batch, {
      observers: observerStore,
      reader: new SessionReader(classesText),
    }),
    observerStore,
  );
  const app = { ...observers, ...makeLive(label), ...offline };
  await Promise.all([app.library.refresh(), app.examples.restore(), app.sessions.restore()]);
  void app.network.refresh();
  followLatePredictions(app);
  followOffline(app);
  return app;
}

/** The languages that are searched: those of the browser, unless the person chose others. */
function makeWords(catalogue: Catalogue): WordsStore {
  return new WordsStore(
    {
      load: async (language) => parseWords(await namesFile(language), language, catalogue),
      kept: keptLanguages,
    },
    navigator.languages,
  );
}

/** A file of what people call the classes. */
async function namesFile(id: string): Promise<NamesFile> {
  const name = `assets/names/${id}.tsv`;
  return { name, text: await fetchText(name) };
}

/** A file of the app itself. */
export function addressOf(path: string): URL {
  return new URL(path, document.baseURI);
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(addressOf(path)).catch(() => {
    throw new Error(`${path} could not be fetched.`);
  });
  if (!response.ok) throw new Error(`${path} is missing (${String(response.status)}).`);
  return response.text();
}
