import { describe, expect, it } from 'vitest';
import type { KeptSeat } from '#src/label/logic/kept-seat.ts';
import type { RoomPhase } from '#src/core/room/room-event.ts';
import type { MemberId } from '#src/core/schemas/room-ids.ts';
import type { RoomOptions } from '#src/core/room/room-options.ts';
import { roomSessionPlan } from '#src/core/room/room-session.ts';
import type { Reveal } from '#src/core/room/room.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { freshDraft, newSession } from '#src/core/trials/session-machine.ts';
import type { Phase, Trial } from '#src/core/trials/session.ts';
import { goesOn, passedOver, roomScreen, waitWords, type WaitScreen } from '#src/room/state/room-screen.ts';
import { sampleRoom } from '#tests/unit/core/room/sample-room.ts';
import { en } from '#src/room/words/wait/en.ts';

const images = ['a', 'b', 'c'] as ImageId[];
const trial = { position: 0, imageId: 'a' as ImageId } as Trial;
const reveal = { imageId: 'a', truth: null, credit: null, predictions: [], class: null } as unknown as Reveal;
const answering = (position: number): Phase => ({ kind: 'answering', draft: freshDraft(position) });
const feedback: Phase = { kind: 'feedback', trial };

/** A seat in a room that is so. */
function seatIn(
  phase: RoomPhase,
  options: Partial<RoomOptions> = {},
  position: number | null = null,
  reveals: readonly Reveal[] = [],
): KeptSeat {
  const room = sampleRoom(images, { options });
  const { id, code, title, challengeId } = room;
  const member = 'b'.repeat(32) as MemberId;
  const card = { id, code, title, challengeId, phase, options: room.options, images: 3 };
  return {
    room: id,
    token: '',
    member,
    name: 'Quiet Harbour',
    returnCode: '',
    card: { ...card, isLocked: false, isFull: false },
    state: {
      seq: 1,
      phase,
      isTelling: false,
      position,
      revealedToAll: [],
      told: null,
      isLocked: false,
      name: 'Quiet Harbour',
      joinedAt: '2026-11-27T10:00:00.000Z',
      order: images,
      images: [],
      have: [],
      revealed: [],
      people: 1,
      answered: {},
      completion: null,
    },
    reveals,
  };
}

function screenOf(seat: KeptSeat, phase: Phase, trials: readonly Trial[] = [], isOver = false) {
  const plan = roomSessionPlan(seat.card, {
    member: seat.member,
    name: seat.name,
    joinedAt: '2026-11-27T10:00:00.000Z',
    order: images,
  });
  return roomScreen(seat, { ...newSession(plan), trials }, phase, isOver).kind;
}

