import { compareFiles } from '#tests/unit/figures/observers/compare-files.ts';
import { describe, expect, it } from 'vitest';
import { Pseudonymizer } from '#src/observers/logic/pseudonymizer.ts';
import { gradedReport } from '#src/figures/observers/observers-report.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { buildObserver } from '#tests/unit/core/observers/build-observer.ts';

const catalogue = shippedCatalogue();
const of = (name: string, kind: 'person' | 'network' | 'unknown') => ({ name, kind });

describe('hidden names', () => {
  it('are numbers in the order of the files, whatever people scored; networks keep theirs', () => {
    const cover = new Pseudonymizer([
      of('Zoe', 'person'),
      of('lite0', 'network'),
      of('?', 'unknown'),
      of('Ada', 'person'),
    ]);
    expect(['Zoe', 'lite0', '?', 'Ada'].map((name) => cover.shown(name))).toEqual([
      'Person 1',
      'lite0',
      'Observer 1',
      'Person 2',
    ]);
    expect(cover.real('Person 2')).toBe('Ada');
    expect(cover.real('nobody')).toBe('nobody');
  });

  it('hide a person who is called as another is shown, and take no name of a network', () => {
    const cover = new Pseudonymizer([of('Person 2', 'person'), of('b', 'person'), of('Person 1', 'network')]);
    expect(cover.shown('Person 2')).toBe('Person 2');
    expect(cover.shown('b')).toBe('Person 3');
    const swapped = new Pseudonymizer([of('Person 2', 'person'), of('Person 1', 'person')]);
    expect([swapped.shown('Person 2'), swapped.shown('Person 1')]).toEqual(['Person 1', 'Person 2']);
    expect(swapped.realChoice({ kind: 'missed', observer: 'Person 1' })).toEqual({
      kind: 'missed',
      observer: 'Person 2',
    });
    expect(
      swapped.realChoice({ kind: 'pair', first: 'Person 1', second: 'Person 2', part: 'all' }),
    ).toMatchObject({ first: 'Person 2', second: 'Person 1' });
  });

  it('leave no name of a person or a file in what the page shows', () => {
    const names = ['Ada', '<b>Bob</b>', 'Мiа'];
    const { gathered, comparison } = compareFiles(
      names.map((name) => ({
        file: `${name}.json`,
        observers: [buildObserver({ name, kind: 'person' }, [['x', [0], 0]])],
      })),
    );
    const report = { ...gradedReport(gathered, comparison, catalogue, gathered), pairs: comparison.pairs };
    const cover = new Pseudonymizer(report.observers);
    const { report: shown } = cover.result({ files: [], report, truth: null, fault: null });
    // Keys tell the page's own buttons apart, and are nowhere shown.
    const text = JSON.stringify(shown, (word, value: unknown) => (word === 'key' ? '' : value));
    for (const name of names) expect(text).not.toContain(name);
    expect(text).toContain('Person 3');
  });
});
