import { toYou } from '../../figures/scoring/addressed.ts';
import { part, type SentencePart } from '../../figures/scoring/score-sentence.ts';
import { commonestWords, type SideShares } from './reason-shares.ts';

/** Fewer errors with a reason than these make no finding: each of four is a quarter of every share already. */
const leastReasoned = 5;

/** What the reasons for both sides' errors say so far: first the person's shares, then the network's. */
export function reasonsFinding(
  [person, network]: readonly [SideShares, SideShares],
  about = toYou,
): readonly SentencePart[] {
  if (Math.max(person.reasoned, network.reasoned) < leastReasoned) {
    return [
      part(`${about.atStart} missed ${missed(person.errors)}`, 'person'),
      part(', '),
      part(`the network ${missed(network.errors)}`, 'network'),
      part('. Why?'),
    ];
  }
  return [
    part('What made '),
    part(`${about.who} miss`, 'person'),
    part(` most often: ${reasonWords(person)}. What made `),
    part('the network miss', 'network'),
    part(`: ${reasonWords(network)}.`),
  ];
}

/** That there is no error to give a reason for, as so many images that count were not missed. */
export function noErrorWords(images: number): string {
  if (images === 0) return 'There is no error to look at yet: no image counts so far.';
  const none = images === 1 ? 'The one image was not missed' : `None of the ${images} images was missed`;
  return `${none}: there is nothing to explain.`;
}

function reasonWords(shares: SideShares): string {
  if (shares.reasoned === 0) return 'not told yet';
  if (shares.reasoned < leastReasoned) return 'too few looked at to tell';
  return commonestWords(shares) ?? 'none of the reasons below';
}

function missed(errors: number): string {
  return errors === 0 ? 'none' : String(errors);
}
