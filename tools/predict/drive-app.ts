import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import type { BatchState, LeftOutImage } from '../../src/core/batches/batch.ts';
import type { BatchSection } from '../../src/batch/view/batch-section.ts';
import { messageOf } from '../../src/core/message-of.ts';
import { chromiumArguments, findChromium } from '../chromium.ts';
import { serveFolder } from '../serve-folder.ts';
import { addNetwork } from './add-network.ts';
import { RefusedError } from './refused-error.ts';
import { isModelFile, type PredictOptions } from './options.ts';

export interface Predictions {
  readonly network: string;
  readonly answered: number;
  readonly leftOut: readonly LeftOutImage[];
  /** Files that are no images. */
  readonly skipped: readonly LeftOutImage[];
  /** Predictions in the form of ImageNet-X, or all probabilities as NumPy's file; null where no image was answered. */
  readonly file: Buffer | null;
}

const pause = 250;

interface BatchNews {
  /** Where it stands, several times a second. */
  state(state: BatchState): void;
  /** A sentence for a person: another backend answers than the one that was asked for, say. */
  notice(words: string): void;
}

/**
 * Lets the built app answer all images among some files, as a person would: chooses network and files, waits, saves.
 *
 * @param app the folder of the built app.
 * @param executablePath that of a browser.
 * @param files their paths; no two have one name.
 * @param tell what is told of the batch while it runs.
 * @throws RefusedError when there is no image; Error when the app fails.
 */
export async function driveApp(
  app: string,
  executablePath: string,
  { network, backend, all }: Pick<PredictOptions, 'network' | 'backend' | 'all'>,
  files: readonly string[],
  tell: BatchNews,
): Promise<Predictions> {
  const browser = await launch(executablePath);
  // A browser that stays open would keep the command from its end.
  const server = await serveFolder(app).catch(async (cause: unknown) => {
    await browser.close();
    throw cause;
  });
  try {
    // What is kept for use offline would be fetched for nothing.
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.goto(`${server.url}${backend === undefined ? '' : `?backend=${backend}`}#/networks`);
    const section = page.locator('hit5-batch-section');
    const id = isModelFile(network)
      ? await addNetwork(page, network, (words) => tell.notice(words))
      : network;
    await section.getByLabel('Network that answers').selectOption(id);
    if (all) await section.getByLabel('Keep all 1000 probabilities').check();
    await section.getByLabel('Files', { exact: true }).setInputFiles(files);
    const state = await untilDone(section, tell);
    if (state.kind === 'failed') throw new RefusedError(state.message);
    const { answered, leftOut, batch } = state;
    const form = all ? 'All probabilities, NumPy' : 'Predictions, CSV';
    const file = answered > 0 ? await save(page, section, form) : null;
    return { network: id, answered, leftOut, skipped: batch.skipped, file };
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * The path of the browser in which a network answers.
 *
 * @throws Error with a message for a person when there is none.
 */
export function findBrowser(): string {
  const path = findChromium();
  if (!path) throw new Error('There is no Chromium, Chrome or Edge here. CHROMIUM_PATH may name one.');
  if (!existsSync(path)) throw new Error(`There is no browser at ${path}, which CHROMIUM_PATH names.`);
  return path;
}

/** @throws Error with a message for a person when what is there is no browser, or does not start. */
async function launch(executablePath: string): Promise<Browser> {
  try {
    return await chromium.launch({ executablePath, args: chromiumArguments });
  } catch (cause) {
    const why = messageOf(cause).split('\n')[0]?.replace('browserType.launch: ', '') ?? '';
    throw new Error(
      `${executablePath} does not start as a browser (${why}). CHROMIUM_PATH may name another one.`,
      { cause },
    );
  }
}

async function untilDone(
  section: Locator,
  tell: BatchNews,
): Promise<Extract<BatchState, { kind: 'done' | 'failed' }>> {
  let told: string | null = null;
  for (;;) {
    const { state, notice } = await section.evaluate((element) => {
      const { batch } = (element as BatchSection).stores;
      return { state: batch.state.value, notice: batch.notice.value };
    });
    if (notice !== null && notice !== told) tell.notice((told = notice));
    tell.state(state);
    if (state.kind === 'done' || state.kind === 'failed') return state;
    if (state.kind === 'resting') throw new Error(state.problem ?? 'The batch was stopped.');
    await new Promise((resume) => setTimeout(resume, pause));
  }
}

async function save(page: Page, section: Locator, form: string): Promise<Buffer> {
  await section.getByRole('button', { name: 'Save as…' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    section.getByRole('button', { name: form }).click(),
  ]);
  return readFileSync(await download.path());
}
