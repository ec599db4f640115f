import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { parseTruthCsv } from '#src/files/formats/parse-truth-csv.ts';
import { run } from '#tools/predict/run.ts';
import { findListed } from '#tools/predict/found-files.ts';
import { withConditions } from '#tools/predict/probabilities-csv.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { buildObserver } from '#tests/unit/core/observers/build-observer.ts';

async function predict(folder: string, out: string, network = 'efficientnet-lite0', more: string[] = []) {
  let said = '';
  let progress = '';
  const code = await run([folder, '--network', network, '--out', out, ...more], {
    out: (text) => (said += text),
    err: (text) => (said += text),
    progress: (line) => (progress += line),
  });
  return { code, said, progress };
}

function emptyFolder(): string {
  const outer = mkdtempSync(join(tmpdir(), 'hit5-empty-'));
  onTestFinished(() => rmSync(outer, { recursive: true, force: true }));
  const folder = join(outer, 'my-photos');
  mkdirSync(join(folder, 'more', 'still more'), { recursive: true });
  return folder;
}

describe('a folder in which there is nothing to answer', () => {
  it('is refused by its name before the app is built or started, and nothing is written', async () => {
    const folder = emptyFolder();
    const outer = join(folder, '..');
    const { code, said, progress } = await predict(folder, join(outer, 'out.csv'));
    expect(code).toBe(2);
    expect(said).toContain(`There is no file in ${folder}. A folder with photos is expected`);
    expect(progress).toBe('');
    expect(readdirSync(outer)).toEqual(['my-photos']);
  });

  it('may hold links that lead nowhere, which are named', async () => {
    const folder = emptyFolder();
    const outer = join(folder, '..');
    symlinkSync(join(outer, 'gone.jpg'), join(folder, 'more', 'photo.jpg'));
    const { code, said } = await predict(folder, join(outer, 'out.csv'));
    expect(code).toBe(2);
    expect(said).toContain('Left out: more/photo.jpg is a link to something that does not exist\n');
    expect(said).toContain(`There is no file that can be read in ${folder}.`);
  });
});

it('a network whose file is not there is no such file, whatever the folder holds', async () => {
  const folder = emptyFolder();
  const { code, said } = await predict(folder, join(folder, 'out.csv'), '/nosuch/model.json');
  expect(code).toBe(2);
  expect(said).toContain('There is no such file: /nosuch/model.json, for --network.');
});

it('a browser that is not where CHROMIUM_PATH says is missed at once, and nothing is written', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'photo.jpg'), 'no photo');
  vi.stubEnv('CHROMIUM_PATH', '/nope');
  onTestFinished(() => void vi.unstubAllEnvs());
  const outcome = await predict(folder, join(folder, '..', 'out.csv'));
  const said = 'There is no browser at /nope, which CHROMIUM_PATH names.\n';
  expect(outcome).toEqual({ code: 3, said, progress: '' });
  expect(readdirSync(join(folder, '..'))).toEqual(['my-photos']);
});

describe('--files', () => {
  it.each([['../list.txt', 'list.txt, line 2, names ../list.txt, which is not in']])(
    'refuses %s, with its line',
    async (name, message) => {
      const folder = emptyFolder();
      writeFileSync(join(folder, 'a.jpg'), '');
      const list = join(folder, '..', 'list.txt');
      writeFileSync(list, `a.jpg\n${name}\n`);
      const { code, said, progress } = await predict(folder, join(folder, '..', 'out.csv'), undefined, [
        '--files',
        list,
      ]);
      expect([code, progress]).toEqual([2, '']);
      expect(said).toContain(message);
    },
  );

  it('tells what is no file, and leaves it out', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'a.jpg'), '');
    const { files, unreadable } = findListed(folder, 'list.txt', 'a.jpg\naway.jpg\n');
    expect(files.map(({ name }) => name)).toEqual(['a.jpg']);
    expect(unreadable).toEqual([
      { name: 'away.jpg', reason: `of list.txt, line 2, is no file of ${folder}` },
    ]);
  });

  it('refuses a list that is not there, and one that names nothing', async () => {
    const folder = emptyFolder();
    const list = join(folder, '..', 'list.txt');
    const ask = () => predict(folder, join(folder, '..', 'out.csv'), undefined, ['--files', list]);
    expect((await ask()).said).toContain(`There is no such file: ${list}, for --files.`);
    writeFileSync(list, '\n\n');
    expect((await ask()).said).toContain(`${list} names no file.`);
  });
});

