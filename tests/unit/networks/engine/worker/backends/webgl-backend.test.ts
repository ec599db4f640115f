import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { untilComputed } from '#src/networks/engine/worker/backends/webgl-backend.ts';

/** Milliseconds that the GPU computes. */
const computing = 400;

/** WebGL on a GPU that is done after `computing`, by the test's clock; counts how often it is asked. */
class SlowGl {
  readonly SYNC_GPU_COMMANDS_COMPLETE = 1;
  readonly ALREADY_SIGNALED = 2;
  readonly CONDITION_SATISFIED = 3;
  asked = 0;
  lost = false;
  readonly #end = performance.now() + computing;

  fenceSync = () => ({});
  flush = () => undefined;
  deleteSync = vi.fn();
  isContextLost = () => this.lost;
  clientWaitSync = () => {
    this.asked++;
    return performance.now() < this.#end ? 0 : this.ALREADY_SIGNALED;
  };
  /** Holds the thread until it is done. */
  finish = () => void vi.advanceTimersByTime(Math.max(0, this.#end - performance.now()));
}

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

/** @param latest milliseconds of the time before, in software; 0 on a GPU. */
async function wait(latest: number) {
  const gl = new SlowGl();
  const waiting = untilComputed(gl as unknown as WebGL2RenderingContext, latest);
  // In steps: what waits for the next task has to come in between.
  for (let passed = 0; passed < 3 * computing; passed += 1) await vi.advanceTimersByTimeAsync(1);
  const took = await waiting;
  expect(gl.deleteSync).toHaveBeenCalledTimes(1);
  return { took, asked: gl.asked };
}

describe('waiting for a slow GPU', () => {
  it('is hardly late, and leaves the thread free between its questions', async () => {
    const { took } = await wait(0);
    expect(took).toBeGreaterThanOrEqual(computing);
    expect(took).toBeLessThan(computing + 5);
  });

  it('asks once in software, when the time before is nearly over', async () => {
    expect(await wait(computing)).toEqual({ took: computing, asked: 1 });
  });

  it('is late in software after a longer time, and asks throughout the next time', async () => {
    expect(await wait(2 * computing)).toEqual({ took: 0, asked: 1 });
    const { took, asked } = await wait(0);
    expect(took).toBeLessThan(computing + 5);
    expect(asked).toBeGreaterThan(50);
  });

  it.each([0, computing])('ends when the GPU is taken away, the time before being %s', async (latest) => {
    const gl = new SlowGl();
    const waiting = untilComputed(gl as unknown as WebGL2RenderingContext, latest);
    const failing = expect(waiting).rejects.toThrow('the GPU was taken away');
    await vi.advanceTimersByTimeAsync(computing / 4);
    gl.lost = true;
    await vi.advanceTimersByTimeAsync(computing);
    await failing;
  });
});
