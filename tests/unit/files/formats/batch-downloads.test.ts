import { describe, expect, it } from 'vitest';
import { batchObserver } from '#src/core/batches/batch.ts';
import { batchDownloads, batchFileName, observerDownload } from '#src/files/formats/file-formats.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { readObservers } from '#src/observers/logic/files/read-answer-file.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { answered, batchOf } from '#tests/unit/core/batches/samples.ts';

const catalogue = shippedCatalogue();
const truth = 'n01443537' as Wnid;
const observer = batchObserver(
  batchOf(3),
  [{ ...answered('b/2.jpg', truth), backend: 'webgpu' }, answered('a.jpg')],
  catalogue,
);

const written = (id: string) => batchDownloads.find((one) => one.id === id)?.write(observer, catalogue) ?? '';

describe("a batch's answers", () => {
  it('are predictions with five classes and probabilities, in the order of the names', () => {
    expect(written('predictions').trim().split(/\r?\n/)).toEqual([
      'file_name,predicted_class,predicted_probability,top5_classes,top5_probabilities',
      'a.jpg,0,0.5,0 1 2 3 4,0.5 0.2 0.1 0.05 0.01',
      'b/2.jpg,0,0.5,0 1 2 3 4,0.5 0.2 0.1 0.05 0.01',
    ]);
  });

  it('are one network among the observers, with its weights, challenge and what is right', () => {
    const [read, ...others] = readObservers(
      'efficientnet-lite0 default.csv',
      observerDownload.write(observer, catalogue),
      catalogue,
    );
    expect(others).toEqual([]);
    expect(read).toMatchObject({
      name: 'efficientnet-lite0',
      kind: 'network',
      challenge: 'default',
      weights: 'a'.repeat(64),
      images: ['a.jpg', 'b/2.jpg'],
    });
    expect([...(read?.truth ?? [])]).toEqual([-1, 1]);
    expect(read?.also.get('backend')).toEqual(['wasm', 'webgpu']);
    expect([...(read?.guesses ?? [])]).toEqual([0, 1, 2, 3, 4, 0, 1, 2, 3, 4]);
  });

  it('are a task an image for Label Studio', () => {
    const tasks = JSON.parse(written('label-studio')) as {
      data: { image: string };
      predictions: unknown[];
    }[];
    expect(tasks.map(({ data }) => data.image)).toEqual(['a.jpg', 'b/2.jpg']);
    expect(tasks.every(({ predictions }) => predictions.length === 1)).toBe(true);
  });

  it('have a file name that every file system takes', () => {
    const source = { kind: 'files', label: 'my: photos/2026?' } as const;
    expect(batchFileName({ ...batchOf(1), source })).toBe('efficientnet-lite0 my photos 2026');
    expect(batchFileName(batchOf(1))).toBe('efficientnet-lite0 default');
  });
});
