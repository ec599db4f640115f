import { expect, it } from 'vitest';
import { RateMeter } from '#src/kit/logic/rate-meter.ts';

it('gives no rate for one event', () => {
  expect(new RateMeter(() => 1).tick()).toBeNull();
});

it('gives events per second over the last ones, so that it follows a change', () => {
  let now = 0;
  const meter = new RateMeter(() => now);
  for (let at = 0; at < 10; at += 1) {
    now += 1;
    meter.tick();
  }
  now += 1;
  expect(meter.tick()).toBeCloseTo(1);
  for (let at = 0; at < 25; at += 1) {
    now += 0.1;
    meter.tick();
  }
  now += 0.1;
  expect(meter.tick()).toBeCloseTo(10);
});

it('does not count a pause', () => {
  let now = 0;
  const meter = new RateMeter(() => now);
  meter.tick();
  now = 100;
  meter.reset();
  meter.tick();
  now = 100.5;
  expect(meter.tick()).toBeCloseTo(2);
});
