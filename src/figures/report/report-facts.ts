import type { Catalogue } from '../../core/classes/catalogue.ts';
import { plainNumber } from '../../core/text/read-number.ts';
import { type ClassFinale, observedFinale } from '../observers/class-finale.ts';
import type { GradedObservers } from '../observers/grade-observers.ts';
import { mostMissed, type MissedImage } from '../observers/most-missed.ts';
import type { Observer } from '../../core/observers/observer.ts';

/** What a report tells of a comparison beside its figures. */
export interface ReportFacts {
  readonly missed: readonly MissedImage[];
  /** What people did together beside the one network; null where `observedFinale` tells nothing. */
  readonly finale: ClassFinale | null;
  /** For each observer the hash of its weights; null for people and where it is not known. */
  readonly weights: readonly (string | null)[];
  /** How many observers said how sure they were of a first guess. */
  readonly sure: number;
  /** What the files say of how it was done: by the column's name in the tidy CSV all that stands there, each once. */
  readonly settings: Readonly<Partial<Record<Setting, readonly string[]>>>;
  /** How large photos were on screen, in CSS pixels; null where no file says it. */
  readonly photos: PhotoSizes | null;
}

/** What is told of how answers came about. */
const settings = [
  'mode',
  'seed',
  'list',
  'limit',
  'backend',
  'hit5_version',
  'browser',
  'pixel_ratio',
  'zoom',
  'languages',
  'examples',
] as const;

export type Setting = (typeof settings)[number];

/** From the smallest to the largest, in CSS pixels. */
export interface PhotoSizes {
  readonly width: readonly [least: number, most: number];
  readonly height: readonly [least: number, most: number];
}

/** How large photos were on screen; null where none of the sizes is known. */
export function photoSizes(
  sizes: readonly { readonly width: number; readonly height: number }[],
): PhotoSizes | null {
  let found: PhotoSizes | null = null;
  const wider = ([least, most]: PhotoSizes['width'], one: number) =>
    [Math.min(least, one), Math.max(most, one)] as const;
  for (const { width, height } of sizes) {
    if (!(width > 0 && height > 0)) continue;
    found ??= { width: [width, width], height: [height, height] };
    found = { width: wider(found.width, width), height: wider(found.height, height) };
  }
  return found;
}

/** How many of the images most missed are listed. */
const most = 60;
/** More seeds than these are no help to anybody. */
const mostTold = 9;

/** @param observers those that were graded, in the same order. */
export function reportFacts(
  observers: readonly Observer[],
  graded: Pick<GradedObservers, 'matched' | 'outcomes' | 'right' | 'guesses'>,
  catalogue: Catalogue,
): ReportFacts {
  return {
    missed: mostMissed(graded, catalogue, most),
    finale: observedFinale(observers, graded, catalogue),
    weights: observers.map(({ weights }) => weights),
    sure: observers.filter(({ confidence }) => confidence?.some((level) => level >= 0) ?? false).length,
    settings: Object.fromEntries(
      settings.flatMap((setting) => {
        const told = new Set<string>();
        for (const { also } of observers) for (const one of also?.get(setting) ?? []) told.add(one);
        told.delete('');
        const more = told.size - mostTold;
        const listed = [...told].slice(0, mostTold);
        return told.size > 0 ? [[setting, more > 0 ? [...listed, `and ${more} more`] : listed]] : [];
      }),
    ),
    photos: photoSizes(observers.flatMap(({ also }) => shownSizes(also))),
  };
}

/** As the columns of the tidy CSV say them; NaN where a cell is empty or no number. */
function shownSizes(also: Observer['also']) {
  const heights = also?.get('photo_height') ?? [];
  return (also?.get('photo_width') ?? []).map((width, at) => ({
    width: plainNumber(width),
    height: plainNumber(heights[at] ?? ''),
  }));
}
