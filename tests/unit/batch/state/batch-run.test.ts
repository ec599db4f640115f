import { describe, expect, it } from 'vitest';
import { runBatch } from '#src/batch/state/batch-store.ts';
import type { BatchOutcome } from '#src/core/batches/batch.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { ImageUnreadableError } from '#src/core/trials/challenge.ts';
import type { Prediction } from '#src/core/trials/prediction.ts';
import { answered } from '#tests/unit/core/batches/samples.ts';
import type { BatchPhoto } from '#src/batch/source/batch-photos.ts';
import type { BatchPool } from '#src/networks/engine/worker-pool.ts';

const { guesses, weightsHash } = answered('x');
const prediction: Prediction = {
  network: 'efficientnet-lite0',
  weightsHash,
  backend: 'wasm',
  guesses,
  milliseconds: 1,
};

/** What is open at the moment, and the most that ever was. */
class OpenBitmaps {
  now = 0;
  most = 0;

  open(): ImageBitmap {
    this.now += 1;
    this.most = Math.max(this.most, this.now);
    return { close: () => (this.now -= 1) } as unknown as ImageBitmap;
  }
}

function lanesOf(
  width: number,
  classify: BatchPool['classify'] = () => Promise.resolve(prediction),
): BatchPool {
  return { width, classify, close: () => undefined };
}

function imagesOf(names: readonly string[], bitmaps: OpenBitmaps, fault?: (name: string) => Error | null) {
  return names.map((name): BatchPhoto => ({
    name,
    truth: null,
    load: async () => {
      await Promise.resolve();
      const wrong = fault?.(name);
      if (wrong) throw wrong;
      return bitmaps.open();
    },
  }));
}

const { signal } = new AbortController();

describe('a run over images', () => {
  it('answers every image once, no more at a time than the network has use for, and closes all', async () => {
    const bitmaps = new OpenBitmaps();
    const names = Array.from({ length: 25 }, (_, at) => String(at));
    const outcomes: BatchOutcome[] = [];
    await runBatch(imagesOf(names, bitmaps), lanesOf(4), signal, (one) => outcomes.push(one));
    expect(outcomes.map(({ image }) => image).sort()).toEqual([...names].sort());
    expect(outcomes[0]).toEqual(answered('0'));
    expect([bitmaps.now, bitmaps.most]).toEqual([0, 4]);
  });

  it('hands on what the challenge says of an image: right classes and how it is shown', async () => {
    const [tench, shark] = ['n01440764', 'n01484850'] as Wnid[];
    const said = { truth: tench ?? null, truths: [tench, shark] as Wnid[], condition: 'blur 3' };
    const outcomes: BatchOutcome[] = [];
    const images = imagesOf(['a'], new OpenBitmaps()).map((image) => ({ ...image, ...said }));
    await runBatch(images, lanesOf(1), signal, (one) => outcomes.push(one));
    expect(outcomes).toMatchObject([said]);
  });

  it('answers more at a time once the network has use for more', async () => {
    const bitmaps = new OpenBitmaps();
    const names = Array.from({ length: 25 }, (_, at) => String(at));
    const outcomes: BatchOutcome[] = [];
    const lanes = { ...lanesOf(2), width: 2 };
    const most: number[] = [];
    await runBatch(imagesOf(names, bitmaps), lanes, signal, (one) => {
      most.push(bitmaps.most);
      if (outcomes.push(one) === 5) lanes.width = 6;
    });
    expect(most.slice(0, 4)).toEqual([2, 2, 2, 2]);
    expect(outcomes.map(({ image }) => image).sort()).toEqual([...names].sort());
    expect(bitmaps.most).toBe(6);
  });

  it('leaves out what cannot be read, by its reason, and goes on', async () => {
    const outcomes: BatchOutcome[] = [];
    const bitmaps = new OpenBitmaps();
    const unreadable = (name: string) =>
      name === 'b' ? new ImageUnreadableError('b cannot be read as an image: the file is empty.') : null;
    const lanes = lanesOf(1, () =>
      outcomes.length === 2
        ? Promise.reject(new ImageUnreadableError('The image has no pixels.'))
        : Promise.resolve(prediction),
    );
    await runBatch(imagesOf(['a', 'b', 'c', 'd'], bitmaps, unreadable), lanes, signal, (one) =>
      outcomes.push(one),
    );
    expect(outcomes).toEqual([
      answered('a'),
      { kind: 'left-out', image: 'b', reason: 'cannot be read as an image: the file is empty.' },
      { kind: 'left-out', image: 'c', reason: 'The image has no pixels.' },
      answered('d'),
    ]);
    expect(bitmaps.now).toBe(0);
  });

  it('ends at what is no image’s fault', async () => {
    const asked: string[] = [];
    const broken = (name: string) => {
      asked.push(name);
      return name === 'b' ? new Error('The server failed (500).') : null;
    };
    const bitmaps = new OpenBitmaps();
    const run = runBatch(
      imagesOf(['a', 'b', 'c', 'd', 'e'], bitmaps, broken),
      lanesOf(2),
      signal,
      () => undefined,
    );
    await expect(run).rejects.toThrow('The server failed (500).');
    expect(asked).not.toContain('e');
  });

  it('ends at once where one lane meets a fault while another never answers, and tells nothing after that', async () => {
    const outcomes: BatchOutcome[] = [];
    let answerFirst: (value: Prediction) => void = () => undefined;
    const first = new Promise<Prediction>((resolve) => (answerFirst = resolve));
    let asked = 0;
    const lanes = lanesOf(2, () => (++asked === 1 ? first : Promise.reject(new Error('The worker ended.'))));
    const images = imagesOf(['a', 'b', 'c'], new OpenBitmaps());
    await expect(runBatch(images, lanes, signal, (one) => outcomes.push(one))).rejects.toThrow(
      'The worker ended.',
    );
    answerFirst(prediction);
    await first;
    await new Promise((go) => setTimeout(go));
    expect([outcomes, asked]).toEqual([[], 2]);
  });

  it('tells nothing any more once it is stopped', async () => {
    const abort = new AbortController();
    const outcomes: BatchOutcome[] = [];
    const run = runBatch(imagesOf(['a', 'b', 'c'], new OpenBitmaps()), lanesOf(1), abort.signal, (one) => {
      outcomes.push(one);
      abort.abort();
    });
    await expect(run).rejects.toThrow();
    expect(outcomes).toEqual([answered('a')]);
  });
});
