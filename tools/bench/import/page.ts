/** Measures in the browser: a folder into strips, and what that cannot do without. */
import { parseClasses } from '../../../src/files/classes-format.ts';
import { decodeImage } from '../../../src/packs/source/decode-image.ts';
import { inputsFromFiles } from '../../../src/packs/import/import-inputs.ts';
import type { ImportInput } from '../../../src/packs/import/import-plan.ts';
import { makeStrips } from '../../../src/packs/import/make-strips.ts';
import { planImport } from '../../../src/packs/import/plan-import.ts';
import { StripWorker } from '../../../src/packs/import/strip-worker.ts';

/** Milliseconds of one pair of runs. */
export interface ImportPair {
  readonly ours: number;
  readonly other: number;
}

/** What `import-benchmark.ts` may ask. */
export interface ImportPage {
  /** @param runs pairs that are counted; one before them warms up. */
  measure(runs: number): Promise<{ readonly images: number; readonly pairs: readonly ImportPair[] }>;
}

const { signal } = new AbortController();
const tileSize = 128;

async function timed(work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** Every image decoded and drawn as a tile, one after the other, and nothing else. */
async function decodeAndDraw(inputs: readonly ImportInput[]): Promise<void> {
  const context = new OffscreenCanvas(tileSize, tileSize).getContext('2d', { willReadFrequently: true });
  for (const { path, blob } of inputs) {
    const bitmap = await decodeImage(blob, path);
    context?.drawImage(bitmap, 0, 0, tileSize, tileSize);
    bitmap.close();
  }
}

const page: ImportPage = {
  async measure(runs) {
    const text = await (await fetch(new URL('assets/classes.json', location.origin))).text();
    const catalogue = parseClasses('classes.json', text);
    const input = document.querySelector('input');
    const inputs = inputsFromFiles(input?.files ?? []);
    const worker = new StripWorker();
    const importAll = async () => {
      const plan = await planImport(inputs, { catalogue, signal });
      for await (const [wnid, strip] of makeStrips(plan.examplesByClass, signal, {}, worker.makeStrip)) {
        if (strip.tiles === 0) throw new Error(`${wnid} has no example.`);
      }
    };
    const pairs: ImportPair[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const other = await timed(() => decodeAndDraw(inputs));
      const ours = await timed(importAll);
      if (run > 0) pairs.push({ ours, other });
    }
    worker.close();
    return { images: inputs.length, pairs };
  },
};

Object.assign(globalThis, { hit5Import: page });
