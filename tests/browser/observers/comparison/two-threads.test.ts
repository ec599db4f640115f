import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Comparer } from '../../../../src/observers/comparison/comparer.ts';
import { secondName, type ComparedFile } from '../../../../src/observers/comparison/protocol.ts';
import { writeSessionFile } from '../../../../src/core/formats/files/session-file.ts';
import type { CompareProgress, CompareResult } from '../../../../src/core/observers/compare-result.ts';
import { sampleSession } from '../../sample-session.ts';
import { shippedAssets } from '../../sample-stores.ts';

const classes = await (await fetch('/assets/classes.json')).text();
const { signal } = new AbortController();
const images = 6000;
const rows = <Row>(row: (image: number) => Row) => Array.from({ length: images }, (_, image) => row(image));
const name = (image: number) => `ILSVRC2012_val_${String(image + 1).padStart(8, '0')}.JPEG`;
/** The columns make files large enough for two threads. */
const note = 'x'.repeat(100);

const tidy = (observer: string, challenge = '') =>
  [
    'observer,kind,challenge,image,guess1,guess2,truth,seconds,condition,note',
    ...rows(
      (at) =>
        `${observer},person,${challenge},${name(images - 1 - at)},n01440764,n01443537,n0144${at % 3 ? '0764' : '3537'},${String(at / 8)},c${String(at % 2)},${note}`,
    ),
  ].join('\n');
const network = [
  'file_name,predicted_class,predicted_probability',
  ...rows((at) => `${name(at)},${String(at % 7)},0.5`),
];
const files: Readonly<Record<string, string>> = {
  'ada.csv': tidy('Ada'),
  'bob.csv': tidy('Bob'),
  'net.csv': network.join('\n'),
  'lines.txt': rows((at) => `${String(1 + (at % 9))} 12`).join('\n'),
  'broken.csv': `${tidy('Cleo')}\nx,y`,
  'truth.csv': ['file_name,label', ...rows((at) => `${name(at)},${String(at % 5)}`)].join('\n'),
  'truth.txt': rows((at) => String(1 + (at % 9))).join('\n'),
  'real.json': JSON.stringify(rows((at) => (at % 4 ? [at % 5, at % 7] : []))),
};

let nextId = 0;
const compared = (given = files): readonly ComparedFile[] =>
  Object.entries(given).map(([file, text]) => ({
    id: nextId++,
    name: file,
    blob: new Blob([text]),
    use: null,
  }));

const workerUrl = new URL('../../../../src/observers/comparison/worker/worker.ts', import.meta.url);
const script = (text: string) => new Worker(`data:text/javascript,${encodeURIComponent(text)}`);
/** It starts, and dies of the first file. */
const dying = () =>
  script(
    'onmessage = ({ ports: [port] }) => { if (port) port.onmessage = () => setTimeout(() => { throw new Error("gone"); }); };',
  );

function comparer(spawnSecond?: () => Worker): Comparer {
  const made = new Comparer(classes, undefined, spawnSecond);
  onTestFinished(() => made.close());
  return made;
}

function compare(
  one: Comparer,
  given = compared(),
  { truth = null as string | null, onProgress = (_: CompareProgress) => {} } = {},
): Promise<CompareResult> {
  return one.compare({ files: given, truth, edits: new Map() }, signal, onProgress);
}

/** Small files of several networks: one thread reads them. */
const networks = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, one) => [
      `network-${String(one)}.csv`,
      [
        network[0],
        ...Array.from({ length: 200 }, (__, at) => `${name(at)},${String((at * one) % 3)},0.5`),
      ].join('\n'),
    ]),
  );
const networksTruth = ['file_name,label', ...Array.from({ length: 200 }, (_, at) => `${name(at)},0`)].join(
  '\n',
);

