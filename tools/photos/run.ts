import { InvalidArgumentError } from 'commander';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../../src/core/classes/catalogue.ts';
import { parseClasses } from '../../src/files/classes-format.ts';
import { formatBytes, formatSeconds } from '../../src/core/text/format-number.ts';
import { messageOf } from '../../src/core/message-of.ts';
import { commandOf, readWords, seeHelp, UsageError, wholeNumber, writeReason } from '../command.ts';
import { ownFile } from '../own-files.ts';
import { RefusedError } from '../predict/refused-error.ts';
import { chooseChallenge, chooseExamples, countWanted, type PhotoGroup, manyOf } from './choose-photos.ts';
import { gatherPhotos, StoppedError, type FetchProgress, type GatheredPhotos } from './gather-photos.ts';
import { KeptPhotos, type WriteFile } from './kept-photos.ts';
import { packOf, writePack } from './make-pack.ts';
import { readPhotoList, type ListedPhoto } from './photo-list.ts';
import { AskedToWaitError, usualRetries, type RetryOptions } from './retrying-fetch.ts';
import { largestSeed } from '../../src/core/trials/seeded-order.ts';

interface PhotosOptions {
  readonly photos: number;
  /** At most, a class. */
  readonly examples: number;
  readonly seed: number;
  readonly out: string;
  /** What stands in place of scheme and host of every address, without a slash at the end; Flickr itself unless said. */
  readonly mirror?: string;
  readonly leaveOut?: boolean;
  /** Whether it begins without asking. */
  readonly yes?: boolean;
  /** Whether it only says what it would do. */
  readonly dryRun?: boolean;
}

const about = `Makes a pack of real photos with their classes, fetched from Flickr by you: CC-BY photos of a list that comes with Hit5. It says how much it will fetch, and asks. Ctrl+C stops it at any moment; the same command goes on.`;

const exitCodes = `
Exit code: 0 when the pack has all photos that were asked for, 1 when some are gone and could not be replaced, 2 when the
command line is not what it should be or the answer was no, 3 when photos could not be reached or written, 130 after
Ctrl+C. Only 0 and 1 write the pack; after 3 and 130 the same command goes on.
`;

/**
 * The words of the command line, understood; the help where that is asked for.
 *
 * @throws UsageError for an unknown option, and for a value that is none.
 */
function askedBy(words: readonly string[]): PhotosOptions | string {
  const command = commandOf('photos', '[options]', about)
    .option(
      '--photos <N>',
      'how many photos to answer, 0 to 1000, as even over 430 classes as the list allows',
      wholeNumber(0, 1000),
      300,
    )
    .option(
      '--examples <N>',
      'how many photos show what a class looks like, 0 to 13 a class, for 662 classes',
      wholeNumber(0, 13),
      0,
    )
    .option(
      '--seed <N>',
      `the number that decides which photos, 0 to ${largestSeed}`,
      wholeNumber(0, largestSeed),
      1,
    )
    .option('--out <FILE>', 'the pack to write; packs/photos-SEED.hit5.zip unless said', zipOf)
    .option(
      '--mirror <URL>',
      'where a copy of the photos lies: URL takes the place of https://c1.staticflickr.com in each address',
      mirrorOf,
    )
    .option('--leave-out', 'make the pack even if some photos cannot be reached, without them')
    .option('-y, --yes', 'do not ask')
    .option('--dry-run', 'only say what would be fetched')
    .allowExcessArguments(false)
    .addHelpText('after', exitCodes);
  const help = readWords(command, words);
  if (help !== null) return help;
  const options = command.opts<Omit<PhotosOptions, 'out'> & { readonly out?: string }>();
  if (options.photos + options.examples === 0)
    throw new UsageError('There is nothing to fetch: --photos and --examples are both 0.');
  return { ...options, out: options.out ?? `packs/photos-${options.seed}.hit5.zip` };
}

function zipOf(text: string): string {
  if (/\.zip$/i.test(text)) return text;
  throw new InvalidArgumentError('A pack is a file whose name ends in .zip.');
}

function mirrorOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^(https?|file):$/.test(url.protocol) && url.search === '' && url.hash === '')
    return url.href.replace(/\/+$/, '');
  throw new InvalidArgumentError(
    'Expected an address such as http://server.school/flickr or file:///media/stick/flickr.',
  );
}

export interface Outputs {
  out(text: string): void;
  err(text: string): void;
  /** How far it is, again and again. */
  progress(done: number, total: number, words: string): void;
  /** Null where nobody can answer. */
  readonly ask: ((question: string) => Promise<boolean>) | null;
}

/** What tests put in the place of what is usual. */
export interface Settings {
  /** A file. */
  readonly list?: string;
  readonly retries?: RetryOptions;
  readonly write?: WriteFile;
}

const listFile = fileURLToPath(new URL('cc-by-photos.tsv', import.meta.url));
const classesFile = ownFile('assets/classes.json');
const usualBytes = { original: 2.5e6, photo: 60e3, example: 6e3 } as const;
/** How many originals say what others are like. */
const enoughMeasured = 5;

/** The file in the working folder that says that the pack is about to be put into its place. */
const writtenFile = 'pack-is-whole';

/**
 * `npm run photos`: makes a pack of photos from Flickr.
 *
 * @param signal aborted by Ctrl+C.
 * @returns the exit code, as the help says.
 */
export async function run(
  words: readonly string[],
  outputs: Outputs,
  signal: AbortSignal,
  settings: Settings = {},
): Promise<number> {
  try {
    const asked = askedBy(words);
    if (typeof asked !== 'string') return await new PhotosRun(asked, outputs, signal, settings).go();
    outputs.out(asked);
    return 0;
  } catch (cause) {
    if (cause instanceof UsageError) outputs.err(`${cause.message}\n${seeHelp}`);
    else outputs.err(`${messageOf(cause)}\n`);
    return cause instanceof UsageError || cause instanceof RefusedError ? 2 : 3;
  }
}

class PhotosRun {
  readonly #asked: PhotosOptions;
  readonly #outputs: Outputs;
  readonly #signal: AbortSignal;
  readonly #settings: Settings;
  readonly #catalogue: Catalogue;
  readonly #list: readonly ListedPhoto[];
  readonly #groups: readonly PhotoGroup[];
  readonly #out: string;
  readonly #folder: string;

