import type { Page } from 'playwright';
import { pairedRow, type MeasuredRow, type Pair } from '../benchmark.ts';
import { shippedPhotos } from '../shipped-photos.ts';

const size = { width: 500, height: 375 } as const;

/** How long the cross stands before a photo, in milliseconds. */
const cross = 500;

const runs = 15;

/**
 * The dearest mask while the network answers too, against the cross alone: who answers at once does not wait for the next mask
 * either.
 */
export async function maskRow(page: Page): Promise<MeasuredRow> {
  await page.evaluate((photos) => globalThis.hit5Glance.open(photos), shippedPhotos());
  const pairs: Pair[] = [];
  for (let run = -1; run < runs; run += 1) {
    const ours = await page.evaluate(
      (given) => globalThis.hit5Glance.maskBesideNetwork('phase', given),
      size,
    );
    // The first run starts the worker.
    if (run >= 0) pairs.push({ ours, other: cross });
  }
  const name = `phase mask of ${size.width} × ${size.height} pixels beside the network, wasm / the cross of ${cross} ms`;
  return pairedRow(name, 1, pairs);
}
