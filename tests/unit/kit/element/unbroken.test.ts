import { expect, it } from 'vitest';
import { unbroken } from '#src/kit/element/unbroken.ts';

it.each([
  ['chance alone could do that (p = 0.0016).', '(p\u00a0=\u00a00.0016)'],
  ['p < 0.001', 'p\u00a0<\u00a00.001'],
  ['Z = -1.10, one-sided', 'Z\u00a0=\u00a0-1.10, one-sided'],
  ['3.6 % to 62.4 %', '3.6\u00a0% to 62.4\u00a0%'],
])('no line ends within a figure of “%s”', (text, figure) => {
  expect(unbroken(text)).toContain(figure);
});

it('other words may stand on two lines', () => {
  expect(unbroken('On 12 images you missed 3')).toBe('On 12 images you missed 3');
});
