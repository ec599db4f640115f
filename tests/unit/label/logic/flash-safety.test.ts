import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  changesInASecond,
  changesOfView,
  longestRest,
  recentChanges,
  restBefore,
} from '#src/label/logic/flash-safety.ts';

const mayo = { cross: 500, photo: 17, mask: 500 };

it('counts the changes in the worst second, both ends of it included', () => {
  expect(changesInASecond([])).toBe(0);
  expect(changesInASecond([0, 500, 1000, 1001])).toBe(3);
});

it('a view changes the screen as its cross, its photo and its mask come, and as the answer is asked for', () => {
  expect(changesOfView(mayo, 100)).toEqual([100, 600, 617, 1117]);
  expect(changesOfView({ ...mayo, mask: 0 }, 0)).toEqual([0, 500, 517]);
});

it('a view of Mayo et al. needs no rest, however quickly one answers', () => {
  expect(longestRest(mayo)).toBe(0);
});

it('a view that would flash all the time is made to wait', () => {
  expect(longestRest({ cross: 0, photo: 17, mask: 0 })).toBeGreaterThan(300);
});

it('no run of views ever changes the screen more than six times in a second, which are three flashes', () => {
  const time = fc.integer({ min: 0, max: 700 });
  const trial = fc.record({ cross: time, photo: fc.integer({ min: 1, max: 300 }), mask: time, answer: time });
  fc.assert(
    fc.property(fc.array(trial, { minLength: 1, maxLength: 12 }), (trials) => {
      let now = 0;
      let changes: readonly number[] = [];
      for (const { answer, ...view } of trials) {
        const rest = restBefore(recentChanges(changes, now), changesOfView(view, now));
        changes = [...changes, ...changesOfView(view, now + rest)];
        now = (changes.at(-1) ?? now) + answer;
      }
      expect(changesInASecond(changes)).toBeLessThanOrEqual(6);
    }),
  );
});

it('the rest is no longer than it must be: a millisecond less would be too short', () => {
  const past = [0, 0, 17, 17, 34, 34];
  const rest = restBefore(past, [40, 57, 57]);
  const changes = (wait: number) => [...past, ...[40, 57, 57].map((at) => at + wait)];
  expect(changesInASecond(changes(rest))).toBeLessThanOrEqual(6);
  expect(changesInASecond(changes(rest - 1))).toBeGreaterThan(6);
});
