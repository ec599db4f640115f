import { describe, expect, it } from 'vitest';
import type { Backend } from '#src/core/networks/backends.ts';
import { LatencyMonitor, contradicts } from '#src/networks/engine/latency-monitor.ts';

describe('the pace of answers', () => {
  const added = (pace: LatencyMonitor, times: readonly number[], backend: Backend = 'wasm') =>
    times.map((milliseconds) => pace.add({ backend, milliseconds })).at(-1);

  it('is their median once there are five, so that a single slow one does not count', () => {
    const pace = new LatencyMonitor();
    expect(added(pace, [900, 30, 31, 32])).toBeNull();
    expect(added(pace, [33])).toBe(32);
  });

  it('follows the latest 15', () => {
    const pace = new LatencyMonitor();
    expect(added(pace, Array<number>(40).fill(200))).toBe(200);
    expect(added(pace, Array<number>(7).fill(20))).toBe(200);
    expect(added(pace, [20])).toBe(20);
  });

  it('begins again on another backend', () => {
    const pace = new LatencyMonitor();
    added(pace, Array<number>(9).fill(200));
    expect(added(pace, [20], 'webgl')).toBeNull();
    expect(added(pace, [20, 20, 20, 20], 'webgl')).toBe(20);
  });
});

describe('the figure of a choice', () => {
  it.each([
    // Chosen while the machine was busy, or found slower than it seemed.
    [180, 35, true],
    [35, 180, true],
    // A photo of a camera takes longer to read than the drawings of the self-test.
    [4, 11, false],
    [30, 44, false],
    [30, 46, true],
  ])('of %s ms is contradicted by %s ms: %s', (chosenAt, pace, is) => {
    expect(contradicts(chosenAt, pace)).toBe(is);
  });
});
