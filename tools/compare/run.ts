import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { formatPercent, formatSigned } from '../../src/core/text/format-number.ts';
import { pluralize } from '../../src/core/text/pluralize.ts';
import type { Catalogue } from '../../src/core/classes/catalogue.ts';
import { FormatError } from '../../src/core/schemas/check-format.ts';
import { ends } from '../../src/figures/report/markup.ts';
import { parseClasses } from '../../src/files/classes-format.ts';
import { detectFormat, readLabels, readTruthFile } from '../../src/files/formats/file-formats.ts';
import { quoted, visibleText } from '../../src/core/text/visible-text.ts';
import {
  figuresHeadline,
  headlineText,
  type ClassHeadline,
} from '../../src/observers/logic/class-headline.ts';
import { readObservers } from '../../src/observers/logic/files/read-answer-file.ts';
import { conditionWords } from '../../src/figures/observers/conditions.ts';
import { exposureFigures } from '../../src/figures/observers/exposures.ts';
import { exposureNotes, exposuresJson } from '../../src/observers/logic/exposures.ts';
import { groupFinding, oneGroupWords, ungroupedWords } from '../../src/observers/logic/groups.ts';
import { guessCountWords } from '../../src/observers/logic/guess-words.ts';
import {
  type GatheredObserver,
  oneObserverWords,
  resolveObservers,
} from '../../src/figures/observers/resolve-observers.ts';
import { compareGroups } from '../../src/figures/observers/groups/compare-groups.ts';
import {
  comparedCsv,
  comparisonJson,
  type GroupedBy,
  withoutEmptyKappa,
} from '../../src/observers/logic/report/compared-csv.ts';
import { holmOfPairs, pairFamilies, type PairFamily } from '../../src/figures/observers/holm-of-pairs.ts';
import {
  compareObservers,
  type Comparison,
  type Kept,
  leaveOut,
} from '../../src/figures/observers/leave-out.ts';
import { setAside } from '../../src/figures/observers/practice.ts';
import { planStudy, planWords, type ExpectedStudy } from './study-plan.ts';
import { saidEdits } from './said-edits.ts';
import { groupedByNames, groupingOf, saidGroups } from './group-spec.ts';
import { ownFile } from '../own-files.ts';
import { readText } from './read-text.ts';
import { seeHelp, UsageError } from '../command.ts';
import { askedBy, type CompareOptions } from './words.ts';

/** What the command leaves behind. */
export interface Result {
  /** 0, or 2 for bad input. */
  readonly exitCode: number;
  /** For standard output. */
  readonly out: string;
  /** For standard error. */
  readonly err: string;
}

const classesFile = ownFile('assets/classes.json');

/** Files that are larger together take long enough to say how far it is. */
const large = 100_000_000;

/**
 * `npm run compare`: reads files and compares the observers in them.
 *
 * @param tell called with how far it is, a line, where the files have more than so many bytes together.
 */
export function run(
  words: readonly string[],
  tell: (line: string) => void = () => {},
  bytes = large,
): Result {
  try {
    const asked = askedBy(words);
    if ('help' in asked) return { exitCode: 0, out: asked.help, err: '' };
    if ('plan' in asked) return { exitCode: 0, out: planned(asked.plan, asked.json), err: '' };
    const catalogue = parseClasses('assets/classes.json', readText(classesFile));
    const kept = compare(asked, catalogue, sizeOf(asked.files) > bytes ? tell : () => {});
    requireFigures(kept);
    const { comparison, leftOut, groups, headline, exposures } = kept;
    const { family = null, json, csv, within } = asked.options;
    requireFamily(comparison, family);
    const jsonOf = () =>
      comparisonJson(comparison, leftOut, { groups: groups ? [groups] : [], family, headline, exposures });
    return {
      exitCode: 0,
      out: json ? jsonOf() : csv ? kept.csv() : textOf(kept, within / 100),
      err: asides(kept),
    };
  } catch (cause) {
    if (cause instanceof UsageError) return { exitCode: 2, out: '', err: `${cause.message}\n${seeHelp}` };
    if (cause instanceof FormatError) return { exitCode: 2, out: '', err: `${cause.message}\n` };
    throw cause;
  }
}

/**
 * The plan of a study, as sentences or as JSON.
 *
 * @throws UsageError when there can be no such study.
 */
function planned(expected: ExpectedStudy, json: boolean): string {
  try {
    const plan = planStudy(expected);
    if (json) return `${JSON.stringify({ expected, plan }, null, 2)}\n`;
    return planWords(expected, plan)
      .map((line) => `${line}\n`)
      .join('');
  } catch (cause) {
    if (cause instanceof RangeError) throw new UsageError(cause.message, { cause });
    throw cause;
  }
}

