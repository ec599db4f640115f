import { mcnemar } from '../stats/mcnemar.ts';
import type { PairedTable } from '../stats/paired-table.ts';
import { toYou, type Subject } from './addressed.ts';
import { formatP, alpha } from './format-p.ts';
import { errorCounts } from './joint-outcome.ts';
import { part, scoreSentence, type SentencePart } from './score-sentence.ts';

/**
 * What a comparison found, in plain words with its uncertainty (McNemar's exact test): "On 120 images you missed 14 and the network 9. On 17 images only one side was right: you
 * on 6 and the network on 11. That does not show who is better (p = 0.33)."
 * How many images would tell is no question for the gap just seen: `compare --plan` answers it before a session.
 *
 * @param table of the person, who is the first observer, and the network.
 * @param person how the person is spoken of, default "you".
 */
export function finding(table: PairedTable, person = toYou): readonly SentencePart[] {
  const score = scoreSentence(errorCounts(table), person);
  const after = verdict(table, person);
  return after.length === 0 ? score : [...score, part(' '), ...after];
}

/** What follows the score in a finding: whether chance would do the same; empty without an image. */
export function verdict(table: PairedTable, person = toYou): readonly SentencePart[] {
  const { images } = errorCounts(table);
  if (images === 0) return [];
  if (images === 1) return [part('One image tells nothing yet.')];
  const { onlyFirst, onlySecond, bothWrong } = table;
  const differing = onlyFirst + onlySecond;
  if (differing === 0) {
    return [
      part(
        bothWrong === 0
          ? 'Nobody missed any, so nobody can say who is better.'
          : `${person.theyBoth} missed the same ones, so nobody can say who is better.`,
      ),
    ];
  }
  const { exact } = mcnemar(onlyFirst, onlySecond);
  const clear = exact < alpha;
  const better = `, and ${onlyFirst > onlySecond ? person.who : 'the network'} did better.`;
  const aside = onlyFirst === onlySecond ? [] : [part(` (${formatP(exact)})`, 'aside')];
  return [
    part(
      `On ${differing === 1 ? 'one image' : `${differing} images`} only one side was right`,
      'plain',
      'one-right',
    ),
    part(': '),
    ...whoWasRight(table, person),
    part(clear ? '. That is more than chance would do' : '. That does not show who is better'),
    ...aside,
    part(clear ? better : '.'),
  ];
}

/** Who did better, or that the images are too few to say it, in a plain sentence; empty without an image. */
export function whoIsBetter<Words>(
  { onlyFirst, onlySecond, ...table }: PairedTable,
  words: Readonly<Record<'one' | 'you' | 'network', Words>> & { readonly few: (images: number) => Words },
): Words | null {
  const { images } = errorCounts({ onlyFirst, onlySecond, ...table });
  if (images === 0) return null;
  if (images === 1) return words.one;
  if (mcnemar(onlyFirst, onlySecond).exact >= alpha) return words.few(images);
  return onlyFirst > onlySecond ? words.you : words.network;
}

/** "you on 6 and the network on 11", the one who was right alone without a number where the other never was. */
function whoWasRight({ onlyFirst, onlySecond }: PairedTable, person: Subject): readonly SentencePart[] {
  const lone = onlyFirst === 0 || onlySecond === 0;
  const always = onlyFirst + onlySecond > 1 ? ' each time' : '';
  const on = (count: number) => (lone ? always : ` on ${count}`);
  const you = part(`${person.who}${on(onlyFirst)}`, 'person');
  const network = part(`the network${on(onlySecond)}`, 'network');
  if (lone) return [onlyFirst > 0 ? you : network];
  return [you, part(' and '), network];
}
