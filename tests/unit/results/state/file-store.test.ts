import { describe, expect, it } from 'vitest';
import { WriteQueue } from '#src/label/disk/write-queue.ts';
import { readOwnFile } from '#src/observers/comparison/worker/comparison-service.ts';
import { FileStore, type OpenedFile, type SessionFileReader } from '#src/results/state/file-store.ts';
import { LibraryStore } from '#src/packs/state/library-store.ts';
import { ReviewStore } from '#src/results/state/review-store.ts';
import { SessionStore } from '#src/label/state/session-store.ts';
import { readBackupFile } from '#src/files/formats/backup-file.ts';
import { writeSessionFile, readSessionFile } from '#src/files/formats/session-file.ts';
import type { SessionId } from '#src/core/trials/session.ts';
import { SessionRepository } from '#src/label/disk/session-repository.ts';
import { freshSession } from '#tools/sample-session.ts';
import { projectFile, shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

const catalogue = shippedCatalogue();
const text = projectFile('tests/fixtures/files/session-v2.json');
const noLibrary = new LibraryStore({ list: () => Promise.resolve([]), open: () => Promise.resolve(null) });

/** Reads in this thread what the app reads in another. */
const reader: SessionFileReader = {
  read: async (file, signal, onBytes) => {
    const content = await file.text();
    signal.throwIfAborted();
    onBytes(file.size);
    return readOwnFile(file.name, content, catalogue);
  },
  close: () => undefined,
};

/** A machine on which nothing was answered yet. */
async function freshMachine() {
  const kept = await SessionRepository.open(null);
  const disk = new WriteQueue(kept);
  const sessions = new SessionStore(disk, noLibrary, catalogue);
  const reviews = new ReviewStore(disk, kept);
  return { kept, disk, sessions, reviews, files: new FileStore({ reader, disk, sessions, reviews, kept }) };
}

const given = (name: string, content: string) => new File([content], name);

/** The file with some of it changed. */
function changed(part: object): string {
  return JSON.stringify({ ...(JSON.parse(text) as object), ...part });
}

function differing(opened: readonly OpenedFile[]) {
  const found = opened.find((one) => one.kind === 'differs');
  if (found?.kind !== 'differs') throw new Error('Nothing differs.');
  return found;
}

describe('opening a session file', () => {
  it('brings the session to disk with its reviews, its half-made answer and what nobody here knows', async () => {
    const { files, sessions, kept } = await freshMachine();
    await files.open([given('a.json', changed({ lab: { room: 12 } }))]);
    expect(files.opened.value.map(({ kind }) => kind)).toEqual(['added']);
    const [session] = sessions.sessions.value;
    if (!session) throw new Error('No session came.');
    expect((await kept.load([session?.id as SessionId])).sessions).toEqual([session]);
    const content = await files.contentOf(session);
    expect(content.reviews).toHaveLength(2);
    expect(content.draft?.guesses).toEqual(['n01440764']);
    // In the order of the images: c, a.
    const { reviews } = JSON.parse(text) as { reviews: object[] };
    const expected = changed({ lab: { room: 12 }, reviews: reviews.toReversed() });
    expect(JSON.parse(writeSessionFile(content))).toEqual(JSON.parse(expected));
  });

  it('counts the session as here only once it is on disk', async () => {
    const { files, sessions, kept } = await freshMachine();
    const save = kept.saveFiles.bind(kept);
    let hereBefore: number | null = null;
    kept.saveFiles = (...given) => {
      hereBefore = sessions.sessions.value.length;
      return save(...given);
    };
    await files.open([given('a.json', text)]);
    expect([hereBefore, sessions.sessions.value.length]).toEqual([0, 1]);
  });

  it('that is here already changes nothing', async () => {
    const { files, sessions } = await freshMachine();
    await files.open([given('a.json', text), given('b.json', text)]);
    expect(files.opened.value.map(({ kind }) => kind)).toEqual(['added', 'here']);
    expect(sessions.sessions.value).toHaveLength(1);
  });

  it('that was made here without a choice is the same, though its fields are there and undefined', async () => {
    const { files, sessions, kept } = await freshMachine();
    const { session, ...rest } = readSessionFile('a.json', text);
    const here = { ...session, ...({ sure: undefined } as object) };
    await kept.saveFiles([{ session: here, ...rest }], sessions.outlineOf);
    sessions.adopt([here]);
    await files.open([given('b.json', text)]);
    expect(files.opened.value.map(({ kind }) => kind)).toEqual(['here']);
  });

  it('that went another way here asks, and keeps both without loss', async () => {
    const { files, sessions, reviews } = await freshMachine();
    await files.open([given('a.json', text)]);
    await files.open([given('a.json', changed({ person: 'Grace' }))]);
    const [here] = sessions.sessions.value;
    expect(here?.person).toMatch(/^Ada/);
    await files.keepBoth(differing(files.opened.value));
    expect(files.opened.value.map(({ kind }) => kind)).toEqual(['added']);
    const all = sessions.sessions.value;
    expect(all.map(({ person }) => person).sort()).toEqual([here?.person, 'Grace']);
    expect(new Set(all.map(({ id }) => id)).size).toBe(2);
    for (const { id } of all) {
      await reviews.open(id);
      expect(reviews.opened.value.get(id)?.map(({ sessionId }) => sessionId)).toEqual([id, id]);
    }
  });

  it('that went another way here can be left out', async () => {
    const { files, sessions } = await freshMachine();
    await files.open([given('a.json', text), given('a.json', changed({ archived: false }))]);
    files.leaveOut(differing(files.opened.value));
    expect(files.opened.value.map(({ kind }) => kind)).toEqual(['added']);
    expect(sessions.sessions.value).toHaveLength(1);
  });

  it.each([
    ['with a class that is none', text.replaceAll('n01440764', 'n99999999'), /found “n99999999”/],
    ['that is empty', '', 'a.json is empty: expected a Hit5 session or a backup.'],
    [
      'of answers alone',
      'observer,image,guess1\na,x,n01440764\n',
      /a\.json holds answers, but not what a session/,
    ],
    ['of anything else', 'hello', /a\.json is not one of Hit5’s own files/],
  ])('%s is refused and changes nothing', async (_, bad, message) => {
    const { files, sessions, kept } = await freshMachine();
    await files.open([given('a.json', bad)]);
    const [opened] = files.opened.value;
    expect(opened?.kind === 'refused' ? opened.message : '').toMatch(message);
    expect(sessions.sessions.value).toEqual([]);
    expect((await kept.list()).outlines).toEqual([]);
  });

  it('that cannot be read at all is told with its name', async () => {
    const { files } = await freshMachine();
    const gone = given('a.json', text);
    gone.text = () => Promise.reject(new Error('It has gone.'));
    await files.open([gone]);
    expect(files.opened.value).toEqual([
      { kind: 'refused', file: 'a.json', message: 'a.json cannot be read: It has gone.', isPart: false },
    ]);
  });

  it('that no browser can keep is refused by name, and the next answers are kept', async () => {
    const { files, sessions, kept, disk } = await freshMachine();
    kept.saveFiles = () => Promise.reject(new DOMException('It is too deep.', 'DataCloneError'));
    await files.open([given('a.json', text)]);
    const [opened] = files.opened.value;
    expect(opened?.kind === 'refused' ? opened.message : '').toMatch(
      /^This browser cannot keep the session of “Ada/,
    );
    expect(sessions.sessions.value).toEqual([]);
    await disk.saveSession(sessions.outlineOf(freshSession()));
    expect((await kept.list()).outlines).toHaveLength(1);
    expect(disk.status.value).toEqual({ kind: 'kept' });
  });

  it('that the person gives up changes nothing, and neither do those behind it', async () => {
    const { files, sessions } = await freshMachine();
    const opening = files.open([given('a.json', text), given('b.json', text)]);
    files.cancel();
    await opening;
    expect(files.opened.value).toEqual([
      { kind: 'cancelled', file: 'a.json' },
      { kind: 'cancelled', file: 'b.json' },
    ]);
    expect([sessions.sessions.value, files.progress.value]).toEqual([[], null]);
    await files.open([given('a.json', text)]);
    expect(files.opened.value.map(({ kind }) => kind)).toEqual(['added']);
  });

  it('given while another is opened comes after it', async () => {
    const { files } = await freshMachine();
    await Promise.all([files.open([given('a.json', text)]), files.open([given('b.json', text)])]);
    expect(files.opened.value.map(({ kind, file }) => [file, kind])).toEqual([
      ['a.json', 'added'],
      ['b.json', 'here'],
    ]);
  });
});

describe('a backup', () => {
  it('brings all of a machine to another, and twice is no more than once', async () => {
    const first = await freshMachine();
    await first.files.open([given('a.json', text), given('b.json', changed({ id: 'other' }))]);
    const backup = await first.files.backup();
    expect(readBackupFile('b.json', backup)).toHaveLength(2);
    const second = await freshMachine();
    await second.files.open([given('backup.json', backup)]);
    expect(second.files.opened.value.map(({ kind }) => kind)).toEqual(['added', 'added']);
    expect(JSON.parse(await second.files.backup())).toMatchObject({
      sessions: (JSON.parse(backup) as { sessions: unknown[] }).sessions,
    });
    await second.files.open([given('backup.json', backup)]);
    expect(second.files.opened.value.map(({ kind }) => kind)).toEqual(['here', 'here']);
  });

  it.each([
    [
      'with a time without end',
      '"response":4.125',
      '"response":1e999',
      'expected a finite number, found Infinity',
    ],
    ['with a class that is none', 'n01440764', 'n99999999', 'found “n99999999”'],
  ])('with one session %s restores the others and names it', async (_, good, damage, message) => {
    const first = await freshMachine();
    await first.files.open([given('a.json', text), given('b.json', changed({ id: 'other' }))]);
    const backup = await first.files.backup();
    expect(backup).toContain(good);
    const bad = backup.replace(good, damage);
    const second = await freshMachine();
    await second.files.open([given('backup.json', bad)]);
    const opened = second.files.opened.value;
    expect(opened.map(({ kind }) => kind).toSorted()).toEqual(['added', 'refused']);
    const refused = opened.find(({ kind }) => kind === 'refused');
    if (refused?.kind !== 'refused') throw new Error('Nothing was refused.');
    expect(refused.isPart).toBe(true);
    expect(refused.message).toMatch(/^backup\.json, session [12] of “Ada/);
    expect(refused.message).toContain(message);
    expect(second.sessions.sessions.value).toHaveLength(1);
  });
});
