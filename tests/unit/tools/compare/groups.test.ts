import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '#tools/compare/run.ts';
import { useFiles } from './compared.ts';

const { fileOf, folder } = useFiles();

const header = 'observer,kind,image,truth,guess1\n';
const [right, wrong] = ['n01440764', 'n01443537'];

/** A file of one person's answers to 20 images, the first so many of them wrong. */
function answers(file: string, name: string, errors: number, kind = 'person'): string {
  const rows = Array.from(
    { length: 20 },
    (_, at) => `${name},${kind},image${at},${right},${at < errors ? wrong : right}\n`,
  );
  return fileOf(file, header + rows.join(''));
}

const people = [
  ...[2, 3, 2, 4].map((errors, at) => answers(`7a-${at}.csv`, `ann ${at}`, errors)),
  ...[10, 12, 11, 13].map((errors, at) => answers(`7b-${at}.csv`, `bob ${at}`, errors)),
];

interface Groups {
  readonly groups: readonly {
    readonly by: string;
    readonly groups: readonly {
      readonly name: string;
      readonly members: readonly { readonly name: string }[];
    }[];
    readonly comparisons: readonly {
      readonly test: { readonly p: number } | null;
      readonly difference: number;
    }[];
    readonly without: readonly string[];
  }[];
}

function grouped(...words: readonly string[]) {
  const { exitCode, out, err } = run([...words, '--json']);
  expect(exitCode).toBe(0);
  const [found, ...others] = (JSON.parse(out) as Groups).groups;
  if (!found || others.length > 0) throw new Error('One way to make groups was asked for.');
  return { ...found, err };
}

const members = ({ groups }: ReturnType<typeof grouped>) =>
  groups.map((group) => [group.name, group.members.length]);

