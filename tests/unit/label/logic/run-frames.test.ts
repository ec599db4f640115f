import { expect, it, vi } from 'vitest';
import { runFrames, type FramePart } from '#src/label/logic/run-frames.ts';
import { measureRate } from '#src/label/logic/timed-frames.ts';

/** A screen whose frames come when the test says so. */
class Screen {
  readonly drawn: string[] = [];
  #waiting: ((at: number) => void)[] = [];

  readonly nextFrame = (callback: (at: number) => void) => this.#waiting.push(callback);

  frame(at: number): void {
    const called = this.#waiting;
    this.#waiting = [];
    called.forEach((callback) => callback(at));
  }

  part(name: string, frames: number): FramePart {
    return { frames, draw: () => void this.drawn.push(name) };
  }
}

/** Runs cross, photo and mask on a screen whose frames come at these times. */
async function run(times: readonly number[], rate: number, frames = [2, 3, 1]) {
  const screen = new Screen();
  const parts = ['cross', 'photo', 'mask'].map((name, at) => screen.part(name, frames[at] ?? 0));
  const { signal } = new AbortController();
  const done = runFrames(parts, () => void screen.drawn.push('nothing'), {
    nextFrame: screen.nextFrame,
    rate,
    signal,
  });
  times.forEach((at) => screen.frame(at));
  return { shown: await done, drawn: screen.drawn };
}

const every = (step: number, count: number) => Array.from({ length: count }, (_, at) => 1000 + at * step);

it.each([60, 144, 30])('at %i frames a second each part stands for its frames', async (rate) => {
  const { shown, drawn } = await run(every(1000 / rate, 7), rate);
  expect(shown.map(({ frames }) => frames)).toEqual([2, 3, 1]);
  expect(shown[1]?.time).toBeCloseTo(3000 / rate, 6);
  expect(shown.every(({ lost }) => lost === 0)).toBe(true);
  expect(drawn).toEqual(['cross', 'photo', 'mask', 'nothing']);
});

it('a part of no frames is passed over', async () => {
  const { shown, drawn } = await run(every(10, 4), 100, [0, 3, 0]);
  expect(shown.map(({ frames }) => frames)).toEqual([0, 3, 0]);
  expect(drawn).toEqual(['photo', 'nothing']);
});

it('a frame that comes late as a photo should go is lost, and said', async () => {
  const times = [0, 10, 20, 30, 40, 61, 71];
  const { shown } = await run(times, 100);
  expect(shown.map(({ frames, lost }) => [frames, lost])).toEqual([
    [2, 0],
    [4, 1],
    [1, 0],
  ]);
});

it('a frame that comes late while the photo stands anyway costs nothing', async () => {
  const { shown } = await run([0, 10, 20, 40, 50, 60], 100);
  expect(shown[1]).toMatchObject({ frames: 3, lost: 0, time: 30 });
});

it('a screen that falls to half its frames loses one where the time does not fit', async () => {
  const { shown } = await run([0, 20, 40, 60, 80], 100);
  expect(shown[1]).toMatchObject({ frames: 4, lost: 1 });
});

it('stops at once where it is told to, with the reason, and draws nothing more', async () => {
  const screen = new Screen();
  const abort = new AbortController();
  const draw = vi.fn<() => void>();
  const run = { nextFrame: screen.nextFrame, rate: 100, signal: abort.signal };
  const done = runFrames([screen.part('cross', 2), { frames: 1, draw }], () => undefined, run);
  screen.frame(0);
  abort.abort('hidden');
  screen.frame(20);
  await expect(done).rejects.toBe('hidden');
  expect(draw).not.toHaveBeenCalled();
});

it.each([
  [60, [], false],
  [144, [], false],
  [30, [], false],
  [60, [20, 33, 40], false],
  [60, [20], true],
  [144, [], true],
  [240, [], true],
])(
  'measures %i frames a second, also where some come late or their times are rounded',
  async (rate, late, rounds) => {
    let at = 1000;
    let frame = 0;
    const nextFrame = (callback: (time: number) => void) => {
      frame += 1;
      at += (1000 / rate) * (late.includes(frame) ? 3 : 1);
      callback(rounds ? Math.round(at) : at);
    };
    const measured = await measureRate(nextFrame);
    // A millisecond of the time of sixty frames.
    const off = rounds ? (rate * rate) / 60_000 : 0.05;
    expect(Math.abs(measured - rate)).toBeLessThanOrEqual(off + 0.01);
  },
);

it('measures 30 frames a second where every other frame of 60 is left out, and now and then the wrong one', async () => {
  // In frames of 60 a second: one comes half a frame late, the next is early again.
  const steps = [2, 2, 3, 2, 2, 1, 2, 2, 2, 3, 1, 2];
  let at = 1000;
  let frame = 0;
  const nextFrame = (callback: (time: number) => void) => {
    at += (1000 / 60) * (steps[frame++ % steps.length] ?? 2);
    callback(at);
  };
  await expect(measureRate(nextFrame)).resolves.toBeCloseTo(30, 2);
});
