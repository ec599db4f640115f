import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainNumber } from '#src/core/text/read-number.ts';

describe('a number in a file', () => {
  it('is to the bit what Number makes of it', () => {
    const digits = (maxLength: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${maxLength}}$`));
    fc.assert(
      fc.property(
        digits(18),
        fc.option(digits(20)),
        fc.constantFrom('', 'e-7', 'E+3'),
        (whole, part, power) => {
          const text = `${whole}${part === null ? '' : `.${part}`}${power}`;
          expect(plainNumber(text)).toBe(Number(text));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each(['.9', '.05', '.5e-3', '.000000000000000000000000000001'])('%j needs no zero in front', (text) => {
    expect(plainNumber(text)).toBe(Number(text));
  });

  it.each([
    '',
    '.',
    '..5',
    '.e3',
    '5.',
    '1.2.3',
    '-1',
    '+1',
    ' 1',
    '1 ',
    '0x1',
    '1,5',
    'NaN',
    'Infinity',
    '1e999',
    '9'.repeat(400),
    '1e',
    '١',
  ])('%j is none', (text) => {
    expect(plainNumber(text)).toBeNaN();
  });
});
