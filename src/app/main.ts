/** Opens the app in the one tab that writes. */
import '@fontsource-variable/inter';
import '@fontsource-variable/newsreader';
import '@fontsource-variable/newsreader/wght-italic.css';
import '../kit/style/tokens.css';
import { Notice } from '../kit/element/notice/notice.ts';
import { openDisk, type Disk } from '../label/disk/open-disk.ts';
import { OfflineCopy } from '../offline/copy/offline-copy.ts';
import { TabLock } from './disk/tab-lock.ts';
import { addressOf, makeApp } from './make-app.ts';
import { AppRoot } from './view/app-root.ts';
import { OtherTabPage } from './view/other-tab-page.ts';

/** Made by the build, so there is none in development. */
const offlineCopy = new OfflineCopy(import.meta.env.PROD ? addressOf('service-worker.js') : null);

/** Called when another tab takes over: what writes by itself stops. */
let onGivenUp: () => void = () => undefined;

async function showApp(disk: Disk): Promise<void> {
  try {
    const root = new AppRoot();
    const app = await makeApp(disk, offlineCopy);
    onGivenUp = () => void app.batch.pause();
    root.stores = app;
    document.body.replaceChildren(root);
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

async function main(): Promise<void> {
  const disk = await openDisk();
  const lock = new TabLock(() => {
    disk.queue.giveUp();
    onGivenUp();
  });
  if (await lock.acquire()) return showApp(disk);
  const page = new OtherTabPage();
  const watch = new AbortController();
  lock.watch((taken) => (page.closed = !taken), watch.signal);
  const isOld = offlineCopy.watchVersion();
  const takeOver = async () => {
    watch.abort();
    await lock.takeOver();
    if (isOld()) location.reload();
    else await showApp(disk);
  };
  page.addEventListener('hit5-take-over', () => void takeOver(), { once: true });
  document.body.replaceChildren(page);
}

void main();
