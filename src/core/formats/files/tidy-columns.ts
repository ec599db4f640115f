import type { CsvHeader } from '../csv/csv-table.ts';

const slots = [1, 2, 3, 4, 5];

/** The headers of the tidy CSV's guesses, the most confident first. */
export const guessColumns: readonly string[] = slots.map((slot) => `guess${String(slot)}`);

/** The headers of the probabilities beside the guesses. */
export const probabilityColumns: readonly string[] = slots.map((slot) => `probability${String(slot)}`);

/** The headers of the tidy CSV as they are written. */
export const tidyColumns: readonly string[] = [
  ...['observer', 'kind', 'challenge', 'weights', 'classes', 'image', 'condition', 'truth'],
  ...guessColumns,
  ...probabilityColumns,
  ...['seconds', 'assisted', 'hit5', 'graded_by', 'categories', 'contested', 'note', 'simulated'],
];

/** Where the columns stand in a file; −1: it has no such column. */
export type TidyLayout = ReturnType<typeof tidyLayout>;

/** @throws FormatError when `observer`, `image` or `guess1` is missing or there twice. */
export function tidyLayout(header: CsvHeader) {
  return {
    observer: header.column('observer'),
    kind: header.find('kind'),
    challenge: header.find('challenge'),
    weights: header.find('weights'),
    classes: header.find('classes'),
    image: header.column('image'),
    condition: header.find('condition'),
    truth: header.find('truth'),
    guesses: guessColumns.map((name, slot) => (slot === 0 ? header.column(name) : header.find(name))),
    probabilities: probabilityColumns.map((name) => header.find(name)),
    seconds: header.find('seconds'),
    assisted: header.find('assisted'),
    simulated: header.find('simulated'),
  };
}
