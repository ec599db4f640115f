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
  /** Predictions in the form of ImageNet-X; null where no image was answered. */
  readonly csv: string | null;
}

/** Milliseconds between two looks at the batch. */
const pause = 250;

/**
 * Lets the built app answer all images among some files, as a person would: chooses network and files, waits, saves.
 *
 * @param app the folder of the built app.
 * @param files their paths; no two have one name.
 * @param onState called with where the batch stands, several times a second.
 * @throws RefusedError when there is no image; Error when the app fails.
 */
export async function driveApp(
  app: string,
  { network, backend }: Pick<Words, 'network' | 'backend'>,
  files: readonly string[],
  onState: (state: BatchState) => void,
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
      .selectOption(isModelFile(network) ? await addNetwork(page, network) : network);
    await section.getByLabel('Files', { exact: true }).setInputFiles(files);
    const state = await untilDone(section, onState);
    return { state, csv: state.answered > 0 ? await save(page, section) : null };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function untilDone(
  section: Locator,
  onState: (state: BatchState) => void,
): Promise<Extract<BatchState, { kind: 'done' }>> {
  for (;;) {
    const state = await section.evaluate((element) => (element as BatchSection).stores.batch.state.value);
    onState(state);
    if (state.kind === 'done') return state;
    if (state.kind === 'failed') throw new RefusedError(state.message);
    if (state.kind === 'resting') throw new Error(state.problem ?? 'The batch was stopped.');
    await new Promise((resume) => setTimeout(resume, pause));
  }
}

async function save(page: Page, section: Locator): Promise<string> {
  await section.getByRole('button', { name: 'Save as…' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    section.getByRole('button', { name: 'Predictions, CSV' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}
