import { mcnemar } from '../stats/mcnemar.ts';
import { formatP } from './format-p.ts';
import { imagesToTell } from './images-to-tell.ts';
import { errorCounts, type JointTable } from './joint-table.ts';
import { part, scoreSentence, type SentencePart } from './score-sentence.ts';

/** Below this p a difference is called one. */
const level = 0.05;

/**
 * What a comparison found, in plain words with its uncertainty (McNemar's exact test, and the images that would tell
 * at 80 % power): "On 120 images you missed 14 and the network 9. On the 17 where only one of you was right, that is
 * no more than chance would do (p = 0.33). About 640 images would tell."
 */
export function finding(table: JointTable): readonly SentencePart[] {
  const counts = errorCounts(table);
  const { images } = counts;
  const score = scoreSentence(counts);
  if (images === 0) return score;
  if (images === 1) return [...score, part(' One image tells nothing yet.')];
  return [...score, part(' '), ...verdict(table, images)];
}

function verdict(table: JointTable, images: number): readonly SentencePart[] {
  const { onlyPerson, onlyNetwork, bothWrong } = table;
  const differing = onlyPerson + onlyNetwork;
  if (differing === 0) {
    return [
      part(
        bothWrong === 0
          ? 'Nobody erred, so nothing tells you apart.'
          : 'You missed the same ones, so nothing tells you apart.',
      ),
    ];
  }
  const { exact } = mcnemar(onlyPerson, onlyNetwork);
  if (exact < level) return clearDifference(table, differing, exact);
  const where = differing === 1 ? 'the one' : `the ${String(differing)}`;
  const lead = [part('On '), part(`${where} where only one of you was right`, 'plain', 'one-right')];
  if (onlyPerson === onlyNetwork) {
    return [...lead, part(', each of you was so as often: nothing tells you apart.')];
  }
  return [
    ...lead,
    part(', that is no more than chance would do '),
    part(`(${formatP(exact)})`, 'aside'),
    part('.'),
    ...outlook(table, images),
  ];
}

function clearDifference({ onlyPerson, onlyNetwork }: JointTable, differing: number, p: number) {
  const ahead = onlyPerson > onlyNetwork;
  return [
    part('On '),
    part(`the ${String(differing)} where only one of you was right`, 'plain', 'one-right'),
    part(', it was '),
    ahead
      ? part(`you on ${String(onlyPerson)}`, 'person')
      : part(`the network on ${String(onlyNetwork)}`, 'network'),
    part(', more than chance would do '),
    part(`(${formatP(p)})`, 'aside'),
    part(ahead ? ': you did better.' : ': the network did better.'),
  ];
}

/** How many images would tell the present gap, to two digits, rounded up. */
function outlook(table: JointTable, images: number): readonly SentencePart[] {
  const needed = imagesToTell(table);
  if (needed === null || needed <= images) return [];
  return [part(` About ${String(twoDigits(needed))} images would tell.`)];
}

/** A whole number rounded up to two significant digits, for "about". */
export function twoDigits(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return Math.ceil(count / unit) * unit;
}