  constructor(asked: PhotosOptions, outputs: Outputs, signal: AbortSignal, settings: Settings) {
    this.#asked = asked;
    this.#outputs = outputs;
    this.#signal = signal;
    this.#settings = settings;
    const list = settings.list ?? listFile;
    this.#catalogue = parseClasses('assets/classes.json', readFileSync(classesFile, 'utf8'));
    this.#list = readPhotoList(basename(list), readFileSync(list, 'utf8'), this.#catalogue);
    this.#groups = [
      ...chooseChallenge(this.#list, asked.photos, asked.seed),
      ...chooseExamples(this.#list, asked.examples, asked.seed),
    ];
    this.#out = resolve(asked.out);
    this.#folder = join(dirname(this.#out), `.${basename(this.#out)}.partial`);
  }

  async go(): Promise<number> {
    const { dryRun, yes, out, mirror } = this.#asked;
    const { ask } = this.#outputs;
    if (existsSync(this.#out)) return this.#alreadyThere();
    if (dryRun) {
      this.#outputs.out(`${this.#plan(new Map())}\nNothing was fetched: this was a dry run.\n`);
      return 0;
    }
    if (!yes && !ask)
      throw new UsageError('There is nobody to ask here. Give --yes to fetch the photos unasked.');
    const folder = mirror?.startsWith('file:') && fileURLToPath(mirror);
    if (folder && !existsSync(folder)) throw new RefusedError(`--mirror: there is no folder ${folder}.`);
    const kept = this.#openFolder();
    try {
      this.#outputs.err(`${this.#plan(kept.photos)}\n`);
      if (!yes && !(await ask?.('Fetch them now? [y/N] '))) {
        this.#signal.throwIfAborted();
        this.#outputs.err('Nothing was fetched.\n');
        return 2;
      }
      const gathered = await this.#gather(kept);
      await this.#write(gathered, kept);
      this.#outputs.out(
        `${out} is written, ${formatBytes(statSync(this.#out).size)}.\n${this.#sum(gathered)}\n`,
      );
      return this.#isWhole(gathered) ? 0 : 1;
    } catch (cause) {
      return this.#stopped(cause, kept);
    } finally {
      kept.close();
    }
  }

  /** A run that was ended while it put the pack into its place has nothing left to do. */
  #alreadyThere(): number {
    const { out } = this.#asked;
    if (!existsSync(join(this.#folder, writtenFile)))
      throw new RefusedError(`${out} is there already. Give --out another name, or remove it.`);
    this.#openFolder().remove();
    this.#outputs.out(`${out} is there already, and whole.\n`);
    return 0;
  }

  #openFolder(): KeptPhotos {
    try {
      return new KeptPhotos(this.#folder, this.#list, this.#settings.write);
    } catch (cause) {
      throw new UsageError(`${this.#asked.out} cannot be written: ${writeReason(cause)}.`, { cause });
    }
  }

  #plan(kept: KeptPhotos['photos']): string {
    const { mirror = null, photos } = this.#asked;
    const wanted = this.#groups.reduce((sum, group) => sum + group.wanted, 0);
    const ready = this.#groups.reduce(
      (sum, { candidates, wanted: most }) =>
        sum + Math.min(most, candidates.filter(({ id }) => kept.has(id)).length),
      0,
    );
    const challenge = countWanted(this.#groups, 'challenge');
    const examples = countWanted(this.#groups, 'examples');
    const classes = this.#groups.filter(({ part }) => part === 'examples').length;
    const what = [
      ...(challenge > 0 ? [manyOf(challenge, 'photo')] : []),
      ...(examples > 0 ? [`${manyOf(examples, 'example')} for ${manyOf(classes, 'class')}`] : []),
    ].join(' and ');
    const where =
      mirror === null ? 'c1.staticflickr.com and live.staticflickr.com' : placeOf(new URL(mirror));
    const each = meanOriginal(kept);
    const packBytes = challenge * usualBytes.photo + examples * usualBytes.example;
    return [
      `${what}, from ${where}, under CC-BY 2.0.`,
      ...(challenge < photos ? [`The list has no more than ${manyOf(challenge, 'photo')} to answer.`] : []),
      ...(ready > 0
        ? [`${manyOf(ready, 'photo')} of them ${ready === 1 ? 'is' : 'are'} here from an earlier run.`]
        : []),
      `To fetch: about ${formatBytes((wanted - ready) * each)}, since the originals have about ${formatBytes(each)} each. ` +
        `The pack will have about ${formatBytes(packBytes)}: small copies are kept.`,
    ].join('\n');
  }

  async #gather(kept: KeptPhotos): Promise<GatheredPhotos> {
    const total = this.#groups.reduce((sum, group) => sum + group.wanted, 0);
    const begin = performance.now();
    const { mirror = null, leaveOut = false } = this.#asked;
    const wish = {
      groups: this.#groups,
      addressesOf: (photo: ListedPhoto) => addressesOf(photo, mirror),
      retries: this.#settings.retries ?? usualRetries,
      leaveOut,
    };
    const gathered = await gatherPhotos(wish, kept, this.#signal, (progress) => {
      const seconds = (performance.now() - begin) / 1000;
      this.#outputs.progress(
        progress.ready,
        total,
        progressWords(progress, total, seconds, meanOriginal(kept.photos)),
      );
    });
    if ([...gathered.taken.values()].every(({ length }) => length === 0))
      throw new StoppedError(`There is no photo for the pack: ${leftWords(gathered)}.`);
    return gathered;
  }

  /** The pack is in its place as a whole, or not at all. */
  async #write(gathered: GatheredPhotos, kept: KeptPhotos): Promise<void> {
    const part = join(kept.path, 'pack.part');
    await writePack(packOf(gathered, kept, this.#asked.seed, this.#catalogue), part, this.#signal);
    writeFileSync(join(kept.path, writtenFile), '');
    renameSync(part, this.#out);
    kept.remove();
  }

  /** @returns the exit code, where something ended it that is no fault of the program. */
  #stopped(cause: unknown, kept: KeptPhotos): number {
    const { size } = kept.photos;
    const goOn = `${manyOf(size, 'photo')} ${size === 1 ? 'is' : 'are'} kept; run the same command to go on.`;
    if (this.#signal.aborted) {
      this.#outputs.err(`Stopped. ${goOn}\n`);
      return 130;
    }
    if (cause instanceof StoppedError || cause instanceof AskedToWaitError)
      this.#outputs.err(`${cause.message} ${goOn}\n`);
    else if (isNamed(cause, 'ENOSPC') || isNamed(cause, 'EDQUOT'))
      this.#outputs.err(`The disk is full. Make room on it: ${goOn}\n`);
    else if (cause instanceof Error && 'syscall' in cause)
      this.#outputs.err(`A file could not be written: ${cause.message}. ${goOn}\n`);
    else throw cause;
    return 3;
  }

  #isWhole({ taken }: GatheredPhotos): boolean {
    return [...taken].every(([{ wanted }, own]) => own.length === wanted);
  }

  /** "287 of 300 photos, 1,214 examples for 431 classes; 11 gone, 2 no image" */
  #sum(gathered: GatheredPhotos): string {
    const { photos, examples } = this.#asked;
    const strips = [...gathered.taken].filter(([{ part }, own]) => part === 'examples' && own.length > 0);
    const tiles = strips.reduce((sum, [, own]) => sum + own.length, 0);
    const answered = [...gathered.taken].reduce(
      (sum, [{ part }, own]) => sum + (part === 'challenge' ? own.length : 0),
      0,
    );
    const what = [
      ...(photos > 0 ? [`${answered.toLocaleString('en')} of ${manyOf(photos, 'photo')}`] : []),
      ...(examples > 0 ? [`${manyOf(tiles, 'example')} for ${manyOf(strips.length, 'class')}`] : []),
    ].join(', ');
    const left = leftWords(gathered);
    return left === '' ? what : `${what}; ${left}`;
  }
}

