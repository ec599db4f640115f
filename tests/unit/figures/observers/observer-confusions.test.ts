import { describe, expect, it } from 'vitest';
import { chosenImages } from '#src/figures/observers/chosen-images.ts';
import { compareObservers } from '#src/figures/observers/leave-out.ts';
import { resolveObservers } from '#src/figures/observers/resolve-observers.ts';
import { pairsOf } from '#src/figures/errors/confusions.ts';
import { mixUpWords, observerConfusions } from '#src/figures/observers/observer-confusions.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { buildObserver } from '#tests/unit/core/observers/build-observer.ts';

const catalogue = shippedCatalogue();
const gathered = resolveObservers(
  [
    buildObserver({ name: 'ada', kind: 'person' }, [
      ['a', [2, 1], 1],
      ['b', [], 1],
      ['c', [400], 400],
    ]),
    buildObserver({ name: 'bob', kind: 'person' }, [
      ['a', [2], 1],
      ['d', [2]],
    ]),
    buildObserver({ name: 'net', kind: 'network' }, [
      ['a', [1], 1],
      ['b', [400], 1],
    ]),
    buildObserver({ name: 'file' }, [['a', [3], 1]]),
  ].map((one) => ({ file: `${one.name}.csv`, observers: [one] })),
);
const observers = gathered.map(({ observer }) => observer);
const comparison = compareObservers(observers, catalogue);

describe('who takes what for what among observers', () => {
  const found = observerConfusions(observers, comparison, catalogue);
  const [fish, other] = [catalogue.byIndex(1 as never), catalogue.byIndex(400 as never)];

  it('counts people together and networks together, on the images that count', () => {
    expect(found).toMatchObject({ people: 2, networks: 1, leftOut: ['file'] });
    expect(found.confusions).toMatchObject({
      answers: { person: 4, network: 2 },
      wrong: { person: 3, network: 1 },
    });
    expect(
      pairsOf(found.confusions).map(({ truth, guess, counts }) => [
        Number(truth),
        Number(guess),
        counts.person,
        counts.network,
      ]),
    ).toEqual([
      [1, 2, 2, 0],
      [1, 400, 0, 1],
    ]);
  });

  it('has the images behind each number, an image once', () => {
    const images = (side: 'person' | 'network', truth: string, taken: string) =>
      chosenImages({ kind: 'confused', side, truth, taken }, gathered, comparison, catalogue);
    expect(images('person', fish.wnid, catalogue.byIndex(2 as never).wnid)).toEqual(['a']);
    expect(images('person', fish.branch, '')).toEqual(['b']);
    expect(images('network', fish.branch, other.branch)).toEqual(['b']);
    expect(images('network', fish.branch, fish.branch)).toEqual(['a']);
    expect(images('person', other.wnid, other.wnid)).toEqual(['c']);
  });

  it('holds a right answer for none of them where several classes are right', () => {
    const lists = [[400, 1], [400, 1, 2], [400], [1, 400]] as never;
    const truth = { kind: 'real', by: 'real', file: 'real.json', lists } as const;
    const graded = compareObservers(observers, catalogue, { truth });
    const { confusions } = observerConfusions(observers, graded, catalogue);
    // b: ada said nothing, the network 400, which is right; a and d: 2 was said where 1 is the nearest right class.
    expect(confusions).toMatchObject({ wrong: { person: 4, network: 0 }, nearby: { person: 3 } });
    expect(pairsOf(confusions).map(({ truth: shown, guess }) => [Number(shown), Number(guess)])).toEqual([
      [1, 2],
    ]);
    const found = observerConfusions(observers, graded, catalogue);
    expect(mixUpWords(found, catalogue)?.counts).toContain('nearest to it in the tree');
  });
});
