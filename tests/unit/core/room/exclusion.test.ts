import { describe, expect, it } from 'vitest';
import { conductOf, excludedBy, rulesWords } from '#src/core/room/exclusion.ts';
import { RoomProjection } from '#src/core/room/room-projection.ts';
import { roomSessions } from '#src/core/room/room-session.ts';
import type { MemberId } from '#src/core/schemas/room-ids.ts';
import { excludedWords } from '#src/figures/observers/leave-out.ts';
import { answeringObservers } from '#src/files/formats/session-observers.ts';
import { resolveObservers } from '#src/figures/observers/resolve-observers.ts';
import { shippedCatalogue } from '../classes/shipped-catalogue.ts';
import { answered, hexId, joined, logOf } from './samples.ts';
import { sampleRoom } from './sample-room.ts';

const [ada, ben] = [hexId<MemberId>(0xada), hexId<MemberId>(0xbe)];
const [truth, other] = ['n01440764', 'n01443537'];

/** A study in which the photo d is a check. */
function studyWith(rules: object, images = ['a', 'b', 'c', 'd']) {
  const study = { consent: '', people: null, parameter: '', completion: '', rules };
  const room = sampleRoom(images, { options: { study } });
  return {
    ...room,
    images: room.images.map((image) => (image.id === 'd' ? { ...image, use: 'check' as const } : image)),
  };
}

const viewed = (exposure: number, fault?: 'hidden') => ({
  record: {
    ...{ seen: [], searches: [], opened: [], changes: [] },
    viewed: { exposure, mask: 'none', ...(fault && { fault }) },
  },
});

const log = new RoomProjection(
  logOf(
    [ada, joined('Ada')],
    [ada, { ...answered('a', truth), time: { response: 0.2, paused: 0 }, ...viewed(50) } as never],
    [ada, { ...answered('b', truth), time: { response: 0.4, paused: 0 }, ...viewed(50, 'hidden') } as never],
    [ada, { ...answered('c'), time: { response: 9, paused: 0 } } as never],
    [ada, answered('d', other)],
    [ben, joined('Ben')],
    [ben, answered('a', other)],
    [ben, answered('d', other, truth)],
  ),
);

describe('who stands out in a study', () => {
  it('is seen by time, empty answers, one answer for all, lost frames and check photos', () => {
    expect(conductOf(studyWith({}), log.answersOf(ada))).toEqual({
      ...{ median: 0.4, unknown: 100 / 3, same: 100, lost: 50, checks: 0 },
    });
    expect(conductOf(studyWith({}), log.answersOf(ben))).toEqual({
      ...{ median: 3, unknown: 0, same: 100, lost: null, checks: 100 },
    });
    expect(Object.values(conductOf(studyWith({}), []))).toEqual(Array.from({ length: 5 }, () => null));
  });

  it('is left out by the rules that were written down, and by no others', () => {
    const rules = { median: 0.5, unknown: 40, lost: 49, checks: 80 };
    expect(excludedBy(studyWith(rules), log.answersOf(ada))).toEqual([
      'a median time of less than 0.5 s',
      'more than 49 % not shown as asked',
      'less than 80 % of the check photos right',
    ]);
    expect(excludedBy(studyWith({ median: 0.4, checks: 0 }), log.answersOf(ada))).toEqual([]);
    expect(excludedBy(studyWith({}), log.answersOf(ada))).toEqual([]);
    expect(rulesWords(rules)).toHaveLength(4);
  });

  it('stands in no figure, nor does an answer to a check photo; methods name why', () => {
    const sessions = roomSessions(studyWith({ checks: 80 }), log);
    expect(sessions.map(({ room, trials }) => [room?.excluded?.length ?? 0, trials.length])).toEqual([
      [1, 4],
      [0, 2],
    ]);
    const files = sessions.map((session) => ({
      file: session.id,
      observers: answeringObservers(session, shippedCatalogue()),
    }));
    const gathered = resolveObservers(files);
    expect(
      gathered.map(({ leftOut, observer }) => [observer.name, leftOut, observer.images.join('')]),
    ).toEqual([
      ['Ada', true, 'abc'],
      ['Ben', false, 'a'],
    ]);
    const back = resolveObservers(files, new Map([[gathered[0]?.key ?? '', { leftOut: false }]]));
    expect(back.some(({ leftOut }) => leftOut)).toBe(false);
    const told = ['slow', 'fast', null, 'slow'].map((excluded) => ({ excluded }));
    expect(excludedWords(told)).toBe(
      '3 people are left out by rules of the study that were written down before: slow (2); fast (1).',
    );
    expect(excludedWords([{ excluded: null }])).toBe(null);
  });
});
