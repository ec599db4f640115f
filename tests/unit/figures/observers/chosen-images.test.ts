import { compareFiles } from '#tests/unit/figures/observers/compare-files.ts';
import { describe, expect, it } from 'vitest';
import { chosenImages, pairParts, type ImageChoice } from '#src/figures/observers/chosen-images.ts';
import { poolPeople } from '#src/figures/observers/pool-people.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { buildObserver, type SampleAnswer } from '#tests/unit/core/observers/build-observer.ts';

const catalogue = shippedCatalogue();

/** One digit an image: 1 is right, 0 wrong; `-` was not answered. */
function observer(name: string, answers: string) {
  const given = [...answers].flatMap((one, at): SampleAnswer[] =>
    one === '-' ? [] : [[`i${at}`, [one === '1' ? 0 : at + 1], 0]],
  );
  return buildObserver({ name, kind: 'person' }, given);
}

const { gathered, comparison } = compareFiles(
  [observer('ada', '110011'), observer('bob', '10101-'), observer('cyd', '110000')].map((one) => ({
    file: `${one.name}.csv`,
    observers: [one],
  })),
);
const of = (choice: ImageChoice) => chosenImages(choice, gathered, comparison, catalogue);

describe('the images behind a number', () => {
  it('are those that an observer missed', () => {
    expect(of({ kind: 'missed', observer: 'ada' })).toEqual(['i2', 'i3']);
  });

  it('may be all of them', () => {
    expect(of({ kind: 'all' })).toEqual(['i0', 'i1', 'i2', 'i3', 'i4', 'i5']);
  });

  it('are those of a cell of two observers, seen from either side', () => {
    const pair = (first: string, second: string) =>
      Object.fromEntries(pairParts.map((part) => [part, of({ kind: 'pair', first, second, part })]));
    const [differ, all] = [
      ['i1', 'i2'],
      ['i0', 'i1', 'i2', 'i3', 'i4'],
    ];
    const [bothRight, bothWrong] = [['i0', 'i4'], ['i3']];
    const same = { differ, all, 'both-right': bothRight, 'both-wrong': bothWrong };
    expect(pair('ada', 'bob')).toEqual({ ...same, 'only-first': ['i1'], 'only-second': ['i2'] });
    expect(pair('bob', 'ada')).toEqual({ ...same, 'only-first': ['i2'], 'only-second': ['i1'] });
  });

  it('are as many as the pooled figures say', () => {
    const pooled = poolPeople(
      gathered.map((one) => one.observer),
      comparison,
      catalogue,
    );
    expect(of({ kind: 'pooled', by: 'optimistic' })).toEqual(['i2', 'i3']);
    expect(of({ kind: 'pooled', by: 'all' })).toHaveLength(pooled?.images ?? NaN);
    expect(of({ kind: 'pooled', by: 'majority' })).toHaveLength(pooled?.majorityErrors ?? NaN);
  });

  it('are none to be told of an observer that is not compared', () => {
    expect(of({ kind: 'missed', observer: 'dan' })).toBeNull();
    expect(of({ kind: 'pair', first: 'ada', second: 'dan', part: 'all' })).toBeNull();
  });
});
