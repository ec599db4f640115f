import { describe, expect, it } from 'vitest';
import { spreadFinding, type Rated } from '#src/observers/logic/spread-finding.ts';

const one = (name: string, errorRate: number): Rated => ({
  ...{ name, errorRate, kind: 'person', simulated: false, n: 100, errors: 100 * errorRate, wilson: null },
  ...{
    withoutTruth: 0,
    assisted: 0,
    key: name,
    files: [],
    alike: false,
    images: 100,
    ownWords: false,
    searched: true,
  },
  ...{ keys: [name], named: name, shares: null, guesses: 5 },
  ...{ practised: null, inTruth: null, empty: null, group: null, inClass: false },
});
const people = [one('a', 0.1), one('b', 0.2), one('c', 0.45)];

describe('what the picture of people says', () => {
  it('is how many missed a smaller share than the network', () => {
    expect(spreadFinding(people, [one('lite0', 0.2)])).toBe(
      '1 of 3 people missed a smaller share than lite0',
    );
    expect(spreadFinding(people, [one('lite0', 0.25), one('lite2', 0.05)])).toBe(
      '2 of 3 people missed a smaller share than lite0, 0 a smaller share than lite2',
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
});
