import { counted, fromTo } from '../formats/counted.ts';
import type { ObserversReport } from './observers-report.ts';

/**
 * "24 observers, 40 images in all, 12 to 40 each": how many there are, and how many images each answered where that is not
 * the same.
 */
export function imagesWords({ observers, images }: Pick<ObserversReport, 'observers' | 'images'>): string {
  const each = observers.map((one) => one.images);
  const [fewest, most] = [Math.min(...each), Math.max(...each)];
  const all = `${counted(observers.length, 'observer')}, ${counted(images, 'image')} in all`;
  return fewest === most && most === images ? all : `${all}, ${fromTo(fewest, most)} each`;
}
