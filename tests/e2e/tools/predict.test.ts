import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseClasses } from '../../../src/core/formats/classes-format.ts';
import { readImagenetXCsv } from '../../../src/core/formats/files/imagenet-x-csv.ts';
import { run } from '../../../tools/predict/run.ts';
import { folderOf } from '../synthetic-photos.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
const { images } = JSON.parse(readFileSync('assets/challenge/manifest.json', 'utf8')) as {
  images: { id: string; file: string }[];
};
/** What both networks said of the challenge, as `tools/demo-data/predict` recorded it. */
const known = (
  JSON.parse(readFileSync('tools/demo-data/predictions.json', 'utf8')) as Record<
    string,
    Record<string, { guesses: { classIndex: number; probability: number }[] }>
  >
)['efficientnet-lite0'];

const photos = images.slice(0, 12);
const pathOf = (id: string, at: number) => (at % 3 === 0 ? `a folder/more/${id}.jpg` : `${id}.jpg`);

function challengeFolder(more: Readonly<Record<string, string>> = {}): string {
  const files = photos.map(({ id, file }, at) => [
    pathOf(id, at),
    readFileSync(join('assets/challenge', file)),
  ]);
  return folderOf({ ...Object.fromEntries(files), ...more });
}

function predict(...words: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const command = spawn(process.execPath, ['--import', 'tsx', 'tools/predict/predict.ts', ...words]);
    let out = '';
    let err = '';
    command.stdout.on('data', (part: Buffer) => (out += part.toString()));
    command.stderr.on('data', (part: Buffer) => (err += part.toString()));
    command.on('error', reject);
    command.on('close', (code) => resolve({ code, out, err }));
  });
}

/** The same without a process of its own: the command adds nothing to what it runs but the streams and the exit code. */
async function predictHere(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await run(words, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    progress: () => undefined,
  });
  return { code, out, err };
}

