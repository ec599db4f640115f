import { describe, expect, it } from 'vitest';
import { usualView } from '#src/core/trials/timed-view.ts';
import {
  faultWords,
  framesFor,
  rateWords,
  shownWords,
  viewFrames,
  viewWords,
  interTrialInterval,
} from '#src/label/logic/timed-frames.ts';
import { visualAngle } from '#src/label/logic/visual-angle.ts';
import fc from 'fast-check';
import { en } from '#src/label/words/timed/en.ts';

describe('frames of a time', () => {
  it.each([
    [17, 60, 1],
    [50, 60, 3],
    [250, 60, 15],
    [8, 60, 1],
    [1, 60, 1],
    [17, 144, 2],
    [50, 144, 7],
    [17, 30, 1],
    [10_000, 59.94, 599],
    [0, 60, 0],
  ])('%i ms at %f a second are %i', (milliseconds, rate, frames) => {
    expect(framesFor(milliseconds, rate)).toBe(frames);
  });

  it('no mask has no frames, whatever its time', () => {
    const view = { ...usualView, exposures: [50], mask: 'none' as const };
    expect(viewFrames(view, 50, 60)).toEqual({ cross: 30, photo: 3, mask: 0 });
  });
});

describe('what a screen makes of the times', () => {
  it('says those that become others', () => {
    expect(rateWords([17, 50], 59.98, en)).toBe(
      'This screen shows 60 frames a second, so 17 ms becomes 16.7 ms (1 frame).',
    );
    expect(rateWords([8, 17, 50], 60, en)).toContain(
      ' 8 ms and 17 ms are the same there.'.replaceAll(' ms', '\u202fms'),
    );
    expect(rateWords([17], 144.01, en)).toContain('17 ms becomes 13.9 ms (2 frames)');
    expect(rateWords([8], 60, en)).toContain('8 ms becomes 16.7 ms (1 frame)');
  });

  it('says that they fit', () => {
    expect(rateWords([50, 250], 60, en)).toBe(
      'This screen shows 60 frames a second, which fits these times.',
    );
  });

  it('says plainly that a screen which saves its battery shows few', () => {
    const words = rateWords([17, 50, 100], 30, en);
    expect(words).toContain('17 ms becomes 33.3 ms (1 frame) and 50 ms becomes 66.7 ms (2 frames)');
    expect(words).toContain('save their battery');
  });
});

it('says before the first photo what comes', () => {
  const [first] = viewWords({ ...usualView, exposures: [17, 10_000] }, false, en);
  expect(first).toBe(
    'A photo comes for 17 ms or 10 s, then a scrambled picture. You cannot see it again before your answer.',
  );
  const bare = viewWords({ exposures: [17], cross: 0, mask: 'none', maskTime: 0, answer: 1 }, false, en);
  expect(bare.join(' ')).toContain('You have 1 ms to answer. Then what you have picked is your answer.');
  const pressed = viewWords({ ...usualView, exposures: [17], answer: 1500 }, true, en);
  expect(pressed.at(-1)).toBe('You have 1.5 s to answer. After that it counts as “I don’t know”.');
});

it('says below the answer for how long a photo was shown, and why one does not count', () => {
  const viewed = { exposure: 50, mask: 'phase', frames: 3, shown: 50.01, rate: 59.98, lost: 0 } as const;
  expect(shownWords(viewed)).toBe('It was shown for 50 ms (3 frames of 60 a second).');
  expect(shownWords({ ...viewed, frames: 10, lost: 7, fault: 'frames-lost' })).toBe(
    'It was shown for 166.7 ms (10 frames of 60 a second). 7 frames were lost, so this answer will count in no figure.',
  );
  expect(faultWords(viewed, en)).toBeNull();
  expect(faultWords({ fault: 'frames-lost', lost: 2 }, en)).toBe(
    'Not shown as asked: 2 frames were lost. It counts in no figure.',
  );
  expect(faultWords({ fault: 'interrupted' }, en)).toContain('it was interrupted');
});

it('an arm’s length away a centimetre is about a degree', () => {
  const { width, height } = visualAngle(
    { width: 400, height: 40 },
    { pixelsPerMillimetre: 4, distance: 570 },
  );
  expect(width).toBeCloseTo(10.02, 1);
  expect(height).toBeCloseTo(1.01, 1);
});

it('a view of Mayo et al. needs no rest, however quickly one answers', () => {
  expect(interTrialInterval(501, 500)).toBe(0);
});

it('a view that would flash all the time is made to wait', () => {
  expect(interTrialInterval(0, 0)).toBe(1001);
});

it('no run of views, each answered and seen face to face, changes the screen more than seven times in a second', () => {
  const time = fc.integer({ min: 0, max: 700 });
  const photo = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 1200 }));
  const trials = fc.array(fc.record({ photo, ground: time, answer: time, face: time }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(time, time, trials, (cross, mask, shown) => {
      let [now, gone] = [0, -Infinity];
      // What comes at once is one change.
      const changes = new Set<number>();
      for (const { photo: exposure, ground, answer, face } of shown) {
        const left = now;
        const from = now + interTrialInterval(now - gone, cross);
        gone = from + cross + exposure;
        const answered = gone + mask + ground + answer;
        now = answered + face;
        // Cross and question stand on the same grey as nothing: they are no change of light.
        const all = [left, from + cross, gone, gone + mask, answered];
        for (const at of all) changes.add(at);
      }
      const most = Math.max(
        ...[...changes].map((start) => [...changes].filter((at) => at >= start && at <= start + 1000).length),
      );
      expect(most).toBeLessThanOrEqual(7);
    }),
    { numRuns: 3000 },
  );
});
