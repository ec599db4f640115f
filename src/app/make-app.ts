import { ContextProvider } from '@lit/context';
import type { ReactiveElement } from 'lit';
import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import { BatchDatabase } from '../batch/disk/batch-database.ts';
import { type Batch, makeBatch } from '../batch/make-batch.ts';
import { makeRoom, type Room } from '../room/make-room.ts';
import type { Challenge } from '../core/trials/challenge.ts';
import type { Catalogue } from '../core/classes/catalogue.ts';
import type { LanguageCode } from '../core/classes/search-words.ts';
import { parseEverydayNames, parseGlosses, parseWords, type NamesFile } from '../files/names-format.ts';
import { keptLanguages, WordsStore } from '../label/state/words-store.ts';
import { parseChallenge } from '../files/challenge-format.ts';
import { parseClasses } from '../files/classes-format.ts';
import { diskOrMemory } from '../kit/keep/disk-or-memory.ts';
import { keptSettings, SettingsStore } from '../kit/keep/settings-store.ts';
import type { Kit } from '../kit/kit.ts';
import { LanguageStore } from '../kit/words/language-store.ts';
import { storesContext } from '../kit/stores.ts';
import { joinLink, pages, type Route } from '../kit/route/pages.ts';
import { Router } from '../kit/route/router.ts';
import { copyEnded } from '../label/disk/open-disk.ts';
import type { WriteQueue } from '../label/disk/write-queue.ts';
import { makeLabel, networkOfSession, type Label } from '../label/make-label.ts';
import { makeLive, type Live } from '../live/make-live.ts';
import { NetworkDatabase } from '../networks/disk/network-database.ts';
import { makeNetworks, type NetworkParts } from '../networks/make-networks.ts';
import { Comparer, SessionReader } from '../observers/comparison/comparer.ts';
import { copyObservers, ObserverDatabase } from '../observers/disk/observer-database.ts';
import { makeObservers } from '../observers/make-observers.ts';
import { DisplayStore, keptDisplay } from '../observers/state/display-store.ts';
import { ObserverStore } from '../observers/state/observer-store.ts';
import type { OfflineCopy } from '../offline/copy/offline-copy.ts';
import { followOffline, makeOffline, type Offline } from '../offline/make-offline.ts';
import { PackDatabase } from '../packs/disk/pack-database.ts';
import { makePacks, type ShippedChallenge } from '../packs/make-packs.ts';
import { ChallengeImages } from '../packs/source/challenge-images.ts';
import type { FoundImage } from '../packs/state/library-store.ts';
import { makeResults } from '../results/make-results.ts';
import { language } from '../kit/words/spoken.ts';

export interface App extends Room, Live, Offline, Batch {
  readonly isGuest: ReadonlySignal<boolean>;
  /** What is kept and cannot be opened, beside the sessions, for a person. */
  readonly unopened: readonly string[];
}

/** Gives the views below an element their stores. */
export function provideApp(root: ReactiveElement, app: App): void {
  new ContextProvider(root, { context: storesContext, initialValue: app as never });
}

interface AppParts {
  readonly catalogue: Catalogue;
  /** The same classes by their names in a language. */
  readonly translate: (code: LanguageCode) => Promise<Catalogue>;
  readonly shipped: ShippedChallenge;
  readonly settings: SettingsStore;
  readonly disk: WriteQueue;
  readonly packs: PackDatabase;
  readonly networks: NetworkDatabase;
  readonly batches: BatchDatabase;
  readonly observers: ObserverDatabase;
  readonly display: DisplayStore;
  readonly comparer: Comparer;
  readonly reader: SessionReader;
  readonly words: WordsStore;
  readonly copy: OfflineCopy;
  /** The photo of the start page, which is in no challenge. */
  readonly firstPhoto: () => Promise<FoundImage>;
  readonly unopened?: readonly string[];
  /** In place of the networks' workers: a test's. */
  readonly workers?: NetworkParts['workers'];
  readonly viewParts?: Parameters<typeof makeLabel>[1]['viewParts'];
}

