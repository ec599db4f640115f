import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LeftOutImage } from '../../src/core/batches/batch.ts';
import { imagesLeft, secondsLeft, type BatchState } from '../../src/core/batches/batch-state.ts';
import { sameNamesWarning } from '../../src/core/batches/same-names.ts';
import { parseClasses } from '../../src/core/formats/classes-format.ts';
import { counted } from '../../src/core/formats/counted.ts';
import { readImagenetXCsv, writeImagenetXCsv } from '../../src/core/formats/files/imagenet-x-csv.ts';
import { formatSeconds } from '../../src/core/formats/format-number.ts';
import { visibleText } from '../../src/core/formats/truth-files/visible-text.ts';
import { UsageError } from '../compare/words.ts';
import { builtApp, shippedNetworks } from './built-app.ts';
import { driveApp, type Predictions } from './drive-app.ts';
import { holdsFile } from './holds-file.ts';
import { OutFile } from './out-file.ts';
import { RefusedError } from './refused-error.ts';
import { isModelFile, readWords, usage, type Words } from './words.ts';

/** Where the command says something. */
export interface Outputs {
  out(text: string): void;
  err(text: string): void;
  /** One line that is said anew again and again. */
  progress(line: string): void;
}

const imageName = /\.(jpe?g|png|webp|gif|bmp|avif|tiff?|heic)$/i;
const classesFile = fileURLToPath(new URL('../../assets/classes.json', import.meta.url));

/**
 * `npm run predict`: lets a network answer a folder of images, and writes its predictions.
 *
 * @returns the exit code, as `usage` says.
 */
export async function run(words: readonly string[], outputs: Outputs): Promise<number> {
  try {
    const asked = readWords(words);
    if (asked) return await predict(asked, outputs);
    outputs.out(usage);
    return 0;
  } catch (cause) {
    if (cause instanceof UsageError) outputs.err(`${cause.message}\n\n${usage}`);
    else outputs.err(`${cause instanceof Error ? cause.message : String(cause)}\n`);
    return cause instanceof UsageError || cause instanceof RefusedError ? 2 : 3;
  }
}

async function predict(asked: Words, outputs: Outputs): Promise<number> {
  const folder = resolve(asked.folder);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${asked.folder} is no folder.`);
  if (!holdsFile(folder)) {
    throw new RefusedError(
      `There is no file in ${asked.folder}. A folder with photos is expected, in it or in its subfolders; links are not followed.`,
    );
  }
  const networks = shippedNetworks();
  if (!isModelFile(asked.network) && !networks.includes(asked.network))
    throw new UsageError(`There is no network ${asked.network}. There are: ${networks.join(', ')}.`);
  const file = new OutFile(asked.out);
  // Ctrl+C leaves nothing half-made either.
  process.once('exit', () => file.discard());
  try {
    const app = builtApp(() => outputs.progress('Building Hit5 …'));
    const predictions = await driveApp(app, { ...asked, folder }, (state) =>
      outputs.progress(progressLine(state)),
    );
    return finish(predictions, folder, file, outputs);
  } finally {
    file.discard();
  }
}

function finish({ state, csv }: Predictions, folder: string, file: OutFile, outputs: Outputs): number {
  const within = (name: string) => name.slice(basename(folder).length + 1);
  const unreadable = [...state.leftOut, ...state.batch.skipped.filter(({ name }) => imageName.test(name))];
  const others = state.batch.skipped.length + state.leftOut.length - unreadable.length;
  for (const { name, reason } of unreadable) outputs.err(leftOutLine(within(name), reason));
  if (others > 0)
    outputs.err(`${counted(others, 'other file')} in it ${others === 1 ? 'is' : 'are'} no image.\n`);
  if (csv === null) throw new RefusedError('No image in the folder could be read.');
  const catalogue = parseClasses('assets/classes.json', readFileSync(classesFile, 'utf8'));
  const observer = readImagenetXCsv('predictions.csv', csv, catalogue);
  const images = observer.images.map(within);
  file.commit(writeImagenetXCsv({ ...observer, images }));
  outputs.err(`${counted(state.answered, 'image')} answered.\n`);
  const warning = sameNamesWarning(images);
  if (warning !== null) outputs.err(`Warning: ${warning}\n`);
  return unreadable.length > 0 ? 1 : 0;
}

function leftOutLine(name: string, reason: LeftOutImage['reason']): string {
  return `Left out: ${visibleText(name)} ${reason}\n`;
}

function progressLine(state: BatchState): string {
  if (state.kind === 'looking') return `Looking for images: ${counted(state.looked?.files ?? 0, 'file')}`;
  if (state.kind !== 'running') return '';
  const { rate, batch } = state;
  if (rate === null) return `${counted(batch.total, 'image')}; the network is being started …`;
  const done = batch.total - imagesLeft(state);
  const left = formatSeconds(Math.ceil(secondsLeft(state, rate) ?? 0));
  return `${String(done)} of ${String(batch.total)} images, ${rate.toFixed(1)} a second, about ${left} left`;
}
