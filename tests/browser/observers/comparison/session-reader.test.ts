import { describe, expect, it, onTestFinished } from 'vitest';
import { WriteQueue } from '#src/label/disk/write-queue.ts';
import { SessionReader } from '#src/observers/comparison/comparer.ts';
import { FileStore } from '#src/results/state/file-store.ts';
import { LibraryStore } from '#src/packs/state/library-store.ts';
import { ReviewStore } from '#src/results/state/review-store.ts';
import { SessionStore } from '#src/label/state/session-store.ts';
import { FormatError } from '#src/core/schemas/check-format.ts';
import { writeBackupFile } from '#src/files/formats/backup-file.ts';
import { mostTrials, type SessionFile } from '#src/files/formats/session-content.ts';
import { writeSessionFile } from '#src/files/formats/session-file.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import type { SessionId } from '#src/core/trials/session.ts';
import { SessionRepository } from '#src/label/disk/session-repository.ts';
import { freshSession } from '#tools/sample-session.ts';
import { answerTo, prediction, wnid } from '#tests/unit/core/trials/samples.ts';
import { deleteDB } from 'idb';
import { catalogue, storedSessions } from '#tests/browser/label/disk/stored-sessions.ts';

const classes = await (await fetch('/assets/classes.json')).text();
const database = 'hit5-reader-test';

function reader(): SessionReader {
  const made = new SessionReader(classes);
  onTestFinished(() => made.close());
  return made;
}

/** A session of many images, all answered, with what a person's way to each answer takes. */
function content(trials: number, id = 's1'): SessionFile {
  const order = Array.from({ length: trials }, (_, at) => `image-${at}` as ImageId);
  const record = {
    seen: [0, 1, 2, 3, 4].map((at) => ({ wnid: wnid(at), seconds: 1.25 })),
    searches: [{ text: 'tench', at: 2.5 }],
    opened: [],
    changes: [0, 1, 2].map((at) => ({ guesses: [wnid(at)], at: 3.5 + at })),
  };
  const answers = order.map((imageId, at) => ({
    ...answerTo(at, imageId, wnid(0), [wnid(1), wnid(2)]),
    record,
    prediction: prediction(at % 900),
  }));
  const session = { ...freshSession({ order }), id: id as SessionId, trials: answers };
  return { session, reviews: [], draft: null, unknown: null };
}

const file = (name: string, text: string) => new File([text], name);

/** Counts the turns that the page gets: for each, a timer goes off. */
function countTurns(): { readonly turns: number } {
  const count = { turns: 0 };
  const timer = setInterval(() => (count.turns += 1));
  onTestFinished(() => clearInterval(timer));
  return count;
}

const { signal } = new AbortController();

describe('session files in their worker', () => {
  it('are read while the page goes on, up to the most answers that a session may have', async () => {
    const whole = content(mostTrials);
    const given = file('large.json', writeSessionFile(whole));
    const count = countTurns();
    let turnsWhenRead = Infinity;
    const [read] = await reader().read(given, signal, (bytes) => {
      if (bytes === given.size) turnsWhenRead = count.turns;
    });
    // What is left then is the longest step: to take the text apart, and to check it.
    expect(count.turns).toBeGreaterThan(turnsWhenRead);
    expect(read instanceof FormatError ? read.message : read?.session).toEqual(whole.session);
  });

  it('with classes that are none are refused', async () => {
    const strange = file('strange.json', writeSessionFile(content(1)).replaceAll('n01440764', 'n99999999'));
    await expect(reader().read(strange, signal, () => undefined)).rejects.toThrow(FormatError);
  });

  it('that are a backup come session by session, those that are damaged by what is wrong', async () => {
    const text = writeBackupFile([content(2, 'a'), content(2, 'b')], '2026-11-24T10:00:00.000Z');
    const bad = file('backup.json', text.replace('"response":12', '"response":1e999'));
    const [first, second] = await reader().read(bad, signal, () => undefined);
    expect(first instanceof FormatError ? first.message : '').toMatch(
      /^backup\.json, session 1 of “ada” cannot/,
    );
    expect(second instanceof FormatError ? second.message : second?.session.id).toBe('b');
  });

  it('that are given up end their thread, and the next one is read', async () => {
    const workers: Worker[] = [];
    const one = new SessionReader(classes, () => {
      const worker = new Worker(
        new URL('../../../../src/observers/comparison/worker/worker.ts', import.meta.url),
        {
          type: 'module',
          name: 'hit5-session-reader',
        },
      );
      workers.push(worker);
      return worker;
    });
    onTestFinished(() => one.close());
    const abort = new AbortController();
    const given = file('a.json', writeSessionFile(content(200)));
    const reading = one.read(given, abort.signal, () => abort.abort(new Error('Given up.')));
    await expect(reading).rejects.toThrow('Given up.');
    expect(await one.read(given, signal, () => undefined)).toHaveLength(1);
    expect(workers).toHaveLength(2);
  });

  it('say why where their thread does not start', async () => {
    const one = new SessionReader(classes, () => new Worker('/no-such-worker.js', { type: 'module' }));
    onTestFinished(() => one.close());
    await expect(one.read(file('a.json', '{}'), signal, () => undefined)).rejects.toThrow(
      'The reading stopped',
    );
  });
});

describe('a large session on its way to the disk', () => {
  async function machine() {
    await deleteDB(database);
    const kept = await SessionRepository.open(database);
    onTestFinished(() => kept.close());
    const disk = new WriteQueue(kept);
    const library = new LibraryStore({ list: () => Promise.resolve([]), open: () => Promise.resolve(null) });
    const sessions = new SessionStore(disk, library, catalogue);
    const reviews = new ReviewStore(disk, kept);
    const files = new FileStore({ reader: reader(), disk, sessions, reviews, kept });
    return { kept, sessions, files };
  }

  it('lets the page go on, and is there whole', async () => {
    const { kept, files } = await machine();
    const whole = content(mostTrials);
    const count = countTurns();
    let turnsWhenRead = Infinity;
    files.progress.subscribe((progress) => {
      if (progress?.kind === 'keeping') turnsWhenRead = count.turns;
    });
    await files.open([file('large.json', writeSessionFile(whole))]);
    expect(files.opened.value.map(({ kind }) => kind)).toEqual(['added']);
    expect(count.turns).toBeGreaterThan(turnsWhenRead + 10);
    expect((await storedSessions(kept)).sessions).toEqual([whole.session]);
  });

  it('is not there when the person gives up, and the machine is as it was', async () => {
    const { kept, files, sessions } = await machine();
    files.progress.subscribe((progress) => {
      if (progress && progress.bytes > 0) files.cancel();
    });
    await files.open([file('large.json', writeSessionFile(content(1000)))]);
    expect(files.opened.value).toEqual([{ kind: 'cancelled', file: 'large.json' }]);
    expect(sessions.sessions.value).toEqual([]);
    expect(await storedSessions(kept)).toEqual({ sessions: [], damaged: [] });
  });
});
