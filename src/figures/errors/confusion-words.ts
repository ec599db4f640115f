import type { Catalogue } from '../../core/classes/catalogue.ts';
import { formatPercent } from '../../core/text/format-number.ts';
import { about, type Subject } from '../scoring/addressed.ts';
import { pairsOf, type Confusions } from './confusions.ts';
import type { Side } from './side.ts';

/** How sentences speak of the two sides. */
export type SideNames = Readonly<Record<Side, Pick<Subject, 'who' | 'atStart' | 'whose'>>>;

/** About the network of a session and its person, who may be the reader. */
export function personAndNetwork(person: Subject): SideNames {
  return { person, network: about('the network', 'The network') };
}

/** About the people and the networks of a comparison. */
export const peopleAndNetworks: SideNames = {
  person: { who: 'the people', atStart: 'The people', whose: 'the people’s' },
  network: { who: 'the networks', atStart: 'The networks', whose: 'the networks’' },
};

/** Said where an image has several right classes. */
export const severalRightNote =
  'Where several classes are right for an image, a right answer is no mix-up, and a wrong one counts for the right class that is nearest to it in the tree.';

/** The commonest mix-up of a side, as a sentence; what to say of one without any; empty without an answer. */
export function commonestConfusion(
  confusions: Confusions,
  side: Side,
  names: SideNames,
  catalogue: Catalogue,
): string {
  const { answers, wrong } = confusions;
  if (answers[side] === 0) return '';
  const pairs = pairsOf(confusions);
  const who = names[side].atStart;
  if (wrong[side] === 0) return `${who} had every first guess right.`;
  const most = Math.max(0, ...pairs.map(({ counts }) => counts[side]));
  if (most === 0)
    return `${who} mixed up no ${catalogue.list ? 'categories' : 'classes'}, but sometimes had no guess.`;
  if (most === 1) return `None of ${names[side].whose} mix-ups came twice.`;
  const [first, ...others] = pairs.filter(({ counts }) => counts[side] === most);
  if (!first) return '';
  const [truth = '', guess = ''] = [first.truth, first.guess].map((index) => catalogue.byIndex(index).label);
  const often = most === 2 ? 'twice' : `${most} times`;
  const beside =
    others.length === 0
      ? ''
      : `, and ${others.length === 1 ? 'one other pair' : `${others.length} other pairs`} as often`;
  return `${who} took ${truth} for ${guess} most often: ${often}${beside}.`;
}

/** How many wrong first guesses of a side are of the right branch, as a sentence; empty without a wrong one. */
export function nearbyWords({ wrong, nearby }: Confusions, side: Side, names: SideNames): string {
  const { whose } = names[side];
  if (wrong[side] === 0) return '';
  if (wrong[side] === 1) {
    const start = `${names[side].atStart.charAt(0)}${whose.slice(1)}`;
    return `${start} one wrong first guess is ${nearby[side] === 1 ? '' : 'not '}of the right branch.`;
  }
  const share = formatPercent(nearby[side] / wrong[side]);
  const are = nearby[side] === 1 ? 'is' : 'are';
  return `Of ${whose} ${wrong[side]} wrong first guesses, ${nearby[side]} (${share}) ${are} of the right branch.`;
}