/** Makes every feature once; what is kept is read afterwards. */
export function composeApp(parts: AppParts): App {
  const observerStore = new ObserverStore(parts.comparer, parts.observers, parts.display);
  const router = new Router();
  const kit: Kit = {
    compare: (files) => observerStore.add(files),
    catalogue: parts.catalogue,
    router,
    settings: parts.settings,
    language: new LanguageStore({ ...parts, route: router.route }),
  };
  const isGuest = guestOf(kit.router.route);
  const opened = signal<Label | null>(null);
  // A session of a room needs what is made last.
  let member: Room['member'] | null = null;
  let files: Room['files'] | null = null;
  const packs = makePacks(kit, parts.packs, parts.shipped, async (room) =>
    member ? (await member.load()).images(room) : null,
  );
  const networks = makeNetworks(packs, {
    keeper: parts.networks,
    ofSession: () => (opened.value ? networkOfSession(opened.value) : null),
    isWanted: () => !isGuest.value || (opened.value !== null && answersHere(opened.value)),
    workers: parts.workers,
  });
  const offline = makeOffline(networks, parts.copy);
  const label = makeLabel(networks, {
    disk: parts.disk,
    words: parts.words,
    ...(parts.viewParts && { viewParts: parts.viewParts }),
    onPrediction: () => offline.offline.keepWhenIdle(),
    onSent: (session, event) => member?.loaded?.sent(session, event),
    contentOf: (session) => files?.contentOf(session) ?? Promise.reject(new Error('Nothing is kept yet.')),
  });
  opened.value = label;
  const results = makeResults(label, { observers: observerStore, reader: parts.reader });
  files = results.files;
  const room = makeRoom(makeObservers(results, observerStore), parts.disk.kept);
  member = room.member;
  const app = {
    ...room,
    ...makeLive(label, parts.firstPhoto),
    ...offline,
    ...makeBatch(networks, parts.batches),
    isGuest,
    unopened: parts.unopened ?? [],
  };
  // What is kept and written is in English; what views show is in the language on screen.
  return Object.defineProperty(app, 'catalogue', { get: () => kit.language.catalogue });
}

/** Whether the session in progress is one of a room in which each device runs the network. Reads signals. */
function answersHere({ sessions, library }: Label): boolean {
  const session = sessions.kept.value?.session;
  const source = session?.room && library.of(session);
  return source !== undefined && source !== null && !source.elsewhere;
}

const classes = 'assets/classes.json';
const defaultChallenge = 'assets/challenge/manifest.json';
const startPhoto = 'assets/start/manifest.json';

/**
 * Makes the app from its own files and what this browser keeps.
 * @param reads whether another tab writes, so that this one takes a copy of what is kept and changes nothing of it.
 */
export async function makeApp(own: WriteQueue, copy: OfflineCopy, reads = false): Promise<App> {
  if (!reads) own.kept.markWriting().catch(() => undefined);
  const { catalogue, classesText } = await fetchCatalogue();
  const unopened: string[] = [];
  const tell = (message: string) => void unopened.push(message);
  const disk = reads ? await copyEnded(own) : own;
  const app = composeApp({
    catalogue,
    translate: (code) => translate(catalogue, code),
    shipped: { challenge: shippedChallenge(catalogue), manifest: addressOf(defaultChallenge) },
    settings: new SettingsStore(keptSettings),
    disk,
    // Half a pack or network may be the one that the other tab is just writing.
    packs: await diskOrMemory((name) => PackDatabase.open(name, !reads), tell),
    networks: await diskOrMemory((name) => NetworkDatabase.open(name, !reads), tell),
    batches: reads
      ? await BatchDatabase.open(null)
      : await diskOrMemory((name) => BatchDatabase.open(name), tell),
    observers: await diskOrMemory(
      (name) => (reads && name !== null ? copyObservers() : ObserverDatabase.open(name)),
      tell,
    ),
    display: new DisplayStore(keptDisplay),
    comparer: new Comparer(classesText),
    reader: new SessionReader(classesText),
    words: makeWords(catalogue),
    copy,
    firstPhoto: () => photoAt(startPhoto, catalogue),
    unopened,
  });
  await app.sessions.restore();
  await beginOnceHost(app);
  if (reads) return app;
  disk.kept.copy?.follow(app.sessions);
  if (app.sessions.outlines.value.some(({ room }) => room)) void sendLeftOver(app);
  void app.examples.restore();
  app.late.follow();
  followOffline(app);
  if (app.router.visit.value.embedded) app.embeddingHost.follow();
  return app;
}

