import { describe, expect, it } from 'vitest';
import { compareObservers } from '#src/figures/observers/leave-out.ts';
import { headline } from '#src/observers/logic/class-headline.ts';
import { resolveObservers, type ObserverEdit } from '#src/figures/observers/resolve-observers.ts';
import { groupBy } from '#src/observers/logic/groups.ts';
import { ObserverBuilder } from '#src/core/observers/observer-builder.ts';
import { gradedReport } from '#src/figures/observers/observers-report.ts';
import { practiceWords, setAside } from '#src/figures/observers/practice.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

const catalogue = shippedCatalogue();

/** A file of a person's session: its mode, its images, and when it was begun. */
function session(file: string, name: string, mode: string, at = '', images = ['x', 'y']) {
  const builder = new ObserverBuilder({ name, kind: 'person', naming: 'file' });
  for (const image of images) {
    builder.add(image, [0], { truth: 0 });
    builder.say('mode', mode);
    builder.say('committed_at', at);
  }
  return { file, observers: [builder.build()] };
}

const net = (() => {
  const builder = new ObserverBuilder({ name: 'net', kind: 'network', naming: 'file' });
  for (const image of ['x', 'y', 'p']) builder.add(image, [1], { truth: 0 });
  return { file: 'net.csv', observers: [builder.build()] };
})();

const gather = (files: Parameters<typeof resolveObservers>[0], edits?: ReadonlyMap<string, ObserverEdit>) =>
  resolveObservers(files, edits).map(({ observer, leftOut, practised, alike }) => ({
    name: observer.name,
    leftOut,
    practised,
    alike,
  }));

const practice = session('mia-practice.json', 'Mia', 'practice', '2026-03-01T09:00:00Z', ['p']);
const test = session('mia-test.json', 'Mia', 'test', '2026-03-02T09:00:00Z');

