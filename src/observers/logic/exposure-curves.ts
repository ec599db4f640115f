import type { ExposureFigures } from '../../figures/observers/exposures.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';
import { errorLines, exposuresFinding, kappaByExposureFinding, kappaLines } from './exposure-lines.ts';
import { hitWords } from './guess-words.ts';

/** Who missed how much at each exposure, as the properties of its drawing. */
export function errorCurve(found: ExposureFigures, { observers, guesses }: ObserversReport) {
  const { exposures, chance, pooled } = found;
  return {
    measure: 'missed' as const,
    exposures,
    lines: errorLines(found, observers),
    chance,
    heading: exposuresFinding(found, observers),
    subtitle: `Share of images missed with ${hitWords(guesses)}, by how long they were shown, with 95 % interval; discs are people, squares are networks${pooled ? ', thin lines are single people' : ''}`,
  };
}

/** Whether people and networks miss the same images at each exposure, likewise; null where κ says nothing anywhere. */
export function kappaCurve(found: ExposureFigures, { observers }: Pick<ObserversReport, 'observers'>) {
  const lines = kappaLines(found, observers);
  if (lines.length === 0) return null;
  const { exposures, pooled } = found;
  return {
    measure: 'kappa' as const,
    exposures,
    lines,
    heading: kappaByExposureFinding(exposures, lines),
    subtitle: `Whether people and networks miss the same images (error consistency κ): 0 as by chance, 1 on just the same ones, with 95 % interval${pooled ? '; thin lines are single people' : ''}`,
  };
}
