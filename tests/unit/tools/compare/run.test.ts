import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '#tools/compare/run.ts';
import { projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { figures, useFiles } from './compared.ts';

const { fileOf, folder } = useFiles();
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const example = (name: string) => join(root, 'docs/example', name);
const predictions = (...rows: string[]) =>
  ['file_name,predicted_class,predicted_probability', ...rows, ''].join('\n');
const geirhos = (subject: string, ...rows: string[]) =>
  [
    'subj,session,trial,rt,object_response,category,condition,imagename',
    ...rows.map((row, at) => `${subject},1,${at + 1},${row}`),
    '',
  ].join('\n');

const [one, two] = [
  fileOf('one.csv', predictions('a.jpg,0,0.9', 'b.jpg,1,0.9', 'c.jpg,2,0.9', 'd.jpg,9,0.9')),
  fileOf('two.csv', predictions('x/d.png,3,0.9', 'x/c.png,9,0.9', 'x/b.png,1,0.9', 'x/e.png,1,0.9')),
];
const truth = fileOf('truth.csv', 'file_name,label\na.jpg,0\nb.jpg,1\nc.jpg,2\nd.jpg,3\ne.jpg,4\n');

describe('compare --json', () => {
  it('prints the figures under their names', () => {
    const { observers, pairs } = figures(one, two, '--truth', truth);
    expect(observers[0]).toMatchObject({ name: 'one', n: 4, errors: 1, errorRate: 0.25 });
    expect(observers[1]).toMatchObject({ name: 'two', n: 4, errors: 2, errorRate: 0.5 });
    expect(observers[0]?.['wilson']).toEqual([expect.closeTo(0.04559, 4), expect.closeTo(0.69936, 4)]);
    expect(Object.keys(pairs[0] ?? {})).toEqual([
      ...[
        'first',
        'second',
        'n',
        'bothRight',
        'onlyFirst',
        'onlySecond',
        'bothWrong',
        'otherConditions',
        'z',
        'pOneSided',
        'pTwoSided',
      ],
      ...[
        'mcnemarExact',
        'mcnemarMidP',
        'mcnemarChi2',
        'difference',
        'differenceInterval',
        'differenceBootstrap',
        'kappa',
        'kappaInterval',
        'kappaConditions',
        'kappaPooled',
        'mcnemarHolm',
      ],
    ]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({
      first: 'one',
      second: 'two',
      n: 3,
      bothRight: 1,
      onlyFirst: 1,
      onlySecond: 1,
      bothWrong: 0,
    });
  });

  const three = ['ada.json', 'grace.csv', 'second-made-up-net.csv'].map((name) => example(name));

  it('corrects p of pairs of a person and a network, says how many there are, and of no other pair', () => {
    const { pairs, tests, family } = figures(...three);
    expect([tests, family]).toEqual([6, { name: 'people-networks', tests: 4 }]);
    expect(pairs.map(({ mcnemarHolm }) => mcnemarHolm === null)).toEqual([
      ...[false, true, false],
      ...[false, true, false],
    ]);
  });

  it('corrects p for the number of all tests where these are the family, and says how many there are', () => {
    const { pairs } = figures(...three, '--family', 'all');
    const ps = pairs.map(({ mcnemarExact }) => Number(mcnemarExact)).toSorted((one, other) => one - other);
    const holm = pairs.map(({ mcnemarHolm }) => Number(mcnemarHolm)).toSorted((one, other) => one - other);
    expect(holm[0]).toBeCloseTo(6 * (ps[0] ?? NaN), 12);
    expect(holm[1]).toBeCloseTo(5 * (ps[1] ?? NaN), 12);
  });

  it('gives rates on the images that all answered beside rates on all, where these differ', () => {
    // Each 12 images, of which 10 are common; the others of the first are all missed.
    const rows = (from: number, wrong: (image: number) => boolean) =>
      Array.from({ length: 12 }, (_, at) => at + from).map(
        (image) => `i${image}.jpg,${wrong(image) ? 900 : image},0.9`,
      );
    const [left, right] = [
      fileOf('left.csv', predictions(...rows(0, (image) => image < 3))),
      fileOf('right.csv', predictions(...rows(2, (image) => image === 5 || image === 13))),
    ];
    const all = fileOf(
      'all.csv',
      `file_name,label\n${Array.from({ length: 14 }, (_, image) => `i${image}.jpg,${image}\n`).join('')}`,
    );
    const found = figures(left, right, '--truth', all);
    expect(found.commonImages).toBe(10);
    expect(found.observers).toMatchObject([
      { errorRate: 0.25, commonErrors: 1, commonErrorRate: 0.1 },
      { errorRate: 2 / 12, commonErrors: 1, commonErrorRate: 0.1 },
    ]);
    // Where all answered the same images, there is nothing beside.
    expect(figures(left, '--truth', all)).toMatchObject({
      commonImages: null,
      tests: 0,
      observers: [{ commonErrors: null, commonErrorRate: null }],
    });
  });

  it('takes Geirhos files of a person and a network, matched by the last part of imagename', () => {
    const person = fileOf(
      'p.csv',
      geirhos('s1', '0.5,dog,dog,bw,1_s1_bw_d1.png', 'NaN,na,cat,bw,2_s1_bw_c1.png'),
    );
    const network = fileOf(
      'n.csv',
      geirhos('net', 'NaN,cat,cat,bw,1_dnn_c1.png', 'NaN,dog,dog,bw,2_dnn_d1.png'),
    );
    const { observers, pairs } = figures(person, network);
    expect(observers).toMatchObject([
      { name: 's1', kind: 'person', n: 2, errors: 1 },
      { name: 'net', kind: 'network', n: 2, errors: 0 },
    ]);
    expect(pairs[0]).toMatchObject({ n: 2, bothRight: 1, onlySecond: 1 });
  });

  it("takes the devkit's ground truth with lines of ILSVRC2012_IDs", () => {
    const net = fileOf('net.txt', '490 1 2 3 4\n5\n7\n');
    const devkit = fileOf('devkit.txt', '1\n5\n6\n');
    expect(figures(net, '--truth', devkit).observers).toMatchObject([{ name: 'net', n: 3, errors: 1 }]);
  });

  it('compares the whole validation set beside a file that has no image in common with it', () => {
    const lines = Array.from({ length: 50_000 }, (_, line) => `${(line % 1000) + 1}\n`).join('');
    const words = [fileOf('val.txt', lines), '--truth', fileOf('val-truth.txt', lines)];
    const other = fileOf(
      'subject.csv',
      geirhos('s1', '0.5,oven,oven,cr,0001_cl_s01_cr_oven_40_n04111531_1.png'),
    );
    const { observers, pairs } = figures(...words, other);
    expect(observers).toMatchObject([
      { name: 'val', n: 50_000, errors: 0 },
      { name: 's1', n: 1, errors: 0 },
    ]);
    expect(pairs).toMatchObject([{ n: 0, kappa: null }]);
  });

  it("takes Kaggle's solution", () => {
    const net = fileOf('kaggled.csv', predictions('ILSVRC2012_val_00000001.JPEG,0,0.5'));
    const kaggle = fileOf(
      'LOC_val_solution.csv',
      'ImageId,PredictionString\nILSVRC2012_val_00000001,n01440764 1 2 3 4 \n',
    );
    expect(figures(net, '--truth', kaggle).observers[0]).toMatchObject({ n: 1, errors: 0 });
  });

  it('takes ReaL labels: several classes may be right, and an empty list leaves the image out for both', () => {
    const name = (image: number) => `ILSVRC2012_val_0000000${image}.JPEG`;
    const [a, b] = [
      fileOf('ra.csv', predictions(...[1, 2, 3].map((image) => `${name(image)},1,0.5`))),
      fileOf('rb.csv', predictions(...[1, 2, 3].map((image) => `${name(image)},2,0.5`))),
    ];
    const real = fileOf('real.json', '[[1, 2], [], [2]]');
    const { observers, pairs } = figures(a, b, '--labels', real);
    expect(observers).toMatchObject([
      { n: 2, errors: 1, withoutTruth: 1 },
      { n: 2, errors: 0, withoutTruth: 1 },
    ]);
    expect(pairs[0]).toMatchObject({ n: 2, bothRight: 1, onlySecond: 1 });
    const none = fileOf('none.json', '[[], [], []]');
    expect(run([a, '--labels', none]).err).toContain('none.json says no class for its images');
  });

  it('counts a session with its network, and a session with fields that it does not know', () => {
    const session = JSON.parse(projectFile('docs/example/ada.json')) as object;
    const file = fileOf('ada.json', JSON.stringify({ ...session, extra: { a: 1 } }));
    expect(figures(file)).toEqual(figures(example('ada.json')));
    expect(figures(file).observers).toMatchObject([{ name: 'Ada (made up)' }, { name: 'made-up-net' }]);
  });

  it('does not depend on the order of rows', () => {
    const shuffled = fileOf(
      'one.csv',
      predictions('d.jpg,9,0.9', 'b.jpg,1,0.9', 'a.jpg,0,0.9', 'c.jpg,2,0.9'),
    );
    expect(figures(shuffled, two, '--truth', truth)).toEqual(figures(one, two, '--truth', truth));
  });
});

describe('compare ends with 2 and a message', () => {
  it.each<[string, () => string[], string | RegExp]>([
    ['without a file', () => [], /^There is no file to compare\.\n\nSee --help\.\n$/],
    ['for an unknown option', () => [one, '--jsn'], /^Unknown option '--jsn' \(Did you mean --json\?\)/],
    ['for two outputs', () => [one, '--csv'], /^Option '--csv' cannot be used with option '--json'/],
    ['for points without groups', () => [one, '--within', '3'], /^--within belongs to --groups\.\n/],
    ['for two truth files', () => [one, '--truth', truth, '--truth', one], /--truth can be given once/],
    [
      'for a missing file',
      () => [join(folder, 'none.csv')],
      /none\.csv cannot be read: there is no such file\.\n$/,
    ],
    ['for a zip', () => [fileOf('a.zip', new Uint8Array([0x50, 0x4b, 3, 4]))], /it is a zip; unpack it/],
    ['for a folder', () => [folder], /cannot be read: it is a folder\.\n$/],
    ['for an empty file', () => [fileOf('empty.csv', '')], /^empty\.csv is empty/],
    [
      'for bytes that are no text',
      () => [fileOf('b.csv', new Uint8Array([0xff, 0xfe, 65, 0]))],
      /it is not UTF-8 text/,
    ],
    [
      'for a file of no known form',
      () => [fileOf('notes.txt', 'hello\n')],
      /^notes\.txt is not in a form that Hit5 reads/,
    ],
    [
      'for a bad row',
      () => [fileOf('bad.csv', predictions('a,1,7'))],
      /^bad\.csv, line 2, column predicted_probability: .*\n$/,
    ],
    [
      'for a truth file among the answers',
      () => [one, truth],
      /^truth\.csv says what is right and holds no answers/,
    ],
    [
      'for a bad truth file',
      () => [one, '--truth', fileOf('t.csv', 'file_name,label\na,x\n')],
      /^t\.csv, line 2/,
    ],
    ['for bad labels', () => [one, '--labels', fileOf('r.json', '{}')], /^r\.json: expected a JSON list/],
    [
      'for observers without a truth',
      () => [one, two],
      /^“one” cannot be scored: nothing says what is right/,
    ],
    [
      'for a truth file without any of their images, which it names',
      () => [one, '--truth', fileOf('else.csv', 'file_name,label\nq.jpg,0\n')],
      /^“one” cannot be scored: nothing says what is right on its images: 0 of 4 images are in else\.csv\.\n$/,
    ],
    [
      'for a session of a newer version',
      () => [fileOf('new.json', '{"format":"hit5-session","version":3}')],
      /^new\.json is a Hit5 session of version 3; this Hit5 reads up to version 2/,
    ],
    [
      'for files that disagree on a class',
      () => [
        fileOf('m1.csv', 'observer,image,truth,guess1\na,x,n01440764,n01440764\n'),
        fileOf('m2.csv', 'observer,image,truth,guess1\nb,x,n01443537,n01440764\n'),
      ],
      /^The files disagree on the class of “x”/,
    ],
    [
      'for mixed challenges',
      () => [
        fileOf('c1.csv', 'observer,challenge,image,guess1\na,birds,x,n01440764\n'),
        fileOf('c2.csv', 'observer,challenge,image,guess1\nb,dogs,x,n01440764\n'),
      ],
      /^The files belong to different challenges/,
    ],
  ])('%s', (_, words, message) => {
    const result = run([...words(), '--json']);
    expect(result).toMatchObject({ exitCode: 2, out: '' });
    expect(result.err).toMatch(message);
  });
});

describe('compare in words', () => {
  it('counts what was left out, and never says NaN', () => {
    const third = fileOf('third.csv', predictions('a.jpg,0,0.9', 'z.jpg,0,0.9'));
    const { exitCode, out } = run([one, two, third, '--truth', truth]);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^third +network +1 +1 +0 +0\.0 % /m);
    expect(out).not.toMatch(/NaN|undefined|null/);
  });

  it('says how far it is where the files are large', () => {
    const told: string[] = [];
    const tell = (line: string) => told.push(line);
    run([one, two, '--truth', truth], tell);
    expect(told).toEqual([]);
    run([one, two, '--truth', truth], tell, 10);
    expect(told).toEqual(['Reading 1 of 2: one.csv', 'Reading 2 of 2: two.csv', 'Comparing 2 observers']);
  });

  it('shows HTML and hidden characters in names as text', () => {
    const file = fileOf('h.csv', 'observer,image,truth,guess1\n<b>\u202ex</b>,a,n01440764,n01440764\n');
    expect(run([file]).out).toContain('<b>⟨U+202E⟩x</b>');
  });

  it('explains itself', () => {
    expect(run(['--help'])).toMatchObject({ exitCode: 0, err: '' });
  });
});

describe('docs/compare.md', () => {
  const page = projectFile('docs/compare.md');

  it('shows what the example prints', () => {
    const found = /```console\n\$ npm run --silent compare -- (.*)\n([\s\S]*?)```/.exec(page);
    const words = (found?.[1] ?? '')
      .split(' ')
      .map((word) => (word.startsWith('docs/') ? join(root, word) : word));
    expect(words.length).toBeGreaterThan(1);
    expect(found?.[2]).toBe(run(words).out);
  });

  it('shows what the example prints with --json', () => {
    const found = /```json compare-output\n([\s\S]*?)```/.exec(page);
    expect(JSON.parse(found?.[1] ?? '')).toEqual(JSON.parse(run([example('ada.json'), '--json']).out));
  });
});