describe('conditions of a CSV of classes', () => {
  const truthIn = (folder: string, text: string) => {
    const path = join(folder, 'truth.csv');
    writeFileSync(path, text);
    return path;
  };

  it('go to the images by their paths, as a truth file finds them', () => {
    const text = 'file,wnid,condition\na.jpg,n01440764,clear\nb/1.jpg,n01440764,blur\nc.jpg,n01440764,\n';
    const truth = parseTruthCsv('truth.csv', text, shippedCatalogue());
    const images = ['set/a.jpg', 'b/1.jpg', 'c.jpg', 'd.jpg'];
    const network = buildObserver(
      {},
      images.map((image) => [image, [0]] as const),
    );
    expect(withConditions(network, truth).conditions).toEqual(['clear', 'blur', '', '']);
  });

  it.each([
    [
      'file,wnid\na.jpg,n01440764\n',
      'says how no image is shown: expected a column “condition” with words in it.',
    ],
    [
      'file,wnid,condition\na.jpg,n0,blur\n',
      'line 2, column wnid: expected the wnid of one of the 1000 classes',
    ],
  ])('are looked for before anything is answered: %j', async (text, message) => {
    const folder = emptyFolder();
    const path = truthIn(folder, text);
    const { code, said, progress } = await predict(folder, join(folder, 'out.csv'), undefined, [
      '--truth',
      path,
    ]);
    expect([code, progress]).toEqual([2, '']);
    expect(said).toContain(message);
  });

  it('have no place beside all 1000 probabilities', async () => {
    const folder = emptyFolder();
    const { code, said } = await predict(folder, 'out.npy', undefined, ['--all', '--truth', 'truth.csv']);
    expect(code).toBe(2);
    expect(said).toContain("Option '--truth <CSV>' cannot be used with option '--all'");
  });
});

describe('--list', () => {
  const listed = async (content: string | null, ...more: string[]) => {
    const folder = emptyFolder();
    const path = join(folder, '..', 'own.tsv');
    if (content !== null) writeFileSync(path, content);
    const words = ['--list', path, ...more];
    return { path, ...(await predict(folder, join(folder, '..', 'out.csv'), undefined, words)) };
  };

  it('that is none is refused with file and line before anything is answered', async () => {
    const { path, code, said, progress } = await listed('dog\tn02085620\ncat\tpoodle\n');
    expect([code, progress]).toEqual([2, '']);
    expect(said).toContain(`${path}, line 2, column wnid: expected the wnid of one of the 1000 classes`);
  });

  it('names a file that is not there', async () => {
    const { path, code, said } = await listed(null);
    expect([code, said.split('\n')[0]]).toEqual([2, `There is no such file: ${path}, for --list.`]);
  });

  it('has no place beside all 1000 probabilities', async () => {
    const { code, said } = await listed('', '--all');
    expect(code).toBe(2);
    expect(said).toContain("Option '--list <FILE>' cannot be used with option '--all'");
  });

  it('takes the word 16 for the 16 categories, and a --truth that says no condition', async () => {
    const folder = emptyFolder();
    const truth = join(folder, '..', 'truth.csv');
    writeFileSync(truth, 'file,wnid\na.jpg,n02085620\n');
    const { said } = await predict(folder, join(folder, '..', 'out.csv'), undefined, [
      ...['--list', '16', '--truth', truth],
    ]);
    expect(said).toContain(`There is no file in ${folder}.`);
  });
});
