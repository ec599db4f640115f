import { describe, expect, it } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { ImportProgress } from '#src/packs/import/import-plan.ts';
import { planImport } from '#src/packs/import/plan-import.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { input, jpegHead } from '../image-bytes.ts';
import { SparseFile, withMemory } from '../archives/sparse-files.ts';
import { tarEnd, tarHeader } from '../archives/tar-builder.ts';

const catalogue = shippedCatalogue();
const { signal } = new AbortController();
const flat = 100e6;
const validationName = (number: number) => `ILSVRC2012_val_${String(number).padStart(8, '0')}.JPEG`;

/** A training tar as the real one is: a tar of a class each, which holds its images; members out of order. */
function trainingTar(classes: number, images: number, imageBytes: number): SparseFile {
  const file = new SparseFile();
  const padded = Math.ceil(imageBytes / 512) * 512;
  for (const { wnid } of catalogue.classes.slice(0, classes)) {
    file.write(tarHeader({ name: `${wnid}.tar`, size: images * (512 + padded) + tarEnd.length }));
    for (let at = images; at > 0; at -= 1) file.member({ name: `${wnid}_${at}.JPEG`, size: imageBytes });
    file.write(tarEnd);
  }
  file.write(tarEnd);
  return file;
}

describe('the whole validation tar of 6.7 GB', () => {
  const count = 50_000;
  const truth = Array.from({ length: count }, (_, at) => String((at % 1000) + 1)).join('\n');

  it('is planned with its ground truth: every image by its number, memory flat, contents not read', async () => {
    const file = new SparseFile();
    for (let number = count; number > 0; number -= 1) {
      file.member({ name: validationName(number), size: 133_000 + (number % 997) });
    }
    file.write(tarEnd);
    const tar = file.blob();
    expect(tar.size).toBeGreaterThan(6.5e9);
    const reports: ImportProgress[] = [];
    const { result, growth } = await withMemory(() =>
      planImport([{ path: 'ILSVRC2012_img_val.tar', blob: tar }], {
        catalogue,
        truthFile: input('ILSVRC2012_validation_ground_truth.txt', truth),
        signal,
        onProgress: (progress) => reports.push(progress),
      }),
    );
    expect(result).toMatchObject({ layout: 'validation', skipped: [], notes: [] });
    expect(result.images).toHaveLength(count);
    expect(result.examplesByClass.size).toBe(0);
    const byId = new Map(catalogue.classes.map((one) => [one.ilsvrcId as number, one.wnid]));
    for (const at of [0, 1, 999, 1000, 49_999]) {
      expect(result.images[at]).toMatchObject({
        name: `ILSVRC2012_img_val.tar/${validationName(at + 1)}`,
        wnid: byId.get((at % 1000) + 1),
      });
    }
    const last = await result.images[0]?.open();
    expect([last?.type, last?.size]).toEqual(['image/jpeg', 133_001]);
    expect(growth).toBeLessThan(flat);
    expect(tar.bytesRead).toBeLessThan(tar.size / 25);
    expect(reports.at(-1)).toEqual({ files: count, bytes: tar.size, totalBytes: tar.size, secondsLeft: 0 });
    console.log(
      `validation tar: ${(tar.size / 1e9).toFixed(1)} GB, memory grew by ${(growth / 1e6).toFixed(1)} MB`,
    );
  }, 60_000);
});

describe('a training tar of 138 GB', () => {
  it('gives the first 13 of each of the 1000 classes, reading little more than these headers', async () => {
    const file = trainingTar(1000, 13 + 1, 9_857_000);
    const tar = file.blob();
    expect(tar.size).toBeGreaterThan(137e9);
    const { result, growth } = await withMemory(() =>
      planImport([{ path: 'ILSVRC2012_img_train.tar', blob: tar }], { catalogue, signal }),
    );
    expect(result).toMatchObject({ layout: 'training-tars', images: [], skipped: [], notes: [] });
    expect(result.examplesByClass.size).toBe(1000);
    const lengths = new Set([...result.examplesByClass.values()].map((examples) => examples.length));
    expect([...lengths]).toEqual([13]);
    const example = result.examplesByClass.get('n01440764' as Wnid)?.[0];
    expect(example?.name).toBe('ILSVRC2012_img_train.tar/n01440764.tar/n01440764_14.JPEG');
    const content = await example?.open();
    expect([content?.type, content?.size]).toEqual(['image/jpeg', 9_857_000]);
    expect(new Uint8Array((await content?.slice(0, jpegHead.length).arrayBuffer()) ?? [])).toEqual(jpegHead);
    expect(growth).toBeLessThan(flat);
    expect(tar.bytesRead).toBeLessThan(500e6);
    console.log(
      `training tar: ${(tar.size / 1e9).toFixed(1)} GB, memory grew by ${(growth / 1e6).toFixed(1)} MB`,
    );
  }, 60_000);
});

describe('cancelling', () => {
  it('an import in the midst of a tar rejects with the reason of the signal', async () => {
    const abort = new AbortController();
    const reason = new Error('cancelled by the person');
    const plan = planImport([{ path: 'train.tar', blob: trainingTar(50, 20, 100_000).blob() }], {
      catalogue,
      signal: abort.signal,
      onProgress: () => abort.abort(reason),
    });
    await expect(plan).rejects.toBe(reason);
  });
});
