import { describe, expect, it, onTestFinished } from 'vitest';

import { Comparer } from '#src/observers/comparison/comparer.ts';
import type { ComparedFile, CompareRequest } from '#src/observers/comparison/protocol.ts';
import { writeSessionFile } from '#src/files/formats/session-file.ts';
import type { CompareProgress } from '#src/figures/observers/compare-result.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { shippedAssets } from '#tests/browser/sample-app.ts';

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

  it('takes files of parts of a network’s images for one observer', async () => {
    const head = 'file_name,predicted_class,network,weights';
    const parts = ['a.JPEG,0,lite0,abc', 'b.JPEG,0,lite0,abc'].map((row, at) =>
      file(`part-${at + 1}.csv`, `${head}\n${row}\n`),
    );
    const { report } = await comparer().compare(request([ada, ...parts]), signal);
    expect(report?.observers).toMatchObject([
      { name: 'Ada', n: 2 },
      { name: 'lite0', n: 2, errors: 0, files: ['part-1.csv', 'part-2.csv'] },
    ]);
  });

  it('holds the session of a person and a network', async () => {
    const { challenge, catalogue } = await shippedAssets();
    const session = sampleSession(challenge, catalogue, { images: 60 });
    const saved = writeSessionFile({ session, reviews: [], draft: null, unknown: null });
    const { report } = await comparer().compare(request([file('a.json', saved)]), signal);
    expect(report?.observers.map(({ n }) => n)).toEqual([60, 60]);
  });

  it('grades by a truth file where asked, and by the own files otherwise', async () => {
    const one = comparer();
    const truth = file('truth.csv', 'file_name,label\na.JPEG,1\nb.JPEG,1\n');
    const own = await one.compare(request([ada, net, truth]), signal);
    expect(own.files[2]).toMatchObject({ kind: 'truth', images: 2 });
    expect(own.report?.observers.map(({ errors }) => errors)).toEqual([1, 0]);
    const graded = await one.compare(request([ada, net, truth], 'truth.csv'), signal);
    expect(graded.report?.observers.map(({ errors }) => errors)).toEqual([1, 2]);
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
    ['empty', [''], 'bad.csv is empty'],
    [
      'with a probability over 1',
      ['file_name,predicted_class,predicted_probability\na,1,1.5'],
      'bad.csv, line 2, column predicted_probability',
    ],
    [
      'with a percent sign',
      ['file_name,predicted_class,predicted_probability\na,1,50%'],
      'bad.csv, line 2, column predicted_probability',
    ],
    ['with a decimal comma', ['file_name,predicted_class,predicted_probability\na,1,0,5'], 'bad.csv, line 2'],
    [
      'with an image twice',
      ['file_name,predicted_class\na,1\na,2'],
      'bad.csv, line 3: the image “a” has an answer already',
    ],
    ['of a newer version', ['{"format": "hit5-session", "version": 99}'], 'version 99'],
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

  it('refuses a file of another challenge than the first', async () => {
    const of = (name: string) =>
      file(`${name}.csv`, `observer,challenge,image,guess1\n${name},${name},a,n01440764\n`);
    const { files, report } = await comparer().compare(request([of('birds'), of('dogs'), net]), signal);
    expect(files[1]).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(
        'different challenges: birds.csv to “birds”, dogs.csv to “dogs”',
      ) as string,
    });
    expect(report?.observers.map(({ name }) => name)).toEqual(['birds', 'net']);
  });

  it('says why a file does not go with the others, and compares these', async () => {
    const { report, fault } = await comparer().compare(
      request([ada, file('lines.txt', '1 2\n3 4\n5 6\n'), net]),
      signal,
    );
    expect(report?.observers.map(({ name }) => name)).toEqual(['Ada', 'net']);
    expect(fault?.message).toContain('“lines” has 3 lines');
    expect(fault?.without).toEqual(['lines.txt']);
  });

  it('goes by the observers’ own files where a truth file fits none of them', async () => {
    const truth = file('truth.txt', '1\n2\n3\n');
    const { report, fault } = await comparer().compare(request([truth, ada, net], 'truth.txt'), signal);
    expect(report?.observers).toMatchObject([{ errors: 1 }, { errors: 0 }]);
    expect(fault?.message).toContain('truth.txt has 3 entries');
    expect(fault?.without).toEqual(['truth.txt']);
  });

  it('has no figures for observers without a common image, and no NaN', async () => {
    const other = file('other.csv', 'file_name,predicted_class\nz.JPEG,0\n');
    const { report } = await comparer().compare(request([ada, other]), signal);
    expect(report?.pairs).toMatchObject([{ n: 0, kappa: null, mcnemarExact: null }]);
    expect(report?.unmatched).toEqual([['a', 'b'], ['z.JPEG']]);
    expect(JSON.stringify(report)).not.toContain('NaN');
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
