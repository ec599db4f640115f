import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../../src/core/classes/catalogue.ts';
import { ClassSearch, type SearchResult } from '../../../src/label/logic/search/class-search.ts';
import { isLanguageCode } from '../../../src/core/classes/search-words.ts';
import { parseClasses } from '../../../src/files/classes-format.ts';
import { parseEverydayNames, parseWords } from '../../../src/files/names-format.ts';
import { pairedRow, type Benchmark, type BenchmarkRow } from '../benchmark.ts';

/** Lists of words with what they should find, by people who did not see the search's code. */
const folder = 'tests/fixtures/search';

/** The groups of words, each with the least share that has to be found. */
const groups = [
  { group: 'everyday', least: 0.95 },
  { group: 'plural', least: 0.95 },
  { group: 'slip', least: 0.85 },
  { group: 'variant', least: 0.9 },
  { group: 'language', least: 0.9 },
  { group: 'missing', least: 0.9 },
] as const;

/** How many classes below a group count as seen with it. */
const belowGroup = 3;

interface SoughtWord {
  readonly text: string;
  /** One of the groups, or the code of a language in which it is searched. */
  readonly group: string;
  readonly expected: readonly string[];
}

/**
 * The share of words that do not lead where they should, of each group, against the share that may. A word leads there
 * when the first row is an expected class or group, or a group that has an expected class among the first three rows
 * below; for a missing thing when it is named.
 *
 * `HIT5_SEARCH_WORDS` names another folder of lists, `HIT5_SEARCH_MISSES=1` prints the words that do not.
 */
export const searchBenchmark: Benchmark = {
  name: 'search',
  // A promise, so that what is missing is a rejection.
  run: () => Promise.resolve().then(() => measure(process.env['HIT5_SEARCH_WORDS'] ?? folder)),
};

function measure(from: string): readonly BenchmarkRow[] {
  const words = existsSync(from)
    ? readdirSync(from)
        .filter((file) => file.endsWith('.tsv'))
        .flatMap((file) => readWords(join(from, file)))
    : [];
  const catalogue = shippedCatalogue();
  const searches = new Map<string, ClassSearch>();
  const searchIn = (group: string): ClassSearch => {
    const code = isLanguageCode(group) ? group : 'en';
    const known = searches.get(code);
    const others = code === 'en' ? [] : [parseWords(namesFile(code), code, catalogue)];
    const search = known ?? new ClassSearch(catalogue, others);
    searches.set(code, search);
    return search;
  };
  return groups.map(({ group, least }): BenchmarkRow => {
    const own = words.filter(
      (word) => word.group === group || (group === 'language' && isLanguageCode(word.group)),
    );
    const name = `share of ${group} words not found / ${Math.round((1 - least) * 100)} % (${own.length} words)`;
    if (own.length === 0) throw new Error(`${from} has no words of the group ${group}.`);
    const missed = own.filter(
      (word) => !leads(searchIn(word.group).search(word.text), word.expected, catalogue),
    );
    if (process.env['HIT5_SEARCH_MISSES'])
      console.log(missed.map(({ text, group: of }) => `${of}: ${text}`).join('\n'));
    return pairedRow(name, 1, [{ ours: missed.length / own.length, other: 1 - least }]);
  });
}

/** Whether a person who typed the word sees at once what was expected. */
function leads(
  { matches, missing }: SearchResult,
  expected: readonly string[],
  catalogue: Catalogue,
): boolean {
  if (missing !== null && expected.includes(missing.id)) return true;
  const [first, ...rest] = matches;
  if (!first) return false;
  if (expected.includes(idOf(first))) return true;
  if (first.kind === 'class') return false;
  const below = rest.filter((match) => match.kind === 'class').slice(0, belowGroup);
  return below.some(
    (match) => expected.includes(idOf(match)) && catalogue.members(first.id).includes(match.imageClass),
  );
}

function idOf(match: SearchResult['matches'][number]): string {
  return match.kind === 'group' ? match.id : match.imageClass.wnid;
}

function readWords(path: string): readonly SoughtWord[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => {
      const [text = '', group = '', expected = ''] = line.split('\t');
      return { text, group, expected: expected.split(' ') };
    });
}

function namesFile(id: string) {
  const name = `assets/names/${id}.tsv`;
  return { name, text: readFileSync(name, 'utf8') };
}

function shippedCatalogue(): Catalogue {
  const plain = parseClasses('assets/classes.json', readFileSync('assets/classes.json', 'utf8'));
  const names = {
    english: namesFile('en'),
    groups: namesFile('groups'),
    tiles: namesFile('tiles'),
    missing: namesFile('missing'),
    common: namesFile('common'),
    shown: namesFile('shown'),
    glosses: namesFile('glosses'),
  };
  return plain.named(parseEverydayNames(names, plain));
}
