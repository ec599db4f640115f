import { mcnemar } from '../stats/mcnemar.ts';
import type { PairedTable } from '../stats/paired-table.ts';
import { toYou, type Addressed } from './addressed.ts';
import { formatP } from './format-p.ts';
import { gapPower, type GapPower } from './gap-power.ts';
import { errorCounts } from './joint-outcome.ts';
import { part, scoreSentence, type SentencePart } from './score-sentence.ts';

/** Below this p a difference is called one. */
const level = 0.05;

/**
 * What a comparison found, in plain words with its uncertainty (McNemar's exact test, and the images that would tell
 * in 80 % of sessions): "On 120 images you missed 14 and the network 9. On the 17 where only one of you was right, it was you
 * on 6 and the network on 11: that does not show who is better (p = 0.33). About 680 images would be enough to show a gap of
 * this size; a smaller gap takes more."
 *
 * @param table of the person, who is the first observer, and the network.
 * @param gap what is known of its power, default computed.
 * @param person how the person is spoken of, default "you".
 */
export function finding(
  table: PairedTable,
  gap: GapPower | null = gapPower(table),
  person = toYou,
): readonly SentencePart[] {
  const score = scoreSentence(errorCounts(table), person);
  const after = verdict(table, gap, person);
  return after.length === 0 ? score : [...score, part(' '), ...after];
}

/** What follows the score in a finding: whether chance would do the same, and how many images would tell; empty without an image. */
export function verdict(
  table: PairedTable,
  gap: GapPower | null = gapPower(table),
  person = toYou,
): readonly SentencePart[] {
  const { images } = errorCounts(table);
  if (images === 0) return [];
  if (images === 1) return [part('One image tells nothing yet.')];
  const { onlyFirst, onlySecond, bothWrong } = table;
  const differing = onlyFirst + onlySecond;
  if (differing === 0) {
    return [
      part(
        bothWrong === 0
          ? 'Nobody missed any, so these images do not show who is better.'
          : `${person.theyBoth} missed the same ones, so these images do not show who is better.`,
      ),
    ];
  }
  const { exact } = mcnemar(onlyFirst, onlySecond);
  const where = differing === 1 ? 'the one' : `the ${String(differing)}`;
  const lead = [
    part('On '),
    part(`${where} where only one ${person.ofBoth} was right`, 'plain', 'one-right'),
  ];
  if (onlyFirst === onlySecond) {
    return [
      ...lead,
      part(`, it was each ${person.ofBoth} ${times(onlyFirst)}: that does not show who is better.`),
    ];
  }
  const clear = exact < level;
  const better = `, and ${onlyFirst > onlySecond ? person.who : 'the network'} did better.`;
  return [
    ...lead,
    part(', it was '),
    ...whoWasRight(table, person),
    part(clear ? ': that is more than chance would do ' : ': that does not show who is better '),
    part(`(${formatP(exact)})`, 'aside'),
    part(clear ? better : '.'),
    ...(clear || !gap ? [] : outlook(gap)),
  ];
}

/** Who did better, for a headline, in a few plain words; empty where the verdict needs no more itself. */
export function whoDidBetter(table: PairedTable): string {
  const { onlyFirst, onlySecond } = table;
  const { images } = errorCounts(table);
  if (images < 2 || onlyFirst === onlySecond) return '';
  if (mcnemar(onlyFirst, onlySecond).exact >= level)
    return `These ${String(images)} images do not show who is better.`;
  return onlyFirst > onlySecond ? 'You did better.' : 'The network did better.';
}

/** "you on 6 and the network on 11", the one who was right alone without a number where the other never was. */
function whoWasRight({ onlyFirst, onlySecond }: PairedTable, person: Addressed): readonly SentencePart[] {
  const lone = onlyFirst === 0 || onlySecond === 0;
  const always = onlyFirst + onlySecond > 1 ? ' each time' : '';
  const on = (count: number) => (lone ? always : ` on ${String(count)}`);
  const you = part(`${person.who}${on(onlyFirst)}`, 'person');
  const network = part(`the network${on(onlySecond)}`, 'network');
  if (lone) return [onlyFirst > 0 ? you : network];
  return [you, part(' and '), network];
}

function times(count: number): string {
  return count === 1 ? 'once' : `${String(count)} times`;
}

/** How many images would show the present gap, and how much that may be as the gap is uncertain. */
function outlook(gap: GapPower): readonly SentencePart[] {
  if (gap.needed <= gap.images) return [];
  const range = rangeTold(gap);
  const beside = range === null ? 'a smaller gap takes more' : `as the gap is uncertain, it may be ${range}`;
  return [
    part(` About ${aboutNumber(gap.needed)} images would be enough to show a gap of this size; ${beside}.`),
  ];
}

/** How many images are needed, and the range of that: "160 (41 to 28,000)"; "680 or more" where no number is surely enough. */
export function neededWords(gap: GapPower): string {
  const range = rangeTold(gap);
  return `${aboutNumber(gap.needed)}${range === null ? ' or more' : ` (${range})`}`;
}

/** Nobody answers more images than these: beyond it any number says no more than "or more". */
export const mostTold = 1_000_000;

/** "41 to 28,000"; null where no number is surely enough. */
function rangeTold({ range: [least, most] }: GapPower): string | null {
  return most === null || most > mostTold ? null : `${aboutNumber(least)} to ${aboutNumber(most)}`;
}

/** A number of images for "about": two digits, "1,100". */
export function aboutNumber(images: number): string {
  return twoDigits(images).toLocaleString('en');
}

/** A whole number rounded up to two significant digits, for "about". */
export function twoDigits(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return Math.ceil(count / unit) * unit;
}
