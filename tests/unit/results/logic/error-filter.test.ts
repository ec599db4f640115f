import { describe, expect, it } from 'vitest';
import { filterErrors, nextOpen, placeOf } from '#src/results/logic/error-filter.ts';
import { sessionErrors } from '#src/figures/errors/session-error.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { reviewed, sessionOf } from '#tests/unit/figures/errors/samples.ts';

const catalogue = shippedCatalogue();
const session = sessionOf(catalogue, [
  ['goose', ['kit fox'], ['meerkat']],
  ['goose', ['kit fox'], ['goose']],
]);
const errors = sessionErrors(session, catalogue);

describe('walking through errors', () => {
  it('keeps to one side, or to both', () => {
    expect(filterErrors(errors, 'all')).toHaveLength(3);
    expect(filterErrors(errors, 'person').map(({ trial }) => trial.position)).toEqual([0, 1]);
    expect(filterErrors(errors, 'network')).toHaveLength(1);
  });

  it('finds an error again among others', () => {
    expect(placeOf(errors[2], filterErrors(errors, 'person'))).toBe(1);
    expect(placeOf(errors[1], filterErrors(errors, 'person'))).toBe(-1);
    expect(placeOf(undefined, errors)).toBe(-1);
  });

  it('goes to the next that nobody has looked at, around the end, until none is left', () => {
    const first = reviewed(0, 'person', ['collage']);
    const second = reviewed(0, 'network', ['collage']);
    const third = reviewed(1, 'person', ['collage']);
    expect(nextOpen(errors, 0, session.id, [])).toBe(1);
    expect(nextOpen(errors, 0, session.id, [second])).toBe(2);
    expect(nextOpen(errors, 2, session.id, [first])).toBe(1);
    expect(nextOpen(errors, 1, session.id, [first, second, third])).toBe(-1);
    expect(nextOpen([], 0, session.id, [])).toBe(-1);
  });
});
