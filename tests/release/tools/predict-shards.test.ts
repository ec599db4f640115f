import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseClasses } from '#src/files/classes-format.ts';
import { readImagenetXCsv } from '#src/files/formats/imagenet-x-csv.ts';
import { readProbabilitiesNpy } from '#src/batch/logic/probabilities-npy.ts';
import { run as compare } from '#tools/compare/run.ts';
import { run } from '#tools/predict/run.ts';
import { shardNumber } from '#tools/predict/shard-number.ts';
import { colourNetwork } from '#tests/e2e/networks/colour-network.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
const { images } = JSON.parse(readFileSync('assets/challenge/manifest.json', 'utf8')) as {
  images: { id: string; file: string; wnid: string; kind: string }[];
};
/** What the browser told of the same network, by image, as `tools/demo-data/predict` recorded it. */
const known = (
  JSON.parse(readFileSync('tools/demo-data/predictions.json', 'utf8')) as Record<
    string,
    Record<string, { weightsHash: string }>
  >
)['efficientnet-lite0'];

const of = 4;
const photos = images
  .filter(({ kind }) => kind === 'photo')
  .map(({ id, file, wnid }, at) => ({ name: at % 2 === 0 ? `more/${id}.jpg` : `${id}.jpg`, file, wnid }));
const ofShard = (number: number, count: number) =>
  photos.filter(({ name }) => shardNumber(name, of) === number).slice(0, count);
/** A file of the third shard. */
const third = (ending: string) =>
  Array.from({ length: 100 }, (_, at) => `file ${at}${ending}`).find((name) => shardNumber(name, of) === 3) ??
  '';

/** Two shards of photos, one in which nothing can be answered, and one in which there is nothing. */
const chosen = [...ofShard(1, 4), ...ofShard(2, 3)];
const broken = third('.jpg');

const lite0 = ['--network', 'efficientnet-lite0'];

async function predict(...words: readonly string[]): Promise<{ code: number; err: string }> {
  let err = '';
  const code = await run([...words, '--backend', 'wasm'], {
    out: () => undefined,
    err: (text) => (err += text),
    progress: () => undefined,
  });
  return { code, err };
}

describe('npm run predict --shard', () => {
  let place = '';
  let folder = '';
  let whole = '';
  let shards: { file: string; code: number; err: string }[] = [];

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'hit5-shards-'));
    folder = join(place, 'photos');
    const files = [
      ...chosen.map(({ name, file }) => [name, readFileSync(join('assets/challenge', file))] as const),
      [broken, 'no photo'] as const,
      [third('.txt'), 'No photo.'] as const,
    ];
    for (const [name, content] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    whole = join(place, 'efficientnet-lite0.csv');
    await predict(folder, ...lite0, '--out', whole);
    shards = [];
    for (let number = 1; number <= of; number += 1) {
      const file = join(place, `part-${number}.csv`);
      const words = [...lite0, '--shard', `${number}/${of}`, '--out', file];
      shards.push({ file, ...(await predict(folder, ...words)) });
    }
    return () => rmSync(place, { recursive: true });
  });

  const read = (file: string) => readImagenetXCsv('out.csv', readFileSync(file, 'utf8'), catalogue);

  it('answers each image in one shard, as the whole run does', () => {
    const rows = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\r\n').slice(1);
    const said = shards.map(({ file }, at) =>
      rows(file).map((row) => {
        const end = `,${at + 1}/${of},efficientnet-lite0,${Object.values(known ?? {})[0]?.weightsHash}`;
        expect(row.endsWith(end), row).toBe(true);
        return row.slice(0, -end.length);
      }),
    );
    expect(said.map((own) => own.length)).toEqual([4, 3, 1, 1]);
    expect([...(said[0] ?? []), ...(said[1] ?? [])].sort()).toEqual(rows(whole).sort());
  });

  it('writes the file of a shard without an image too, says so, and names what could not be read', () => {
    const [first, , third, fourth] = shards;
    expect([first?.code, first?.err]).toEqual([0, '4 images answered, shard 1/4.\n']);
    expect(third?.code).toBe(1);
    expect(third?.err).toContain(`Left out: ${broken} `);
    expect(third?.err).toContain('1 other file in it is no image.\n0 images answered, shard 3/4.\n');
    const none = '0 images answered, shard 4/4.\nIts file has no answers, and is written all the same.\n';
    expect([fourth?.code, fourth?.err]).toEqual([0, none]);
    for (const { file } of shards.slice(2)) expect(read(file).images).toEqual([]);
  });

  it('is one observer for compare, with the figures of the whole run', () => {
    const truth = join(place, 'truth.csv');
    const right = chosen.map(({ name, wnid }) => `${name},${wnid}\n`);
    writeFileSync(truth, `file,wnid\n${right.join('')}`);
    const figures = (...files: string[]) => compare([...files, '--truth', truth, '--json']);
    const alone = figures(whole);
    expect(JSON.parse(alone.out)).toMatchObject({ observers: [{ name: 'efficientnet-lite0', n: 7 }] });
    expect(figures(...shards.map(({ file }) => file))).toEqual(alone);
    expect(figures(...shards.map(({ file }) => file).filter((_, at) => at !== 3)).err).toBe(
      'efficientnet-lite0: shard 4 of 4 is missing. Expected the files of all 4 shards together.\n',
    );
  });

  it('names a network of one’s own and its weights as the app does, also in a shard without an image', async () => {
    const own = join(place, 'own');
    mkdirSync(own);
    for (const [name, content] of await colourNetwork('-1..1')) writeFileSync(join(own, name), content);
    const file = join(place, 'own.csv');
    const words = ['--network', join(own, 'model.json'), '--out', file];
    const named = [];
    for (const number of [2, 4]) {
      expect((await predict(folder, ...words, '--shard', `${number}/${of}`)).code).toBe(0);
      const { name, weights } = read(file);
      named.push({ name, weights });
    }
    expect(named[1]).toEqual(named[0]);
    // The app makes the name of what it hashed itself.
    expect(named[0]?.weights).toMatch(/^[0-9a-f]{64}$/);
    expect(named[0]?.name.endsWith(`-${named[0].weights?.slice(0, 8)}`)).toBe(true);
  });

  it('takes its share of all 1000 probabilities too, none where it has no image', async () => {
    const file = join(place, 'all.npy');
    for (const [number, names] of [
      [
        2,
        ofShard(2, 3)
          .map(({ name }) => name)
          .sort(),
      ],
      [4, []],
    ] as const) {
      const words = [...lite0, '--all', '--shard', `${number}/${of}`, '--out', file];
      const { code } = await predict(folder, ...words);
      expect(code).toBe(0);
      expect(readProbabilitiesNpy(readFileSync(file)).map(({ image }) => image)).toEqual(names);
    }
  });
});
