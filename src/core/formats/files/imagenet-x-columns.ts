import type { CsvHeader } from '../csv/csv-table.ts';

/** The headers of ImageNet-X predictions. */
export const imagenetXColumns = ['file_name', 'predicted_class', 'predicted_probability'] as const;

/** The headers that Hit5's own predictions have besides. */
export const topColumns = ['top5_classes', 'top5_probabilities'] as const;

/** Where the columns stand in a file; −1: it has no such column. */
export type ImagenetXLayout = ReturnType<typeof imagenetXLayout>;

/** @throws FormatError when the image's or the class's column is missing or there twice. */
export function imagenetXLayout(header: CsvHeader) {
  return {
    image: header.column(imagenetXColumns[0]),
    guess: header.column(imagenetXColumns[1]),
    probability: header.find(imagenetXColumns[2]),
    top: header.find(topColumns[0]),
    topProbabilities: header.find(topColumns[1]),
  };
}