/** Where a mirror lies, for a person: its host, or its folder on this machine. */
function placeOf(mirror: URL): string {
  return mirror.protocol === 'file:' ? fileURLToPath(mirror) : mirror.host;
}

/** The two forms that Flickr has for an address, at Flickr or where its place is taken. */
function addressesOf({ address }: ListedPhoto, mirror: string | null): readonly string[] {
  const { origin, pathname } = new URL(address);
  const short = pathname.replace(/^\/\d+/, '');
  return [`${mirror ?? origin}${pathname}`, `${mirror ?? 'https://live.staticflickr.com'}${short}`];
}

function meanOriginal(kept: KeptPhotos['photos']): number {
  if (kept.size < enoughMeasured) return usualBytes.original;
  let sum = 0;
  for (const { originalBytes } of kept.values()) sum += originalBytes;
  return sum / kept.size;
}

function progressWords(
  { ready, fetched, bytes }: FetchProgress,
  total: number,
  seconds: number,
  each: number,
): string {
  const left = total - ready;
  const words = [
    `${ready.toLocaleString('en')} of ${manyOf(total, 'photo')}`,
    `${formatBytes(bytes)} of about ${formatBytes(Math.max(bytes, (fetched + left) * each))}`,
  ];
  if (fetched >= enoughMeasured) {
    words.push(`${formatBytes(bytes / seconds)} a second`);
    if (left > 0) words.push(`about ${formatSeconds(Math.ceil((left * seconds) / fetched))} left`);
  }
  return words.join(', ');
}

/** "11 gone, 2 no image"; empty when all went well. */
function leftWords({ left }: GatheredPhotos): string {
  const words: readonly (readonly [number, string])[] = [
    [left.gone, 'gone'],
    [left['no-image'], 'no image'],
    [left['not-reached'], 'not reached'],
  ];
  return words
    .flatMap(([number, what]) => (number > 0 ? [`${number.toLocaleString('en')} ${what}`] : []))
    .join(', ');
}

/** A code of the system's errors. */
function isNamed(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code;
}
