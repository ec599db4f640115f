import type { Catalogue } from '../../../core/classes/catalogue.ts';
import type { PackLabels } from '../../../files/pack-format.ts';
import type { SessionFile } from '../../../files/formats/session-content.ts';
import type { NetworkCard } from '../../../files/network-card-format.ts';
import type { Grading } from '../../../core/trials/grading.ts';
import type { SessionComparison } from '../session-comparison.ts';
import type { Challenge, ImageId } from '../../../core/trials/challenge.ts';
import type { Markup } from '../../../figures/report/markup.ts';
import type { Table } from '../../../figures/table.ts';
import type { RateRow } from '../rate-table.ts';

/** The charts of a report; null where there are too few answers for one. */
export interface ReportPictures {
  readonly rates: Markup | null;
  readonly outcomes: Markup | null;
  readonly curve: Markup | null;
  readonly calibration: Markup | null;
  /** How well the person's own words tell the hits; null where nobody asked too. */
  readonly said: Markup | null;
  readonly time: Markup | null;
  /** Error over the exposures of a timed view; null without two. */
  readonly exposures: Markup | null;
  /** Error over the session, against time and against practice. */
  readonly effort: readonly Markup[];
}

/** All that a report is made of. */
export interface ReportParts {
  readonly file: SessionFile;
  /** By `grading`. */
  readonly compared: SessionComparison;
  /** What counts as right in every figure. */
  readonly grading: Grading;
  /** The session's. */
  readonly catalogue: Catalogue;
  /** Null when it is not at hand: then there are no photos and no credits. */
  readonly challenge: Challenge | null;
  /** What is known of its labels; null where nobody said anything. */
  readonly labels: PackLabels | null;
  /** Small photos as `data:` addresses, of those whose licence allows to pass them on. */
  readonly photos: ReadonlyMap<ImageId, string>;
  /** The tests, the paired one first. */
  readonly tests: Table;
  /** Both sides' errors by group. */
  readonly splits: readonly Table[];
  /** Both sides' error rates, then those of 2014, or what chance would do. */
  readonly rates: readonly RateRow[];
  /** The charts of the results' pages. */
  readonly pictures: ReportPictures;
  /** The cards of the networks that answered, as far as they ship. */
  readonly cards: readonly NetworkCard[];
  /** The part from `#` on of the link that gives everybody the same images in the same order. */
  readonly link: string;
  /** The address of the page that makes the report. */
  readonly page: string;
  /** What `sessionMethods` says of it. */
  readonly methods: string;
  /** The reader's own sentences; empty where they are to be written on paper. */
  readonly ownWords: string;
  /** Hit5's version. */
  readonly version: string;
  /** When the report is made, ISO 8601. */
  readonly madeAt: string;
}
