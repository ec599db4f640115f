import { describe, expect, it } from 'vitest';
import { meanShare, missedShare, spreadFinding, type Rated } from '#src/observers/logic/spread-finding.ts';

const one = (name: string, errorRate: number): Rated => ({
  ...{ name, errorRate, kind: 'person', simulated: false, n: 100, errors: 100 * errorRate, wilson: null },
  ...{
    withoutTruth: 0,
    assisted: 0,
    spoiled: 0,
    key: name,
    files: [],
    alike: false,
    images: 100,
    categories: null,
    searched: true,
  },
  ...{ keyed: [], named: name, guesses: 5 },
  ...{ practised: null, inTruth: null, empty: null, group: null, inClass: false },
});
const people = [one('a', 0.1), one('b', 0.2), one('c', 0.45)];

describe('what the picture of people says', () => {
  it('is how many missed less than the network', () => {
    expect(spreadFinding(people, [one('lite0', 0.2)])).toBe('1 of 3 people missed less than lite0');
    expect(spreadFinding(people, [one('lite0', 0.25), one('lite2', 0.05)])).toBe(
      '2 of 3 people missed less than lite0, none less than lite2',
    );
  });

  it('is how far apart people are without a network, and with many', () => {
    const said = 'The 3 people missed between 10\u202f% and 45\u202f% of their images';
    expect(spreadFinding(people, [])).toBe(said);
    expect(spreadFinding(people, people)).toBe(said);
    expect(spreadFinding([one('a', 0.2), one('b', 0.2)], [])).toBe(
      'Both people missed 20\u202f% of their images',
    );
  });

  it('says no percent of fewer than ten images', () => {
    const few = (name: string, errors: number, n = 4) => ({ ...one(name, errors / n), errors, n });
    expect(missedShare(few('a', 1))).toBe('1 of 4');
    expect(missedShare(few('a', 1, 10))).toBe('10.0\u202f%');
    expect(meanShare([few('a', 1), few('b', 2)])).toBe('1.5 of 4');
    expect(meanShare([few('a', 1), few('b', 2, 3)])).toBeNull();
    expect(meanShare([few('a', 2, 10), few('b', 2, 20)])).toBe('15.0\u202f%');
    expect(spreadFinding([few('a', 1), few('b', 2)], [])).toBe(
      'The 2 people missed between 1 of 4 and 2 of 4 of their images',
    );
  });
});
