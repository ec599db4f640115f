import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareObservers } from '#src/figures/observers/leave-out.ts';
import { readTruthFile } from '#src/files/formats/file-formats.ts';
import { writeTidyCsv } from '#src/files/formats/tidy-csv.ts';
import { readObservers } from '#src/observers/logic/files/read-answer-file.ts';
import { guessCountWords, hitWords, missedWords } from '#src/observers/logic/guess-words.ts';
import reference from '#tests/fixtures/stats/stimuli.json';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

const catalogue = shippedCatalogue();
const folder = new URL('../../../fixtures/stats/stimuli/', import.meta.url);

describe('guesses', () => {
  const named = ['five-a', 'five-b', 'one'] as const;
  const read = (name: string) => readFileSync(new URL(`${name}.csv`, folder), 'utf8');
  const answers = named.flatMap((name) => readObservers(`${name}.csv`, read(name), catalogue));
  const truth = readTruthFile('truth.csv', read('truth'), catalogue);
  const errorsOf = (observers: typeof answers, guesses: number | null = null) =>
    Object.fromEntries(
      compareObservers(observers, catalogue, { truth, guesses }).observers.map(({ name, errors }) => [
        name,
        errors,
      ]),
    );

  it('are counted at the smallest number that all could give, as Python counts them', () => {
    expect(answers.map(({ guessCount }) => guessCount)).toEqual([5, 5, 1]);
    expect(errorsOf(answers)).toEqual(
      Object.fromEntries(named.map((name) => [name, reference.guesses[name].errors1])),
    );
    const [a, b] = answers;
    if (!a || !b) throw new Error('There must be two.');
    expect(errorsOf([a, b])).toEqual({
      'five-a': reference.guesses['five-a'].errors5,
      'five-b': reference.guesses['five-b'].errors5,
    });
    expect(errorsOf([a, b], 1)).toEqual({
      'five-a': reference.guesses['five-a'].errors1,
      'five-b': reference.guesses['five-b'].errors1,
    });
  });

  it('that not all could give are not counted, and the error says whose', () => {
    expect(() => errorsOf(answers, 5)).toThrow(
      '5 guesses an image cannot be counted: fewer were possible for “one” (1 guess). Take 1, or leave these out.',
    );
  });

  it('are said with the number that counts', () => {
    const compared = compareObservers(answers, catalogue, { truth });
    expect(guessCountWords(compared)).toBe(
      'Only the first guess (Hit@1) counts: observers are compared at a number of guesses that all of them could give. 1 guess an image could be given by one; others could give up to 5.',
    );
    expect([hitWords(5), hitWords(1), missedWords(1), missedWords(3)]).toEqual([
      'five guesses (Hit@5)',
      'the first guess (Hit@1)',
      'Missed: the first guess is wrong (Hit@1).',
      'Missed: none of up to three guesses is right.',
    ]);
  });

  it('of one observer are as many in a tidy CSV as before, and 16 categories have one', () => {
    const tidy = readObservers(
      'tidy.csv',
      writeTidyCsv(
        [...answers, ...readObservers('person.csv', read('blur_subject-01_session_1'), catalogue)],
        catalogue,
      ),
      catalogue,
    );
    expect(tidy.map(({ guessCount }) => guessCount)).toEqual([5, 5, 1, 1]);
  });

  it('that are no number from 1 to 5 are refused with their place', () => {
    const text = 'observer,image,guess1,guesses\na,x,n01440764,6\n';
    expect(() => readObservers('t.csv', text, catalogue)).toThrow(
      't.csv, line 2, column guesses: expected a whole number from 1 to 5, found “6”.',
    );
  });
});
