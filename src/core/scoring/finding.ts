import { mcnemar } from '../stats/mcnemar.ts';
import { toYou, type Addressed } from './addressed.ts';
import { formatP } from './format-p.ts';
import { gapPower, type GapPower } from './gap-power.ts';
import { errorCounts, type JointTable } from './joint-table.ts';
import { part, scoreSentence, type SentencePart } from './score-sentence.ts';

/** Below this p a difference is called one. */
const level = 0.05;

/**
 * What a comparison found, in plain words with its uncertainty (McNemar's exact test, and the images that would tell
 * in 80 % of sessions): "On 120 images you missed 14 and the network 9. On the 17 where only one of you was right, it was you
 * on 6 and the network on 11: chance alone could do that (p = 0.33). About 680 images would be enough to show a gap of this size."
 *
 * @param gap what is known of its power, default computed.
 * @param person how the person is spoken of, default "you".
 */
export function finding(
  table: JointTable,
  gap: GapPower | null = gapPower(table),
  person = toYou,
): readonly SentencePart[] {
  const score = scoreSentence(errorCounts(table), person);
  const after = verdict(table, gap, person);
  return after.length === 0 ? score : [...score, part(' '), ...after];
}

/** What follows the score in a finding: whether chance would do the same, and how many images would tell; empty without an image. */
export function verdict(
  table: JointTable,
  gap: GapPower | null = gapPower(table),
  person = toYou,
): readonly SentencePart[] {
  const { images } = errorCounts(table);
  if (images === 0) return [];
  if (images === 1) return [part('One image tells nothing yet.')];
  const { onlyPerson, onlyNetwork, bothWrong } = table;
  const differing = onlyPerson + onlyNetwork;
  if (differing === 0) {
    return [
      part(
        bothWrong === 0
          ? `Nobody missed any, so nothing tells ${person.both} apart.`
          : `${person.theyBoth} missed the same ones, so nothing tells ${person.both} apart.`,
      ),
    ];
  }
  const { exact } = mcnemar(onlyPerson, onlyNetwork);
  const where = differing === 1 ? 'the one' : `the ${String(differing)}`;
  const lead = [
    part('On '),
    part(`${where} where only one ${person.ofBoth} was right`, 'plain', 'one-right'),
  ];
  if (onlyPerson === onlyNetwork) {
    return [
      ...lead,
      part(`, it was each ${person.ofBoth} ${times(onlyPerson)}: nothing tells ${person.both} apart.`),
    ];
  }
  const clear = exact < level;
  const better = `, and ${onlyPerson > onlyNetwork ? person.who : 'the network'} did better.`;
  return [
    ...lead,
    part(', it was '),
    ...whoWasRight(table, person),
    part(clear ? ': that is more than chance would do ' : ': chance alone could do that '),
    part(`(${formatP(exact)})`, 'aside'),
    part(clear ? better : '.'),
    ...(clear || !gap ? [] : outlook(gap)),
  ];
}

/** Who did better, for a headline, in a few plain words; empty where the verdict needs no more itself. */
export function whoDidBetter(table: JointTable): string {
  const { onlyPerson, onlyNetwork } = table;
  const { images } = errorCounts(table);
  if (images < 2 || onlyPerson === onlyNetwork) return '';
  if (mcnemar(onlyPerson, onlyNetwork).exact >= level)
    return `These ${String(images)} images do not show who is better.`;
  return onlyPerson > onlyNetwork ? 'You did better.' : 'The network did better.';
}

/** "you on 6 and the network on 11", the one who was right alone without a number where the other never was. */
function whoWasRight({ onlyPerson, onlyNetwork }: JointTable, person: Addressed): readonly SentencePart[] {
  const lone = onlyPerson === 0 || onlyNetwork === 0;
  const always = onlyPerson + onlyNetwork > 1 ? ' each time' : '';
  const on = (count: number) => (lone ? always : ` on ${String(count)}`);
  const you = part(`${person.who}${on(onlyPerson)}`, 'person');
  const network = part(`the network${on(onlyNetwork)}`, 'network');
  if (lone) return [onlyPerson > 0 ? you : network];
  return [you, part(' and '), network];
}

function times(count: number): string {
  return count === 1 ? 'once' : `${String(count)} times`;
}

/** How many images would tell the present gap, to two digits, rounded up. */
function outlook({ images, needed }: GapPower): readonly SentencePart[] {
  if (needed <= images) return [];
  return [part(` About ${String(twoDigits(needed))} images would be enough to show a gap of this size.`)];
}

/** A whole number rounded up to two significant digits, for "about". */
export function twoDigits(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return Math.ceil(count / unit) * unit;
}
