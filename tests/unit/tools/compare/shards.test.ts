import { describe, expect, it } from 'vitest';
import { run } from '#tools/compare/run.ts';
import { writeImagenetXCsv } from '#src/files/formats/imagenet-x-csv.ts';
import { shardNumber } from '#tools/predict/shard-number.ts';
import { buildObserver, type SampleAnswer } from '#tests/unit/core/observers/build-observer.ts';
import { figures, useFiles } from './compared.ts';

const { fileOf } = useFiles();

const lite0 = { network: 'lite0', weights: 'abcdef0123456789' };
const names = Array.from({ length: 60 }, (_, at) => `${at % 3 === 0 ? 'more/' : ''}img-${at}.jpg`);
const answers = names.map((name, at): SampleAnswer => [
  name,
  [at % 7, 10 + (at % 5), 20, 30, 40].slice(0, 1 + (at % 5)),
]);
const networkOf = (given: readonly SampleAnswer[]) =>
  buildObserver(
    { kind: 'network' },
    given.toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );

/** The file of a shard, as predict writes it. */
function shardFile(file: string, number: number, of: number, run = lite0, given = answers): string {
  const own = given.filter(([name]) => shardNumber(name, of) === number);
  return fileOf(file, writeImagenetXCsv(networkOf(own), { shard: { number, of }, ...run }));
}

function shardFiles(prefix: string, of: number, run = lite0): string[] {
  return Array.from({ length: of }, (_, at) => shardFile(`${prefix}-${at + 1}.csv`, at + 1, of, run));
}

const whole = fileOf('lite0.csv', writeImagenetXCsv(networkOf(answers)));
const truth = fileOf(
  'truth.csv',
  `file_name,class_index\n${names.map((name, at) => `${name},${at % 4}\n`).join('')}`,
);
const person = fileOf(
  'mia.csv',
  `observer,kind,image,guess1,guess2,guess3,guess4,guess5\n${names
    .map((name, at) => `mia,person,${name},n01440764,${at % 2 === 0 ? 'n01443537' : ''},,,\n`)
    .join('')}`,
);

/** What is said where the command refuses. */
function refused(...words: string[]): string {
  const { exitCode, out, err } = run([...words, '--truth', truth]);
  expect([exitCode, out]).toEqual([2, '']);
  return err;
}