export async function fetchCatalogue(): Promise<{
  readonly catalogue: Catalogue;
  readonly classesText: string;
}> {
  const [classesText, english, groups, tiles, missing, common, shown, glosses] = await Promise.all([
    fetchText(classes),
    namesFile('en'),
    namesFile('groups'),
    namesFile('tiles'),
    namesFile('missing'),
    namesFile('common'),
    namesFile('shown'),
    namesFile('glosses'),
  ]);
  const unnamed = parseClasses(classes, classesText);
  const names = parseEverydayNames({ english, groups, tiles, missing, common, shown, glosses }, unnamed);
  return { catalogue: unnamed.named(names), classesText };
}

/** The only photo of a manifest of the app's own. */
export async function photoAt(manifest: string, catalogue: Catalogue): Promise<FoundImage> {
  const challenge = parseChallenge(manifest, await fetchText(manifest), catalogue);
  const [image] = challenge.images;
  if (!image) throw new Error(`${manifest} names no photo.`);
  const images = new ChallengeImages(addressOf(manifest));
  return { image, source: { challenge, images, examples: null, labels: null } };
}

function shippedChallenge(catalogue: Catalogue): ShippedChallenge['challenge'] {
  let fetched: Promise<Challenge> | null = null;
  return () => {
    fetched ??= fetchText(defaultChallenge).then((text) => parseChallenge(defaultChallenge, text, catalogue));
    return fetched.catch((cause: unknown) => {
      fetched = null;
      if (cause instanceof WithheldError) return null;
      throw cause;
    });
  };
}

/**
 * Reads what there is to play with, at once, or for a guest of a class as soon as they look elsewhere; while the server keeps it back,
 * again on each page.
 */
async function beginOnceHost({ library, router, isGuest, packs, network }: App): Promise<void> {
  let stop: () => void = () => undefined;
  let hasBegun = false;
  const begin = async () => {
    await library.refresh();
    if (hasBegun || library.isWithheld.value) return;
    hasBegun = true;
    stop();
    // What the server offers is shown when it is known; nothing waits for it.
    void packs.lookAtServer();
    void network.refresh();
  };
  if (!isGuest.value) await begin();
  if (hasBegun) return;
  // A class is at work, and this device is not its teacher's.
  if (library.isWithheld.value && !pages[router.route.value.page].ofThisBrowser) router.go(joinLink());
  const before = router.route.value;
  stop = effect(() => {
    if (router.route.value !== before && !isGuest.value) void untracked(begin);
  });
}

/** Answers that a page before could not send any more. */
async function sendLeftOver({ member }: App): Promise<void> {
  await (await member.load()).sendAll();
}

/** The classes by their names in a language. */
export async function translate(catalogue: Catalogue, code: LanguageCode): Promise<Catalogue> {
  const [words, glosses] = await Promise.all([namesFile(code), namesFile(`glosses.${code}`)]);
  return catalogue.in(parseWords(words, code, catalogue), parseGlosses(glosses, catalogue));
}

/** The languages that are searched: those of the browser, unless the person chose others. */
function makeWords(catalogue: Catalogue): WordsStore {
  return new WordsStore(
    {
      load: async (language) => parseWords(await namesFile(language), language, catalogue),
      kept: keptLanguages,
    },
    navigator.languages,
    language,
  );
}

/** A file of what people call the classes. */
async function namesFile(id: string): Promise<NamesFile> {
  const name = `assets/names/${id}.tsv`;
  return { name, text: await fetchText(name) };
}

export function addressOf(path: string): URL {
  return new URL(path, document.baseURI);
}

/** The server keeps back what images show while a class answers them. */
class WithheldError extends Error {
  override readonly name = 'WithheldError';
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(addressOf(path)).catch(() => {
    throw new Error(`${path} could not be fetched.`);
  });
  if (response.status === 403) throw new WithheldError(`${path} is kept back while a class is at work.`);
  if (!response.ok) throw new Error(`${path} is missing (${response.status}).`);
  return response.text();
}

/**
 * Whether somebody only takes part in a class: such a device fetches neither a network nor what the images show, since a class shares one
 * Wi-Fi, and nobody shall know what is not shown yet.
 */
function guestOf(route: ReadonlySignal<Route>): ReadonlySignal<boolean> {
  const isGuest = signal(false);
  effect(() => {
    const { ofClass } = pages[route.value.page];
    if (ofClass !== 'afterwards') isGuest.value = ofClass === 'takes part';
  });
  return isGuest;
}
