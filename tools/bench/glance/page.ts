import { type MaskKind, usualView } from '../../../src/core/trials/timed-view.ts';
import { TimedPhoto } from '../../../src/label/element/timed-photo/timed-photo.ts';
import { MaskWorker } from '../../../src/label/mask/mask-worker.ts';
import { TimedViews } from '../../../src/label/state/timed-views.ts';
import { InferenceClient } from '../../../src/networks/engine/inference-client.ts';
import { spawnInferenceWorker } from '../../../src/networks/engine/spawn-worker.ts';
import { decodeImage } from '../../../src/packs/source/decode-image.ts';

interface FramesCounted {
  /** In how many of them a frame was lost. */
  readonly spoiled: number;
  readonly rate: number;
  readonly answers: number;
}

interface GlancePage {
  /** Starts the network on wasm and decodes these photos. */
  open(photos: readonly string[]): Promise<void>;
  /** Milliseconds until the mask of the next photo is there, asked for at once with the network's answer. */
  maskBesideNetwork(
    kind: MaskKind,
    size: { readonly width: number; readonly height: number },
  ): Promise<number>;
  /** Shows photos for a moment each, one after the other, while the network answers without a pause. */
  show(views: number, exposure: number): Promise<FramesCounted>;
}

const absolute = (path: string) => new URL(path, location.origin).href;
const { signal } = new AbortController();
const masks = new MaskWorker();
let classifier: InferenceClient | null = null;
let bitmaps: readonly ImageBitmap[] = [];
let turn = 0;

function bitmapAt(at: number): ImageBitmap {
  const bitmap = bitmaps[at % bitmaps.length];
  if (!bitmap) throw new Error('The page was not opened.');
  return bitmap;
}

const page: GlancePage = {
  async open(photos) {
    classifier = new InferenceClient({
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
    const bitmap = bitmapAt(turn++);
    const answer = classifier?.ask({ kind: 'classify', bitmap }, signal);
    const begin = performance.now();
    const mask = await masks.maskBitmap(kind, bitmap, turn, size, signal);
    const time = performance.now() - begin;
    mask?.bitmap.close();
    await answer;
    return time;
  },

  async show(views, exposure) {
    const place = new TimedPhoto();
    Object.assign(place.style, { position: 'fixed', inset: '0' });
    document.body.append(place);
    const timed = new TimedViews({
      nextFrame: (callback) => requestAnimationFrame(callback),
      now: () => performance.now(),
      makeMask: () => Promise.resolve(null),
    });
    const rate = await timed.measure();
    // A mask costs a change of what is drawn, whatever it shows.
    const view = { ...usualView, exposures: [exposure], cross: 100, maskTime: 100, mask: 'phase' as const };
    let answers = 0;
    let isOver = false;
    const answering = (async () => {
      for (; !isOver; answers += 1)
        await classifier?.ask({ kind: 'classify', bitmap: bitmapAt(answers) }, signal);
    })();
    let spoiled = 0;
    for (let at = 0; at < views; at += 1) {
      const shown = { photo: bitmapAt(at), mask: { bitmap: bitmapAt(at + 1), clipped: 0 }, view, exposure };
      const { fault } = await timed.show(place, shown, signal);
      if (fault !== undefined) spoiled += 1;
    }
    isOver = true;
    await answering;
    place.remove();
    return { spoiled, rate, answers };
  },
};

globalThis.hit5Glance = page;

declare global {
  var hit5Glance: GlancePage;
}
