import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import type { ClassFinale, FinalePhoto } from '#src/figures/observers/class-finale.ts';
import { catalogue } from '../errors/sample-cases.ts';

const wnid = (index: number) => catalogue.byIndex(index as ClassIndex).wnid;

const signs: Readonly<Record<string, boolean | null>> = { '+': true, '-': false, '?': null };

/**
 * A finale of tests. A photo is "3/8 +~58": 3 of 8 people knew it, together they were right, and the network said something
 * else first, 58 % sure, and got there on its second guess. Signs are + right, - missed, ? no answer; of the network also ~. The photo at
 * place i shows class i.
 *
 * @param alone how many people answered all, and their misses; −1: nobody, so that everybody counts.
 */
export function writtenFinale(
  people: number,
  [counting, errors]: readonly [number, number],
  written: readonly string[],
  pooled = people > 1 ? people : 0,
): ClassFinale {
  const photos = written.map((one, place): FinalePhoto => {
    const [, hits = '0', answers = '0', together = '?', network = '?', sure = '50'] =
      /^(\d+)\/(\d+) ([-+?])([-+~?])(\d*)$/.exec(one) ?? [];
    return {
      ...{ image: `i${place}`, right: [wnid(place)], hits: Number(hits), answers: Number(answers) },
      together: signs[together] ?? null,
      network: network === '~' ? true : (signs[network] ?? null),
      first:
        network === '?'
          ? null
          : {
              said: wnid(network === '+' ? place : 500),
              sure: Number(sure || '50') / 100,
              place: network === '+' ? 0 : network === '~' ? 1 : null,
              isNear: false,
            },
    };
  });
  return { people, alone: aloneOf(people, [counting, errors], photos), pooled, photos };
}

function aloneOf(
  people: number,
  [counting, errors]: readonly [number, number],
  photos: readonly FinalePhoto[],
): ClassFinale['alone'] {
  if (people === 0) return null;
  const plain = { errors: 0, images: photos.length };
  const complete = Array.from({ length: Math.max(0, counting) }, () => plain);
  const isWhole = counting > 0;
  const answers = photos.reduce((sum, photo) => sum + photo.answers, 0);
  const misses = answers - photos.reduce((sum, photo) => sum + photo.hits, 0);
  const missed = isWhole
    ? { share: errors / counting / photos.length, errors: errors / counting, images: photos.length }
    : { share: misses / answers, errors: misses, images: answers };
  const everybody = Array.from({ length: people }, () => plain);
  const count = { people: isWhole ? complete : everybody, complete, answered: people, images: photos.length };
  return { ...count, missed };
}
