import { describe, expect, it } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { RoomProjection } from '#src/core/room/room-projection.ts';
import { seedOf, type MemberId } from '#src/core/schemas/room-ids.ts';
import type { RoomOptions } from '#src/core/room/room-options.ts';
import { roomSessions } from '#src/core/room/room-session.ts';
import { sessionDownloads } from '#src/files/formats/file-formats.ts';
import { answeringObservers } from '#src/files/formats/session-observers.ts';
import { resolveObservers } from '#src/figures/observers/resolve-observers.ts';
import { readSessionFile, writeSessionFile } from '#src/files/formats/session-file.ts';
import { originalLabels } from '#src/core/trials/grading.ts';
import { shippedCatalogue } from '../classes/shipped-catalogue.ts';
import { samplePrediction } from '#tools/sample-session.ts';
import { answered, hexId, joined, logOf } from './samples.ts';
import { sampleRoom } from './sample-room.ts';

const ada = hexId<MemberId>(0xada);
const truth = 'n01440764' as Wnid;

describe('the sessions of a room', () => {
  it('hold truth and prediction, and open as files', () => {
    const room = sampleRoom(['a', 'b'], {
      predictions: [{ imageId: 'a', predictions: [samplePrediction([0, 1])] }],
    });
    const log = new RoomProjection(
      logOf([ada, joined('Ada')], [ada, answered('b', truth)], [ada, answered('a', truth)]),
    );
    const [session, ...others] = roomSessions(room, log);
    expect(others).toEqual([]);
    expect(session).toMatchObject({
      id: ada,
      person: 'Ada',
      room: { id: room.id, code: room.code, member: ada },
      trials: [
        {
          ...{ imageId: 'a', position: 0, truth: 'n01440764', imageKind: 'photo' },
          prediction: { network: 'efficientnet-lite0' },
        },
        { imageId: 'b', position: 1, truth: 'n01440764', prediction: null },
      ],
      skipped: [],
    });
    if (!session) throw new Error('There is no session.');
    const file = writeSessionFile({ session, reviews: [], draft: null, unknown: null });
    expect(readSessionFile('ada.json', file).session).toEqual(session);
  });

  it('hold all right classes, file and condition of an image, and are graded by any of the classes', () => {
    const other = 'n01443537' as Wnid;
    const plain = sampleRoom(['a', 'b']);
    const kept = { truths: [truth, other], imageFile: 'fish/a.jpg', condition: 'blur 3' };
    const room = { ...plain, images: plain.images.map((image) => ({ ...image, ...kept })) };
    const log = new RoomProjection(logOf([ada, joined('Ada')], [ada, answered('a', other)]));
    const [session] = roomSessions(room, log);
    expect(session?.trials).toMatchObject([{ imageId: 'a', truth, ...kept }]);
    expect(log.board(room.images).images).toMatchObject([{ right: [truth, other], hits: 1 }, { hits: 0 }]);
    if (!session) throw new Error('There is no session.');
    const [person] = answeringObservers(session, shippedCatalogue());
    expect(person?.conditions).toEqual(['blur 3']);
    const file = writeSessionFile({ session, reviews: [], draft: null, unknown: null });
    expect(readSessionFile('ada.json', file).session).toEqual(session);
  });

  it('call a network by its name, and it is the same one as in files that say only its id', () => {
    const prediction = samplePrediction([0, 1]);
    const log = new RoomProjection(logOf([ada, joined('Ada')], [ada, answered('a', truth)]));
    const files = [{ ...prediction, name: 'EfficientNet-Lite0' }, prediction].map((one) => {
      const room = sampleRoom(['a', 'b'], { predictions: [{ imageId: 'a', predictions: [one] }] });
      const [session] = roomSessions(room, log);
      if (!session) throw new Error('There is no session.');
      const file = writeSessionFile({ session, reviews: [], draft: null, unknown: null });
      return readSessionFile('ada.json', file).session;
    });
    const gathered = resolveObservers(
      files.map((session, at) => ({
        file: `${at}.json`,
        observers: answeringObservers(session, shippedCatalogue()),
      })),
    );
    expect(
      gathered.filter(({ observer: { kind } }) => kind === 'network').map(({ observer }) => observer.name),
    ).toEqual(['EfficientNet-Lite0']);
  });

  it('say the teacher’s seed where the order is the teacher’s', () => {
    const log = new RoomProjection(logOf([ada, joined('Ada')]));
    const seed = (options: Partial<RoomOptions>) =>
      roomSessions(sampleRoom(['a', 'b'], { options }), log)[0]?.seed;
    const ofRoom = seedOf(sampleRoom([]).id);
    expect(seed({ seed: 90 })).toBe(90);
    expect(seed({ seed: 0, order: 'person', pace: 'led' })).toBe(0);
    expect(seed({ seed: 90, order: 'person' })).toBe(ofRoom);
    // An older version made the room.
    expect(seed({})).toBe(ofRoom);
  });

  it('have a drawn name in place of one that the teacher hides', () => {
    const name = (hidden: boolean) => {
      const hide = { type: 'hide', member: ada, hidden } as const;
      return roomSessions(
        sampleRoom(['a']),
        new RoomProjection(logOf([ada, joined('Rude')], ['teacher', hide])),
      )[0]?.person;
    };
    expect(name(true)).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
    expect(name(false)).toBe('Rude');
  });

  it('leave out, not wrong, what a led class answered before a member came', () => {
    const room = sampleRoom(['a', 'b', 'c'], { options: { pace: 'led' } });
    const log = new RoomProjection(
      logOf(
        ['teacher', { type: 'step', position: 0 }],
        ['teacher', { type: 'step', position: 1 }],
        [ada, joined('Ada')],
        [ada, answered('b', truth)],
      ),
    );
    const [session] = roomSessions(room, log);
    expect(session?.trials.map(({ imageId }) => imageId)).toEqual(['b']);
    expect(session?.skipped.map(({ imageId }) => imageId)).toEqual(['a']);
  });

  it('run no formula in a spreadsheet, whatever a pupil is called', () => {
    const log = new RoomProjection(logOf([ada, joined('=HYPERLINK("x")')], [ada, answered('a', truth)]));
    const [session] = roomSessions(sampleRoom(['a']), log);
    if (!session) throw new Error('There is no session.');
    const file = { session, reviews: [], draft: null, unknown: null };
    const tidy = sessionDownloads.find(({ id }) => id === 'tidy');
    const csv = tidy?.write(file, shippedCatalogue(), originalLabels)?.content;
    expect(csv).toContain(`'=HYPERLINK`);
    expect(csv).not.toMatch(/(^|[,;\t"])=HYPERLINK/m);
  });

  it('follow each person’s own order where the room has one', () => {
    const ids = Array.from({ length: 30 }, (_, at) => `image-${at}`);
    const room = sampleRoom(ids, { options: { order: 'person' } });
    const ben = 'f'.repeat(32) as MemberId;
    const orders = roomSessions(
      room,
      new RoomProjection(logOf([ada, joined('Ada')], [ben, joined('Ben')])),
    ).map(({ order }) => order);
    expect(orders[0]).not.toEqual(orders[1]);
    expect([...(orders[0] ?? [])].sort()).toEqual([...ids].sort());
  });
});
