import type { Catalogue } from '../classes/catalogue.ts';
import type { ClassIndex } from '../classes/class-ids.ts';
import { headlineDepth } from '../scoring/hit.ts';
import type { ImageId } from '../trials/challenge.ts';
import type { Session, Trial } from '../trials/session.ts';

/**
 * What counts as right: the original label; any of the ReaL labels (Beyer et al. 2020); or the original label, without
 * the images whose label a person contests.
 */
export type LabelRule = 'original' | 'real' | 'uncontested';

/** All rules, in the order shown. */
export const labelRules: readonly LabelRule[] = ['original', 'real', 'uncontested'];

/** What the rules beyond the original label need. */
export interface LabelSources {
  /** For each image the classes that are right, none: not counted; null when no ReaL labels are loaded. */
  readonly real: ReadonlyMap<ImageId, readonly ClassIndex[]> | null;
  readonly contested: ReadonlySet<ImageId>;
}

/** Both sides' errors by one rule, Hit@5, on the same images. */
export interface Regraded {
  readonly rule: LabelRule;
  /** How many images the rule leaves. */
  readonly images: number;
  readonly personErrors: number;
  readonly networkErrors: number;
}

/**
 * Grades a session anew. Both sides are counted on the same images: those that both answered without help, and for
 * which the rule has a right answer.
 *
 * @returns null when the rule needs ReaL labels and there are none.
 */
export function regrade(
  session: Session,
  catalogue: Catalogue,
  rule: LabelRule,
  sources: LabelSources,
): Regraded | null {
  if (rule === 'real' && sources.real === null) return null;
  let images = 0;
  let personErrors = 0;
  let networkErrors = 0;
  for (const trial of session.trials) {
    const right = rightClasses(trial, catalogue, rule, sources);
    if (right.length === 0 || !trial.prediction || trial.assistance.length > 0) continue;
    const missed = (guesses: readonly ClassIndex[]) =>
      !guesses.slice(0, headlineDepth).some((guess) => right.includes(guess));
    images += 1;
    personErrors += missed(trial.guesses.map((wnid) => catalogue.byWnid(wnid).index)) ? 1 : 0;
    networkErrors += missed(trial.prediction.guesses.map(({ classIndex }) => classIndex)) ? 1 : 0;
  }
  return { rule, images, personErrors, networkErrors };
}

/** The classes that are right for an image; none: the image is not counted. */
function rightClasses(
  { imageId, truth }: Trial,
  catalogue: Catalogue,
  rule: LabelRule,
  { real, contested }: LabelSources,
): readonly ClassIndex[] {
  if (rule === 'real') return real?.get(imageId) ?? [];
  if (truth === null || (rule === 'uncontested' && contested.has(imageId))) return [];
  return [catalogue.byWnid(truth).index];
}
