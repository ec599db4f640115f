import { pluralize } from '../../core/text/pluralize.ts';
import { fisherExact } from '../stats/fisher-exact.ts';
import { wilsonInterval, type Interval } from '../stats/wilson.ts';
import { confidences, type Confidence } from '../../core/trials/trial-record.ts';
import type { Subject } from '../scoring/addressed.ts';
import type { ImageCase } from './image-case.ts';

/** How the screens name them. */
export const confidenceWords: Record<Confidence, string> = { guess: 'Guess', lean: 'Lean', sure: 'Sure' };

/** Below this number of images with such an answer nothing is said of it. */
const leastSaid = 20;

/** The images of which a person said that they were so sure of the first guess. */
interface SaidLevel {
  readonly confidence: Confidence;
  readonly images: number;
  /** How often the first guess was right. */
  readonly hits: number;
  /** Their share, with Wilson's 95 % interval; null without an image. */
  readonly rate: Interval | null;
}

/** How often a person's first guess is right (Hit@1), by how sure they said they were of it. */
export interface SaidConfidence {
  /** The least sure first. */
  readonly levels: readonly SaidLevel[];
  /** How many images have a first guess of which nothing was said. */
  readonly unsaid: number;
  /** How many images have no guess at all. */
  readonly empty: number;
}

/**
 * What a person's words of how sure they were come to.
 *
 * @param compared the images that count.
 * @param asked whether the session asked.
 * @returns null where nobody asked, and nothing was said.
 */
export function selfReportedConfidence(
  compared: readonly ImageCase[],
  asked: boolean,
): SaidConfidence | null {
  const answered = compared.filter(({ person }) => person.classes.length > 0);
  const said = answered.filter(({ trial }) => trial?.record.confidence !== undefined);
  if (!asked && said.length === 0) return null;
  const levels = confidences.map((confidence) => {
    const of = said.filter(({ trial }) => trial?.record.confidence === confidence);
    const hits = of.filter(({ person }) => person.rank === 0).length;
    return { confidence, images: of.length, hits, rate: wilsonInterval(hits, of.length) };
  });
  return { levels, unsaid: answered.length - said.length, empty: compared.length - answered.length };
}

/**
 * Whether the person's words tell the hits, as a title: the surest word that was used against the others together
 * (Fisher's exact test, two-sided, at 5 %).
 */
export function confidenceFinding({ levels }: SaidConfidence, person: Subject): string {
  const used = levels.filter(({ images }) => images > 0);
  const surest = used.at(-1);
  if (!surest) return `No answer says how sure ${person.who} ${person.was}`;
  const word = `“${confidenceWords[surest.confidence].toLowerCase()}”`;
  if (total(used) < leastSaid)
    return `Too few answers to tell whether ${person.who} hit more often when sure`;
  const others = used.slice(0, -1);
  if (others.length === 0) {
    return `${person.atStart} said ${word} each time, so there is nothing to compare it with`;
  }
  const [first, second] = [
    { count: surest.hits, total: surest.images },
    { count: others.reduce((sum, { hits }) => sum + hits, 0), total: total(others) },
  ];
  const numbers =
    `${first.count} of ${pluralize(first.total, 'image')}, against ${second.count} of ` +
    `${second.total} when less sure`;
  if (fisherExact(first, second) >= 0.05) {
    return `Not shown that ${person.who} hit more often when ${person.who} said ${word}: ${numbers}`;
  }
  const isMore = first.count / first.total > second.count / second.total;
  return `${person.atStart} hit ${isMore ? 'more' : 'less'} often when ${person.who} said ${word}: ${numbers}`;
}

/** How many of the images have no word, and why, as a sentence; empty where all have one. */
export function withoutWord({ unsaid, empty }: SaidConfidence): string {
  const parts = [
    unsaid > 0 ? `${pluralize(unsaid, 'image')} without a word` : '',
    empty > 0 ? `${pluralize(empty, 'image')} without a guess` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Not in it: ${parts.join(' and ')}.`;
}

function total(levels: readonly SaidLevel[]): number {
  return levels.reduce((sum, { images }) => sum + images, 0);
}
