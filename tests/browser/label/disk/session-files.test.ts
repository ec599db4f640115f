import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { WriteQueue } from '#src/label/disk/write-queue.ts';
import type { Json } from '#src/files/formats/keep-unknown.ts';
import type { SessionFile } from '#src/files/formats/session-content.ts';
import type { SessionId } from '#src/core/trials/session.ts';
import { SessionRepository } from '#src/label/disk/session-repository.ts';
import { reviewed } from '#tests/unit/figures/errors/samples.ts';
import { freshSession } from '#tools/sample-session.ts';
import { answerTo, draftOf, images, wnid } from '#tests/unit/core/trials/samples.ts';
import { catalogue, storedSessions } from './stored-sessions.ts';

const name = 'hit5-files-test';
const id = 's1' as SessionId;
const [first] = images;
if (!first) throw new Error('There is no sample image.');

const file: SessionFile = {
  session: { ...freshSession(), simulated: true, trials: [answerTo(0, first, wnid(0), [wnid(1)])] },
  reviews: [reviewed(0, 'person', ['collage'])],
  draft: draftOf(1, [wnid(2)]),
  unknown: { lab: { room: 12 } },
};

async function open(): Promise<SessionRepository> {
  const database = await SessionRepository.open(name);
  onTestFinished(() => database.close());
  return database;
}

describe('sessions from files on disk', () => {
  beforeEach(() => deleteDB(name));

  it('are there again with all that belongs to them', async () => {
    const before = await SessionRepository.open(name);
    await before.saveFiles([file]);
    before.close();
    const database = await open();
    expect(await storedSessions(database)).toEqual({ sessions: [file.session], damaged: [] });
    expect((await database.loadReviews(id)).reviews).toEqual(file.reviews);
    expect(await database.loadDraft(id)).toEqual(file.draft);
    expect(await database.loadUnknown(id)).toEqual(file.unknown);
  });

  it('keep what nobody here knows when they are renamed, and lose it when they are deleted', async () => {
    const database = await open();
    await database.saveFiles([file]);
    await database.saveSession({ ...file.session, person: 'Grace' });
    expect(await database.loadUnknown(id)).toEqual(file.unknown);
    await database.delete(id);
    expect(await database.loadUnknown(id)).toBeNull();
  });

  it('that no disk can take let the next answers go to disk all the same', async () => {
    const database = await open();
    const disk = new WriteQueue(database);
    let tooDeep: Json = 1;
    for (let depth = 0; depth < 5000; depth += 1) tooDeep = { in: tooDeep };
    await disk.write('file', 'the file a.json', () => database.saveFiles([{ ...file, unknown: tooDeep }]));
    await disk.saveSession(freshSession());
    await disk.saveTrial(id, answerTo(0, first, wnid(0), [wnid(1)]), catalogue);
    expect((await storedSessions(database)).sessions.map(({ trials }) => trials.length)).toEqual([1]);
    expect(disk.status.value).toEqual({ kind: 'kept' });
    expect(disk.setAside.value).toEqual([expect.stringMatching(/^the file a\.json \(.+\)$/)]);
    expect(disk.isOwing.value).toBe(true);
  });

  it('come all or not at all', async () => {
    const database = await open();
    const bad = { ...file, session: { ...file.session, id: null as unknown as SessionId } };
    await expect(database.saveFiles([file, bad])).rejects.toThrow();
    expect((await storedSessions(database)).sessions).toEqual([]);
  });
});