describe('the shards of a run', () => {
  it.each([1, 2, 7, 16, 100])('%i of them are one observer with the figures of the whole run', (of) => {
    const shards = shardFiles(`of-${of}`, of);
    const alone = figures(whole, person, '--truth', truth);
    expect(alone.observers).toMatchObject([
      { name: 'lite0', n: 60 },
      { name: 'mia', n: 60 },
    ]);
    expect(figures(...shards, person, '--truth', truth)).toEqual(alone);
    expect(figures(...shards.toReversed(), person, '--truth', truth)).toEqual(alone);
  });

  it('count as many guesses as the others, also where one of them has no image', () => {
    const none = writeImagenetXCsv(networkOf([]), { shard: { number: 2, of: 2 }, ...lite0 });
    const all = writeImagenetXCsv(networkOf(answers), { shard: { number: 1, of: 2 }, ...lite0 });
    const two = [fileOf('all.csv', all), fileOf('none.csv', none)];
    expect(figures(...two, '--truth', truth)).toEqual(figures(whole, '--truth', truth));
  });

  it('may be joined to one file, and be of several networks', () => {
    const [first = '', second = ''] = [1, 2].map((number) =>
      writeImagenetXCsv(networkOf(answers.filter(([name]) => shardNumber(name, 2) === number)), {
        shard: { number, of: 2 },
        ...lite0,
      }),
    );
    const joined = fileOf('joined.csv', first + second.slice(second.indexOf('\n') + 1));
    const lite2 = shardFiles('second', 3, { network: 'lite2', weights: 'fedcba' });
    const { observers } = figures(joined, ...lite2, '--truth', truth);
    expect(observers).toMatchObject([
      { name: 'lite0', n: 60 },
      { name: 'lite2', n: 60 },
    ]);
  });

  it('of two runs of one network go together where the files of each are joined', () => {
    const others = names.map((name): SampleAnswer => [`other-${name.slice(name.lastIndexOf('/') + 1)}`, [1]]);
    const joined = [answers, others].map((given, run) => {
      const texts = [1, 2].map((number) => {
        const own = given.filter(([name]) => shardNumber(name, 2) === number);
        return writeImagenetXCsv(networkOf(own), { shard: { number, of: 2 }, ...lite0 });
      });
      const [first = '', second = ''] = texts;
      return fileOf(`run-${run}.csv`, first + second.slice(second.indexOf('\n') + 1));
    });
    const right = others.map(([name]) => `${name},1\n`).join('');
    const all = fileOf(
      'all-truth.csv',
      `file_name,class_index\n${names.map((name) => `${name},1\n`).join('')}${right}`,
    );
    expect(figures(...joined, '--truth', all).observers).toMatchObject([{ name: 'lite0', n: 120 }]);
  });

  it('are one with what sessions say of the same network, an image once', () => {
    const rows = ['img-1.jpg', 'other.jpg'].map(
      (image) => `lite0,network,${lite0.weights},${image},n01440764\n`,
    );
    const tidy = fileOf('session.csv', `observer,kind,weights,image,guess1\n${rows.join('')}`);
    const { observers } = figures(...shardFiles('beside', 2), tidy, '--truth', truth, '--guesses', '1');
    expect(observers).toMatchObject([{ name: 'lite0', n: 60 }]);
  });

  it('that are missing are named', () => {
    const all = shardFiles('part', 16);
    expect(refused(...all.filter((_, at) => at !== 4))).toBe(
      'lite0: shard 5 of 16 is missing. Expected the files of all 16 shards together.\n',
    );
    expect(refused(...all.filter((_, at) => ![4, 6, 8].includes(at)), person)).toContain(
      'lite0: shards 5, 7 and 9 of 16 are missing.',
    );
    expect(refused(...all.slice(0, 2))).toContain(
      'lite0: shards 3, 4, 5, 6, 7, 8 and 8 more of 16 are missing.',
    );
  });

  it('that are there twice are named, with both files', () => {
    const all = shardFiles('twice', 4);
    const again = shardFile('again.csv', 3, 4);
    expect(refused(...all, again)).toMatch(
      /^lite0: shard 3 of 4 is there twice, in \/\S+twice-3\.csv and \/\S+again\.csv\. Expected each shard once/,
    );
  });

  it('of two networks do not go together, nor do those of two weights', () => {
    const [first = ''] = shardFiles('a', 2);
    const [, second = ''] = shardFiles('b', 2, { network: 'lite2', weights: 'fedcba' });
    const [, third = ''] = shardFiles('c', 2, { network: 'lite0', weights: 'fedcba9876543210' });
    const networks = refused(first, second);
    expect(networks).toMatch(
      /^Shards of different networks are mixed: \S+a-1\.csv is of lite0, \S+b-2\.csv is of lite2\. lite0: shard 2 of 2 is missing\./,
    );
    expect(networks).toContain('lite2: shard 1 of 2 is missing.');
    expect(refused(first, third)).toMatch(
      /^Shards of different weights are mixed: \S+a-1\.csv is of lite0 with the weights abcdef01, \S+c-2\.csv is of lite0 with the weights fedcba98\. /,
    );
  });

  it('of two counts do not go together', () => {
    const [first = ''] = shardFiles('of-two', 2);
    const [, second = ''] = shardFiles('of-three', 3);
    expect(refused(first, second)).toMatch(
      /^The shards of lite0 are of different counts: \S+of-two-1\.csv has shard 1 of 2, \S+of-three-2\.csv shard 2 of 3\. Expected shards of one count\.\n$/,
    );
  });

  it('do not hide that two images have one name, as the whole run does not', () => {
    const same: SampleAnswer[] = [...answers, ['twin/img-1.jpg', [1]]];
    const all = fileOf('twins.csv', writeImagenetXCsv(networkOf(same)));
    const shards = Array.from({ length: 5 }, (_, at) =>
      shardFile(`twins-${at + 1}.csv`, at + 1, 5, lite0, same),
    );
    const said = refused(all).replace('twins', 'lite0');
    expect(said).toContain('img-1.jpg');
    expect(refused(...shards)).toBe(said);
  });
});
