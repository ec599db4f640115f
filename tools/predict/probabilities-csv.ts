import type { Catalogue } from '../../src/core/classes/catalogue.ts';
import { classCount, type ClassIndex } from '../../src/core/classes/class-ids.ts';
import { writeCsv } from '../../src/files/csv/csv-cells.ts';
import type { ImageProbabilities } from '../../src/batch/logic/probabilities-npy.ts';

/** A CSV of all probabilities, a row an image, a column a class by its wnid in the order of the class indices; line by line. */
export function* writeProbabilitiesCsv(
  images: readonly ImageProbabilities[],
  catalogue: Catalogue,
): Generator<string> {
  const wnids = Array.from({ length: classCount }, (_, index) => catalogue.byIndex(index as ClassIndex).wnid);
  yield writeCsv([['file_name', ...wnids]]);
  for (const { image, probabilities } of images)
    yield writeCsv([[image, ...Array.from(probabilities, shortest)]]);
}

/** Digits of which a float32 can be had again, whatever it is. */
const enough = 9;

/** A float32 with as few digits as give it again. */
function shortest(value: number): string {
  for (let digits = 6; digits < enough; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(Number(value.toPrecision(enough)));
}
