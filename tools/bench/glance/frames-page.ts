/** Measures in the browser: photos that are shown for a moment while the network answers, and in how many a frame is lost. */
import { usualView } from '../../../src/core/trials/timed-view.ts';
import { TimedPhoto } from '../../../src/label/element/timed-photo/timed-photo.ts';
import { TimedViews } from '../../../src/label/state/timed-views.ts';
import { Classifier } from '../../../src/networks/engine/classifier.ts';
import { spawnInferenceWorker } from '../../../src/networks/engine/spawn-worker.ts';
import { decodeImage } from '../../../src/packs/source/decode-image.ts';

/** What became of the views. */
export interface FramesCounted {
  readonly views: number;
  /** In how many of them a frame was lost. */
  readonly spoiled: number;
  /** Frames a second. */
  readonly rate: number;
  /** How many answers the network gave meanwhile. */
  readonly answers: number;
}

/** What the row may ask. */
export interface FramesPage {
  /** Shows photos for a moment each, one after the other, while the network answers on wasm without a pause. */
  show(photos: readonly string[], views: number, exposure: number): Promise<FramesCounted>;
}

const absolute = (path: string) => new URL(path, location.origin).href;

const page: FramesPage = {
  async show(photos, count, exposure) {
    const classifier = new Classifier({
      spawn: spawnInferenceWorker,
      open: () => Promise.resolve({ url: absolute('models/efficientnet-lite0/') }),
      backends: ['wasm'],
      forced: true,
    });
    const bitmaps = await Promise.all(
      photos.map(async (photo) => decodeImage(await (await fetch(absolute(photo))).blob(), photo)),
    );
    await classifier.whenReady();
    const place = new TimedPhoto();
    Object.assign(place.style, { position: 'fixed', inset: '0' });
    document.body.append(place);
    const timed = new TimedViews({
      nextFrame: (callback) => requestAnimationFrame(callback),
      now: () => performance.now(),
      makeMask: () => Promise.resolve(null),
    });
    const rate = await timed.measure();
    const { signal } = new AbortController();
    // A mask costs a change of what is drawn, whatever it shows.
    const view = { ...usualView, exposures: [exposure], cross: 100, maskTime: 100, mask: 'phase' as const };
    let answers = 0;
    let isOver = false;
    const answering = (async () => {
      for (let turn = 0; !isOver; turn += 1) {
        const bitmap = bitmaps[turn % bitmaps.length];
        if (!bitmap) throw new RangeError('Two photos are needed.');
        await classifier.ask({ kind: 'classify', bitmap }, signal);
        answers += 1;
      }
    })();
    let spoiled = 0;
    for (let turn = 0; turn < count; turn += 1) {
      const photo = bitmaps[turn % bitmaps.length];
      const mask = bitmaps[(turn + 1) % bitmaps.length];
      if (!photo || !mask) throw new RangeError('Two photos are needed.');
      const { fault } = await timed.show(place, { photo, mask, view, exposure }, signal);
      if (fault !== undefined) spoiled += 1;
    }
    isOver = true;
    await answering;
    place.remove();
    return { views: count, spoiled, rate, answers };
  },
};

globalThis.hit5Frames = page;

declare global {
  var hit5Frames: FramesPage;
}
