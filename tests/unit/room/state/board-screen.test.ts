import { describe, expect, it } from 'vitest';
import type { BoardState } from '#src/core/room/board-state.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { answerBeats, type Beat } from '#src/room/logic/reveal-beats.ts';
import { boardScreen, type BoardAct, type BoardScreen, type Look } from '#src/room/state/board-screen.ts';

function board(
  part: Partial<Pick<BoardState, 'phase' | 'isTelling' | 'position' | 'told'>>,
  revealed: readonly number[] = [],
): BoardState {
  return {
    ...{ seq: 0, phase: 'open', isTelling: false, position: null, isLocked: false, told: null },
    ...{ members: [], removed: [] },
    images: ['a', 'b', 'c'].map((id, place) => ({
      ...{ imageId: id as ImageId, right: [], isRevealed: revealed.includes(place) },
      ...{ answered: 0, answers: 0, spoiled: 0, ready: 0, hits: null, guesses: [] },
    })),
    ...part,
  };
}

const viewOf = ({ view }: BoardScreen) =>
  view.kind === 'photo' ? view.place : view.kind === 'finale' ? view.act : view.kind;
const acts = ['alone', 'together', 'wall', 'podium'] as const;
const told = (act: BoardAct | null) => act && [act.words, act.acts, act.look];

/** What the server makes of an act. */
function after(state: BoardState, act: BoardAct['acts'][number]): BoardState {
  if (act.type === 'phase') return { ...state, phase: act.phase };
  if (act.type === 'step') return { ...state, position: act.position };
  if (act.type !== 'reveal') return state;
  const images = state.images.map((one) =>
    act.imageId === 'all' || act.imageId === one.imageId ? { ...one, isRevealed: true } : one,
  );
  return { ...state, images, told: act.imageId };
}

/** Presses forward until nothing is left, as a server does that takes every act. */
function walk(pace: 'led' | 'self', beatsOf = (): readonly Beat[] => answerBeats): readonly string[] {
  let [state, look]: [BoardState, Look] = [board({ phase: 'lobby' }), null];
  let asked: 'forward' | null = null;
  let beat: Beat = 'question';
  const seen: string[] = [];
  for (;;) {
    const screen = boardScreen(state, pace, look, asked, { beat, beatsOf, finale: acts });
    seen.push(`${viewOf(screen)}: ${screen.forward?.words ?? 'the end'}${asked ? '?' : ''}`);
    if (!screen.forward) return seen;
    asked = screen.forward.question === undefined ? null : 'forward';
    if (asked) continue;
    look = screen.forward.look;
    beat = screen.forward.beat ?? 'question';
    state = screen.forward.acts.reduce(after, state);
  }
}

const beatsOf = (place: number) =>
  ['What you said', 'What the network said', 'Show the answer'].map((words) => `${place}: ${words}`);

describe('one key leads through a class', () => {
  it('that is led: each photo, its answer in three beats, then the finale, act by act', () => {
    expect(walk('led')).toEqual([
      'lobby: Start',
      ...beatsOf(0),
      '0: Next photo',
      ...beatsOf(1),
      '1: Next photo',
      ...beatsOf(2),
      '2: Class and network',
      'alone: Next',
      'together: Next',
      'wall: Next',
      'podium: End',
      'podium: End?',
      'podium: the end',
    ]);
  });

  it('where each has their own pace: how many have answered, then photo by photo', () => {
    expect(walk('self')).toEqual([
      'lobby: Start',
      'counts: Stop and show the answers',
      'counts: Stop and show the answers?',
      ...beatsOf(0),
      '0: Next photo',
      ...beatsOf(1),
      '1: Next photo',
      ...beatsOf(2),
      '2: Class and network',
      'alone: Next',
      'together: Next',
      'wall: Next',
      'podium: End',
      'podium: End?',
      'podium: the end',
    ]);
  });

  it.each<readonly [string, readonly Beat[], readonly string[]]>([
    ['two beats where the network never answered', ['class', 'truth'], ['What you said', 'Show the answer']],
    ['one where everybody knew it', ['truth'], ['Show the answer']],
  ])('in %s', (_, beats, words) => {
    const seen = [...words, 'Next photo'].map((word) => `0: ${word}`);
    expect(walk('self', () => beats).slice(3, 3 + seen.length)).toEqual(seen);
  });

  it('where photos were shown for several times from the stop straight to the curve of all answers', () => {
    const given = { isTimed: true, finale: ['exposures', ...acts] } as const;
    const stop = boardScreen(board({}), 'self', null, 'forward', given).forward;
    expect(told(stop)).toEqual([
      'Stop and show the curve',
      [
        { type: 'phase', phase: 'frozen', isTelling: true },
        { type: 'reveal', imageId: 'all' },
      ],
      'exposures',
    ]);
    const after = board({ phase: 'frozen', told: 'all' }, [0, 1, 2]);
    expect(boardScreen(after, 'self', 'exposures', null, given).forward?.look).toBe('alone');
    expect(told(boardScreen(after, 'self', 'exposures', null, given).back)).toEqual([
      'Photo by photo',
      [{ type: 'reveal', imageId: 'a' }],
      0,
    ]);
  });
});

