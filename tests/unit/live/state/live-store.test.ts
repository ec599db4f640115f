import { expect, it, vi } from 'vitest';
import type { Prediction } from '#src/core/trials/prediction.ts';
import type { OpenCamera } from '#src/live/camera/camera.ts';
import { LiveStore } from '#src/live/state/live-store.ts';
import type { NetworkStore } from '#src/networks/state/network-store.ts';

/** A camera whose pictures have a number, and a network that answers when it is told to. */
function setUp() {
  const taken: number[] = [];
  const closed: number[] = [];
  const asked: ImageBitmap[] = [];
  const answers: (() => void)[] = [];
  const camera = {
    stream: {} as MediaStream,
    frame: () => {
      const number = taken.push(taken.length);
      return Promise.resolve({ number, close: () => closed.push(number) } as unknown as ImageBitmap);
    },
    onEnd: () => undefined,
    stop: () => undefined,
  };
  const ask = (({ bitmap }: { bitmap: ImageBitmap }) => {
    asked.push(bitmap);
    return new Promise<Prediction>((resolve) => answers.push(() => resolve({} as Prediction)));
  }) as unknown as NetworkStore['ask'];
  const store = new LiveStore(
    { ask },
    { isOffered: true, start: () => Promise.resolve(camera as unknown as OpenCamera) },
    {} as never,
  );
  return { store, taken, closed, asked, answer: () => answers.shift()?.() };
}

it('the next picture of the camera is taken while the network answers, and one at a time', async () => {
  const { store, taken, closed, asked, answer } = setUp();
  void store.startCamera();
  await expect.poll(() => taken.length).toBe(2);
  expect(asked).toHaveLength(1);
  answer();
  await expect.poll(() => asked.length).toBe(2);
  expect(asked[1]).toMatchObject({ number: 2 });
  expect(closed).toEqual([1]);
  store.stopCamera();
});

it('where the network is slow, the next picture is not taken long before its answer', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  const { store, taken, asked, answer } = setUp();
  void store.startCamera();
  await vi.advanceTimersByTimeAsync(400);
  answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toHaveLength(2);
  const before = taken.length;
  await vi.advanceTimersByTimeAsync(300);
  expect(taken).toHaveLength(before);
  await vi.advanceTimersByTimeAsync(100);
  expect(taken).toHaveLength(before + 1);
  store.stopCamera();
  vi.useRealTimers();
});

it('a picture that nobody asked about is let go of when the camera is held or turned off', async () => {
  const { store, taken, closed, answer } = setUp();
  void store.startCamera();
  await expect.poll(() => taken.length).toBe(2);
  store.freeze();
  answer();
  await expect.poll(() => closed).toEqual([2]);
  void store.goOn();
  await expect.poll(() => taken.length).toBe(4);
  store.stopCamera();
  answer();
  await expect.poll(() => [...closed].sort()).toEqual([1, 2, 3, 4]);
});
