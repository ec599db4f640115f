import { describe, expect, it } from 'vitest';
import { run } from '#tools/compare/run.ts';
import type { figures } from './compared.ts';
import { useFiles } from './compared.ts';

const { fileOf } = useFiles();
const header = 'subj,session,trial,rt,object_response,category,condition,imagename';

/** Trials of Geirhos's form: the image's number, its condition and whether the answer was right. */
function trials(
  file: string,
  subject: string,
  rt: string,
  ...all: [image: number, condition: string, hit: boolean][]
) {
  const rows = all.map(
    ([image, condition, hit], at) =>
      `${subject},1,${at + 1},${rt},${hit ? 'dog' : 'cat'},dog,${condition},x_im${image}.png`,
  );
  return fileOf(file, [header, ...rows, ''].join('\n'));
}

const mia1 = trials('mia-1.csv', 'mia', '0.9', [1, 'clear', true], [2, 'blur', false]);
const mia2 = trials('mia-2.csv', 'mia', '0.9', [1, 'blur', true], [3, 'blur', true]);
const again = trials('mia-again.csv', 'mia', '0.9', [1, 'clear', false], [4, 'clear', true]);
const maria = trials('maria.csv', 'Maria', '0.9', [5, 'clear', true], [6, 'blur', false]);
const net = trials(
  'net.csv',
  'net',
  'NaN',
  [1, 'clear', true],
  [2, 'blur', true],
  [1, 'blur', false],
  [5, 'clear', true],
);

const namesOf = ({ observers }: ReturnType<typeof printed>) => observers.map(({ name, n }) => [name, n]);

/** What is printed, with what is noted beside it. */
function printed(...words: string[]) {
  const { exitCode, out, err } = run([...words, '--json']);
  expect(exitCode, err).toBe(0);
  return { ...(JSON.parse(out) as ReturnType<typeof figures>), err };
}

/** What is said where the command refuses. */
function refused(...words: string[]): string {
  const { exitCode, out, err } = run(words);
  expect([exitCode === 0, out]).toEqual([false, '']);
  return err;
}

describe('one observer in several files', () => {
  it('is one without a word, under one condition in each of them, which is noted', () => {
    const all = printed(mia1, mia2, net);
    expect(namesOf(all)).toEqual([
      ['mia', 4],
      ['net', 4],
    ]);
    expect(all.err).toContain(
      'mia (2 files) is one observer: the files name the same one, and nothing in them was answered twice.',
    );
    expect(all.pairs).toMatchObject([{ n: 3 }]);
  });

  it('could give as many guesses as the file that has fewest, whatever the others say', () => {
    const [cat, dog] = ['n02123045', 'n02085620'];
    const table = (name: string, columns: string, ...rows: string[]) =>
      fileOf(name, [`observer,kind,image,truth,${columns}`, ...rows, ''].join('\n'));
    const two = table('net-two.csv', 'guess1,guess2', `net,network,a.png,${cat},${dog},${cat}`);
    const one = table('net-one.csv', 'guess1', `net,network,b.png,${cat},${cat}`);
    const rows = [`ben,person,a.png,${cat},${cat},${dog}`, `ben,person,b.png,${cat},${dog},${cat}`];
    expect(printed(two, one, table('ben.csv', 'guess1,guess2', ...rows)).observers).toMatchObject([
      { name: 'net', guesses: 1, n: 2, errors: 1 },
      { name: 'ben', n: 2, errors: 1 },
    ]);
  });

  it('is several where one file is given another name, and one where two names become the same', () => {
    expect(namesOf(printed(mia1, mia2, net, '--rename', 'mia-2.csv=Ben'))).toEqual([
      ['mia', 2],
      ['Ben', 2],
      ['net', 4],
    ]);
    const all = printed(mia1, mia2, maria, net, '--rename', 'Maria=Mia');
    expect(namesOf(all)).toEqual([
      ['mia', 6],
      ['net', 4],
    ]);
    expect(all.pairs).toMatchObject([{ n: 4 }]);
  });

  it('takes the practice along where it is renamed', () => {
    const [cat, dog] = ['n02123045', 'n02085620'];
    const session = (mode: string, ...images: string[]) => {
      const rows = images.map((image) => `ann,person,${image},${cat},${dog},${mode}`);
      return fileOf(`ann-${mode}.csv`, ['observer,kind,image,truth,guess1,mode', ...rows, ''].join('\n'));
    };
    const all = printed(
      session('practice', 'p.png'),
      session('test', 'a.png', 'b.png'),
      '--rename',
      'ann=Eve',
    );
    expect(namesOf(all)).toEqual([['Eve', 2]]);
    expect(all.err).toContain('Eve (practice)');
  });

  it('has a number where files of one name share a stimulus, with what to say', () => {
    const all = printed(mia1, again, net);
    expect(namesOf(all)).toHaveLength(3);
    expect(all.err).toContain(
      'Some names are the same: mia is from mia-1.csv and mia 2 is from mia-again.csv. Each counts on its own, as both answered the same image, or their files say that they differ. ' +
        'Leave one file out where they are one, or tell them apart with --rename FILE=NAME.',
    );
  });

  it.each([
    ['Zoe=Ben', '--rename Zoe: no observer has this name. Expected one of “mia”, “net”.'],
    ['mia', '--rename takes NAME=VALUE, such as mia-2.csv=Ben, not mia.'],
  ])('is not renamed by --rename %s, which is refused', (word, message) => {
    expect(refused(mia1, net, '--rename', word)).toContain(message);
  });
});

