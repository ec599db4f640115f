import { isDrawn } from '../../core/trials/challenge.ts';
import { toYou } from '../scoring/addressed.ts';
import type { ImageCase } from './image-case.ts';

/**
 * A sentence about each side whose misses, two or more, are all drawings or paintings: "All 3 images that the network
 * missed are drawings." None where no photo counts: there it could not be otherwise.
 *
 * @param person how the person is spoken of, default "you".
 */
export function drawnMisses(cases: readonly ImageCase[], person = toYou): readonly string[] {
  const compared = cases.filter(({ standing }) => standing === 'compared');
  if (!compared.some(({ kind }) => kind !== null && !isDrawn(kind))) return [];
  const sides = [
    { who: person.who, missed: compared.filter((one) => one.person.rank < 0) },
    { who: 'the network', missed: compared.filter((one) => (one.network?.rank ?? 0) < 0) },
  ];
  return sides.flatMap(({ who, missed }) => {
    if (missed.length < 2 || !missed.every(({ kind }) => kind !== null && isDrawn(kind))) return [];
    const all = missed.length === 2 ? 'Both' : `All ${missed.length}`;
    const what = missed.some(({ kind }) => kind === 'painting') ? 'drawings or paintings' : 'drawings';
    return [`${all} images that ${who} missed are ${what}.`];
  });
}
