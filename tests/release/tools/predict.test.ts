import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import { readImagenetXCsv } from '#src/files/formats/imagenet-x-csv.ts';
import { readProbabilitiesNpy } from '#src/batch/logic/probabilities-npy.ts';
import { run } from '#tools/predict/run.ts';
import { colourNetwork } from '#tests/release/networks/colour-network.ts';
import { folderOf } from '#tests/e2e/synthetic-photos.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
const { images } = JSON.parse(readFileSync('assets/challenge/manifest.json', 'utf8')) as {
  images: { id: string; file: string; wnid: string; kind: string }[];
};
/** What both networks said of the challenge, as `tools/demo-data/predict` recorded it. */
const known = (
  JSON.parse(readFileSync('tools/demo-data/predictions.json', 'utf8')) as Record<
    string,
    Record<string, { guesses: { classIndex: number; probability: number }[] }>
  >
)['efficientnet-lite0'];

const photos = images.filter(({ kind }) => kind === 'photo').slice(0, 12);
const pathOf = (id: string, at: number) => (at % 3 === 0 ? `a folder/more/${id}.jpg` : `${id}.jpg`);
const bytesOf = (at: number) => readFileSync(join('assets/challenge', photos[at]?.file ?? ''));

function challengeFiles(): Readonly<Record<string, Buffer>> {
  return Object.fromEntries(photos.map(({ id }, at) => [pathOf(id, at), bytesOf(at)]));
}

