import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { untilComputed } from '../../../../../../src/networks/engine/worker/backends/webgl-backend.ts';

/** Milliseconds that the GPU computes. */
const computing = 400;

/** WebGL on a GPU that is done after `computing`, by the test's clock; counts how often it is asked. */
class SlowGl {
  readonly SYNC_GPU_COMMANDS_COMPLETE = 1;
  readonly ALREADY_SIGNALED = 2;
  readonly CONDITION_SATISFIED = 3;
  asked = 0;
  lost = false;
  readonly #begin = performance.now();

  fenceSync = () => ({});
  flush = () => undefined;
  deleteSync = () => undefined;
  isContextLost = () => this.lost;
  clientWaitSync = () => {
    this.asked++;
    return performance.now() - this.#begin < computing ? 0 : this.ALREADY_SIGNALED;
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

/** @param latest milliseconds of the time before. */
async function wait(latest: number) {
  const gl = new SlowGl();
  const waiting = untilComputed(gl as unknown as WebGL2RenderingContext, latest);
  await vi.advanceTimersByTimeAsync(2 * computing);
  return { took: await waiting, asked: gl.asked };
}

describe('waiting for a slow GPU', () => {
  it('asks nothing in the first half of the time before, and is hardly late', async () => {
    const { took, asked } = await wait(computing);
    // One question at once, and then one every 4 ms.
    expect(asked).toBeLessThanOrEqual(2 + computing / 2 / 4);
    expect(took).toBeGreaterThanOrEqual(computing);
    expect(took).toBeLessThan(computing + 5);
  });

  it('is late only after a time more than twice as long, and knows better the next time', async () => {
    expect((await wait(1.5 * computing)).took).toBeLessThan(computing + 5);
    const { took } = await wait(3 * computing);
    expect(took).toBe(1.5 * computing);
    expect((await wait(took)).took).toBeLessThan(took);
  });

  it('ends when the GPU is taken away', async () => {
    const gl = new SlowGl();
    const waiting = untilComputed(gl as unknown as WebGL2RenderingContext, computing);
    const failing = expect(waiting).rejects.toThrow('the GPU was taken away');
    await vi.advanceTimersByTimeAsync(computing / 4);
    gl.lost = true;
    await vi.advanceTimersByTimeAsync(computing);
    await failing;
  });
});
