import { describe, expect, it } from 'vitest';
import { Sweep } from '#src/live/state/sweep.ts';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import {
  type DistortionKind,
  strengthOf,
  type DistortionSetting,
} from '#src/live/logic/distortions/distortion.ts';
import { breakingPoints } from '#src/live/logic/sweep.ts';
import type { DistortWorker } from '#src/live/distort/distort-worker.ts';
import type { Question } from '#src/networks/engine/protocol.ts';
import type { NetworkStore } from '#src/networks/state/network-store.ts';

const truth = 483 as ClassIndex;
const photo = {} as ImageBitmap;

/** A sweep of a network that knows the truth at these strengths only. */
function sweepOf(kind: DistortionKind, isKnown: (strength: number) => boolean) {
  const settings = new Map<ImageBitmap, DistortionSetting>();
  const distorter: Pick<DistortWorker, 'fit' | 'distort'> = {
    fit: () => Promise.resolve(photo),
    distort: (_, setting) => {
      const bitmap = { close: () => settings.delete(bitmap) } as unknown as ImageBitmap;
      settings.set(bitmap, setting);
      return Promise.resolve(bitmap);
    },
  };
  const ask = ({ bitmap }: Question) => {
    const known = isKnown(strengthOf(settings.get(bitmap)?.distortions ?? [], kind));
    const order = known ? [truth, 1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, truth];
    return Promise.resolve({
      guesses: order.map((classIndex, at) => ({ classIndex, probability: 0.3 - at / 20 })),
    });
  };
  const sweep = new Sweep(distorter, { ask } as unknown as Pick<NetworkStore, 'ask'>);
  return { sweep, settings, of: { photo, truth, kind, setting: { distortions: [], seed: 1 } } };
}

/** Where the whole sweep finds that the truth falls out. */
async function foundAt(kind: DistortionKind, isKnown: (strength: number) => boolean): Promise<number[]> {
  const { sweep, settings, of } = sweepOf(kind, isKnown);
  await sweep.run(of);
  expect(sweep.state.value?.whole).toBe(true);
  expect(settings.size).toBe(0);
  return breakingPoints(sweep.state.value?.points ?? []).map(({ strength }) => strength);
}

describe('the place where a sweep finds that the truth falls out', () => {
  it.each([0.1, 0.5, 0.8, 0.9, 3.3, 8])('is that of the slider’s own steps: %f of a blur', async (first) => {
    expect(await foundAt('blur', (strength) => strength < first)).toEqual([first]);
  });

  it('is found in both directions', async () => {
    expect(await foundAt('rotate', (strength) => strength > -37 && strength < 122)).toEqual([-37, 122]);
  });

  it('is not claimed before the slider was looked at closely there', async () => {
    const { sweep, of } = sweepOf('blur', (strength) => strength < 0.8);
    const claimed: number[] = [];
    sweep.state.subscribe((state) => {
      if (state?.whole) claimed.push(...breakingPoints(state.points).map(({ strength }) => strength));
    });
    await sweep.run(of);
    expect(claimed).toEqual([0.8]);
  });
});
