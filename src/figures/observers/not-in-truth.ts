import { visibleText } from '../../core/text/visible-text.ts';

/** That a truth file names none of an observer's images: "0 of 120 images are in truth.csv". */
export function notInTruth(images: number, file: string): string {
  return `0 of ${images} ${images === 1 ? 'image is' : 'images are'} in ${visibleText(file)}`;
}
