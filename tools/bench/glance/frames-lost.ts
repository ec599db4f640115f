import type { Page } from 'playwright';
import type { MeasuredRow } from '../benchmark.ts';
import { shippedPhotos } from '../shipped-photos.ts';
import type {} from './frames-page.ts';

const views = 500;

/** In milliseconds: three frames at 60 a second. */
const exposure = 50;

/** In how many views of a photo a frame is lost while the network answers in the background, of all views. */
export async function framesLostRow(page: Page): Promise<MeasuredRow> {
  const { spoiled, rate, answers } = await page.evaluate(
    ([photos, count, time]) => globalThis.hit5Frames.show(photos, count, time),
    [shippedPhotos(), views, exposure] as const,
  );
  const name =
    `views of ${exposure} ms with a frame lost while the network gives ${answers} answers, wasm, ` +
    `${Math.round(rate)} frames a second drawn by software / ${views} views`;
  return { name, ratio: spoiled / views, bound: 0.01, spread: 0 };
}
