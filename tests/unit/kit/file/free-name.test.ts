import { expect, test } from 'vitest';
import { freeName } from '#src/kit/file/save-file.ts';

test.each([
  ['a.csv', [], 'a.csv'],
  ['a.csv', ['a.csv'], 'a (2).csv'],
  ['a.csv', ['a.csv', 'a (2).csv'], 'a (3).csv'],
  ['a', ['a'], 'a (2)'],
  ['.csv', ['.csv'], '.csv (2)'],
  ['a.tar.gz', ['a.tar.gz'], 'a.tar (2).gz'],
])('%s beside %j is %s', (wanted, others, name) => {
  expect(
    freeName(
      wanted,
      others.map((other) => ({ name: other })),
    ),
  ).toBe(name);
});