describe('what a pupil sees', () => {
  it('is the lobby until the class begins, then the photo', () => {
    expect(screenOf(seatIn('lobby'), answering(0))).toBe('lobby');
    expect(screenOf(seatIn('open'), answering(0))).toBe('shown');
    expect(screenOf(seatIn('lobby'), { kind: 'opening' })).toBe('lobby');
    expect(screenOf(seatIn('open'), { kind: 'opening' })).toBe('shown');
    expect(screenOf({ ...seatIn('open'), state: null }, answering(0))).toBe('lobby');
  });

  it('is no photo while the class is frozen, but an answer that was shown stays', () => {
    expect(screenOf(seatIn('frozen'), answering(1), [trial])).toBe('frozen');
    expect(screenOf(seatIn('frozen', {}, null, [reveal]), feedback, [trial])).toBe('shown');
  });

  it('is, at one’s own pace, that the answers are shown to who comes after that', () => {
    const frozen = seatIn('frozen', { reveal: 'teacher' });
    const state = frozen.state && { ...frozen.state, revealedToAll: images };
    expect(screenOf({ ...frozen, state }, answering(1), [trial])).toBe('late');
    expect(screenOf({ ...frozen, state }, { kind: 'opening' })).toBe('late');
    const first = frozen.state && { ...frozen.state, revealedToAll: images.slice(0, 1) };
    expect(screenOf({ ...frozen, state: first }, answering(1), [trial])).toBe('frozen');
    // The board is at its first photo, before anything is shown of it.
    const telling = frozen.state && { ...frozen.state, isTelling: true };
    for (const phase of [answering(1), answering(0), { kind: 'opening' } as const])
      expect(screenOf({ ...frozen, state: telling }, phase, [trial])).toBe('late');
    const led = seatIn('frozen', { pace: 'led', reveal: 'teacher' }, 1);
    expect(screenOf({ ...led, state }, answering(1), [trial])).toBe('await-step');
  });

  it('is a wait for the answer until it was shown', () => {
    expect(screenOf(seatIn('open'), feedback, [trial])).toBe('await-answer');
    expect(screenOf(seatIn('open', { reveal: 'teacher' }), feedback, [trial])).toBe('await-reveal');
    expect(screenOf(seatIn('open', {}, null, [reveal]), feedback, [trial])).toBe('shown');
  });

  it('is no wait for the teacher who has revealed the photo already, where all are led', () => {
    const led = seatIn('open', { pace: 'led', reveal: 'teacher' }, 0);
    const state = led.state && { ...led.state, revealedToAll: images.slice(0, 1) };
    expect(screenOf(led, feedback, [trial])).toBe('await-reveal');
    expect(screenOf({ ...led, state }, feedback, [trial])).toBe('await-answer');
  });

  it('follows the board of a led class where the photo is not answered, but in a study', () => {
    const led = seatIn('frozen', { pace: 'led', reveal: 'teacher' }, 1);
    const at = (part: object, one = led) => ({ ...one, state: one.state && { ...one.state, ...part } });
    for (const phase of [answering(1), { kind: 'opening' } as const]) {
      expect(screenOf(at({ isTelling: true }), phase, [trial])).toBe('on-board');
      expect(screenOf(at({ isTelling: true }), phase, [trial], true)).toBe('on-board');
      expect(screenOf(at({ phase: 'open', revealedToAll: images.slice(0, 2) }), phase, [trial])).toBe('told');
      expect(screenOf(at({ phase: 'open', revealedToAll: images.slice(0, 1) }), phase, [trial])).toBe(
        'shown',
      );
    }
    expect(screenOf(at({ isTelling: true }), answering(2), [trial])).toBe('await-step');
    const second = {
      kind: 'feedback',
      trial: { ...trial, position: 1, imageId: images[1] as ImageId },
    } as const;
    expect(screenOf(at({ revealedToAll: images.slice(0, 2) }), second, [trial])).toBe('await-answer');
    const study = { consent: '', people: null, parameter: '', completion: '' };
    const inStudy = seatIn('open', { pace: 'led', reveal: 'teacher', study }, 1);
    expect(screenOf(at({ revealedToAll: images.slice(0, 2) }, inStudy), answering(1), [trial])).toBe('shown');
  });

  it('is the next photo only when a led class is there', () => {
    const led = { pace: 'led', reveal: 'teacher' } as const;
    expect(screenOf(seatIn('open', led, null), answering(0))).toBe('await-step');
    expect(screenOf(seatIn('open', led, 0), answering(0))).toBe('shown');
    expect(screenOf(seatIn('open', led, 0), answering(1), [trial])).toBe('await-step');
    expect(screenOf(seatIn('open', led, 1), answering(1), [trial])).toBe('shown');
    expect(screenOf(seatIn('frozen', led, 1), answering(1), [trial])).toBe('frozen');
  });

  it('is no photo whose time was over before it came; what was begun ends as it stands', () => {
    const led = { pace: 'led', reveal: 'teacher' } as const;
    expect(screenOf(seatIn('open', led, 0), answering(0), [], true)).toBe('time-over');
    expect(screenOf(seatIn('open', led, 0), { kind: 'opening' }, [], true)).toBe('time-over');
    const seen: Phase = {
      kind: 'answering',
      draft: { ...freshDraft(0), time: { response: 3, paused: 0 } },
    };
    expect(screenOf(seatIn('open', led, 0), seen, [], true)).toBe('shown');
    expect(screenOf(seatIn('open', led, 0), feedback, [trial], true)).toBe('await-reveal');
  });

  it('is no result before all was shown, or the class has ended', () => {
    const test = { mode: 'test', reveal: 'end' } as const;
    expect(screenOf(seatIn('open', test), { kind: 'finished' }, [trial])).toBe('await-end');
    expect(screenOf(seatIn('open', test, null, [reveal]), { kind: 'finished' }, [trial])).toBe('shown');
    const ended = seatIn('ended', test);
    expect(screenOf(ended, { kind: 'finished' }, [trial])).toBe('shown');
    const promised = { ...ended, state: ended.state && { ...ended.state, revealed: images } };
    expect(screenOf(promised, { kind: 'finished' }, [trial])).toBe('await-end');
  });

  it('is no end with photos that somebody near may still have to see by the clock', () => {
    const glance = { show: [50], reveal: 'each' } as const;
    const finished: Phase = { kind: 'finished' };
    const seat = seatIn('open', glance, null, [reveal]);
    const stateOf = (state: Partial<NonNullable<KeptSeat['state']>>): KeptSeat => ({
      ...seat,
      state: seat.state && { ...seat.state, ...state },
    });
    expect(screenOf(seat, finished, [trial])).toBe('await-end');
    expect(screenOf(seat, feedback, [trial])).toBe('shown');
    for (const state of [
      { revealedToAll: images },
      { told: 'all' },
      { phase: 'ended' },
      { phase: 'frozen', isTelling: true },
    ] as const)
      expect(screenOf(stateOf(state), finished, [trial])).toBe('shown');
    // Where photos stay until the answer nothing is kept back, and who takes part in a study sees the end alone.
    expect(screenOf(seatIn('open', { reveal: 'each' }, null, [reveal]), finished, [trial])).toBe('shown');
    const study = { consent: '', people: null, parameter: '', completion: '' };
    expect(screenOf(seatIn('open', { ...glance, study }, null, [reveal]), finished, [trial])).toBe('shown');
  });

  it('is the photo that the board told last, while a class at its own pace is stopped', () => {
    const toldIn = (seat: KeptSeat, told: ImageId | 'all' | null): KeptSeat => ({
      ...seat,
      state: seat.state && { ...seat.state, told },
    });
    const stopped = seatIn('frozen', { reveal: 'teacher' });
    const b = 'b' as ImageId;
    for (const phase of [answering(1), feedback, { kind: 'finished' } as const])
      expect(screenOf(toldIn(stopped, b), phase, [trial])).toBe('told');
    expect(goesOn(toldIn(stopped, b), { kind: 'told', imageId: b }, trial)).toBe(true);
    expect(screenOf(toldIn(stopped, null), { kind: 'finished' }, [trial])).toBe('await-end');
    expect(screenOf(toldIn(stopped, 'all'), { kind: 'finished' }, [trial])).toBe('await-end');
    const shown = { ...toldIn(stopped, 'all'), reveals: [reveal] };
    expect(screenOf(shown, { kind: 'finished' }, [trial])).toBe('shown');
    expect(screenOf({ ...toldIn(stopped, b), reveals: [reveal] }, { kind: 'finished' }, [trial])).toBe(
      'told',
    );
    // Who may answer again answers, and a class that is led has its own photo.
    expect(screenOf(toldIn(seatIn('open'), b), answering(1), [trial])).toBe('shown');
    const led = seatIn('frozen', { pace: 'led', reveal: 'teacher' }, 1);
    expect(screenOf(toldIn(led, b), answering(1), [trial])).toBe('frozen');
  });

  it('is one’s own end once all answers are told, also where the last photos were not answered', () => {
    const session = newSession({ order: images } as never);
    const stopped = seatIn('frozen', { reveal: 'teacher' });
    const told = (seat: KeptSeat, what: ImageId | 'all'): KeptSeat => ({
      ...seat,
      state: seat.state && { ...seat.state, told: what },
    });
    expect(passedOver(told(stopped, 'all'), session)).toHaveLength(3);
    expect(passedOver(told(stopped, 'b' as ImageId), session)).toHaveLength(0);
    expect(passedOver(told(seatIn('open'), 'all'), session)).toHaveLength(0);
    const last = { ...trial, position: 2 };
    const led = seatIn('open', { pace: 'led', reveal: 'teacher' }, 2);
    expect(goesOn(led, { kind: 'shown' }, last)).toBe(false);
    expect(goesOn(told(led, 'all'), { kind: 'shown' }, last)).toBe(true);
    // So does whoever has not answered the last photo.
    expect(passedOver(told(led, 'all'), session)).toHaveLength(3);
    expect(passedOver(led, session)).toHaveLength(2);
    // Where the class ended at its last photo, whoever answered it sees it face to face.
    const ended = seatIn('ended', { pace: 'led', reveal: 'teacher' }, 2);
    expect(goesOn(told(ended, 'all'), { kind: 'shown' }, last)).toBe(false);
  });

  it('goes on by itself where nothing is waited for', () => {
    const later = seatIn('open', { reveal: 'teacher' });
    expect(goesOn(later, { kind: 'await-reveal', trial }, trial)).toBe(true);
    expect(goesOn(seatIn('open'), { kind: 'await-answer', trial }, trial)).toBe(false);
    const led = { pace: 'led', reveal: 'teacher' } as const;
    expect(goesOn(seatIn('open', led, 0), { kind: 'await-reveal', trial }, trial)).toBe(false);
    expect(goesOn(seatIn('open', led, 1), { kind: 'shown' }, trial)).toBe(true);
  });
});

