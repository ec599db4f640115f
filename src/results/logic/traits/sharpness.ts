import { quantile } from '../../../figures/stats/quantile.ts';
import { coloursOf, lumaOf, type Pixels } from '../../../core/pixels/pixels.ts';

/** An image with less contrast than this, of 255, has no edges to judge by. */
const leastContrast = 30;

/** The sharpest edges count, for a photo may have a blurred background: one pixel in a hundred. */
const sharpest = 0.99;

/**
 * How steep an image's steepest edges are: the change from one pixel to the next, as a share of the image's contrast.
 * An edge that is as sharp as can be gives 1, one under a Gaussian blur of σ pixels about 0.4 / σ.
 *
 * @returns null when the image has too little contrast, or too few pixels.
 */
export function sharpness(pixels: Pixels): number | null {
  const { width, height } = pixels;
  if (width < 2 || height < 2) return null;
  const luma = Float64Array.from(coloursOf(pixels), lumaOf);
  const sorted = luma.slice().sort();
  const contrast = quantile(sorted, 0.99) - quantile(sorted, 0.01);
  if (contrast < leastContrast) return null;
  const steps = new Float64Array((width - 1) * (height - 1));
  for (let y = 0; y < height - 1; y += 1) {
    for (let x = 0; x < width - 1; x += 1) {
      const at = y * width + x;
      const here = luma[at] ?? 0;
      const across = Math.abs((luma[at + 1] ?? 0) - here);
      const down = Math.abs((luma[at + width] ?? 0) - here);
      steps[y * (width - 1) + x] = Math.max(across, down);
    }
  }
  return quantile(steps.sort(), sharpest) / contrast;
}
