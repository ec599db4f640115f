import fc from 'fast-check';
import { expect, it } from 'vitest';
import { interTrialInterval } from '#src/label/logic/timed-frames.ts';

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
