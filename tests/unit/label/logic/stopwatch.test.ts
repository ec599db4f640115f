import { describe, expect, it } from 'vitest';
import { Stopwatch } from '#src/label/logic/stopwatch.ts';

function watchAt(from = { response: 0, paused: 0 }) {
  const clock = { now: 100 };
  return { clock, watch: new Stopwatch(() => clock.now, from) };
}

describe('response time', () => {
  it('does not run before the photo is seen', () => {
    const { clock, watch } = watchAt();
    clock.now += 10;
    expect(watch.read()).toEqual({ response: 0, paused: 0 });
  });

  it('runs from the first paint, and the time in the background is paused time', () => {
    const { clock, watch } = watchAt();
    watch.start();
    clock.now += 5;
    watch.pause();
    clock.now += 60;
    watch.start();
    clock.now += 2;
    expect(watch.read()).toEqual({ response: 7, paused: 60 });
  });

  it('goes on from what a draft holds', () => {
    const { clock, watch } = watchAt({ response: 30, paused: 4 });
    watch.start();
    clock.now += 1;
    expect(watch.read()).toEqual({ response: 31, paused: 4 });
  });

  it('is not disturbed by being started twice', () => {
    const { clock, watch } = watchAt();
    watch.start();
    clock.now += 3;
    watch.start();
    clock.now += 3;
    expect(watch.read()).toEqual({ response: 6, paused: 0 });
  });
});
