import type { ExposureFigures } from '../../figures/observers/exposures.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';
import type { Chart } from '../../kit/element/chart/chart.ts';
import { exposureChart } from '../../results/chart/exposure-chart.ts';
import { errorLines, exposuresFinding, kappaByExposureFinding, kappaLines } from '../logic/exposure-lines.ts';
import { hitWords } from '../logic/guess-words.ts';

/** Who missed how much at each exposure. */
export function errorsByExposure(
  found: ExposureFigures,
  { observers, guesses }: ObserversReport,
  notes: readonly string[] = [],
): Chart | null {
  const { exposures, chance, pooled } = found;
  return exposureChart({
    ...{ exposures, chance, notes, lines: errorLines(found, observers) },
    heading: exposuresFinding(found, observers),
    subtitle: `Share of images missed with ${hitWords(guesses)}, by how long they were shown, with 95 % interval; discs are people, squares are networks${pooled ? ', thin lines are single people' : ''}`,
  });
}

/** Whether people and networks miss the same images at each exposure, likewise; null where κ says nothing anywhere. */
export function kappaByExposure(
  found: ExposureFigures,
  { observers }: Pick<ObserversReport, 'observers'>,
): Chart | null {
  const lines = kappaLines(found, observers);
  if (lines.length === 0) return null;
  const { exposures, pooled } = found;
  return exposureChart({
    ...{ measure: 'kappa', exposures, lines, heading: kappaByExposureFinding(exposures, lines) },
    subtitle: `Whether people and networks miss the same images (error consistency κ): 0 as by chance, 1 on just the same ones, with 95 % interval${pooled ? '; thin lines are single people' : ''}`,
  });
}
