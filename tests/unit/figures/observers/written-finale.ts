import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import type { ClassFinale, FinalePhoto } from '#src/figures/observers/class-finale.ts';
import { catalogue } from '../errors/sample-cases.ts';

const wnid = (index: number) => catalogue.byIndex(index as ClassIndex).wnid;

const signs: Readonly<Record<string, boolean | null>> = { '+': true, '-': false, '?': null };

/**
 * A finale of tests. A photo is "3/8 +~58": 3 of 8 people knew it, together they were right, and the network said something
 * else first, 58 % sure, and got there later. Signs are + right, - missed, ? no answer; of the network also ~. The photo at
 * place i shows class i.
 *
 * @param alone how many people answered all, and their misses; −1: none.
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
              isRight: network === '+',
            },
    };
  });
  const alone = counting < 0 ? null : { people: counting, photos: photos.length, errors };
  return { people, alone, pooled, photos };
}
