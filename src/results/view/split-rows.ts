import { ends } from '../../figures/report/markup.ts';
import type { Subject } from '../../figures/scoring/addressed.ts';
import { kindWords } from '../element/image-filters/image-filters.ts';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import { type CategoryList, isSameList } from '../../core/classes/category-list.ts';
import type { ImageQuery } from '../../figures/errors/image-query.ts';
import { results2014 } from '../logic/published.ts';
import type { RateRow } from '../logic/rate-table.ts';
import type { SessionComparison } from '../logic/session-comparison.ts';
import type { ErrorCounts } from '../../figures/scoring/joint-outcome.ts';
import { formatPercent } from '../../core/text/format-number.ts';
import type { Side } from '../../figures/errors/side.ts';
import { countCell, type Cell, type Table } from '../../figures/table.ts';
import { summarise, type SessionSummary } from '../../figures/scoring/session-summary.ts';
import { donePositions } from '../../core/trials/session-machine.ts';
import { type Mode, modes, type Session, type SessionId } from '../../core/trials/session.ts';
import { wilsonInterval } from '../../figures/stats/wilson.ts';
import type { Results } from '../make-results.ts';
import { comparedLink } from './images-link.ts';

/** The images behind a number of a split. */
type SplitPart = 'all' | 'person' | 'network';

/** One group of images with both sides' errors. */
interface SplitRow extends ErrorCounts {
  readonly name: string;
  /** The address of the group's images: all, or those that a side missed; null where they are not in one place. */
  readonly link: ((part: SplitPart) => string) | null;
}

/**
 * Both sides' errors by branch of the hierarchy or by category, by how the images were made, and by mode; every number
 * leads to its images.
 *
 * @param withIntervals on paper: on a screen there is little room.
 */
export function splitTables(
  session: Session,
  compared: SessionComparison,
  stores: Results,
  withIntervals = false,
) {
  const table = (caption: string, groups: string, rows: readonly SplitRow[]) =>
    splitTable(
      withIntervals ? `${caption}; missed, with 95 % interval` : caption,
      groups,
      rows,
      withIntervals,
    );
  return {
    byBranch: table(
      session.list ? 'By category' : 'By kind of thing (branch of the hierarchy)',
      'What it shows',
      branchRows(session, compared, stores.catalogue.of(session)),
    ),
    byKind: table('By kind of image', 'How it was made', kindRows(session, compared)),
    byMode: table(`By mode, all sessions of ${session.person}`, 'Session', modeRows(session, stores)),
  };
}

function splitTable(
  caption: string,
  groups: string,
  rows: readonly SplitRow[],
  withIntervals: boolean,
): Table {
  const missed = ({ images, link }: SplitRow, side: Side, errors: number): Cell => {
    const interval = wilsonInterval(errors, images);
    if (!interval) return { text: errors, beside: '–', share: 0 };
    const { estimate: share, low, high } = interval;
    const beside = `${formatPercent(share)}${withIntervals ? `, ${ends([low, high], formatPercent)}` : ''}`;
    return { text: errors, beside, share, ...(link && errors > 0 ? { href: link(side) } : {}) };
  };
  return {
    caption,
    columns: [groups, 'images', { name: 'you missed', side: 'person' }, { name: 'network', side: 'network' }],
    rows: rows.map((row) => [
      row.name,
      countCell(row.images, row.link?.('all')),
      missed(row, 'person', row.personErrors),
      missed(row, 'network', row.networkErrors),
    ]),
  };
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

function kindRows({ id }: Session, { byKind }: SessionComparison): readonly SplitRow[] {
  return byKind.map(({ key, ...counts }) => ({
    ...counts,
    name: kindWords[key],
    link: partLink(id, { kind: key }),
  }));
}

function branchRows(
  { id }: Session,
  { byBranch }: SessionComparison,
  { branches }: Catalogue,
): readonly SplitRow[] {
  return byBranch.map(({ key, ...counts }) => ({
    ...counts,
    name: branches.find((branch) => branch.id === key)?.label ?? key,
    link: partLink(id, { branch: key }),
  }));
}

/** Each session of the same person with the same list, and their sum where a mode has several. */
function modeRows({ person, list }: Session, { sessions, catalogue, grading }: Results): readonly SplitRow[] {
  const own = sessions.sessions.value.filter(
    (session) => session.person === person && isSameList(session.list, list) && !isBlind(session),
  );
  return modes.flatMap((mode) => {
    const rows = own
      .filter((session) => session.mode === mode)
      .map((session) => sessionRow(session, summarise(session, catalogue.of(session), grading.of(session))))
      .filter(({ images }) => images > 0);
    return rows.length > 1 ? [sumRow(mode, rows), ...rows] : rows;
  });
}

function sessionRow(session: Session, { images, personErrors, networkErrors }: SessionSummary): SplitRow {
  const list = session.pruned === null ? '' : `, ${session.pruned} classes offered`;
  return {
    name: `${session.mode}${list}, ${day.format(new Date(session.startedAt))}`,
    images,
    personErrors,
    networkErrors,
    link: partLink(session.id, {}),
  };
}

function sumRow(mode: Mode, rows: readonly SplitRow[]): SplitRow {
  const sum = (field: 'images' | 'personErrors' | 'networkErrors') =>
    rows.reduce((total, row) => total + row[field], 0);
  return {
    name: `${mode}, all ${rows.length} sessions`,
    images: sum('images'),
    personErrors: sum('personErrors'),
    networkErrors: sum('networkErrors'),
    link: null,
  };
}

/** A test tells nothing before its end. */
function isBlind(session: Session): boolean {
  return session.mode === 'test' && donePositions(session) < session.order.length;
}

function partLink(id: SessionId, query: Partial<ImageQuery>) {
  return (part: SplitPart) => comparedLink(id, part === 'all' ? query : { ...query, wrong: part });
}

/**
 * Both sides' rows of the chart of error rates, then those of 2014, or what chance would do with a short list.
 *
 * @param nameOf a network's name by its id.
 * @param person how the person is spoken of.
 */
export function errorRows(
  { id, trials, list }: Session,
  { images, personErrors, networkErrors }: SessionComparison,
  nameOf: (network: string) => string,
  person: Subject,
): readonly RateRow[] {
  const row = (side: 'person' | 'network', name: string, errors: number): readonly RateRow[] => {
    const interval = wilsonInterval(errors, images);
    const href = comparedLink(id, { wrong: side });
    return interval ? [{ name, side, errors, images, interval, reference: false, href }] : [];
  };
  const networks = new Set(trials.flatMap(({ prediction }) => prediction?.network ?? []));
  const names = [...networks].map((network) => nameOf(network)).join(', ');
  return [
    ...row('person', person.atStart, personErrors),
    ...row('network', names, networkErrors),
    ...(list
      ? [chanceRow(list)]
      : results2014.map((row) => ({ ...row, reference: true, note: 'on other images' }))),
  ];
}

/** The error rate of one guess by chance among the categories. */
function chanceRow({ categories }: CategoryList): RateRow {
  const rate = 1 - 1 / categories.length;
  return {
    name: 'By chance',
    note: `one of ${categories.length}`,
    side: 'unknown',
    errors: null,
    images: null,
    interval: { estimate: rate, low: rate, high: rate },
    reference: true,
  };
}
