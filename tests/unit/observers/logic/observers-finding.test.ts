import { pairPlace, swappedPair } from '#src/figures/observers/pair-figures.ts';
import { compareFiles } from '#tests/unit/figures/observers/compare-files.ts';
import { describe, expect, it } from 'vitest';
import { observersFinding } from '#src/observers/logic/observers-finding.ts';
import { buildObserver, type SampleAnswer } from '#tests/unit/core/observers/build-observer.ts';

/** An observer wrong on some of the images from..to−1. */
function observer(name: string, wrong: readonly number[], from = 0, to = 20) {
  const answers = Array.from({ length: to - from }, (_, at): SampleAnswer => {
    const image = from + at;
    return [String(image), [wrong.includes(image) ? 1 : 0], 0];
  });
  return buildObserver({ name }, answers);
}

function compare(...observers: ReturnType<typeof observer>[]) {
  const { report } = compareFiles(observers.map((one) => ({ file: `${one.name}.csv`, observers: [one] })));
  return report;
}

describe('the finding', () => {
  it('holds the p of many pairs against their number, and says it', () => {
    const report = compare(
      observer('ada', []),
      observer('bob', [0, 1, 2, 3, 4, 5]),
      observer('cyd', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    );
    const { sure } = observersFinding(report);
    // Alone 0.031 would be below 0.05; in the middle of three tests it is doubled.
    expect(sure).toContain(
      'that does not show who misses less (McNemar, exact: p = 0.031; p = 0.063 corrected for the 3 pairs here (Holm)).',
    );
  });

  it('marks whom a program drew', () => {
    const { lead, sure } = observersFinding(
      compare({ ...observer('ada', [1]), simulated: true }, observer('bob', [1, 4])),
    );
    expect(lead).toContain('ada (simulated) missed');
    expect(sure).toContain('ada (simulated) missed 1 and bob 2');
  });

  it('of observers without a truth says that nothing is right yet', () => {
    const report = compare(buildObserver({ name: 'a' }, [['x', [1]]]) as never);
    expect(observersFinding(report).lead).toBe('Nothing says yet what is right on these images');
  });
});

describe('a pair', () => {
  it('stands in the list where its places say', () => {
    const report = compare(observer('a', []), observer('b', []), observer('c', []), observer('d', []));
    for (let first = 0; first < 3; first += 1) {
      for (let second = first + 1; second < 4; second += 1) {
        expect(report.pairs[pairPlace(first, second, 4)]).toMatchObject({
          first: 'abcd'[first],
          second: 'abcd'[second],
        });
      }
    }
  });

  it('seen from the other side is what comparing in the other order gives', () => {
    const [ada, bob] = [observer('ada', [1, 2, 3]), observer('bob', [1])];
    const [one, other] = [compare(ada, bob).pairs[0], compare(bob, ada).pairs[0]];
    const { kappaInterval: _, ...swapped } = swappedPair(one as never);
    const { kappaInterval: __, ...expected } = other as NonNullable<typeof other>;
    expect(swapped).toMatchObject({ ...expected, differenceInterval: expect.anything() as unknown });
    expect(swapped.differenceInterval?.[0]).toBeCloseTo(expected.differenceInterval?.[0] ?? Number.NaN, 12);
    expect(swapped.differenceInterval?.[1]).toBeCloseTo(expected.differenceInterval?.[1] ?? Number.NaN, 12);
  });

  it('without an image stays without figures', () => {
    const pair = compare(observer('a', [], 0, 2), observer('b', [], 2, 4)).pairs[0];
    expect(swappedPair(pair as never)).toMatchObject({ z: null, difference: null, differenceInterval: null });
  });
});
