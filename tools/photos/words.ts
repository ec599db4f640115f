import { largestSeed } from '../../src/core/trials/seeded-order.ts';
import { parseWords, UsageError } from '../compare/words.ts';
import { typed } from '../own-files.ts';

/** As many photos as the list has to be answered, and as many examples as a strip holds. */
const most = { photos: 1000, examples: 13, seed: largestSeed } as const;

/** What the command line asked for. */
export interface Words {
  /** How many are to be answered. */
  readonly photos: number;
  /** How many a class, at most. */
  readonly examples: number;
  readonly seed: number;
  /** The pack to write. */
  readonly out: string;
  /** What stands in place of scheme and host of every address, without a slash at the end; null: Flickr itself. */
  readonly mirror: string | null;
  /** Whether the pack is made without the photos that could not be reached. */
  readonly leaveOut: boolean;
  /** Whether it begins without asking. */
  readonly yes: boolean;
  /** Whether it only says what it would do. */
  readonly dryRun: boolean;
}

/** What the command line is. */
export const usage = `${typed('photos')} [--photos 300] [--examples 0] [--seed 1] [--out FILE.hit5.zip] [--mirror URL]
    [--leave-out] [--yes] [--dry-run]

Makes a pack of real photos with their classes, fetched from Flickr by you: CC-BY photos of a list that comes with Hit5.
It says how much it will fetch, and asks. Ctrl+C stops it at any moment; the same command goes on.

  --photos    how many photos to answer, 0 to 1000; 300 by default, as even over 430 classes as the list allows
  --examples  how many photos show what a class looks like, 0 to 13 a class, for 662 classes; none by default
  --seed      the number that decides which photos, 0 to ${largestSeed}; 1 by default
  --out       the pack to write; packs/photos-SEED.hit5.zip by default
  --mirror    where a copy of the photos lies: URL takes the place of https://c1.staticflickr.com in each address
  --leave-out make the pack even if some photos cannot be reached, without them
  --yes       do not ask
  --dry-run   only say what would be fetched
  --help      this text

Exit code: 0 when the pack has all photos that were asked for, 1 when some are gone and could not be replaced, 2 when the
command line is not what it should be or the answer was no, 3 when photos could not be reached or written, 130 after
Ctrl+C. Only 0 and 1 write the pack; after 3 and 130 the same command goes on.
`;

/**
 * The words of the command line, understood; null when only help is asked for.
 *
 * @throws UsageError for an unknown option, and for a value that is none.
 */
export function readWords(words: readonly string[]): Words | null {
  const { values, positionals } = parseWords(words, {
    photos: { type: 'string' },
    examples: { type: 'string' },
    seed: { type: 'string' },
    out: { type: 'string' },
    mirror: { type: 'string' },
    'leave-out': { type: 'boolean' },
    yes: { type: 'boolean', short: 'y' },
    'dry-run': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) return null;
  if (positionals.length > 0)
    throw new UsageError(`Every word belongs to an option, and ${positionals.join(' ')} does not.`);
  const photos = wholeNumber('photos', values.photos, 300);
  const examples = wholeNumber('examples', values.examples, 0);
  const seed = wholeNumber('seed', values.seed, 1);
  if (photos + examples === 0)
    throw new UsageError('There is nothing to fetch: --photos and --examples are both 0.');
  const out = values.out ?? `packs/photos-${seed}.hit5.zip`;
  if (!/\.zip$/i.test(out))
    throw new UsageError(`--out is ${out || 'empty'}; a pack is a file whose name ends in .zip.`);
  const { 'leave-out': leaveOut = false, yes = false, 'dry-run': dryRun = false } = values;
  return { photos, examples, seed, out, mirror: mirrorOf(values.mirror), leaveOut, yes, dryRun };
}

function wholeNumber(name: keyof typeof most, text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most[name]) return number;
  throw new UsageError(`--${name} is ${text || 'empty'}; expected a whole number from 0 to ${most[name]}.`);
}

function mirrorOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^(https?|file):$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new UsageError(
      `--mirror is ${text || 'empty'}; expected an address such as http://server.school/flickr or file:///media/stick/flickr.`,
    );
  return url.href.replace(/\/+$/, '');
}
