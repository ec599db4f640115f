import type { Tensor } from '@tensorflow/tfjs-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Backend } from '#src/core/networks/backends.ts';
import type { NetworkFiles } from '#src/networks/engine/worker/network-files.ts';
import type { NetworkModel } from '#src/networks/engine/worker/models/network-model.ts';
import { NetworkRunner } from '#src/networks/engine/worker/network-runner.ts';

/** At this image the GPU begins to answer wrongly. */
const goesWrongAt = 50;

const picture = new Float32Array([1]);
const photo = new Float32Array([2]);
const right = Float32Array.from({ length: 1000 }, (_, at) => (at === 7 ? 0.5 : 0.5 / 999));
const wrong = Float32Array.from({ length: 1000 }, () => 0.001);

let now = 0;

beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => vi.restoreAllMocks());

/**
 * A network on a GPU that is right while it is tested, and later goes wrong; everything that was run on it.
 *
 * @param imageTime how long an image takes on it, in milliseconds.
 */
function onDouble(backend: Backend, imageTime = 10) {
  const ran: Float32Array[] = [];
  const model = {
    execute(input: Float32Array) {
      ran.push(input);
      now += imageTime;
      const isWrong = ran.filter((one) => one === photo).length >= goesWrongAt;
      return {
        data: () => Promise.resolve(isWrong ? wrong : right),
        dispose: () => undefined,
      } as unknown as Tensor;
    },
  } as unknown as NetworkModel;
  const running = { backend, fault: () => null, lost: new Promise(() => undefined) };
  const runner = new NetworkRunner(
    running as never,
    { card: { output: { classes: 1000, classOffset: 0, activation: 'probabilities' } } } as NetworkFiles,
    model,
    { milliseconds: imageTime, difference: 0, picture: { input: picture, probabilities: right } },
  );
  return { runner, ran };
}

/**
 * Answers photos until it is found wrong.
 *
 * @param pause between two photos, in milliseconds.
 * @returns when each was answered that was given out, whether rightly, and what was found.
 */
async function answers({ runner }: ReturnType<typeof onDouble>, pause: number, most = 200) {
  const given: { readonly at: number; readonly isRight: boolean }[] = [];
  for (let at = 0; at < most; at++) {
    const found = await runner.probabilities(photo);
    try {
      await runner.check();
    } catch (cause) {
      return { given, found: (cause as Error).message };
    }
    given.push({ at: now, isRight: found[7] === 0.5 });
    now += pause;
  }
  return { given, found: null };
}

describe('a GPU that goes wrong at the 50th image', () => {
  it('gives out no wrong answer in a session', async () => {
    const double = onDouble('webgl');
    const { given, found } = await answers(double, 3000);
    expect(given).toHaveLength(goesWrongAt - 1);
    expect(given.every(({ isRight }) => isRight)).toBe(true);
    expect(found).toBe(
      'it answers a test picture otherwise than at the start: a probability differs by 0.499',
    );
  });

  it('is found in a batch before 50 more images are answered, and says which answers may be wrong', async () => {
    const double = onDouble('webgpu');
    const { given, found } = await answers(double, 0);
    const wrongOnes = given.filter(({ isRight }) => !isRight);
    expect(wrongOnes.length).toBeLessThan(50);
    const doubted = given.filter(({ at }) => performance.timeOrigin + at > double.runner.lastVerifiedAt);
    expect(doubted).toEqual(expect.arrayContaining(wrongOnes));
    expect(doubted.length).toBeLessThanOrEqual(50);
    expect(found).toContain(`, and the ${doubted.length} answers before may be wrong too`);
  });

  it('is looked at already with its first answer', async () => {
    const { runner, ran } = onDouble('webgl');
    await runner.probabilities(photo);
    await runner.check();
    expect(ran).toEqual([photo, picture]);
  });
});

it.each([10, 1000])('checks take no more than a fiftieth of a batch of %i ms an image', async (imageTime) => {
  const double = onDouble('webgl', imageTime);
  await answers(double, 0, goesWrongAt - 1);
  expect(double.ran.filter((one) => one === picture)).toHaveLength(1);
});

it('no check is made on a processor', async () => {
  const { runner, ran } = onDouble('wasm');
  await answers({ runner, ran }, 3000);
  expect(ran).not.toContain(picture);
});