describe("a person's practice", () => {
  it('is set aside where another session of that name is here, so that the person counts once', () => {
    expect(gather([practice, test, session('ben.json', 'Ben', 'test')])).toEqual([
      { name: 'Mia (practice)', leftOut: true, practised: null, alike: false },
      { name: 'Mia', leftOut: false, practised: true, alike: false },
      { name: 'Ben', leftOut: false, practised: false, alike: false },
    ]);
  });

  it('counts as one person in what is said of the class', () => {
    const all = resolveObservers([practice, test, session('ben.json', 'Ben', 'test'), net]);
    const gathered = all.filter(({ leftOut }) => !leftOut);
    const comparison = compareObservers(
      gathered.map(({ observer }) => observer),
      catalogue,
    );
    const report = { ...gradedReport(gathered, comparison, catalogue), pairs: comparison.pairs };
    expect(headline(report)?.lead[0]?.text).toMatch(/^The 2 people missed/);
    expect(setAside(all)).toEqual([
      {
        name: 'Mia (practice)',
        files: ['mia-practice.json'],
        reason: 'practice of a person who is here with another session, and counts once',
      },
    ]);
    expect(practiceWords(all)).toMatch(
      /^The practice of one person is set aside, so that nobody counts twice/,
    );
    expect(practiceWords(gathered)).toBeNull();
  });

  it('is set aside with what the network said in it, as nobody else answered these images', () => {
    const part = (...images: string[]) => {
      const builder = new ObserverBuilder({ name: 'lite0', kind: 'network', naming: 'file', weights: 'h' });
      for (const image of images) builder.add(image, [0], { truth: 0 });
      return builder.build();
    };
    const withNet = ({ file, observers }: typeof test, ...images: string[]) => ({
      file,
      observers: [...observers, part(...images)],
    });
    const files = [withNet(practice, 'p'), withNet(test, 'x', 'y')];
    const lite = resolveObservers(files).find(({ observer }) => observer.name === 'lite0');
    expect([lite?.observer.images, lite?.files]).toEqual([['x', 'y'], ['mia-test.json']]);
    const alone = resolveObservers([withNet(practice, 'p'), test]);
    expect(alone.find(({ observer }) => observer.name === 'lite0')?.observer.images).toEqual(['p']);
  });

  it('stays where it is all that there is of a person', () => {
    expect(gather([practice, session('ben.json', 'Ben', 'test')])).toEqual([
      { name: 'Mia', leftOut: false, practised: null, alike: false },
      { name: 'Ben', leftOut: false, practised: false, alike: false },
    ]);
  });

  it('belongs to a name however its letters are', () => {
    const small = session('m.json', 'mia', 'practice');
    expect(gather([small, test]).map(({ name, practised }) => [name, practised])).toEqual([
      ['mia (practice)', null],
      ['Mia', true],
    ]);
  });

  it('that came after the test is no practice for it', () => {
    const late = session('late.json', 'Mia', 'practice', '2026-03-03T09:00:00Z', ['p']);
    expect(gather([late, test]).map(({ leftOut, practised }) => [leftOut, practised])).toEqual([
      [true, null],
      [false, false],
    ]);
  });

  it('of one of two people of a name is neither’s, as it cannot be told whose', () => {
    const other = session('other.json', 'Mia', 'test');
    expect(gather([practice, test, other]).map(({ name, practised }) => [name, practised])).toEqual([
      ['Mia (practice)', null],
      ['Mia', null],
      ['Mia 2', null],
    ]);
    const second = session('second.json', 'Mia', 'practice');
    expect(gather([practice, second, test, other]).map(({ name, practised }) => [name, practised])).toEqual([
      // The two practices share no image: they are of one, or of two, and each of the two had one.
      ['Mia (practice)', null],
      ['Mia', true],
      ['Mia 2', true],
    ]);
  });

  it('is somebody else’s where a person says so', () => {
    const [{ key } = { key: '' }] = resolveObservers([practice, test]);
    expect(gather([practice, test], new Map([[key, { leftOut: false }]]))).toEqual([
      { name: 'Mia', leftOut: false, practised: null, alike: true },
      { name: 'Mia 2', leftOut: false, practised: false, alike: true },
    ]);
  });

  it('goes with the person who is renamed, unless another session keeps the name or it is said to be somebody else’s', () => {
    const keys = resolveObservers([practice, test]).map(({ key }) => key);
    const [own = '', key = ''] = keys;
    const renamed: [string, ObserverEdit] = [key, { name: 'Ada' }];
    expect(gather([practice, test], new Map([renamed]))).toEqual([
      { name: 'Ada (practice)', leftOut: true, practised: null, alike: false },
      { name: 'Ada', leftOut: false, practised: true, alike: false },
    ]);
    const namesOf = (...given: Parameters<typeof gather>) => gather(...given).map(({ name }) => name);
    const second = session('second.json', 'Mia', 'test');
    expect(namesOf([practice, test, second], new Map([renamed]))).toEqual(['Mia (practice)', 'Ada', 'Mia']);
    expect(namesOf([practice, test], new Map([renamed, [own, { leftOut: false }]]))).toEqual(['Mia', 'Ada']);
    expect(namesOf([practice, test], new Map([renamed, [own, { name: 'Ben' }]]))).toEqual(['Ben', 'Ada']);
  });

  it('in the same file as the test says that the person practised', () => {
    const both = session('both.csv', 'Mia', 'test');
    const [{ also } = { also: new Map() }] = both.observers;
    (also.get('mode') as string[])[0] = 'practice';
    expect(gather([both])[0]).toMatchObject({ leftOut: false, practised: true });
  });

  it('makes groups of people only', () => {
    const by = (practised: boolean | null, kind: 'person' | 'network' = 'person') =>
      groupBy('practice', { kind, group: '7a', practised });
    expect([by(true), by(false), by(null), by(null, 'network')]).toEqual([
      'with practice',
      'without practice',
      null,
      null,
    ]);
  });
});