/** A comparison of those that have figures, with their groups where these were asked for. */
interface Compared extends Kept {
  readonly groups: GroupedBy | null;
  readonly headline: ClassHeadline | null;
  /** Figures by exposure; null where not all conditions are exposures. */
  readonly exposures: ReturnType<typeof exposuresJson> | null;
  /** The tidy CSV of all who were compared. */
  csv(): string;
}

/**
 * Who missed how many images as a table, with people as a class and groups in sentences.
 *
 * @param bound within which two groups count as alike, as a share.
 */
function textOf({ comparison, headline, groups }: Compared, bound: number): string {
  const { observers, guesses } = comparison;
  const names = groups?.groups.map(({ name }) => name) ?? [];
  const parts = [
    ...(headline ? [headlineText(headline)] : []),
    `Errors (Hit@${guesses})`,
    textTable([
      ['observer', 'kind', 'images', 'left out', 'errors', 'error rate', '95 % interval'],
      ...observers.map(
        ({ name, kind, simulated, n, withoutTruth, assisted, spoiled, errors, errorRate, wilson }) => [
          ...[visibleText(name), simulated ? `${kind}, simulated` : kind],
          ...[n, withoutTruth + assisted + spoiled, errors].map(String),
          ...[errorRate === null ? '–' : formatPercent(errorRate), ends(wilson, formatPercent)],
        ],
      ),
    ]),
    ...(groups?.comparisons.map((pair) => {
      const { title, notes } = groupFinding(groups, pair, bound);
      const points = (share: number) => formatSigned(100 * share, 1);
      const less = `Mean error of ${visibleText(pair.first)} less that of ${visibleText(pair.second)}: ${points(pair.difference)} points (95 % interval ${ends(pair.differenceInterval, points)}).`;
      return [`${title}.`, less, ...notes].join(' ');
    }) ?? []),
    ...[oneGroupWords(names) ?? '', groups ? ungroupedWords(groups, groups.by) : ''].filter(Boolean),
  ];
  return `${parts.join('\n\n')}\n`.replaceAll('\u202f', ' ');
}

/** Rows whose columns stand under each other in a typeface of one width; all but the first two to the right. */
function textTable(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const widths = head.map((_, at) =>
    rows.reduce((most, row) => Math.max(most, [...(row[at] ?? '')].length), 0),
  );
  const padded = (text: string, at: number) => {
    const space = ' '.repeat((widths[at] ?? 0) - [...text].length);
    return at < 2 ? text + space : space + text;
  };
  return rows.map((row) => row.map(padded).join('  ')).join('\n');
}

function compare(
  { files, options }: { readonly files: readonly string[]; readonly options: CompareOptions },
  catalogue: Catalogue,
  tell: (line: string) => void,
): Compared {
  const { truth = null, labels = null, groups = null, guesses = null, network = null } = options;
  const given = files.map((path) => ({ file: basename(path), text: readText(path) }));
  const { once, notes } = givenOnce(given);
  const read = once.map(({ file, text }, at) => {
    tell(`Reading ${at + 1} of ${once.length}: ${visibleText(file)}`);
    return { file, observers: readObservers(file, text, catalogue) };
  });
  const paths = once.map((one) => files[given.indexOf(one)] ?? one.file);
  const answers = groups === 'from-name' ? groupedByNames(read, paths) : read;
  const all = resolveObservers(answers, saidEdits(answers, options));
  const gathered = all.filter(({ leftOut }) => !leftOut);
  const truthFile = truth === null ? null : readTruthFile(basename(truth), readText(truth), catalogue);
  const real = labels === null ? null : readLabels(basename(labels), readText(labels), catalogue);
  tell(`Comparing ${pluralize(gathered.length, 'observer')}`);
  const comparison = compareObservers(
    gathered.map(({ observer }) => observer),
    catalogue,
    { truth: real ?? truthFile, guesses },
  );
  const figures = exposureFigures(
    gathered.map(({ observer }) => observer),
    comparison,
  );
  const kept = leaveOut(comparison, gathered, shortName(truth), shortName(labels));
  const said = groups === null ? null : { by: groupingOf(groups), ...saidGroups(groups, gathered) };
  const { observers, pairs } = kept.comparison;
  return {
    ...kept,
    leftOut: [...setAside(all), ...kept.leftOut],
    comparison: { ...kept.comparison, pairs: pairs.map(withoutEmptyKappa) },
    exposures: figures && exposuresJson(figures, comparison.observers),
    csv: () =>
      comparedCsv(gathered, comparison, real ? real.by : truthFile ? 'truth-file' : 'original', catalogue),
    headline: headlineBeside(network, kept.comparison, gathered),
    groups: said && {
      by: said.by,
      ...compareGroups(
        kept.comparison,
        observers.map(({ name }) => said.groups.get(name) ?? null),
      ),
    },
    notes: [
      ...notes,
      ...(real && truth !== null
        ? [
            `${visibleText(basename(labels ?? ''))} says what is right; ${visibleText(basename(truth))} is not used.`,
          ]
        : []),
      ...(said?.notes ?? []),
      ...[guessCountWords(kept.comparison)].filter((one) => one !== null),
      ...oneObserverWords(
        all.map(({ observer: { name, kind }, ...one }) => ({ ...one, name, kind })),
        'Leave one file out where they are one, or tell them apart with --rename FILE=NAME.',
      ),
      ...kept.notes,
      ...conditionWords(kept.comparison.conditions, pairs, 'Say it with --condition NAME=VALUE.'),
      ...(figures ? exposureNotes(figures, kept.comparison) : []),
    ],
  };
}