describe('the three beats of an answer', () => {
  const at = (beat: Beat) => ({ beat });
  const reveal = { type: 'reveal', imageId: 'a' };

  it('tell the devices nothing before the truth', () => {
    const stopped = board({ phase: 'frozen' });
    expect(boardScreen(stopped, 'self', 0, null, at('question')).forward?.acts).toEqual([]);
    expect(boardScreen(stopped, 'self', 0, null, at('class')).forward?.acts).toEqual([]);
    expect(boardScreen(stopped, 'self', 0, null, at('network')).forward?.acts).toEqual([reveal]);
  });

  it('stay on the board until the server has revealed the truth', () => {
    const { forward } = boardScreen(board({ phase: 'frozen' }), 'self', 0, null, at('network'));
    expect([forward?.acts, forward?.beat]).toEqual([[reveal], 'network']);
  });

  it('let nobody answer who is led, from the first of them to the truth', () => {
    const led = (phase: 'open' | 'frozen', beat: Beat, isTelling = false) =>
      boardScreen(board({ phase, isTelling, position: 0 }), 'led', null, null, at(beat)).forward?.acts;
    const telling = [{ type: 'phase', phase: 'frozen', isTelling: true }];
    expect(led('open', 'question')).toEqual(telling);
    // Devices of a class that was only stopped learn that the answers come now.
    expect(led('frozen', 'question')).toEqual(telling);
    expect(led('frozen', 'class', true)).toEqual([]);
    expect(led('frozen', 'network')).toEqual([reveal, { type: 'phase', phase: 'open' }]);
  });

  it('go back one by one; meanwhile nothing else is offered', () => {
    const screen = boardScreen(board({ phase: 'frozen' }, [1]), 'self', 0, null, at('network'));
    expect([screen.back?.beat, screen.back?.look]).toEqual(['class', 0]);
    expect([screen.freeze, screen.finale]).toEqual([null, null]);
    const first = boardScreen(board({ phase: 'frozen' }), 'self', 1, null, at('class'));
    expect([first.back?.beat, first.back?.look]).toEqual(['question', 1]);
  });

  it('come all at once for a photo that is revealed', () => {
    const screen = boardScreen(board({ phase: 'frozen' }, [0]), 'self', 0, null, at('question'));
    expect([screen.forward?.beat, screen.forward?.words]).toEqual([undefined, 'Next photo']);
  });
});

describe('the devices of a class that is stopped', () => {
  const [a, b] = ['a', 'b'] as ImageId[];

  it('follow the board to a photo that was revealed before, forward and back', () => {
    const state = board({ phase: 'frozen', told: b ?? null }, [0, 1]);
    expect(boardScreen(state, 'self', 1).back?.acts).toEqual([{ type: 'reveal', imageId: 'a' }]);
    const back = board({ phase: 'frozen', told: a ?? null }, [0, 1]);
    expect(boardScreen(back, 'self', 0).forward?.acts).toEqual([{ type: 'reveal', imageId: 'b' }]);
    expect(boardScreen(board({ position: 1, told: b ?? null }, [0, 1]), 'led', 1).back?.acts).toEqual([]);
  });

  it('go to their own end with the figures, once every photo was shown, and stay there', () => {
    const all = [{ type: 'reveal', imageId: 'all' }];
    expect(boardScreen(board({ phase: 'frozen' }, [0, 1, 2]), 'self', 2).forward?.acts).toEqual(all);
    expect(boardScreen(board({ phase: 'frozen' }, [0, 1]), 'self', 1).finale?.acts).toEqual([]);
    const told = board({ phase: 'frozen', told: 'all' }, [0, 1, 2]);
    expect(boardScreen(told, 'self', 2).forward?.acts).toEqual([]);
    expect(boardScreen(told, 'self', 1).back?.acts).toEqual([]);
  });

  it('and its board are at the same photo after the board was loaded again', () => {
    expect(viewOf(boardScreen(board({ phase: 'frozen', told: b ?? null }, [0, 1]), 'self', null))).toBe(1);
    expect(viewOf(boardScreen(board({ phase: 'open', told: b ?? null }, [0, 1]), 'self', null))).toBe(
      'counts',
    );
    expect(viewOf(boardScreen(board({ phase: 'frozen', told: 'all' }, [0, 1, 2]), 'self', null))).toBe(
      'counts',
    );
  });

  it('may go on answering: then no photo of theirs is on the board', () => {
    expect(viewOf(boardScreen(board({ phase: 'open' }, [0]), 'self', 1))).toBe('counts');
    expect(viewOf(boardScreen(board({ phase: 'open' }, [0]), 'self', 0))).toBe(0);
  });
});