/** What the network says of an image of the challenge, the likeliest first. */
const guessesOf = (id: string | undefined) => known?.[id ?? '']?.guesses ?? [];

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
  describe('of a folder with photos, links and odd files', () => {
    const groups = [
      ['baseline.JPEG', 'display-p3.JPEG', 'adobe-rgb.JPEG'],
      ['png-named.JPEG', 'display-p3.png', 'moving.png'],
      ['exif-turned.png'],
    ];
    const odd = groups.flat();
    /** The images that links or a name beyond ASCII lead to, and what they are in the challenge. */
    const linked: Record<string, string | undefined> = {
      'one.jpg': photos[2]?.id,
      'café.jpg': photos[4]?.id,
      ...Object.fromEntries(
        photos.flatMap(({ id }, at) => (at % 3 === 0 ? [[`linked/more/${id}.jpg`, id]] : [])),
      ),
    };
    let folder = '';
    let outFolder = '';
    let result = { code: null as number | null, out: '', err: '' };
    let text = '';
    let found: ReturnType<typeof readImagenetXCsv>;

    // One run for all: to start the network takes longer than to answer.
    beforeAll(async () => {
      const place = mkdtempSync(join(tmpdir(), 'hit5-predict-test-'));
      outFolder = join(place, 'out');
      folder = join(place, 'photos/my-photos');
      const write = (path: string, content: Uint8Array | string) => {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
      };
      for (const [path, bytes] of Object.entries(challengeFiles())) {
        write(join(folder, path), bytes);
        write(join(place, 'elsewhere', path), bytes);
      }
      write(join(folder, 'notes.txt'), 'No photo.');
      write(join(folder, 'sub/broken.jpg'), bytesOf(0).subarray(0, 40).toString('latin1'));
      for (const name of odd)
        write(join(folder, 'set', name), readFileSync(join('tests/fixtures/imagery', name)));
      const elsewhere = (path: string) => join(place, 'elsewhere', path);
      symlinkSync(elsewhere(pathOf(photos[2]?.id ?? '', 2)), join(folder, 'one.jpg'));
      symlinkSync(elsewhere('a folder'), join(folder, 'linked'));
      symlinkSync('..', join(folder, 'more again'));
      symlinkSync(elsewhere('gone.jpg'), join(folder, 'gone.jpg'));
      writeFileSync(join(folder, 'café.jpg'), bytesOf(4));
      mkdirSync(outFolder);
      const file = join(outFolder, 'out.csv');
      const words = ['--network', 'efficientnet-lite0', '--backend', 'webgpu', '--out', file];
      result = await predict(folder, ...words);
      text = readFileSync(file, 'utf8');
      found = readImagenetXCsv('out.csv', text, catalogue);
      return () => rmSync(place, { recursive: true });
    });

    it('writes what the network says of every image, names what cannot be read, and says so by its exit code', () => {
      const { code, out, err } = result;
      expect(err).toContain('Left out: sub/broken.jpg');
      expect(err).toContain(`${photos.length + Object.keys(linked).length + odd.length} images answered`);
      expect([code, out]).toEqual([1, '']);
      expect(text.split(/\r?\n/)[0]).toBe(
        'file_name,predicted_class,predicted_probability,top5_classes,top5_probabilities',
      );
      const names = photos.map(({ id }, at) => pathOf(id, at));
      const odds = odd.map((name) => `set/${name}`);
      expect(found.images).toEqual([...names, ...Object.keys(linked), ...odds].sort());
      for (const name of names) {
        const at = found.images.indexOf(name) * 5;
        const [first] = guessesOf(name.replace(/^.*\/|\.jpg$/g, ''));
        expect(found.guesses[at], name).toBe(first?.classIndex);
        expect(found.probabilities?.[at], name).toBeCloseTo(first?.probability ?? -1, 2);
      }
      expect(readdirSync(outFolder)).toEqual(['out.csv']);
      expect(readdirSync(join(folder, '..'))).toEqual(['my-photos']);
    });

    it('answers what links lead to and what has a name of any bytes, and says what it cannot read or run on', () => {
      const { err } = result;
      expect(err).toMatch(/WebGPU cannot run here \(.+\); wasm answers instead\./);
      expect(err).toContain('Left out: gone.jpg is a link to something that does not exist');
      expect(err).toContain(`Not followed: more again/my-photos leads back to ${folder}, in which it lies`);
      for (const [name, id] of Object.entries(linked))
        expect(found.guesses[found.images.indexOf(name) * 5], name).toBe(guessesOf(id)[0]?.classIndex);
    });

    it('gives the network the pixels of a file, whatever its profile and however it moves', () => {
      const [jpeg, png, turned] = groups.map(
        (group) =>
          new Set(
            group.map((name) => {
              const at = found.images.indexOf(`set/${name}`) * 5;
              const [guesses, probabilities] = [found.guesses, found.probabilities].map((all) =>
                all?.subarray(at, at + 5),
              );
              return `${String(guesses)} ${String(probabilities)}`;
            }),
          ),
      );
      expect([jpeg?.size, png?.size]).toEqual([1, 1]);
      expect([...(turned ?? [])]).not.toEqual([...(png ?? [])]);
    });
  });

  it('asks for the card of a network of one’s own, and what it lacks, and answers nothing', async () => {
    const folder = folderOf(challengeFiles());
    const file = join(folder, '..', 'out.csv');
    const files = Object.fromEntries(await colourNetwork('-1..1'));
    const card = Buffer.from(JSON.stringify({ input: { size: 224 }, output: { classOffset: 0 } }));
    for (const [own, why] of [
      [folderOf(files), 'is missing, which says how the network is fed: input.size, input.mean, '],
      [folderOf({ ...files, 'card.json': card }), 'does not say how the network is fed: input.mean, '],
    ] as const) {
      const words = ['--network', join(own, 'model.json'), '--backend', 'wasm', '--out', file];
      const { code, err } = await predictHere(folder, ...words);
      expect([code, err]).toEqual([2, expect.stringContaining(why)]);
      expect(existsSync(file)).toBe(false);
    }
  });

  it('feeds a network of one’s own as its card says, and writes all its probabilities', async () => {
    const folder = folderOf(challengeFiles());
    const file = join(folder, '..', 'out.npy');
    const card = {
      name: 'Colours',
      input: { size: 224, mean: [127.5, 127.5, 127.5], scale: 127.5 },
      output: { classOffset: 0, activation: 'probabilities' },
    };
    const files = new Map([
      ...(await colourNetwork('-1..1')),
      ['card.json', Buffer.from(JSON.stringify(card))] as const,
    ]);
    const own = folderOf(Object.fromEntries(files));
    const words = ['--network', join(own, 'model.json'), '--backend', 'wasm', '--all', '--out', file];
    const { code, err } = await predictHere(folder, ...words);
    expect([code, err]).toEqual([0, expect.stringContaining('12 images answered')]);
    expect(err).toContain('The network is fed as card.json says. With it, ');
    const found = readProbabilitiesNpy(readFileSync(file));
    expect(found.map(({ image }) => image)).toEqual(photos.map(({ id }, at) => pathOf(id, at)).sort());
    const right = found.filter(({ image, probabilities }) => {
      expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 4);
      const wnid = images.find(({ id }) => image.endsWith(`${id}.jpg`))?.wnid;
      const first = probabilities.indexOf(Math.max(...probabilities)) as ClassIndex;
      return catalogue.byIndex(first).wnid === wnid;
    });
    expect(right.length).toBeGreaterThan(photos.length / 2);
  });

  it('says what is wrong with its words or its folder, and writes nothing', async () => {
    const folder = folderOf({ 'notes.txt': 'No photo.' });
    const file = join(folder, '..', 'out.csv');
    const lite0 = ['--network', 'efficientnet-lite0'];
    const wrong: readonly (readonly [string, readonly string[]])[] = [
      ["Missing required argument 'DIR'", [...lite0, '--out', file]],
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
      [
        'cannot be written: there is no such folder',
        [folder, ...lite0, '--out', join(folder, 'no', 'such', 'out.csv')],
      ],
      ['cannot be written: it is no file', [folder, ...lite0, '--out', '/dev/null']],
      ['cannot be written: it is a folder', [folder, ...lite0, '--out', folder]],
      ["Unknown option '--fast'", [folder, ...lite0, '--out', file, '--fast']],
      [
        'Allowed choices are webgl, webgpu, wasm, cpu.',
        [folder, ...lite0, '--backend', 'gpu', '--out', file],
      ],
      ["Required option '--out <FILE>' not specified", [folder, ...lite0]],
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

  it('ends where what CHROMIUM_PATH names is no browser', async () => {
    const folder = folderOf({ 'a.jpg': bytesOf(0) });
    vi.stubEnv('CHROMIUM_PATH', process.execPath);
    onTestFinished(() => void vi.unstubAllEnvs());
    const { code, err } = await predict(
      folder,
      '--network',
      'efficientnet-lite0',
      '--out',
      join(folder, 'out.csv'),
    );
    expect(err).toContain(`${process.execPath} does not start as a browser (`);
    expect(code).toBe(3);
  });
});