describe('compare --groups', () => {
  it('takes groups from the names of files', () => {
    const found = grouped(...people, '--groups', 'from-name');
    expect(members(found)).toEqual([
      ['7a', 4],
      ['7b', 4],
    ]);
    expect(found.comparisons[0]?.test?.p).toBeCloseTo(2 / 70, 12);
    expect(found.comparisons[0]?.difference).toBeCloseTo((11 - 46) / 80, 12);
  });

  it('takes groups from folders, also where files in them have one name', () => {
    for (const name of ['8a', '8b']) mkdirSync(join(folder, name), { recursive: true });
    const files = ['8a', '8b'].flatMap((name) => [
      answers(`${name}/x.csv`, `${name} x`, 3),
      answers(`${name}/y.csv`, `${name} y`, 5),
    ]);
    expect(members(grouped(...files, '--groups', 'from-name'))).toEqual([
      ['8a', 2],
      ['8b', 2],
    ]);
  });

  it('takes groups from a CSV; who is not in it is in no group, and said', () => {
    const csv = fileOf('groups.csv', 'observer,group\nann 0,x\nann 1,x\nbob 0,y\nbob 1,y\nzed,y\n');
    const found = grouped(...people, '--groups', csv);
    expect(members(found)).toEqual([
      ['x', 2],
      ['y', 2],
    ]);
    expect(found.without).toEqual(['ann 2', 'ann 3', 'bob 2', 'bob 3']);
    expect(found.err).toContain('groups.csv names “zed”, who is in no file of answers');
    const { out } = run([...people, '--groups', csv]);
    expect(out).toContain('Too few to tell whether group x and group y differ.');
    expect(out).toContain('4 observers are in no group, and not counted here: ann 2, ann 3, bob 2, bob 3.');
  });

  it('says in one short note how many names of a CSV are nobody’s', () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `stranger ${at},y\n`);
    const csv = fileOf('strangers.csv', `observer,group\nann 0,x\nbob 0,y\n${rows.join('')}`);
    const { err } = run([...people, '--groups', csv]);
    expect(err).toContain('“stranger 4” and 2995 more, who are in no file of answers');
    expect(err.split('strangers.csv')).toHaveLength(2);
    expect(err.length).toBeLessThan(250);
  });

  it('sets people against networks, and says that one network is too few', () => {
    const net = answers('net.csv', 'net', 5, 'network');
    const { out } = run([...people.slice(0, 4), net, '--groups', 'from-kind']);
    expect(out).toContain('Too few to tell: there is only 1 network.');
    expect(members(grouped(...people.slice(0, 4), net, '--groups', 'from-kind'))).toEqual([
      ['networks', 1],
      ['people', 4],
    ]);
  });

  it('sets people with practice against people without, each of them once', () => {
    const practice = (at: number, first: string) =>
      fileOf(
        `practice-${at}.csv`,
        `observer,kind,image,truth,guess1,mode\nann ${at},person,${first},${right},${wrong},practice\n`,
      );
    const words = [...people, ...[0, 1, 2, 3].map((at) => practice(at, 'p')), '--groups', 'from-practice'];
    const found = grouped(...words);
    expect(members(found)).toEqual([
      ['with practice', 4],
      ['without practice', 4],
    ]);
    expect(found.without).toEqual([]);
    expect(found.err).toContain(
      'ann 0 (practice) (practice-0.csv): practice of a person who is here with another session, and counts once',
    );
    const { out } = run(words);
    expect(out).toContain(
      'The people with practice missed 43.8 points less than the people without practice',
    );
    expect(out).toContain('only where lot decided who practises');
    expect(run([...people, '--groups', 'from-name']).out).not.toContain('practises');
  });

  it('says what was found, within the points that were asked for', () => {
    const { out } = run([...people, '--groups', 'from-name', '--within', '70']);
    expect(out).toContain('Group 7a missed 43.8 points less than group 7b: more than chance would make.');
    const mixed = ['ann 0,x', 'ann 1,y', 'ann 2,x', 'ann 3,y', 'bob 0,x', 'bob 1,y', 'bob 2,y', 'bob 3,x'];
    const csv = fileOf('mixed.csv', `observer,group\n${mixed.join('\n')}\n`);
    expect(run([...people, '--groups', csv, '--within', '90']).out).toContain(
      'Group x and group y miss about as many: they lie within 90 points of each other.',
    );
    expect(out).toContain('Mean error of 7a less that of 7b: −43.8 points');
    expect(out).not.toMatch(/NaN|undefined/);
  });

  it('keeps groups apart whose names look alike', () => {
    const csv = fileOf('alike.csv', 'observer,group\nann 0,A\nann 1,А\n');
    expect(members(grouped(...people, '--groups', csv))).toHaveLength(2);
  });

  it.each<[string, () => string[], RegExp]>([
    [
      'a person in two groups',
      () => ['--groups', fileOf('two.csv', 'observer,group\nann 0,x\nbob 0,y\nann 0,y\n')],
      /^two\.csv, line 4, column group: expected one group for “ann 0”, who is in “x” on line 2, found “y”/,
    ],
    [
      'a CSV that names nobody who is there',
      () => ['--groups', fileOf('nobody.csv', 'observer,group\nzed,x\n')],
      /^nobody\.csv names none of the observers: expected names such as “ann 0”, found “zed”/,
    ],
    [
      'a CSV without the column',
      () => ['--groups', fileOf('column.csv', 'observer,team\nann 0,x\n')],
      /^column\.csv, line 1: expected a column group/,
    ],
    ['a file that is not there', () => ['--groups', join(folder, 'gone.csv')], /there is no such file/],
    [
      'points that are none',
      () => ['--groups', 'from-name', '--within', 'many'],
      /^Option '--within <POINTS>' argument 'many' is invalid\. Expected points/,
    ],
    [
      'two ways at once',
      () => ['--groups', 'from-name', '--groups', 'from-kind'],
      /--groups can be given once/,
    ],
  ])('ends with 2 and a message for %s', (_, words, message) => {
    const result = run([...people, ...words()]);
    expect(result).toMatchObject({ exitCode: 2, out: '' });
    expect(result.err).toMatch(message);
  });

  it('refuses thousands of groups, with the limit', () => {
    const rows = Array.from({ length: 40 }, (_, at) => `p${at},person,a,${right},${wrong}\n`);
    const csv = Array.from({ length: 40 }, (_, at) => `p${at},g${at}\n`);
    const result = run([
      fileOf('all.csv', header + rows.join('')),
      '--groups',
      fileOf('g.csv', `observer,group\n${csv.join('')}`),
    ]);
    expect(result.err).toContain('There are 40 groups. At most 30 are compared');
    expect(result.exitCode).toBe(2);
  });
});

it('κ is null where one of two was always right', () => {
  const files = [answers('always.csv', 'always', 0), answers('some.csv', 'some', 4)];
  const { pairs } = JSON.parse(run([...files, '--json']).out) as { pairs: readonly object[] };
  expect(pairs).toMatchObject([{ n: 20, kappa: null, kappaInterval: null, difference: -0.2 }]);
});
