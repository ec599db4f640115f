/** Measures in the browser: what has to be ready before a photo can be shown for a moment. */
import type { MaskKind } from '../../../src/core/pixels/masks/mask-kinds.ts';
import { MaskWorker } from '../../../src/label/mask/mask-worker.ts';
import { Classifier } from '../../../src/networks/engine/classifier.ts';
import { spawnInferenceWorker } from '../../../src/networks/engine/spawn-worker.ts';
import { decodeImage } from '../../../src/packs/source/decode-image.ts';
import './frames-page.ts';

/** What the rows of `glance` may ask. */
export interface GlancePage {
  /** Starts the network on wasm and decodes these photos. */
  open(photos: readonly string[]): Promise<void>;
  /** Milliseconds until the mask of the next photo is there, asked for at once with the network's answer. */
  maskBesideNetwork(
    kind: MaskKind,
    size: { readonly width: number; readonly height: number },
  ): Promise<number>;
}

const absolute = (path: string) => new URL(path, location.origin).href;
const { signal } = new AbortController();
const masks = new MaskWorker();
let classifier: Classifier | null = null;
let bitmaps: readonly ImageBitmap[] = [];
let turn = 0;

const page: GlancePage = {
  async open(photos) {
    classifier = new Classifier({
      spawn: spawnInferenceWorker,
      open: () => Promise.resolve({ url: absolute('models/efficientnet-lite0/') }),
      backends: ['wasm'],
      forced: true,
    });
    bitmaps = await Promise.all(
      photos.map(async (photo) => decodeImage(await (await fetch(absolute(photo))).blob(), photo)),
    );
    await classifier.whenReady();
  },

  async maskBesideNetwork(kind, size) {
    const bitmap = bitmaps[turn++ % bitmaps.length];
    if (!classifier || !bitmap) throw new Error('The page was not opened.');
    const answer = classifier.ask({ kind: 'classify', bitmap }, signal);
    const begin = performance.now();
    const mask = await masks.maskBitmap(kind, bitmap, turn, size, signal);
    const time = performance.now() - begin;
    mask?.close();
    await answer;
    return time;
  },
};

globalThis.hit5Glance = page;

declare global {
  var hit5Glance: GlancePage;
}
