import type { Viewed } from '../../core/trials/timed-view.ts';
import { numberText } from '../csv/csv-cells.ts';

/** The header of the names of the categories that were answered with. */
export const categoriesColumn = 'category_list';

/** The headers of how an image was shown in a timed view, and of the short list that was answered with. */
export const viewColumns: readonly string[] = [
  'exposure_ms',
  'shown_ms',
  'shown_frames',
  'refresh_hz',
  'mask',
  'frames_lost',
  'view_fault',
  'degrees_width',
  'degrees_height',
  categoriesColumn,
  'image_class',
];

/** How a photo was shown, by the column's name. */
export function viewCells(viewed: Viewed): Readonly<Record<string, string>> {
  const { exposure, shown = null, frames = null, rate = null, mask, lost = null, fault, degrees } = viewed;
  return {
    exposure_ms: String(exposure),
    shown_ms: numberText(shown),
    shown_frames: numberText(frames),
    refresh_hz: numberText(rate),
    mask,
    frames_lost: numberText(lost),
    view_fault: fault ?? '',
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