describe('npm run predict', () => {
  it('writes what the network says of every image, names what cannot be read, and says so by its exit code', async () => {
    const broken = readFileSync(join('assets/challenge', photos[0]?.file ?? '')).subarray(0, 40);
    const folder = challengeFolder({ 'notes.txt': 'No photo.', 'sub/broken.jpg': broken.toString('latin1') });
    const file = join(folder, '..', 'out.csv');
    const { code, out, err } = await predict(
      folder,
      ...['--network', 'efficientnet-lite0', '--backend', 'wasm', '--out', file],
    );
    expect(err).toContain('Left out: sub/broken.jpg');
    expect(err).toContain('12 images answered');
    expect([code, out]).toEqual([1, '']);
    const text = readFileSync(file, 'utf8');
    expect(text.split(/\r?\n/)[0]).toBe(
      'file_name,predicted_class,predicted_probability,top5_classes,top5_probabilities',
    );
    const found = readImagenetXCsv('out.csv', text, catalogue);
    const names = photos.map(({ id }, at) => pathOf(id, at)).sort();
    expect(found.images).toEqual(names);
    for (const [at, name] of names.entries()) {
      const guesses = known?.[name.replace(/^.*\/|\.jpg$/g, '')]?.guesses ?? [];
      expect([...found.guesses.subarray(at * 5, at * 5 + 5)].slice(0, 1)).toEqual([guesses[0]?.classIndex]);
      expect(found.probabilities?.[at * 5]).toBeCloseTo(guesses[0]?.probability ?? -1, 2);
    }
    expect(readdirSync(join(folder, '..')).sort()).toEqual(['my-photos', 'out.csv']);
  });

  it('answers what links lead to and what has a name of any bytes, and says what it cannot read or run on', async () => {
    const all = challengeFolder();
    const subset = folderOf(
      { 'own.jpg': readFileSync(join('assets/challenge', photos[1]?.file ?? '')) },
      'subset',
    );
    const at = (name: string) => join(subset, name);
    symlinkSync(join(all, pathOf(photos[2]?.id ?? '', 2)), at('one.jpg'));
    symlinkSync(join(all, 'a folder'), at('more'));
    symlinkSync('..', at('more again'));
    symlinkSync(join(all, 'gone.jpg'), at('gone.jpg'));
    writeFileSync(
      Buffer.concat([Buffer.from(`${subset}/`), Buffer.from('caf\xe9.jpg', 'latin1')]),
      readFileSync(join('assets/challenge', photos[4]?.file ?? '')),
    );
    const file = join(all, '..', 'out.csv');
    const words = ['--network', 'efficientnet-lite0', '--backend', 'webgpu', '--out', file];
    const { code, err } = await predictHere(subset, ...words);
    expect(err).toMatch(/WebGPU cannot run here \(.+\); wasm answers instead\./);
    expect(err).toContain('Left out: gone.jpg is a link to something that does not exist');
    expect(err).toContain(`Not followed: more again/subset leads back to ${subset}, in which it lies`);
    expect(code).toBe(1);
    const found = readImagenetXCsv('out.csv', readFileSync(file, 'utf8'), catalogue);
    const ids = photos.flatMap(({ id }, place) => (place % 3 === 0 ? [id] : []));
    const linked = ids.map((id) => [`more/more/${id}.jpg`, id] as const);
    const expected = new Map<string, string | undefined>([
      ...linked,
      ['one.jpg', photos[2]?.id] as const,
      ['own.jpg', photos[1]?.id] as const,
      ['caf\\xE9.jpg', photos[4]?.id] as const,
    ]);
    expect(found.images).toEqual([...expected.keys()].sort());
    for (const name of found.images) {
      const guess = known?.[expected.get(name) ?? '']?.guesses[0]?.classIndex;
      expect(found.guesses[found.images.indexOf(name) * 5], name).toBe(guess);
    }
  });

  it('gives the network the pixels of a file, whatever its profile and however it moves', async () => {
    const groups = [
      ['baseline.JPEG', 'display-p3.JPEG', 'adobe-rgb.JPEG'],
      ['png-named.JPEG', 'display-p3.png', 'moving.png'],
      ['exif-turned.png'],
    ];
    const names = groups.flat();
    const files = names.map((name) => [`set/${name}`, readFileSync(join('tests/fixtures/imagery', name))]);
    const folder = folderOf(Object.fromEntries(files) as Record<string, Uint8Array>);
    const file = join(folder, '..', 'out.csv');
    const words = ['--network', 'efficientnet-lite0', '--backend', 'wasm', '--out', file];
    expect((await predictHere(folder, ...words)).code).toBe(0);
    const found = readImagenetXCsv('out.csv', readFileSync(file, 'utf8'), catalogue);
    const answers = new Map(
      found.images.map((name, at) => [
        name.replace('set/', ''),
        [
          ...found.guesses.subarray(at * 5, at * 5 + 5),
          ...(found.probabilities?.subarray(at * 5, at * 5 + 5) ?? []),
        ],
      ]),
    );
    expect(answers.size).toBe(names.length);
    const [jpeg, png, turned] = groups.map(
      (group) => new Set(group.map((name) => String(answers.get(name)))),
    );
    expect([jpeg?.size, png?.size]).toEqual([1, 1]);
    expect([...(turned ?? [])]).not.toEqual([...(png ?? [])]);
  });

  it('takes a network of one’s own by its model.json, once it got the shipped photos right', async () => {
    const folder = challengeFolder();
    const file = join(folder, '..', 'out.csv');
    // The shipped network without its card, as any other: size, range and node are found out.
    const model = 'models/efficientnet-lite0';
    const names = readdirSync(model).filter((name) => /^(model\.json|group1)/.test(name));
    const own = folderOf(Object.fromEntries(names.map((name) => [name, readFileSync(join(model, name))])));
    const words = ['--network', join(own, 'model.json'), '--backend', 'wasm', '--out', file];
    const { code, err } = await predictHere(folder, ...words);
    expect([code, err]).toEqual([0, expect.stringContaining('12 images answered')]);
    const found = readImagenetXCsv('out.csv', readFileSync(file, 'utf8'), catalogue);
    const same = found.images.filter((name, at) => {
      const guesses = known?.[name.replace(/^.*\/|\.jpg$/g, '')]?.guesses ?? [];
      return found.guesses[at * 5] === guesses[0]?.classIndex;
    });
    // The crop is not that of the card.
    expect(same.length).toBeGreaterThan(photos.length / 2);
  });

  it('says what is wrong with its words or its folder, and writes nothing', async () => {
    const folder = folderOf({ 'notes.txt': 'No photo.' });
    const file = join(folder, '..', 'out.csv');
    const lite0 = ['--network', 'efficientnet-lite0'];
    const wrong: readonly (readonly [string, readonly string[]])[] = [
      ['There is no folder with images.', [...lite0, '--out', file]],
      ['is no folder', [join(folder, 'nowhere'), ...lite0, '--out', file]],
      ['There is no image in what you chose.', [folder, ...lite0, '--out', file]],
      [
        'There is no network resnet. There are: efficientnet-lite0, efficientnet-lite2.',
        [folder, '--network', 'resnet', '--out', file],
      ],
      ['is no model.json of TensorFlow.js', [folder, '--network', 'package.json', '--out', file]],
      [
        'There is no such file: /nosuch/model.json',
        [folder, '--network', '/nosuch/model.json', '--out', file],
      ],
      ['cannot be written', [folder, ...lite0, '--out', join(folder, 'no', 'such', 'out.csv')]],
      ['cannot be written: it is a folder', [folder, ...lite0, '--out', folder]],
      ["Unknown option '--fast'", [folder, ...lite0, '--out', file, '--fast']],
      [
        'There is no backend gpu. There are: webgl, webgpu, wasm, cpu.',
        [folder, ...lite0, '--backend', 'gpu', '--out', file],
      ],
      ['--out is missing', [folder, ...lite0]],
    ];
    for (const [at, [message, words]] of wrong.entries()) {
      const { code, out, err } = await (at === 0 ? predict : predictHere)(...words);
      expect(err).toContain(message);
      expect([code, out]).toEqual([2, '']);
      expect(existsSync(file)).toBe(false);
    }
    expect(readdirSync(join(folder, '..'))).toEqual(['my-photos']);
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });

  it('explains itself', async () => {
    const { code, out } = await predictHere('--help');
    expect(code).toBe(0);
    expect(out).toContain('--network');
  });
});
