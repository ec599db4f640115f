import {
  readFileSync,
  statSync,
  existsSync,
  readdirSync,
  closeSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { type BatchState, imagesLeft, type LeftOutImage, secondsLeft } from '../../src/core/batches/batch.ts';
import { sameNamesWarning } from '../../src/batch/logic/same-names.ts';
import type { Catalogue } from '../../src/core/classes/catalogue.ts';
import { parseClasses } from '../../src/files/classes-format.ts';
import { pluralize } from '../../src/core/text/pluralize.ts';
import {
  readImagenetXCsv,
  writeImagenetXCsv,
  type NamedNetwork,
} from '../../src/files/formats/imagenet-x-csv.ts';
import {
  readProbabilitiesNpy,
  writeProbabilitiesNpy,
  type ImageProbabilities,
} from '../../src/batch/logic/probabilities-npy.ts';
import type { CategoryList } from '../../src/core/classes/category-list.ts';
import { sixteenCategories } from '../../src/core/classes/sixteen-categories.ts';
import { sixteenWord } from '../../src/core/trials/session-options.ts';
import { parseCategoryList } from '../../src/files/formats/category-tsv.ts';
import { writeTidyCsv } from '../../src/files/formats/tidy-csv.ts';
import { formatSeconds } from '../../src/core/text/format-number.ts';
import { parseTruthCsv } from '../../src/files/formats/parse-truth-csv.ts';
import type { TruthByName } from '../../src/core/truth/truth.ts';
import { visibleText } from '../../src/core/text/visible-text.ts';
import { messageOf } from '../../src/core/message-of.ts';
import { seeHelp, UsageError, writeReason } from '../command.ts';
import { ownFile, isPackage } from '../own-files.ts';
import { categoryAnswers } from './category-answers.ts';
import { driveApp, findBrowser, type Predictions } from './drive-app.ts';
import { findInFolder, findListed, StagedFiles, type FoundFiles } from './found-files.ts';
import { writeProbabilitiesCsv, withConditions } from './probabilities-csv.ts';
import { RefusedError } from './refused-error.ts';
import { weightsHash } from './weight-files.ts';
import { askedBy, isModelFile, type PredictOptions } from './options.ts';
import { spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join, resolve, basename, dirname } from 'node:path';

/** A file that is there as a whole or not at all: it is written beside its place, and moved there in the end. */
class OutFile {
  readonly #path: string;
  readonly #part: string;

  /** @throws UsageError when it cannot be written. */
  constructor(path: string) {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there && !there.isFile())
      throw new UsageError(
        `${path} cannot be written: it is ${there.isDirectory() ? 'a folder' : 'no file'}.`,
      );
    // What a link leads to is written, and the link stays.
    this.#path = there ? realpathSync(path) : resolve(path);
    this.#part = join(dirname(this.#path), `.${basename(this.#path)}.${process.pid}.part`);
    try {
      closeSync(openSync(this.#part, 'w'));
    } catch (cause) {
      throw new UsageError(`${path} cannot be written: ${writeReason(cause)}.`, { cause });
    }
  }

  /**
   * Writes it, in pieces: a text or a typed array each.
   *
   * @throws Error that names it, such as on a full disk.
   */
  commit(pieces: Iterable<string | Uint8Array>): void {
    const file = openSync(this.#part, 'w');
    try {
      for (const piece of pieces) {
        const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
        for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      }
    } catch (cause) {
      throw new Error(`${this.#path} cannot be written: ${writeReason(cause)}.`, { cause });
    } finally {
      closeSync(file);
    }
    renameSync(this.#part, this.#path);
  }

  discard(): void {
    rmSync(this.#part, { force: true });
  }
}

const root = ownFile('');

const sources = [
  'src',
  'models',
  'assets',
  'index.html',
  'package-lock.json',
  'vite.config.ts',
  'tools/vite',
];

/**
 * The folder of the built app: that of the package; in the repository `dist/` or the folder `HIT5_DIST`, built first where there is
 * none or a source is newer.
 *
 * @param onBuild called before it is built.
 * @throws Error when it does not build.
 */
function builtApp(onBuild: () => void): string {
  if (isPackage) return root;
  const folder = resolve(root, process.env['HIT5_DIST'] ?? 'dist');
  const page = join(folder, 'index.html');
  const built = existsSync(page) ? statSync(page).mtimeMs : -Infinity;
  if (sources.some((source) => newest(join(root, source)) > built)) {
    onBuild();
    buildInto(folder);
  }
  return folder;
}

/** What the build says of itself goes nowhere, what is wrong goes to standard error. */
function buildInto(folder: string): void {
  const words = ['vite', 'build', '--logLevel', 'error', '--emptyOutDir', '--outDir', `"${folder}"`];
  const { status } = spawnSync('npx', words, {
    cwd: root,
    // Tests say "test" here, which would make another app.
    env: { ...process.env, HIT5_PACKS: 'none', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: true,
  });
  if (status !== 0) throw new Error('The app does not build.');
}

function shippedNetworks(): readonly string[] {
  const models = join(root, 'models');
  return readdirSync(models).filter((name) => existsSync(join(models, name, 'card.json')));
}

/** The path of a network's `model.json`. @param network the id of one that the app brings, or that path. */
function modelJsonOf(network: string): string {
  return isModelFile(network) ? network : join(root, 'models', network, 'model.json');
}

/** In milliseconds; of a folder that of its newest file. */
function newest(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), -Infinity);
}

export interface Outputs {
  out(text: string): void;
  err(text: string): void;
  /** One line that is said again and again. */
  progress(line: string): void;
}

/** Files that are or may hold images, by their names: each that is left out is named. */
const imageName = /\.(jpe?g|png|webp|gif|bmp|avif|tiff?|heic|tar|zip|t?gz|t?bz2?|t?xz|zst|7z|rar)$/i;
const classesFile = ownFile('assets/classes.json');

/**
 * `npm run predict`: lets a network answer a folder of images, and writes its predictions.
 *
 * @returns the exit code, as the help says.
 */
export async function run(words: readonly string[], outputs: Outputs): Promise<number> {
  try {
    const asked = askedBy(words);
    if (typeof asked !== 'string') return await predict(asked, outputs);
    outputs.out(asked);
    return 0;
  } catch (cause) {
    if (cause instanceof UsageError) outputs.err(`${cause.message}\n${seeHelp}`);
    else outputs.err(`${messageOf(cause)}\n`);
    return cause instanceof UsageError || cause instanceof RefusedError ? 2 : 3;
  }
}

async function predict(asked: PredictOptions, outputs: Outputs): Promise<number> {
  if (!statSync(asked.folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${asked.folder} is no folder.`);
  checkNetwork(asked.network);
  const catalogue = parseClasses('assets/classes.json', readFileSync(classesFile, 'utf8'));
  const list = asked.list === undefined ? null : readList(asked.list, catalogue);
  const truth = asked.truth === undefined ? null : readTruth(asked.truth, catalogue, list !== null);
  const found = await find(asked);
  for (const { name, to } of found.loops) {
    const place = to === '.' ? asked.folder : to;
    outputs.err(
      `Not followed: ${visibleText(name)} leads back to ${visibleText(place)}, in which it lies.\n`,
    );
  }
  for (const { name, reason } of found.unreadable) outputs.err(leftOutLine(name, reason));
  if (found.files.length === 0) {
    throw new RefusedError(
      `There is no file ${found.unreadable.length > 0 ? 'that can be read ' : ''}in ${asked.folder}. ` +
        'A folder with photos is expected, in it or in its subfolders.',
    );
  }
  const browser = findBrowser();
  const file = new OutFile(asked.out);
  const staged = new StagedFiles(found.files);
  // Ctrl+C leaves nothing half-made either.
  process.once('exit', () => {
    file.discard();
    staged.remove();
  });
  try {
    const app = builtApp(() => outputs.progress('Building Hit5 …'));
    const isWhole = asked.all || list !== null;
    const predictions = await driveApp(app, browser, { ...asked, all: isWhole }, staged.paths, {
      state: (state) => outputs.progress(progressLine(state)),
      notice: (words) => outputs.err(`${words}\n`),
    });
    const all = finish(predictions, { ...asked, truth, list }, catalogue, staged, file, outputs);
    return all && found.unreadable.length === 0 ? 0 : 1;
  } catch (cause) {
    if (cause instanceof RefusedError) throw new RefusedError(staged.named(cause.message), { cause });
    throw cause;
  } finally {
    file.discard();
    staged.remove();
  }
}

/** The images that are asked for. @throws UsageError; RefusedError */
async function find({ folder, files }: PredictOptions): Promise<FoundFiles> {
  try {
    if (files === undefined) return findInFolder(folder);
  } catch (cause) {
    throw new UsageError(`${folder} cannot be read: ${messageOf(cause)}.`, { cause });
  }
  if (files === '-') return findListed(folder, 'Standard input', await text(process.stdin));
  return readFor('--files', files, (list) => findListed(folder, visibleText(files), list));
}

/** @throws UsageError when it is not there; RefusedError when it is no list. */
function readList(file: string, catalogue: Catalogue): CategoryList {
  if (file === sixteenWord) return sixteenCategories;
  return readFor('--list', file, (text) => parseCategoryList(file, text, catalogue));
}

/** @throws UsageError when it is not there; RefusedError when it cannot be read. */
function readFor<Content>(option: string, file: string, read: (text: string) => Content): Content {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`There is no such file: ${file}, for ${option}.`);
  try {
    return read(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new RefusedError(messageOf(cause), { cause });
  }
}

/**
 * @param isRight whether it is read for what is right; else for conditions alone.
 * @throws UsageError when it is not there; RefusedError when it cannot be read, or has nothing of what it is read for.
 */
function readTruth(file: string, catalogue: Catalogue, isRight: boolean): TruthByName {
  const truth = readFor('--truth', file, (text) => parseTruthCsv(file, text, catalogue));
  if (isRight || [...(truth.said?.values() ?? [])].some(({ condition }) => condition !== '')) return truth;
  throw new RefusedError(
    `${visibleText(file)} says how no image is shown: expected a column “condition” with words in it.`,
  );
}

function checkNetwork(network: string): void {
  const shipped = shippedNetworks();
  if (isModelFile(network)) {
    if (!statSync(network, { throwIfNoEntry: false })?.isFile())
      throw new UsageError(`There is no such file: ${network}, for --network. A model.json is expected.`);
  } else if (!shipped.includes(network))
    throw new UsageError(`There is no network ${network}. There are: ${shipped.join(', ')}.`);
}

/** @returns whether every image was answered. */
function finish(
  { network, answered, leftOut, skipped, file: saved }: Predictions,
  asked: Pick<PredictOptions, 'network' | 'all' | 'files' | 'out'> & {
    readonly truth: TruthByName | null;
    readonly list: CategoryList | null;
  },
  catalogue: Catalogue,
  staged: StagedFiles,
  file: OutFile,
  outputs: Outputs,
): boolean {
  const { truth, list } = asked;
  const unreadable = [...leftOut, ...skipped.filter(({ name }) => imageName.test(name))];
  const others = skipped.length + leftOut.length - unreadable.length;
  for (const { name, reason } of unreadable)
    outputs.err(leftOutLine(staged.named(name), staged.named(reason)));
  if (others > 0)
    outputs.err(`${pluralize(others, 'other file')} in it ${others === 1 ? 'is' : 'are'} no image.\n`);
  if (saved === null) throw new RefusedError('No image in the folder could be read.');
  const weights = () => weightsHash(modelJsonOf(asked.network));
  const writeAnswers = () => {
    if (asked.all) return writeAll(saved, asked.out, catalogue, staged, file);
    if (!list) {
      const named = asked.files === undefined ? null : { network, weights: weights() };
      return writeFive(saved, { truth, named }, catalogue, staged, file, outputs);
    }
    const answering = { network, weights: weights(), list, truth };
    return writeByCategory(saved, answering, catalogue, staged, file, outputs);
  };
  const images = writeAnswers();
  outputs.err(`${pluralize(answered, 'image')} answered.\n`);
  const warning = sameNamesWarning(images);
  if (warning !== null) outputs.err(`Warning: ${warning}\n`);
  return unreadable.length === 0;
}

/** @returns the images' names. */
function writeFive(
  saved: Buffer,
  { truth, named }: { readonly truth: TruthByName | null; readonly named: NamedNetwork | null },
  catalogue: Catalogue,
  staged: StagedFiles,
  file: OutFile,
  outputs: Outputs,
): readonly string[] {
  const observer = readImagenetXCsv('predictions.csv', saved.toString('utf8'), catalogue);
  const images = observer.images.map((name) => staged.named(name));
  const ofFolder = { ...observer, images };
  const shown = truth === null ? ofFolder : withConditions(ofFolder, truth);
  file.commit([writeImagenetXCsv(shown, named)]);
  const without = truth === null ? [] : images.filter((_, place) => shown.conditions?.[place] === '');
  if (without.length > 0)
    outputs.err(
      `${pluralize(without.length, 'image')} without a condition in ${visibleText(truth?.file ?? '')}, such as ${visibleText(without[0] ?? '')}.\n`,
    );
  return images;
}

/** @returns the images' names. */
function writeByCategory(
  saved: Buffer,
  answering: Parameters<typeof categoryAnswers>[1],
  catalogue: Catalogue,
  staged: StagedFiles,
  file: OutFile,
  outputs: Outputs,
): readonly string[] {
  const named = readWhole(saved, staged);
  const observer = categoryAnswers(named, answering, catalogue);
  file.commit([writeTidyCsv([observer], catalogue)]);
  const { truth } = answering;
  const without = named.filter((_, place) => observer.truth?.[place] === -1 || !observer.truth);
  if (truth && without.length > 0)
    outputs.err(
      `${pluralize(without.length, 'image')} ${without.length === 1 ? 'shows' : 'show'} none of the categories by ${visibleText(truth.file)}, such as ${visibleText(without[0]?.image ?? '')}.\n`,
    );
  return named.map(({ image }) => image);
}

function readWhole(saved: Buffer, staged: StagedFiles): readonly ImageProbabilities[] {
  return readProbabilitiesNpy(saved).map((one) => ({ ...one, image: staged.named(one.image) }));
}

/** @returns the images' names. */
function writeAll(
  saved: Buffer,
  out: string,
  catalogue: Catalogue,
  staged: StagedFiles,
  file: OutFile,
): readonly string[] {
  const named = readWhole(saved, staged);
  file.commit(/\.npy$/i.test(out) ? writeProbabilitiesNpy(named) : writeProbabilitiesCsv(named, catalogue));
  return named.map(({ image }) => image);
}

function leftOutLine(name: string, reason: LeftOutImage['reason']): string {
  return `Left out: ${visibleText(name)} ${reason}\n`;
}

function progressLine(state: BatchState): string {
  if (state.kind === 'looking') return `Looking for images: ${pluralize(state.looked?.files ?? 0, 'file')}`;
  if (state.kind !== 'running') return '';
  const { rate, batch } = state;
  if (rate === null) return `${pluralize(batch.total, 'image')}; the network is being started …`;
  const done = batch.total - imagesLeft(state);
  const left = formatSeconds(Math.ceil(secondsLeft(state, rate) ?? 0));
  return `${done} of ${batch.total} images, ${rate.toFixed(1)} a second, about ${left} left`;
}
