import { signal, type ReadonlySignal } from '@preact/signals-core';
import { outlineOf } from '../../src/figures/scoring/session-summary.ts';
import type { ViewParts } from '#src/label/state/timed-views.ts';
import { WordsStore } from '#src/label/state/words-store.ts';
import { NetworkDatabase } from '#src/networks/disk/network-database.ts';
import { html, LitElement, render, type TemplateResult } from 'lit';
import { afterAll, onTestFinished } from 'vitest';
import '#src/kit/style/tokens.css';
import { WriteQueue } from '#src/label/disk/write-queue.ts';
import { SettingsStore } from '#src/kit/keep/settings-store.ts';
import { composeApp, photoAt, provideApp, type App } from '#src/app/make-app.ts';
import { DisplayStore } from '#src/observers/state/display-store.ts';
import { Comparer, SessionReader } from '#src/observers/comparison/comparer.ts';
import type { Catalogue } from '#src/core/classes/catalogue.ts';
import { parseChallenge } from '#src/files/challenge-format.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import type { Challenge } from '#src/core/trials/challenge.ts';
import type { Session } from '#src/core/trials/session.ts';
import { OfflineCopy } from '#src/offline/copy/offline-copy.ts';
import { BatchDatabase } from '#src/batch/disk/batch-database.ts';
import { SessionRepository } from '#src/label/disk/session-repository.ts';
import { ObserverDatabase } from '#src/observers/disk/observer-database.ts';
import { PackDatabase } from '#src/packs/disk/pack-database.ts';
import type { InferenceStatus } from '#src/networks/engine/inference-client.ts';
import type { NetworkRegistry } from '#src/networks/engine/network-registry.ts';
import type { Question } from '#src/networks/engine/protocol.ts';
import type { NetworkParts } from '#src/networks/make-networks.ts';
import { language } from '#src/kit/words/spoken.ts';

const classes = '/assets/classes.json';
const manifest = '/assets/challenge/manifest.json';
const startPhoto = '/assets/start/manifest.json';

const texts = new Map<string, Promise<string>>();

/** A file that ships, asked for once in all tests. */
function textAt(path: string): Promise<string> {
  const text = texts.get(path) ?? fetch(path).then((answer) => answer.text());
  texts.set(path, text);
  return text;
}

interface ShippedAssets {
  readonly catalogue: Catalogue;
  readonly challenge: Challenge;
}

let shipped: Promise<ShippedAssets> | null = null;

/** The classes and the challenge that ship, read once for all tests: they never change. */
export function shippedAssets(): Promise<ShippedAssets> {
  return (shipped ??= readShipped());
}

async function readShipped(): Promise<ShippedAssets> {
  const catalogue = parseClasses(classes, await textAt(classes));
  return { catalogue, challenge: parseChallenge(manifest, await textAt(manifest), catalogue) };
}

/** A network that is ready. */
export const sampleReady: InferenceStatus = {
  kind: 'ready',
  notice: null,
  pace: null,
  info: {
    network: 'efficientnet-lite0',
    name: 'EfficientNet-Lite0',
    backend: 'wasm',
    device: 'a test',
    milliseconds: 31,
    selfTestDifference: 0,
    refused: [],
  },
};

/** What networks do that only look like some. */
export interface SampleNetworks {
  readonly list: NetworkRegistry['list'];
  readonly status: (id: string) => ReadonlySignal<InferenceStatus>;
  readonly ask: (id: string, question: Question<never>, signal: AbortSignal) => Promise<unknown>;
}

/** Networks that are ready and, where a test says nothing else, never answer. */
function sampleNetworks({
  list = () => Promise.resolve({ networks: [], damaged: [] }),
  status = () => signal(sampleReady),
  ask = () => new Promise(() => undefined),
}: Partial<SampleNetworks>): NetworkParts['workers'] {
  return {
    registry: {
      list,
      open: () => new Promise(() => undefined),
      remove: () => Promise.resolve(),
    },
    start: (id) => ({
      status: status(id),
      ask: (question, signal) => ask(id, question as never, signal) as Promise<never>,
      whenReady: () => new Promise(() => undefined),
      retry: () => undefined,
      close: () => undefined,
    }),
  };
}

