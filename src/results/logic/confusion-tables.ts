import type { Catalogue } from '../../core/classes/catalogue.ts';
import {
  type Confusions,
  nearbyWords,
  pairCount,
  pairsOf,
  type SideNames,
} from '../../figures/errors/confusions.ts';
import { sides, type Side } from '../../figures/errors/side.ts';
import { countCell, type Cell, type Table } from '../../figures/table.ts';

/** The address of a side's images of a class or branch that it took for another; an empty guess: for none. */
export type ConfusionLink = (side: Side, truth: string, guess: string) => string;

/** What images of one kind were taken for. */
interface MatrixRow {
  readonly name: string;
  /** How often for each column. */
  readonly counts: readonly number[];
  /** Which column is right, from 0. */
  readonly right: number;
}

/** How many pairs are shown until all are asked for. */
export const firstPairs = 12;

/** Rows of what images show by columns of what they were taken for; outlined where they are right. */
export function matrixTable(
  matrix: NonNullable<Table['matrix']>,
  caption: string,
  columns: readonly string[],
  rows: readonly MatrixRow[],
  link: (row: number, column: number) => string | undefined = () => undefined,
): Table {
  const cell = ({ name, counts, right }: MatrixRow, row: number, column: number): Cell => {
    const count = counts[column] ?? 0;
    const look = column === right ? ({ look: 'right' } as const) : {};
    if (count === 0) return { text: '', ...look };
    const href = link(row, column);
    return {
      ...{ text: count, share: count / counts.reduce((sum, one) => sum + one, 0), ...look },
      ...(href !== undefined && { href, label: `${count}: ${name} taken for ${columns[column] ?? ''}` }),
    };
  };
  return {
    ...{ matrix, caption, columns: ['', ...columns] },
    rows: rows.map((row, at) => [row.name, ...columns.map((_, column) => cell(row, at, column))]),
  };
}

/**
 * Who takes what for what: the commonest pairs of classes, and the branches as a square of each side.
 *
 * @param most how many pairs are shown.
 */
export function confusionTables(
  found: Confusions,
  catalogue: Catalogue,
  names: SideNames,
  link: ConfusionLink | null = null,
  most = firstPairs,
) {
  const { rows, columns } = found;
  const [count, { list }] = [pairCount(found), catalogue];
  const shown = sides.filter((side) => found.answers[side] > 0);
  const nameOf = (branch: string) => catalogue.branches.find(({ id }) => id === branch)?.label ?? 'no guess';
  const pairs = pairsOf(found, most);
  return {
    count,
    pairs: {
      caption: 'The commonest mix-ups, by first guess',
      columns: [
        'What it shows',
        { name: 'taken for', words: true },
        ...sides.map((side) => ({ name: names[side].who, side })),
      ],
      rows: pairs.map(({ truth, guess, counts }) => {
        const [is, taken] = [catalogue.byIndex(truth), catalogue.byIndex(guess)];
        const cells = sides.map((side) => countCell(counts[side], link?.(side, is.wnid, taken.wnid)));
        return [is.title, taken.title, ...cells];
      }),
      notes:
        count === 0
          ? ['Every first guess was right, or there was none: nothing was taken for another.']
          : pairs.length < count
            ? [`The first ${pairs.length} of ${count} pairs.`]
            : [],
    } satisfies Table as Table,
    heading: list ? 'By category' : 'By kind of thing (branch of the hierarchy)',
    words: `Each row is what images show, each column what the first guess took them for. ${
      list
        ? 'In the outlined squares the guess is right.'
        : `In the outlined squares the branch is right, though the class need not be. ${shown.map((side) => nearbyWords(found, side, names)).join(' ')}`
    }`,
    matrices: shown.map((side) => {
      const own = list
        ? rows
        : rows.filter(({ guesses }) => [...guesses.values()].some((one) => one[side] > 0));
      return matrixTable(
        side,
        `What ${names[side].who} took them for`,
        columns.map(nameOf),
        own.map(({ truth, guesses }) => ({
          name: nameOf(truth),
          counts: columns.map((column) => guesses.get(column)?.[side] ?? 0),
          right: columns.indexOf(truth),
        })),
        (row, column) => link?.(side, own[row]?.truth ?? '', columns[column] ?? ''),
      );
    }),
  };
}
