import { describe, expect, it, onTestFinished } from 'vitest';
import type { CompareProgress } from '#src/figures/observers/observers-report.ts';
import { Comparer } from '#src/observers/comparison/comparer.ts';
import type { ComparedFile, CompareRequest } from '#src/observers/comparison/protocol.ts';

const classes = await (await fetch('/assets/classes.json')).text();
const { signal } = new AbortController();

function comparer(): Comparer {
  const made = new Comparer(classes);
  onTestFinished(() => made.close());
  return made;
}

let nextId = 0;

const file = (name: string, ...parts: BlobPart[]): ComparedFile => ({
  id: nextId++,
  name,
  blob: new Blob(parts),
  use: null,
});

const request = (files: readonly ComparedFile[], truth: string | null = null): CompareRequest => ({
  files,
  truth,
  edits: new Map(),
});

const ada = file(
  'ada.csv',
  'observer,kind,image,guess1,truth\nAda,person,b,n01440764,n01440764\nAda,person,a,n01443537,n01440764\n',
);
const net = file('net.csv', 'file_name,predicted_class\na.JPEG,0\nb.JPEG,0\n');

describe('the comparison in its worker', () => {
  it('reads files, whatever the order of their rows, and says how far it is', async () => {
    const seen: CompareProgress[] = [];
    const { files, report, fault } = await comparer().compare(request([ada, net]), signal, (progress) =>
      seen.push(progress),
    );
    expect(fault).toBeNull();
    expect(files.map(({ kind }) => kind)).toEqual(['answers', 'answers']);
    expect(report?.observers).toMatchObject([
      { name: 'Ada', n: 2, errors: 1 },
      { name: 'net', n: 2, errors: 0 },
    ]);
    expect(report?.pairs).toMatchObject([{ n: 2, onlySecond: 1, bothRight: 1 }]);
    // Progress comes by a way of its own, and may come last.
    await expect
      .poll(() => seen.map(({ kind }) => kind))
      .toEqual([...Array.from({ length: 4 }, () => 'reading'), 'comparing']);
  });

  it('tells the bytes of all files, which only grow, and the figures of each pair in its order', async () => {
    const networks = Array.from({ length: 5 }, (_, at) =>
      file(`n${at}.csv`, `file_name,predicted_class\na,${at}\nb,0\n`),
    );
    const seen: CompareProgress[] = [];
    const { report } = await comparer().compare(request([ada, ...networks]), signal, (one) => seen.push(one));
    const names = report?.observers.map(({ name }) => name) ?? [];
    expect(report?.pairs.map(({ first, second }) => [first, second])).toEqual(
      names.flatMap((first, at) => names.slice(at + 1).map((second) => [first, second])),
    );
    // Progress comes by a way of its own, and may come last.
    await expect.poll(() => seen.at(-1)).toEqual({ kind: 'comparing', pairs: 15, total: 15 });
    const total = [ada, ...networks].reduce((sum, { blob }) => sum + blob.size, 0);
    const reading = seen.flatMap((one) => (one.kind === 'reading' ? [one] : []));
    expect(reading.at(-1)).toMatchObject({ bytes: total, total });
    const bytes = reading.map((one) => one.bytes);
    expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
  });

  it('answers what the observers said to an image, also after its thread was ended', async () => {
    const one = comparer();
    expect(await one.ask((api) => api.answersTo('a'))).toBeNull();
    await one.compare(request([ada, net]), signal);
    const answers = [
      { observer: 'Ada', guesses: ['n01443537'], hit: false },
      { observer: 'net', guesses: ['n01440764'], hit: true },
    ];
    expect(await one.ask((api) => api.answersTo('a.png'))).toMatchObject(answers);
    one.close();
    expect(await one.ask((api) => api.answersTo('a.png'))).toMatchObject(answers);
  });

  it('writes a tidy CSV of all, graded as they were compared, also after its thread was ended', async () => {
    const one = comparer();
    const csv = () => one.ask((api) => api.tidyCsv(new Map(), true));
    expect(await csv()).toBeNull();
    const truth = file('truth.csv', 'file_name,label\na.JPEG,1\nb.JPEG,1\n');
    await one.compare(request([ada, net, truth], 'truth.csv'), signal);
    one.close();
    const [header = '', ...rows] = ((await csv()) ?? '').trimEnd().split('\r\n');
    const columns = header.split(',');
    const shown = ['observer', 'image', 'truth', 'hit1', 'graded_by'].map((name) => columns.indexOf(name));
    expect(rows.map((row) => shown.map((at) => row.split(',')[at]).join(' '))).toEqual([
      'Ada b.JPEG n01443537 0 truth-file',
      'Ada a.JPEG n01443537 1 truth-file',
      'net a.JPEG n01443537 0 truth-file',
      'net b.JPEG n01443537 0 truth-file',
    ]);
  });

  it.each([
    [
      'with an image twice',
      ['file_name,predicted_class\na,1\na,2'],
      'bad.csv, line 3: the image “a” has an answer already',
    ],
    [
      'that is a zip',
      [new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
      'bad.csv cannot be read: it is a zip; unpack it, and give its files',
    ],
    ['that is no text', [new Uint8Array([0xff, 0xfe, 0x41])], 'bad.csv cannot be read: it is not UTF-8 text'],
    [
      'that ends within a letter',
      [new Uint8Array([0x41, 0xc3])],
      'bad.csv cannot be read: it is not UTF-8 text',
    ],
  ] satisfies [string, BlobPart[], string][])(
    'refuses a file %s, and compares the others',
    async (_, parts, message) => {
      const { files, report } = await comparer().compare(
        request([ada, file('bad.csv', ...parts), net]),
        signal,
      );
      const [, refused] = files;
      expect(refused?.kind === 'refused' && refused.message).toContain(message);
      expect(report?.observers.map(({ name }) => name)).toEqual(['Ada', 'net']);
    },
  );

  it('says why a file does not go with the others, and compares these', async () => {
    const { report, fault } = await comparer().compare(
      request([ada, file('lines.txt', '1 2\n3 4\n5 6\n'), net]),
      signal,
    );
    expect(report?.observers.map(({ name }) => name)).toEqual(['Ada', 'net']);
    expect(fault?.message).toContain('“lines” has 3 lines');
    expect(fault?.without).toEqual(['lines.txt']);
  });

  it('is given up in the middle of a file of 200 MB, while the page goes on, and can begin anew', async () => {
    const one = comparer();
    const note = 'x'.repeat(4000);
    const rows = Array.from({ length: 50_000 }, (_, row) => `${row}.JPEG,1,${note}\n`);
    const large = file('large.csv', 'file_name,predicted_class,note\n', ...rows);
    expect(large.blob.size).toBeGreaterThan(2e8);
    const abort = new AbortController();
    const given = one.compare(request([ada, large]), abort.signal, ({ kind, ...progress }) => {
      if (kind === 'reading' && 'bytes' in progress && progress.bytes > 1e8) abort.abort(new Error('enough'));
    });
    await expect(given).rejects.toThrow('enough');
    const { report } = await one.compare(request([ada, net]), signal);
    expect(report?.observers).toHaveLength(2);
  });

  it('says that its thread died', async () => {
    const one = new Comparer(classes, () => new Worker('data:text/javascript,throw new Error("no luck")'));
    await expect(one.compare(request([ada]), signal)).rejects.toThrow('The comparison stopped');
  });
});
