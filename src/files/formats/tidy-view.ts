import { mostCategories } from '../../core/classes/category-list.ts';
import { fileError } from '../../core/schemas/file-error.ts';
import {
  conditionSeen,
  exposureOfCondition,
  parseExposure,
  longestExposure,
  type Viewed,
} from '../../core/trials/timed-view.ts';
import { numberText, textCell } from '../csv/csv-cells.ts';
import type { CsvRow } from '../csv/csv-rows.ts';

/** The header of the milliseconds that a timed view asked for. */
export const exposureColumn = 'exposure_ms';

/** The header of why a view was not as asked. */
export const faultColumn = 'view_fault';

/** The header of the names of the categories that were answered with. */
export const categoriesColumn = 'category_list';

/** The headers of how an image was shown in a timed view, and of the short list that was answered with. */
export const viewColumns: readonly string[] = [
  exposureColumn,
  'shown_ms',
  'shown_frames',
  'refresh_hz',
  'mask',
  'frames_lost',
  faultColumn,
  'degrees_width',
  'degrees_height',
  categoriesColumn,
  'image_class',
];

/** How a photo was shown, by the column's name. */
export function viewCells(viewed: Viewed): Readonly<Record<string, string>> {
  const { exposure, shown = null, frames = null, rate = null, mask, lost = null, fault, degrees } = viewed;
  return {
    [exposureColumn]: String(exposure),
    shown_ms: numberText(shown),
    shown_frames: numberText(frames),
    refresh_hz: numberText(rate),
    mask,
    frames_lost: numberText(lost),
    [faultColumn]: fault ?? '',
    degrees_width: numberText(degrees?.width ?? null),
    degrees_height: numberText(degrees?.height ?? null),
  };
}

/** Names of categories as one cell: `airplane|bear`. A `|` within a name stands as `%7C`, a `%` as `%25`. */
export function categoriesCell(names: readonly string[]): string {
  return names.map((name) => name.replaceAll('%', '%25').replaceAll('|', '%7C')).join('|');
}

/** The names that `categoriesCell` wrote so. */
export function categoriesOfCell(cell: string): readonly string[] {
  return cell.split('|').map((name) => name.trim().replaceAll('%7C', '|').replaceAll('%25', '%'));
}

/**
 * The categories that a row says were answered with; null: none.
 *
 * @throws FormatError when they make no list.
 */
export function readCategories(row: CsvRow, at: number): readonly string[] | null {
  const found = row.cell(at);
  if (found === '') return null;
  const names = categoriesOfCell(textCell(found));
  const isList = names.length >= 2 && names.length <= mostCategories && !names.includes('');
  if (isList && new Set(names).size === names.length) return names;
  const expected = `the names of 2 to ${mostCategories} categories, each once, with | between them`;
  throw fileError(row, { column: categoriesColumn, expected, found });
}

/**
 * How an image was shown: the condition with the exposure, which a file made by hand may have in a column of its own alone.
 *
 * @param condition as the row says it.
 * @throws FormatError when the exposure is none, or another than the condition has.
 */
export function seenCondition(condition: string, row: CsvRow, at: number): string {
  const found = row.cell(at);
  if (found === '') return condition;
  const exposure = parseExposure(found);
  if (exposure === null)
    throw fileError(row, {
      column: exposureColumn,
      expected: `milliseconds from 1 to ${longestExposure} with one decimal at most`,
      found,
    });
  const said = exposureOfCondition(condition);
  if (said === null) return conditionSeen({ condition, record: { viewed: { exposure } } });
  if (said === exposure) return condition;
  const expected = `${said} as the condition says it`;
  throw fileError(row, { column: exposureColumn, expected, found });
}