describe('one press ends nothing', () => {
  it('it is asked first, with how many answers are in, and back says no', () => {
    const state = board({});
    const asked = boardScreen(state, 'self', null, 'forward');
    expect(asked.question).toBe('Stop now? 0 of 0 answers are in. Nobody can answer after that.');
    expect(told(asked.back)).toEqual(['No, go on', [], null]);
    expect([asked.freeze, asked.again, asked.finale]).toEqual([null, null, null]);
    expect(boardScreen(state, 'self', null).question).toBe(null);
  });

  it('nothing is asked of what ends nothing', () => {
    for (const state of [
      board({ phase: 'lobby' }),
      board({ phase: 'ended' }, [0, 1, 2]),
      board({}, [0, 1, 2]),
    ])
      expect(boardScreen(state, 'self', null, 'forward').question).toBe(null);
    expect(boardScreen(board({ position: 1 }), 'led', null, 'forward').question).toBe(null);
  });
});

describe('looking back', () => {
  it('changes nothing for the class, and forward leads to where it is', () => {
    const state = board({ position: 2 }, [0, 1]);
    expect(told(boardScreen(state, 'led', null).back)).toEqual(['Back', [], 1]);
    expect(told(boardScreen(state, 'led', 1).forward)).toEqual(['Next photo', [], null]);
    expect(told(boardScreen(state, 'led', 0).forward)).toEqual(['Next photo', [], 1]);
    expect(boardScreen(state, 'led', 0).back).toBe(null);
  });

  it('works from the first act too', () => {
    expect(boardScreen(board({ position: 1 }, [0]), 'led', 'alone').back?.look).toBe(1);
    expect(boardScreen(board({ phase: 'ended' }, [0, 1, 2]), 'self', null).back?.look).toBe(2);
    expect(boardScreen(board({}), 'self', 'alone').back?.look).toBe(null);
  });

  it('goes through the acts, back to the last photo', () => {
    const state = board({ phase: 'ended' }, [0, 1, 2]);
    const looks: Look[] = [];
    for (let look: Look = 'podium'; typeof look === 'string';) {
      look = boardScreen(state, 'self', look, null, { finale: acts }).back?.look ?? null;
      looks.push(look);
    }
    expect(looks).toEqual(['wall', 'together', 'alone', 2]);
  });
});

describe('an act that has nothing to say any more', () => {
  it('gives way to the first', () => {
    const state = board({ phase: 'ended' }, [0, 1, 2]);
    const screen = boardScreen(state, 'self', 'wall', null, { finale: ['alone', 'podium'] });
    expect([viewOf(screen), told(screen.forward)]).toEqual(['alone', ['Next', [], 'podium']]);
  });
});

describe('a look at the finale in the middle of a class', () => {
  it.each<['led' | 'self', Partial<BoardState>, readonly number[]]>([
    ['led', { position: 0 }, [0]],
    ['led', { position: 2 }, [0, 1]],
    ['self', {}, [0]],
  ])('%s, %o, %j revealed: forward leads back, and ends nothing', (pace, part, revealed) => {
    const { forward } = boardScreen(board(part, revealed), pace, 'podium', 'forward', { finale: acts });
    expect(told(forward)).toEqual(['Back to the photos', [], null]);
  });

  it('after the last photo forward asks for the end, even where one before it was left out', () => {
    expect(boardScreen(board({ position: 2 }, [0, 2]), 'led', 'alone').forward?.words).toBe('End');
  });
});

describe('freezing', () => {
  it('is on while the class runs, and keeps what is looked at', () => {
    expect(told(boardScreen(board({ position: 1 }), 'led', 0).freeze)).toEqual([
      'Freeze',
      [{ type: 'phase', phase: 'frozen' }],
      0,
    ]);
    expect(boardScreen(board({ phase: 'frozen' }), 'self', null).freeze?.words).toBe('Go on');
    expect(boardScreen(board({ phase: 'lobby' }), 'self', null).freeze).toBe(null);
    expect(boardScreen(board({ phase: 'ended' }), 'self', null).freeze).toBe(null);
  });

  it('is none of a class that is told the answers: to let it answer again is asked first', () => {
    const state = board({ phase: 'frozen', isTelling: true }, [0]);
    const { freeze, again } = boardScreen(state, 'self', 0);
    expect([freeze, again?.words]).toEqual([null, 'Let them answer again']);
    const asked = boardScreen(state, 'self', 0, 'again');
    expect(asked.question).toContain('Let them answer again?');
    expect(asked.forward?.acts).toEqual([{ type: 'phase', phase: 'open' }]);
    expect(told(asked.back)).toEqual(['No, go on', [], 0]);
  });
});

describe('before Reveal', () => {
  it('there is no way to the finale, and none to a photo of a class at its own pace', () => {
    const screen = boardScreen(board({}), 'self', null);
    expect([screen.finale, screen.back, screen.again]).toEqual([null, null, null]);
    expect(viewOf(screen)).toBe('counts');
  });

  it('a look at a photo is a look at a lobby as long as nobody has started', () => {
    expect(viewOf(boardScreen(board({ phase: 'lobby' }), 'led', 1))).toBe('lobby');
  });
});