/** How many bytes files have together; those that cannot be read have none. */
function sizeOf(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
}

/**
 * People as a class beside the network that was asked for, or the usual one.
 *
 * @throws FormatError where people cannot be told of beside it.
 */
function headlineBeside(
  network: string | null,
  comparison: Comparison,
  gathered: readonly GatheredObserver[],
): ClassHeadline | null {
  if (network === null) return figuresHeadline(comparison, gathered, null);
  const networks = gathered.filter(({ observer }) => observer.kind === 'network');
  const own = networks.find(({ observer }) => observer.name === network);
  if (!own) {
    const names = networks.map(({ observer }) => quoted(observer.name)).slice(0, 6);
    throw new FormatError(
      `--network ${visibleText(network)}: no network has this name. ` +
        (names.length === 0 ? 'There is none in these files.' : `Expected one of ${names.join(', ')}.`),
    );
  }
  const headline = figuresHeadline(comparison, gathered, own.key);
  if (headline?.network === network) return headline;
  throw new FormatError(
    `--network ${visibleText(network)}: it takes two people who have an image that counts in common with it.`,
  );
}

/** @throws FormatError when no pair of the family that was asked for has a test. */
function requireFamily({ observers, pairs }: Comparison, family: PairFamily | null): void {
  if (family === null || holmOfPairs({ observers, pairs, family }).family === family) return;
  throw new FormatError(
    `--family ${family}: no pair of ${pairFamilies[family]} has an image that counts in common.`,
  );
}

function shortName(path: string | null): string | null {
  return path === null ? null : basename(path);
}

/** What standard error says of those that are left out, and of those that are not. */
function asides({ leftOut, notes }: Kept): string {
  const left = leftOut.map(
    ({ name, files, reason }) => `${visibleText(name)} (${files.map(visibleText).join(', ')}): ${reason}\n`,
  );
  return [
    ...(left.length > 0 ? [`Left out\n\n${left.join('')}`] : []),
    ...(notes.length > 0 ? [`To note\n\n${notes.map((note) => `${note}\n`).join('')}`] : []),
  ].join('\n');
}

/** @throws FormatError when nothing is left to compare. */
function requireFigures({ comparison, leftOut }: Kept): void {
  if (comparison.observers.length > 0) return;
  throw new FormatError(
    leftOut.map(({ name, reason }) => `${quoted(name)} cannot be scored: ${reason}.`).join('\n'),
  );
}

/** A file of the command line. */
interface GivenFile {
  readonly file: string;
  readonly text: string;
}

/**
 * Leaves out files that were given before: of the same name with the same content, and the same Hit5 session under another
 * name. Other files of the same content may be two observers who answered alike.
 *
 * @returns the others, and what to say of those that go.
 */
function givenOnce(files: readonly GivenFile[]): {
  readonly once: readonly GivenFile[];
  readonly notes: readonly string[];
} {
  const once: GivenFile[] = [];
  const notes: string[] = [];
  for (const one of files) {
    const before = once.find(
      ({ file, text }) =>
        text === one.text && (file === one.file || detectFormat(text)?.id === 'hit5-session'),
    );
    if (before)
      notes.push(`${visibleText(one.file)} is the same as ${visibleText(before.file)}, and counts once.`);
    else once.push(one);
  }
  return { once, notes };
}
