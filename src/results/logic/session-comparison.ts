import type { Catalogue } from '../../core/classes/catalogue.ts';
import { calibration, type Calibration } from '../../figures/stats/calibration.ts';
import { pairedBootstrap } from '../../figures/stats/paired-bootstrap.ts';
import { hitCurve, type HitCurvePoint } from '../../figures/stats/hit-curve.ts';
import { mcnemar, type PairedTest } from '../../figures/stats/mcnemar.ts';
import { pairedDifference } from '../../figures/stats/paired-difference.ts';
import type { PairedTable } from '../../figures/stats/paired-table.ts';
import { twoProportionZ, type ProportionTest } from '../../figures/stats/two-proportion-z.ts';
import type { Interval } from '../../figures/stats/wilson.ts';
import type { Challenge, ImageKind } from '../../core/trials/challenge.ts';
import type { Session } from '../../core/trials/session.ts';
import { calibrationByKind, type KindCalibration } from './chart-findings.ts';
import { originalLabels } from '../../core/trials/grading.ts';
import { imageCases, type ImageCase } from '../../figures/errors/image-case.ts';
import { errorCounts, pairedTable } from '../../figures/scoring/joint-outcome.ts';
import { saidConfidence, type SaidConfidence } from '../../figures/errors/said-confidence.ts';
import { splitBy, type SplitGroup } from './split-by.ts';

/** Fixed, so that the same session shows the same interval on every machine. */
const bootstrapSeed = 2014;

/** All figures of a session, on the images that both sides answered unaided; null where no image tells. */
export interface SessionComparison {
  /** All that were answered or skipped, also those that do not count. */
  readonly cases: readonly ImageCase[];
  readonly images: number;
  readonly personErrors: number;
  readonly networkErrors: number;
  readonly table: PairedTable;
  readonly test: PairedTest;
  /** How much more the person errs, -1..1, at 95 %. */
  readonly difference: Interval | null;
  /** The test of 2014; z is above 0 when the person errs more. */
  readonly z: ProportionTest | null;
  /** Error consistency, with its bootstrap interval. */
  readonly kappa: Interval | null;
  readonly personCurve: readonly HitCurvePoint[];
  readonly networkCurve: readonly HitCurvePoint[];
  /** How well the network's first probability tells whether its first guess is right. */
  readonly calibration: Calibration | null;
  /** How well the person's words tell whether the first guess is right; null where nobody asked. */
  readonly said: SaidConfidence | null;
  /** The same by kind of image. */
  readonly calibrationByKind: readonly KindCalibration[];
  readonly byKind: readonly SplitGroup<ImageKind>[];
  /** By id of the branch. */
  readonly byBranch: readonly SplitGroup<string>[];
}

/**
 * Compares the two sides of a session, with every statistic of the results page.
 *
 * @param challenge for the kinds of images; null when it is not at hand.
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
  const { images, personErrors, networkErrors } = errorCounts(table);
  return {
    cases,
    images,
    personErrors,
    networkErrors,
    table,
    test: mcnemar(table.onlyFirst, table.onlySecond),
    difference: pairedDifference(table),
    z: twoProportionZ(personErrors, images, networkErrors, images),
    kappa: pairedBootstrap(table, { seed: bootstrapSeed })?.kappa ?? null,
    ...curves(compared),
    calibration: calibration(forecasts(compared)),
    said: saidConfidence(compared, session.sure === true),
    calibrationByKind: calibrationByKind(forecasts(compared)),
    byKind: splitBy(cases, ({ kind }) => kind),
    byBranch: splitBy(cases, ({ truth }) => truth?.branch ?? null),
  };
}

function curves(compared: readonly ImageCase[]) {
  // Several classes may be right, so the answers are told by place, and the truth by that of the first right one.
  const answers = (side: 'person' | 'network') =>
    compared.map(({ [side]: answer }) => ({
      guesses: (answer?.classes ?? []).map((_, place) => place),
      truth: answer?.rank ?? -1,
    }));
  return { personCurve: hitCurve(answers('person')), networkCurve: hitCurve(answers('network')) };
}

function forecasts(compared: readonly ImageCase[]) {
  return compared.flatMap(({ confidence, kind, network }) =>
    confidence === null || !network ? [] : [{ probability: confidence, kind, right: network.rank === 0 }],
  );
}
