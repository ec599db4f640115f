import type { Catalogue } from '../../core/classes/catalogue.ts';
import { grouped } from '../../core/grouped.ts';
import { calibration, type Calibration } from '../../figures/stats/calibration.ts';
import { topKCurve, type HitCurvePoint } from '../../figures/stats/top-k-curve.ts';
import { pairFigures, type PairFigures } from '../../figures/observers/pair-figures.ts';
import type { Challenge, ImageKind } from '../../core/trials/challenge.ts';
import { mostGuesses } from '../../core/trials/guesses.ts';
import type { Session } from '../../core/trials/session.ts';
import { calibrationByKind, type KindCalibration } from './chart-findings.ts';
import { originalLabels } from '../../core/trials/grading.ts';
import { type ImageCase, imageCases } from '../../figures/errors/image-case.ts';
import { errorCounts, type ErrorCounts, pairedTable } from '../../figures/scoring/joint-outcome.ts';
import { selfReportedConfidence, type SaidConfidence } from '../../figures/errors/said-confidence.ts';

/** All figures of a session, on the images that both sides answered unaided; null where no image tells. */
export interface SessionComparison extends ErrorCounts {
  /** All that were answered or skipped, also those that do not count. */
  readonly cases: readonly ImageCase[];
  /** The person, who is the first, and the network. */
  readonly pair: PairFigures;
  readonly personCurve: readonly HitCurvePoint[];
  readonly networkCurve: readonly HitCurvePoint[];
  /** How well the network's first probability tells whether its first guess is right. */
  readonly calibration: Calibration | null;
  /** How well the person's words tell whether the first guess is right; null where nobody asked. */
  readonly said: SaidConfidence | null;
  /** The same by kind of image. */
  readonly calibrationByKind: readonly KindCalibration[];
  readonly byKind: readonly SplitGroup<ImageKind>[];
  /** By id of the branch: of the hierarchy, or a category. */
  readonly byBranch: readonly SplitGroup<string>[];
}

/**
 * Compares the two sides of a session, with every statistic of the results page.
 *
 * @param challenge for the kinds of images; null when it is not at hand.
 * @param catalogue the session's.
 * @param grading what counts as right, default the original label.
 */
export function compareSession(
  session: Session,
  challenge: Challenge | null,
  catalogue: Catalogue,
  grading = originalLabels,
): SessionComparison {
  const cases = imageCases(session, challenge, catalogue, { grading });
  const compared = cases.filter(({ standing }) => standing === 'compared');
  const table = pairedTable(compared.flatMap(({ outcome }) => outcome ?? []));
  return {
    cases,
    ...errorCounts(table),
    pair: pairFigures({ first: 'person', second: 'network', ...table }),
    ...curves(compared, session),
    calibration: calibration(forecasts(compared)),
    said: selfReportedConfidence(compared, session.sure === true),
    calibrationByKind: calibrationByKind(forecasts(compared)),
    byKind: splitBy(cases, ({ kind }) => kind),
    byBranch: splitBy(cases, ({ truth }) => truth?.branch ?? null),
  };
}

/** Errors by how many guesses count; nothing where a person may give just one. */
function curves(compared: readonly ImageCase[], session: Session) {
  const depth = mostGuesses(session);
  if (depth === 1) return { personCurve: [], networkCurve: [] };
  // Several classes may be right, so the answers are told by place, and the truth by that of the first right one.
  const answers = (side: 'person' | 'network') =>
    compared.map(({ [side]: answer }) => ({
      guesses: (answer?.classes ?? []).map((_, place) => place),
      truth: answer?.rank ?? -1,
    }));
  return {
    personCurve: topKCurve(answers('person'), depth),
    networkCurve: topKCurve(answers('network'), depth),
  };
}

function forecasts(compared: readonly ImageCase[]) {
  return compared.flatMap(({ confidence, kind, network }) =>
    confidence === null || !network ? [] : [{ probability: confidence, kind, right: network.rank === 0 }],
  );
}

/** The errors of one group of images. */
interface SplitGroup<Key> extends ErrorCounts {
  readonly key: Key;
}

/** Counts both sides' errors on images that both answered. */
export function countErrors(cases: readonly ImageCase[]): ErrorCounts {
  return errorCounts(pairedTable(cases.flatMap(({ outcome }) => outcome ?? [])));
}

/** Both sides' errors on the compared images, split into groups; the largest group first, images without a key left out. */
export function splitBy<Key>(
  cases: readonly ImageCase[],
  keyOf: (one: ImageCase) => Key | null,
): readonly SplitGroup<Key>[] {
  const groups = grouped(cases, (one) => (one.standing === 'compared' ? keyOf(one) : null));
  return [...groups]
    .flatMap(([key, group]) => (key === null ? [] : [{ key, ...countErrors(group) }]))
    .sort((a, b) => b.images - a.images);
}