/** Has something done at an end: of the test, unless a file has its own. */
export type AtEnd = (end: () => void) => void;

/** One thing for all tests of a group: the first that asks for it has it made, and its end comes after the last. */
export function sharedByTests<Thing>(make: (atEnd: AtEnd) => Promise<Thing>): () => Promise<Thing> {
  const ends: (() => void)[] = [];
  let made: Promise<Thing> | null = null;
  afterAll(() => ends.forEach((end) => end()));
  return () => (made ??= make((end) => void ends.push(end)));
}

/**
 * Stores in memory over one challenge, with sessions that were kept before.
 *
 * @param networks what the network does besides being ready.
 * @param onDisk where the sessions are; null, and default: in memory.
 * @param viewParts what photos are shown for a moment with, in place of the page's.
 */
export async function sampleApp(
  catalogue: Catalogue,
  challenge: Challenge,
  sessions: readonly Session[],
  networks: Partial<SampleNetworks> = {},
  atEnd: AtEnd = onTestFinished,
  onDisk: SessionRepository | null = null,
  viewParts: Partial<ViewParts> = {},
): Promise<App> {
  const kept = onDisk ?? (await SessionRepository.open(null));
  const files = sessions.map((session) => ({ session, reviews: [], draft: null, unknown: null }));
  await kept.saveFiles(files, (session) => outlineOf(session, catalogue.of(session)));
  const comparer = new Comparer(await textAt(classes));
  atEnd(() => comparer.close());
  const reader = new SessionReader(await textAt(classes));
  atEnd(() => reader.close());
  const app = composeApp({
    catalogue,
    translate: () => Promise.resolve(catalogue),
    shipped: { challenge: () => Promise.resolve(challenge), manifest: new URL(manifest, location.href) },
    settings: new SettingsStore({
      read: () => ({
        person: 'ada',
        clockShown: true,
        network: 'efficientnet-lite0',
        backend: null,
        sight: null,
      }),
      write: () => undefined,
    }),
    disk: new WriteQueue(kept),
    packs: await PackDatabase.open(null),
    networks: await NetworkDatabase.open(null),
    batches: await BatchDatabase.open(null),
    observers: await ObserverDatabase.open(null),
    display: new DisplayStore({
      read: () => ({ bigScreen: false, namesHidden: false, namesHiddenBig: true }),
      write: () => undefined,
    }),
    comparer,
    reader,
    words: new WordsStore(
      {
        load: () => Promise.reject(new Error('A test has no words.')),
        kept: { read: () => [], write: () => undefined },
      },
      [],
      language,
    ),
    firstPhoto: () => photoAt(startPhoto, catalogue),
    copy: new OfflineCopy(null),
    workers: sampleNetworks(networks),
    viewParts,
  });
  await Promise.all([app.library.refresh(), app.sessions.restore(), app.library.open(challenge.id)]);
  // As the root does before it shows a page that needs the answers.
  await app.sessions.readAll();
  return app;
}

/** Gives a page its stores, as the app's root does. */
class StoresStage extends LitElement {
  protected override createRenderRoot() {
    return this;
  }
}
customElements.define('test-stores-stage', StoresStage);

/** Puts a page into the document with its stores until the end, and gives it once it has rendered. */
export async function mountPage<Page extends LitElement>(
  stores: App,
  template: TemplateResult,
  atEnd: AtEnd = onTestFinished,
): Promise<Page> {
  const stage = new StoresStage();
  provideApp(stage, stores);
  document.body.append(stage);
  atEnd(() => {
    stage.remove();
    location.hash = '';
  });
  render(html`${template}`, stage);
  const page = stage.firstElementChild as Page;
  await page.updateComplete;
  return page;
}
