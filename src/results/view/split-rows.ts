import { kindWords } from '../element/image-filters/image-filters.ts';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import { isSameList } from '../../core/classes/category-list.ts';
import type { Grading } from '../../core/trials/grading.ts';
import type { ImageQuery } from '../../figures/errors/image-query.ts';
import type { SessionComparison } from '../logic/session-comparison.ts';
import type { ErrorCounts } from '../../figures/scoring/joint-outcome.ts';
import { formatPercent } from '../../core/text/format-number.ts';
import type { Side } from '../../figures/errors/side.ts';
import { countCell, type Cell, type Table } from '../../figures/table.ts';
import { summarise, type SessionSummary } from '../../figures/scoring/session-summary.ts';
import { donePositions } from '../../core/trials/session-machine.ts';
import { modes, type Mode, type Session, type SessionId } from '../../core/trials/session.ts';
import { comparedLink } from './images-link.ts';

/** The images behind a number of a split. */
type SplitPart = 'all' | 'person' | 'network';

/** One group of images with both sides' errors. */
interface SplitRow extends ErrorCounts {
  readonly name: string;
  /** The address of the group's images: all, or those that a side missed; null where they are not in one place. */
  readonly link: ((part: SplitPart) => string) | null;
}

/** Both sides' errors, group by group; every number leads to its images. @param groups what the first column names. */
export function splitTable(caption: string, groups: string, rows: readonly SplitRow[]): Table {
  const missed = ({ images, link }: SplitRow, side: Side, errors: number): Cell => {
    const share = images === 0 ? 0 : errors / images;
    const shown = { text: errors, beside: images === 0 ? '–' : formatPercent(share), share };
    return link && errors > 0 ? { ...shown, href: link(side) } : shown;
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

/** Both sides' errors by how the images were made. */
export function kindRows({ id }: Session, { byKind }: SessionComparison): readonly SplitRow[] {
  return byKind.map(({ key, ...counts }) => ({
    ...counts,
    name: kindWords[key],
    link: partLink(id, { kind: key }),
  }));
}

/** Both sides' errors by branch of the hierarchy, or by category. */
export function branchRows(
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

/**
 * Both sides' errors by mode: each session of the same person with the same list, and their sum where a mode has several.
 *
 * @param gradingOf what counts as right in each.
 */
export function modeRows(
  { person, list }: Session,
  sessions: readonly Session[],
  catalogue: Catalogue,
  gradingOf: (session: Session) => Grading,
): readonly SplitRow[] {
  const own = sessions.filter(
    (session) => session.person === person && isSameList(session.list, list) && !isBlind(session),
  );
  return modes.flatMap((mode) => {
    const rows = own
      .filter((session) => session.mode === mode)
      .map((session) => sessionRow(session, summarise(session, catalogue.of(session), gradingOf(session))))
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
