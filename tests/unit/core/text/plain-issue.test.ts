import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkFormat } from '#src/core/schemas/check-format.ts';

describe('what a schema says, in words', () => {
  it.each<readonly [unknown, v.GenericSchema, string]>([
    [1.5, v.pipe(v.number(), v.integer()), 'expected a whole number, found 1.5.'],
    [1e300, v.pipe(v.number(), v.safeInteger()), 'expected a whole number, found 1e+300.'],
    [Infinity, v.pipe(v.number(), v.finite()), 'expected a finite number, found no finite number.'],
    [NaN, v.number(), 'expected a number, found no number.'],
    [-1, v.pipe(v.number(), v.minValue(0)), 'expected a number of 0 or more, found -1.'],
    [2, v.pipe(v.number(), v.maxValue(1)), 'expected a number of 1 or less, found 2.'],
    [0, v.pipe(v.number(), v.gtValue(0)), 'expected a number of more than 0, found 0.'],
    [['a'], v.pipe(v.array(v.string()), v.length(3)), 'expected a length of 3, found a length of 1.'],
    ['', v.pipe(v.string(), v.minLength(1)), 'expected a length of 1 or more, found a length of 0.'],
    [{}, v.array(v.string()), 'expected a list, found an object {…}.'],
    [null, v.object({}), 'expected an object {…}, found null.'],
    [3, v.record(v.string(), v.string()), 'expected an object {…}, found 3.'],
    [3, v.nullable(v.boolean()), 'expected true or false, found 3.'],
    ['d', v.picklist(['a', 'b']), 'expected "a" or "b", found "d".'],
    ['y', v.literal('x'), 'expected "x", found "y".'],
    [
      'today',
      v.pipe(v.string(), v.isoTimestamp()),
      'expected a time such as 2026-01-31T12:00:00.000Z, found "today".',
    ],
    ['q', v.custom(() => false, 'a wnid such as n01440764'), 'expected a wnid such as n01440764, found "q".'],
    ['x'.repeat(1000), v.number(), `expected a number, found "${'x'.repeat(59)}….`],
  ])('of %j', (value, schema, message) => {
    expect(() => checkFormat('a.json', value, schema)).toThrow(
      `a.json is not in the form expected: ${message}`,
    );
  });

  it('of a field that is missing', () => {
    expect(() => checkFormat('a.json', { b: 1 }, v.object({ a: v.string() }))).toThrow(
      'a.json is not in the form expected at a: expected a value, found nothing.',
    );
  });
});
