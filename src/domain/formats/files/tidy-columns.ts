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