describe('pairs that two threads compare', () => {
  const given = () => compared({ ...networks(8), 'truth.csv': networksTruth });
  const truth = 'truth.csv';

  it('have the same figures in the same order as with one', async () => {
    const seen: CompareProgress[] = [];
    const onProgress = (progress: CompareProgress) => seen.push(progress);
    const { report } = await compare(comparer(), given(), { truth, onProgress });
    const alone = comparer(() => script('throw new Error("no luck")'));
    expect((await compare(alone, given(), { truth })).report).toEqual(report);
    const names = report?.observers.map((one) => one.name) ?? [];
    expect(report?.pairs.map(({ first, second }) => [first, second])).toEqual(
      names.flatMap((first, at) => names.slice(at + 1).map((second) => [first, second])),
    );
    expect(report?.pairs.every(({ n, kappaInterval }) => n === 200 && kappaInterval !== null)).toBe(true);
    const done = seen.flatMap((one) => (one.kind === 'comparing' ? [one] : []));
    expect(done.at(-1)).toEqual({ kind: 'comparing', pairs: 28, total: 28 });
    expect(done.map(({ pairs }) => pairs)).toEqual(done.map(({ pairs }) => pairs).toSorted((a, b) => a - b));
  });

  it('are compared by the first alone when the second dies of them', async () => {
    const second = dying();
    const died = vi.fn();
    second.addEventListener('error', died);
    const { report } = await compare(
      comparer(() => second),
      given(),
      { truth },
    );
    expect(died).toHaveBeenCalled();
    expect(report).toEqual((await compare(comparer(), given(), { truth })).report);
  });
});

describe('files that two threads read', () => {
  it.each([null, 'truth.csv', 'truth.txt', 'real.json'])(
    'give the same result as with one, whatever they hold: graded by %s',
    async (truth) => {
      const two = comparer();
      const result = await compare(two, compared(), { truth });
      const alone = comparer(() => script('throw new Error("no luck")'));
      expect(await compare(alone, compared(), { truth })).toEqual(result);
      expect(result.report?.observers).toHaveLength(4);
      expect(result.files.map(({ kind }) => kind)).toEqual([
        ...['answers', 'answers', 'answers', 'answers', 'refused', 'truth', 'truth', 'truth'],
      ]);
      expect(await two.answersTo(name(3))).toEqual(await alone.answersTo(name(3)));
    },
  );

  it('hold the session of a person and a network too', async () => {
    const { challenge, catalogue } = await shippedAssets();
    const session = sampleSession(challenge, catalogue, { images: 60 });
    const saved = writeSessionFile({ session, reviews: [], draft: null, unknown: null });
    const padded = saved + ' '.repeat(1e6);
    const result = await compare(comparer(), compared({ 'a.json': padded, 'b.json': `${padded} ` }));
    expect(result.report?.observers.map(({ n }) => n)).toEqual([60, 60, 60]);
  });

  it('are told of with the bytes of both, which only grow', async () => {
    const seen: CompareProgress[] = [];
    const given = compared();
    await compare(comparer(), given, { onProgress: (progress) => seen.push(progress) });
    const reading = seen.flatMap((one) => (one.kind === 'reading' ? [one] : []));
    const total = given.reduce((sum, { blob }) => sum + blob.size, 0);
    expect(reading.at(-1)).toMatchObject({ bytes: total, total });
    const bytes = reading.map((one) => one.bytes);
    expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
    expect(new Set(reading.map(({ file }) => file))).toEqual(new Set(Object.keys(files)));
  });

  it('are refused in their own order when they belong to different challenges', async () => {
    const given = {
      'birds.csv': tidy('A', 'birds'),
      'dogs.csv': `${tidy('B', 'dogs')}\n`,
      'cats.csv': tidy('C', 'cats'),
    };
    const { files: reports } = await compare(comparer(), compared(given));
    expect(reports.map(({ kind }) => kind)).toEqual(['answers', 'refused', 'refused']);
  });

  it('are read by the first alone when the second dies in the middle', async () => {
    const seen: CompareProgress[] = [];
    const second = dying();
    const died = vi.fn();
    second.addEventListener('error', died);
    const result = await compare(
      comparer(() => second),
      compared(),
      { onProgress: (progress) => seen.push(progress) },
    );
    expect(died).toHaveBeenCalled();
    expect(result).toEqual(await compare(comparer()));
    expect(seen.findLast(({ kind }) => kind === 'reading')).toMatchObject({
      bytes: Object.values(files).reduce((sum, text) => sum + text.length, 0),
    });
  });

  it('are given up by both, which end', async () => {
    const worker = new Worker(workerUrl, { type: 'module', name: secondName });
    const end = vi.spyOn(worker, 'terminate');
    const one = comparer(() => worker);
    const abort = new AbortController();
    const given = one.compare({ files: compared(), truth: null, edits: new Map() }, abort.signal, () =>
      abort.abort(new Error('enough')),
    );
    await expect(given).rejects.toThrow('enough');
    expect(end).toHaveBeenCalled();
  });
});
