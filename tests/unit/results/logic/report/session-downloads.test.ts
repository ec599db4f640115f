import { describe, expect, it } from 'vitest';
import { nameInOrder } from '#src/figures/observers/match-images.ts';
import { downloadName } from '#src/files/formats/file-format.ts';
import { readTruthFile, sessionDownloads } from '#src/files/formats/file-formats.ts';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gradeObservers } from '#src/figures/observers/grade-observers.ts';
import { readSessionFile } from '#src/files/formats/session-file.ts';
import { originalLabels, withoutContested } from '#src/core/trials/grading.ts';
import type { Observer } from '#src/core/observers/observer.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { readObservers } from '#src/observers/logic/files/read-answer-file.ts';
import { freshSession } from '#tools/sample-session.ts';
import { projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { catalogue } from '#tests/unit/files/formats/sample-observers.ts';

const file = readSessionFile('a.json', projectFile('tests/fixtures/files/session-v2.json'));

/** What a session is saved as. */
function saved(id: string, from = file, grading = originalLabels): string | null {
  const download = sessionDownloads.find((one) => one.id === id);
  if (!download) throw new Error(`There is no download ${id}.`);
  const content = download.write(from, catalogue, grading)?.content ?? null;
  return typeof content === 'string' || content === null ? content : [...content.keys()].join(' ');
}

/** The files of the zip of ILSVRC task 1, by what they hold. */
function ilsvrc(from = file) {
  const content = sessionDownloads
    .find((one) => one.id === 'ilsvrc')
    ?.write(from, catalogue, originalLabels)?.content;
  if (!(content instanceof Map)) throw new Error('There is no zip.');
  const files = content as ReadonlyMap<string, string>;
  const named = (part: string) => [...files].find(([name]) => name.includes(part)) ?? ['', ''];
  return {
    files,
    person: named('ilsvrc-person'),
    network: named('ilsvrc-network'),
    truth: named('ground-truth'),
  };
}

/** What a person is told that the file is without. */
function missing(id: string, from = file): string | null | undefined {
  return sessionDownloads.find((one) => one.id === id)?.write(from, catalogue, originalLabels)?.missing;
}

/** The observers that a saved file holds when it is read again. */
function readBack(id: string, from = file) {
  return readObservers(`${id}.csv`, saved(id, from) ?? '', catalogue);
}

/** The first guesses of a session's person by image; −1: none. */
function firstGuesses({ images, depth, guesses, assisted }: Observer): ReadonlyMap<string, number> {
  return new Map(
    images.map((image, at) => [image, assisted?.[at] === 1 ? -1 : (guesses[at * depth] ?? -1)] as const),
  );
}

describe('what a session can be saved as', () => {
  it('reads back with all of it, or with what the form can hold', () => {
    expect(readSessionFile('b.json', saved('session') ?? '')).toEqual({
      ...file,
      unknown: expect.anything(),
    });
    expect(readBack('tidy').map(({ name, images }) => [name, images.length])).toEqual([
      [file.session.person, 3],
      ['efficientnet-lite0', 2],
    ]);
    expect(readBack('geirhos').map(({ name }) => name)).toEqual([file.session.person, 'efficientnet-lite0']);
    expect(readBack('imagenet-x')[0]).toMatchObject({ images: ['c', 'a'], depth: 5 });
    expect(JSON.parse(saved('jspsych') ?? '')).toHaveLength(3);
    expect(JSON.parse(saved('label-studio') ?? '')).toHaveLength(3);
  });

  it('keeps a line for every image in ILSVRC files, so that they match beside the session again', () => {
    const content = projectFile('docs/demo-data/simulated-ada-practice.json');
    const practice = readSessionFile('practice.json', content);
    const session = readObservers('practice.json', content, catalogue);
    const { person, network, files } = ilsvrc(practice);
    for (const [at, [name, text]] of [person, network].entries()) {
      const own = session[at];
      const [alone] = readObservers(name, text, catalogue);
      const [, , again] = nameInOrder([...session, ...(alone ? [alone] : [])]);
      if (!own || !again) throw new Error('A session has a person and a network.');
      expect(again.images).toHaveLength(39);
      expect(firstGuesses(again)).toEqual(new Map([...firstGuesses(own)].toSorted()));
    }
    expect(files.get('images.txt')?.trimEnd().split('\n')).toEqual(
      practice.session.trials.map(({ imageId }) => imageId).toSorted(),
    );
  });

  it('has in the zip of ILSVRC files what scoring them needs, without images of which nobody said the class', () => {
    const { files, person, network, truth } = ilsvrc();
    expect([...files.keys()]).toEqual([
      ...['README.txt', 'images.txt', 'ground-truth.txt'],
      'hit5-ada-b-amp-b-1-1-practice-2026-01-05-ilsvrc-person.txt',
      'hit5-efficientnet-lite0-ada-b-amp-b-1-1-practice-2026-01-05-ilsvrc-network.txt',
    ]);
    expect(files.get('images.txt')).toBe('a\nc\n');
    const ids = file.session.trials
      .filter((trial) => trial.truth !== null)
      .toSorted((one, other) => (one.imageId < other.imageId ? -1 : 1))
      .map((trial) => catalogue.byWnid(trial.truth ?? ('' as never)).ilsvrcId);
    expect(truth[1]).toBe(ids.map((id) => `${String(id)}\n`).join(''));
    expect(person[1].split('\n').map((line) => line.split(' ').filter(Boolean).length)).toEqual([0, 2, 0]);
    expect(network[1].split('\n').map((line) => line.split(' ').filter(Boolean).length)).toEqual([5, 5, 0]);
    const untold = file.session.trials.map((trial) => ({ ...trial, truth: null }));
    expect(saved('ilsvrc', { ...file, session: { ...file.session, trials: untold } })).toBeNull();
  });

  it('is scored from the zip of ILSVRC files as in the session, here and by the Python of its README', ({
    skip,
  }) => {
    const content = projectFile('docs/demo-data/simulated-ada-test.json');
    const { files, person, network, truth } = ilsvrc(readSessionFile('test.json', content));
    const answers = [person, network].flatMap(([name, text]) => readObservers(name, text, catalogue));
    const told = gradeObservers(answers, catalogue, readTruthFile(truth[0], truth[1], catalogue));
    const own = gradeObservers(readObservers('test.json', content, catalogue), catalogue, null);
    const errors = own.observers.map((one) => one.errors);
    expect(told.observers.map((one) => one.errors)).toEqual(errors);
    const code = /^truth = .*?(?=^Hit5 reads)/ms.exec(files.get('README.txt') ?? '')?.[0] ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'hit5-ilsvrc-'));
    try {
      for (const [name, text] of files) writeFileSync(join(folder, name), text);
      const { stdout, error } = spawnSync('python3', ['-c', code], { cwd: folder, encoding: 'utf8' });
      if (error) skip('there is no Python 3');
      expect(stdout.trimEnd().split('\n')).toEqual(
        [person, network].map(([name], at) => `${name} ${String(errors[at])} of 120 missed`),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says what a form cannot hold', () => {
    const simulated =
      'It cannot say that the answers are simulated. The Hit5 session and the tidy CSV have it all.';
    const assisted = '1 of your 3 answers is not in it, because you had help there.';
    expect(missing('geirhos')).toBe(`${assisted} ${simulated}`);
    expect(missing('label-studio')).toBe(`${assisted} ${simulated}`);
    expect(missing('ilsvrc')).toBe(
      '1 of the 2 lines of your answers is empty, because you had help there. Where the file is scored, an empty line ' +
        `counts as no guess. ${simulated} 1 image is not in it, because nobody said what it shows.`,
    );
    for (const id of ['session', 'tidy', 'imagenet-x', 'jspsych']) expect(missing(id), id).toBeNull();
    const trials = file.session.trials
      .filter(({ truth }) => truth !== null)
      .map((trial) => ({ ...trial, assistance: [] }));
    const unaided = { ...file, session: { ...file.session, simulated: false, trials } };
    expect(missing('ilsvrc', unaided)).toBeNull();
    expect(missing('geirhos', unaided)).toBeNull();
    const silent = trials.map((trial, at) => (at === 0 ? { ...trial, prediction: null } : trial));
    expect(missing('ilsvrc', { ...unaided, session: { ...unaided.session, trials: silent } })).toBe(
      '1 of the 2 lines of efficientnet-lite0 is empty, because it gave no answer there.',
    );
  });

  it('says how many answers of other networks a file for one network is without', () => {
    const trials = file.session.trials.map((trial, at) =>
      at > 0 && trial.prediction
        ? { ...trial, prediction: { ...trial.prediction, network: 'another', weightsHash: 'ff' } }
        : trial,
    );
    const from = { ...file, session: { ...file.session, trials } };
    expect(missing('imagenet-x', from)).toBe(
      'It holds the answers of efficientnet-lite0; 1 answer of other networks is not in it.',
    );
    expect(missing('ilsvrc', from)).toContain('1 of the 2 lines of efficientnet-lite0 is empty');
  });

  it('leaves assisted answers out where the form cannot say that they were', () => {
    expect(readBack('geirhos').map(({ images }) => images)).toEqual([
      ['c', 'b'],
      ['c', 'a'],
    ]);
    const tasks = JSON.parse(saved('label-studio') ?? '') as Record<
      'annotations' | 'predictions',
      object[]
    >[];
    expect(tasks.map(({ annotations, predictions }) => [annotations.length, predictions.length])).toEqual([
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    expect([...(readBack('tidy')[0]?.assisted ?? [])]).toEqual([0, 1, 0]);
  });

  it('says in Label Studio how sure the person was, where they said it', () => {
    const trials = file.session.trials.map((trial) =>
      trial.imageId === 'c' ? { ...trial, record: { ...trial.record, confidence: 'lean' as const } } : trial,
    );
    const text = saved('label-studio', { ...file, session: { ...file.session, trials } }) ?? '';
    const tasks = JSON.parse(text) as {
      data: { image: string };
      annotations: { result: { from_name: string; value: unknown }[] }[];
    }[];
    const results = tasks.flatMap(({ data, annotations }) =>
      annotations.flatMap(({ result }) => result.map((one) => [data.image, one.from_name, one.value])),
    );
    expect(results.filter(([, name]) => name === 'confidence')).toEqual([
      ['c', 'confidence', { choices: ['lean'] }],
    ]);
    expect(saved('label-studio')).not.toContain('confidence');
  });

  it('holds the reviews in the tidy CSV, with what a spreadsheet would run made harmless', () => {
    const rows = (saved('tidy') ?? '').split('\n');
    expect(rows[0]).toContain(',hit5,graded_by,categories,contested,note,simulated,');
    expect(rows[2]).toContain(`,0,original,fine-grained multiple-objects,1,"'=two fish, <b>one</b> tail",1,`);
    expect(rows.filter((row) => row.includes(',none-of-these,'))).toHaveLength(1);
  });

  it('says what was right by the labels that count, and which they are', () => {
    const [first] = file.session.trials;
    const contested = new Set([first?.imageId ?? ('' as ImageId)]);
    const grading = withoutContested(contested);
    const cells = (text: string | null) => {
      const [header = '', row = ''] = (text ?? '').split(/\r?\n/);
      const columns = header.split(',');
      return ['hit5', 'graded_by'].map((name) => row.split(',')[columns.indexOf(name)]);
    };
    expect(cells(saved('tidy'))).toEqual(['1', 'original']);
    expect(cells(saved('tidy', file, grading))).toEqual(['', 'uncontested']);
    const trials = (by: typeof grading) => JSON.parse(saved('jspsych', file, by) ?? '') as object[];
    expect(trials(originalLabels)[0]).toMatchObject({ correct: true, graded_by: 'original' });
    expect(trials(grading)[0]).toMatchObject({ correct: null, graded_by: 'uncontested' });
  });

  it('is the session alone before anything is answered', () => {
    const empty = { session: freshSession(), reviews: [], draft: null, unknown: null };
    const written = sessionDownloads.filter(({ write }) => write(empty, catalogue, originalLabels) !== null);
    expect(written.map(({ id }) => id)).toEqual(['session']);
  });

  it('has a name that every file system takes', () => {
    const named = (person: string) => downloadName({ ...file.session, person }, 'tidy', 'csv');
    expect(named('Ada Lovelace')).toBe('hit5-ada-lovelace-practice-2026-01-05-tidy.csv');
    expect(named('../<Ålesund>:"?*')).toBe('hit5-ålesund-practice-2026-01-05-tidy.csv');
    expect(named('???')).toBe('hit5-somebody-practice-2026-01-05-tidy.csv');
    const session = { ...file.session, person: 'Ada' };
    expect(downloadName(session, 'imagenet-x', 'csv', 'efficientnet-lite0')).toBe(
      'hit5-efficientnet-lite0-ada-practice-2026-01-05-imagenet-x.csv',
    );
  });
});
