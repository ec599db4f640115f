import { describe, expect, it } from 'vitest';
import { compareObservers } from '#src/figures/observers/compare-observers.ts';
import { resolveObservers } from '#src/figures/observers/resolve-observers.ts';
import { observersFinding } from '#src/observers/logic/observers-finding.ts';
import { gradedReport } from '#src/figures/observers/observers-report.ts';
import { pairPlace } from '#src/observers/logic/pair-place.ts';
import { swappedPair } from '#src/observers/logic/swapped-pair.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { buildObserver, type SampleAnswer } from '#tests/unit/core/observers/build-observer.ts';

const catalogue = shippedCatalogue();

/** An observer wrong on some of the images from..to−1. */
function observer(name: string, wrong: readonly number[], from = 0, to = 20) {
  const answers = Array.from({ length: to - from }, (_, at): SampleAnswer => {
    const image = from + at;
    return [String(image), [wrong.includes(image) ? 1 : 0], 0];
  });
  return buildObserver({ name }, answers);
}

function compare(...observers: ReturnType<typeof observer>[]) {
  const gathered = resolveObservers(observers.map((one) => ({ file: `${one.name}.csv`, observers: [one] })));
  const comparison = compareObservers(
    gathered.map((one) => one.observer),
    catalogue,
  );
  return { ...gradedReport(gathered, comparison, catalogue), pairs: comparison.pairs };
}

describe('the finding', () => {
  it('is who misses the smallest share, and what the paired test says beside the next one', () => {
    const report = compare(
      observer('ada', [1, 2, 3]),
      observer('bob', [1, 4]),
      observer('cyd', [1, 5, 6, 7, 8]),
    );
    const { lead, sure } = observersFinding(report);
    expect(lead).toBe('Of 3 observers, bob missed the smallest share: 2 of 20 images (10.0\u202f%)');
    expect(sure).toBe(
      'The next one is ada. On the 20 images that both answered, bob missed 2 and ada 3: that does not show who misses ' +
        'less (McNemar, exact: p = 1; p = 1 corrected for the 3 pairs here (Holm)).',
    );
  });

  it('says when a difference is more than chance would make', () => {
    const report = compare(observer('ada', []), observer('bob', [0, 1, 2, 3, 4, 5, 6]));
    expect(observersFinding(report).sure).toContain(
      'ada missed 0 and bob 7: that is more than chance would do (McNemar, exact: p = 0.016).',
    );
  });

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

  it('counts the common images of the pair, not all that each answered', () => {
    const report = compare(observer('ada', [0], 0, 20), observer('bob', [18, 19], 10, 20));
    expect(observersFinding(report).sure).toContain(
      'On the 10 images that both answered, ada missed 0 and bob 2',
    );
  });

  it('is led by nobody with few images, and says how many were left out for that', () => {
    const report = compare(observer('ada', [1, 2]), observer('bob', [1, 2, 3]), observer('cyd', [], 0, 1));
    const { lead, beside } = observersFinding(report);
    expect(lead).toBe('Of 2 observers, ada missed the smallest share: 2 of 20 images (10.0\u202f%)');
    expect(beside).toMatch(/^One observer with fewer than 10 images cannot lead\.$/);
    expect(observersFinding(compare(observer('cyd', [], 0, 1), observer('dan', [1], 0, 4)))).toEqual({
      lead: 'There are too few images yet to say who misses the smallest share',
      beside: 'Nobody has more than 4 images that count; it takes 10.',
      sure: '',
    });
    expect(observersFinding(compare(observer('cyd', [], 0, 1))).beside).toBe(
      'Nobody has more than 1 image that counts; it takes 10.',
    );
  });

  it('is led by nobody who has no image in common with the others', () => {
    const [ada, bob] = [observer('ada', [1, 2]), observer('bob', [1, 2, 3])];
    const { lead, beside } = observersFinding(compare(observer('far', [], 50, 90), ada, bob));
    expect(lead).toBe('Of 2 observers, ada missed the smallest share: 2 of 20 images (10.0\u202f%)');
    expect(beside).toMatch(/^One observer without an image in common with the others cannot lead\.$/);
    expect(observersFinding(compare(observer('a', [0], 0, 15), observer('b', [15, 16], 15, 29)))).toEqual({
      lead: 'No two of the 2 observers have an image in common that counts',
      beside: 'So it cannot be told who misses less. Images match by image id or file name.',
      sure: '',
    });
    expect(observersFinding(compare(observer('far', [], 50, 90))).lead).toContain('far missed 0 of 40');
  });

  it('says where the next one has no image in common with the best, though others have', () => {
    const third = observer('cyd', [1, 2, 3, 4, 5, 6, 7, 8], 0, 30);
    const report = compare(observer('ada', [0], 0, 15), observer('bob', [15, 16], 15, 30), third);
    expect(observersFinding(report).sure).toBe('The next one is bob, with no image in common.');
  });

  it('marks whom a program drew', () => {
    const { lead, sure } = observersFinding(
      compare({ ...observer('ada', [1]), simulated: true }, observer('bob', [1, 4])),
    );
    expect(lead).toContain('ada (simulated) missed');
    expect(sure).toContain('ada (simulated) missed 1 and bob 2');
  });

  it.each([
    ['the same errors', [observer('a', [0]), observer('b', [0])], 'missed 1 and b 1, the same ones.'],
    ['one observer', [observer('a', [0])], ''],
  ])('with %s says so', (_, observers, words) => {
    const { lead, sure } = observersFinding(compare(...observers));
    expect(sure.endsWith(words)).toBe(true);
    expect(`${lead} ${sure}`).not.toMatch(/NaN|null|undefined/);
  });

  it('of observers without a truth says that nothing is right yet', () => {
    const report = compare(buildObserver({ name: 'a' }, [['x', [1]]]) as never);
    expect(observersFinding(report).lead).toBe('Nothing says yet what is right on these images');
  });

  it('of a tie names no one as the best alone', () => {
    expect(observersFinding(compare(observer('a', [0]), observer('b', [1]))).lead).toContain(
      'a missed no larger share than anybody: 1 of 20',
    );
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