describe('what is read in a wait', () => {
  const kinds: readonly WaitScreen['kind'][] = [
    'lobby',
    'frozen',
    'late',
    'time-over',
    'on-board',
    'await-step',
    'await-reveal',
    'await-answer',
    'await-end',
  ];
  const begun = { isStudy: false, hasBegun: true, isPartial: false, sent: 'acked' } as const;

  it.each(kinds)('speaks in a study of no class and no teacher: %s', (kind) => {
    for (const hasBegun of [false, true])
      expect(waitWords(kind, { ...begun, isStudy: true, hasBegun }, en).join(' ')).not.toMatch(
        /class|teacher/i,
      );
  });

  it.each([
    ['await-reveal', true],
    ['await-answer', true],
    ['await-end', false],
  ] as const)('says while the answer waits or is refused that it is not in: %s, %s', (kind, says) => {
    const headingOf = (sent: 'waiting' | 'refused' | 'acked') => waitWords(kind, { ...begun, sent }, en)[0];
    expect(headingOf('waiting') === 'Your answer is being sent.').toBe(says);
    expect(headingOf('refused') === 'Your answer was not taken.').toBe(says);
    expect(headingOf('acked') === 'Your answer is in.').toBe(says);
  });

  it.each([
    ['late', false, 'You had not begun, so nothing of yours is lost.'],
    ['late', true, 'What you have answered counts.'],
    ['on-board', false, 'You have not answered this photo.'],
    ['on-board', true, 'What you picked counts.'],
  ] as const)('says what becomes of what was begun: %s, %s', (kind, hasBegun, words) => {
    expect(waitWords(kind, { ...begun, hasBegun }, en)[1]).toContain(words);
  });

  it.each([false, true])('tells nobody that they answered all who did not, in a study: %s', (isStudy) => {
    expect(waitWords('await-end', { ...begun, isStudy }, en)).toContain('You have answered all photos.');
    expect(waitWords('await-end', { ...begun, isStudy, isPartial: true }, en).join(' ')).toContain(
      'the last photo',
    );
  });
});
