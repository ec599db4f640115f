import { readFileSync } from 'node:fs';
import { chromium, type Locator, type Page } from 'playwright';
import type { BatchState } from '../../src/core/batches/batch-state.ts';
import type { BatchSection } from '../../src/batch/view/batch-section.ts';
import { chromiumArguments, findChromium } from '../chromium.ts';
import { serveFolder } from '../serve-folder.ts';
import { addNetwork } from './add-network.ts';
import { RefusedError } from './refused-error.ts';
import { isModelFile, type Words } from './words.ts';

/** What a batch in the app came to. */
export interface Predictions {
  readonly state: Extract<BatchState, { kind: 'done' }>;
  /** Predictions in the form of ImageNet-X, or all probabilities as NumPy's file; null where no image was answered. */
  readonly file: Buffer | null;
}

/** Milliseconds between two looks at the batch. */
const pause = 250;

/** What is told of a batch while it runs. */
export interface BatchNews {
  /** Where it stands, several times a second. */
  state(state: BatchState): void;
  /** A sentence for a person: another backend answers than the one that was asked for, say. */
  notice(words: string): void;
}

/**
 * Lets the built app answer all images among some files, as a person would: chooses network and files, waits, saves.
 *
 * @param app the folder of the built app.
 * @param files their paths; no two have one name.
 * @param tell what is told of the batch while it runs.
 * @throws RefusedError when there is no image; Error when the app fails.
 */
export async function driveApp(
  app: string,
  { network, backend, input, all }: Pick<Words, 'network' | 'backend' | 'input' | 'all'>,
  files: readonly string[],
  tell: BatchNews,
): Promise<Predictions> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('There is no Chromium, Chrome or Edge here. CHROMIUM_PATH may name one.');
  const server = await serveFolder(app);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    // What is kept for use offline would be fetched for nothing.
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.goto(`${server.url}${backend === null ? '' : `?backend=${backend}`}#/data`);
    const section = page.locator('hit5-batch-section');
    await section
      .getByLabel('Network that answers')
      .selectOption(
        isModelFile(network)
          ? await addNetwork(page, network, input, (words) => tell.notice(words))
          : network,
      );
    if (all) await section.getByLabel('Keep all 1000 probabilities').check();
    await section.getByLabel('Files', { exact: true }).setInputFiles(files);
    const state = await untilDone(section, tell);
    const form = all ? 'All probabilities, NumPy' : 'Predictions, CSV';
    return { state, file: state.answered > 0 ? await save(page, section, form) : null };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function untilDone(section: Locator, tell: BatchNews): Promise<Extract<BatchState, { kind: 'done' }>> {
  let told: string | null = null;
  for (;;) {
    const { state, notice } = await section.evaluate((element) => {
      const { batch } = (element as BatchSection).stores;
      return { state: batch.state.value, notice: batch.notice.value };
    });
    if (notice !== null && notice !== told) tell.notice((told = notice));
    tell.state(state);
    if (state.kind === 'done') return state;
    if (state.kind === 'failed') throw new RefusedError(state.message);
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
