import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { RoomId } from '../core/schemas/room-ids.ts';
import { Notice } from '../kit/element/notice/notice.ts';
import { pages, parseRoute } from '../kit/route/pages.ts';
import { keptSettings, SettingsStore } from '../kit/keep/settings-store.ts';
import { LanguageStore } from '../kit/words/language-store.ts';
import { common } from '../kit/words/common/common.ts';
import { speakOn } from '../kit/words/spoken.ts';
import { Router } from '../kit/route/router.ts';
import { fetchCatalogue, addressOf, makeApp, translate } from './make-app.ts';
import '@fontsource-variable/inter';
import '@fontsource-variable/newsreader';
import '@fontsource-variable/newsreader/wght-italic.css';
import '../kit/style/tokens.css';
import { openDisk } from '../label/disk/open-disk.ts';
import type { WriteQueue } from '../label/disk/write-queue.ts';
import { OfflineCopy } from '../offline/copy/offline-copy.ts';
import { TabLock } from './disk/tab-lock.ts';
import { AppRoot } from './view/app-root.ts';
import { OtherTabPage, showOtherTab } from './view/other-tab-page.ts';
import { messageOf } from '../core/message-of.ts';

/** Lets the browser ask before the page is left, as long as something is not on disk; the result ends it. */
function askBeforeLeaving({ isOwing }: { readonly isOwing: ReadonlySignal<boolean> }): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  return effect(() => {
    if (!isOwing.value) return;
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  });
}

/**
 * A room's board beside the app: it writes nothing that another tab could spoil, so it takes no lock.
 * @throws Error with a message for a person when the list of classes cannot be had.
 */
async function showBoard(room: RoomId): Promise<void> {
  effect(() => {
    document.title = common().titles.board;
  });
  // What else there is wants the lock.
  addEventListener('hashchange', () => location.reload());
  const [{ catalogue }, { BoardRoot }] = await Promise.all([
    fetchCatalogue(),
    import('../room/view/board-root.ts'),
  ]);
  if (cannotStart()) return;
  const router = new Router();
  const settings = new SettingsStore(keptSettings);
  const language = new LanguageStore({
    ...{ settings, route: router.route, catalogue },
    translate: (code) => translate(catalogue, code),
  });
  await speakOn();
  document.body.replaceChildren(new BoardRoot({ catalogue, router, language }, room));
}

/** Made by the build, so there is none in development. */
const offlineCopy = new OfflineCopy(import.meta.env.PROD ? addressOf('service-worker.js') : null);

/** Called when another tab takes over: what writes by itself stops. */
let onGivenUp: () => void = () => undefined;

/** Whether another tab has taken over, so that no app is shown here any more. */
let isGivenUp = false;

/** @param reads whether another tab writes; then only pages that write nothing are shown here. */
async function showApp(disk: WriteQueue, reads = false): Promise<void> {
  try {
    const root = new AppRoot();
    const app = await makeApp(disk, offlineCopy, reads);
    if (reads) {
      // Any other page asks anew who writes.
      effect(() => {
        if (!pages[app.router.route.value.page].onlyReads) location.reload();
      });
    }
    onGivenUp = () => void app.batch.pause();
    root.stores = app;
    await speakOn();
    // The styles may have failed meanwhile, which the page says; or another tab has taken over.
    if (cannotStart() || isGivenUp) return;
    document.body.replaceChildren(root);
  } catch (cause) {
    document.body.replaceChildren(failureNotice(messageOf(cause)));
    // The copy in this browser may be what is damaged: it is mended until the page is loaded again.
    void offlineCopy.keep();
  }
}

async function main(): Promise<void> {
  if (cannotStart()) return;
  const route = parseRoute(location.hash);
  if (route.page === 'board') return showBoard(route.room);
  const disk = await openDisk();
  askBeforeLeaving(disk);
  const lock = new TabLock(() => stop(disk, lock));
  if (await lock.acquire()) return showApp(disk);
  if (pages[route.page].onlyReads) return showApp(disk, true);
  const isOld = offlineCopy.watchVersion();
  showOtherTab(new OtherTabPage(), lock, () => {
    if (isOld()) location.reload();
    else void showApp(disk);
  });
}

/** Another tab has taken over: this one takes no answer that it could not keep, and shows no photo. */
function stop(queue: WriteQueue, lock: TabLock): void {
  const { kind } = queue.status.value;
  // Tabs for which the browser keeps nothing share nothing that two of them could spoil.
  if (kind === 'unavailable' || kind === 'closed') return;
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

main().catch((cause: unknown) => document.body.replaceChildren(failureNotice(messageOf(cause))));

/** In place of the app: its own files are missing or damaged. Says which, and needs none of them. */
function failureNotice(reason: string): Notice {
  const notice = new Notice();
  notice.kind = 'alarm';
  const again = document.createElement('a');
  again.textContent = 'Try again';
  again.href = location.href;
  again.addEventListener('click', () => location.reload());
  notice.append(`Hit5 could not start. ${reason} `, again);
  return notice;
}

/** Whether `src/app/start/start.js` has found that the app cannot start, and says why. */
function cannotStart(): boolean {
  return document.documentElement.dataset['stopped'] !== undefined;
}