describe('conditions', () => {
  it('that differ by capitals and spaces are one', () => {
    const other = trials('other.csv', 'other', '0.9', [1, ' Clear', true], [2, 'BLUR ', true]);
    const all = printed(mia1, other);
    expect(all.pairs).toMatchObject([{ n: 2, otherConditions: 0 }]);
  });

  it('are none where a tidy CSV says na, or NA as R writes it', () => {
    const rows = (name: string, condition: string) =>
      `observer,kind,image,condition,truth,guess1\n${name},person,a.png,${condition},n01440764,n01440764\n`;
    const files = ['na', 'NA', ''].map((condition, at) => fileOf(`na-${at}.csv`, rows(`p${at}`, condition)));
    const all = printed(...files);
    expect(all.pairs).toMatchObject([{ n: 1 }, { n: 1 }, { n: 1 }]);
    expect(all.err).toBe('');
  });

  it('in one file and none in the other make no pair, which is noted, until --condition says one', () => {
    const bare = trials('bare.csv', 'bare', '0.9', [1, 'na', true], [2, 'na', true]);
    const all = printed(mia1, bare);
    expect(all.pairs).toMatchObject([{ n: 0, otherConditions: 2 }]);
    expect(all.err).toContain(
      'Two observers have up to 2 images in common that their files do not put under the same condition: these are not paired.',
    );
    expect(all.err).toContain(
      'The files say no condition for bare, whose answers are not paired with answers under one. Say it with --condition NAME=VALUE.',
    );
    expect(printed(mia1, bare, '--condition', 'bare=Clear').pairs).toMatchObject([{ n: 1 }]);
  });

  it.each([
    ['mia', '--condition takes NAME=VALUE, such as vgg16=blur, not mia.'],
    ['Zoe=blur', '--condition Zoe: no observer has this name. Expected one of “mia”.'],
    ['mia=blur', '--condition mia=blur: the file of “mia” says the condition of every answer.'],
  ])('said as --condition %s are refused', (word, message) => {
    expect(refused(mia1, '--condition', word)).toContain(message);
  });
});

describe('--guesses', () => {
  const five = fileOf(
    'five.csv',
    'file_name,predicted_class,predicted_probability,top5_classes\na.jpg,9,0.5,9 1 2 3 4\nb.jpg,1,0.5,1 2 3 4 5\n',
  );
  const one = fileOf(
    'first.csv',
    'file_name,predicted_class,predicted_probability\na.jpg,1,0.5\nb.jpg,2,0.5\n',
  );
  const truth = fileOf('truth.csv', 'file_name,class_index\na.jpg,1\nb.jpg,1\n');
  const errorsOf = (...words: string[]) =>
    printed(...words, '--truth', truth).observers.map(({ name, errors, guesses }) => [name, errors, guesses]);

  it('counts five where all gave five, one where it is said, and one where somebody gave one', () => {
    expect(errorsOf(five)).toEqual([['five', 0, 5]]);
    expect(errorsOf(five, '--guesses', '1')).toEqual([['five', 1, 5]]);
    expect(errorsOf(five, one)).toEqual([
      ['five', 1, 5],
      ['first', 1, 1],
    ]);
  });

  it('5 is refused where some gave one, and says who', () => {
    expect(refused(five, one, '--truth', truth, '--guesses', '5')).toContain(
      '5 guesses an image cannot be counted: fewer were possible for “first” (1 guess). Take 1, or leave these out.',
    );
  });

  it.each(['0', '6', '2.5', 'five'])('%s is refused', (guesses) => {
    expect(refused(five, '--truth', truth, '--guesses', guesses)).toContain(
      `'${guesses}' is invalid. Expected a whole number from 1 to 5.`,
    );
  });
});
