import type { Catalogue } from '../../src/core/classes/catalogue.ts';
import { classCount, type ClassIndex } from '../../src/core/classes/class-ids.ts';
import { writeCsv } from '../../src/files/csv/csv-cells.ts';
import type { ImageProbabilities } from '../../src/batch/logic/probabilities-npy.ts';
import { findRow, type TruthByName } from '../../src/core/truth/truth.ts';
import type { Observer } from '../../src/core/observers/observer.ts';

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

/** A network's answers with the condition that a list of classes says for each image; empty where it says none. */
export function withConditions(observer: Observer, truth: TruthByName): Observer {
  const conditions = observer.images.map((name) => {
    const row = findRow(truth, name);
    return (row && truth.said?.get(row.name)?.condition) ?? '';
  });
  return { ...observer, conditions };
}
