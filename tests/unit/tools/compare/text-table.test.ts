import { expect, it } from 'vitest';
import { textTable } from '../../../../tools/compare/text-table.ts';

it('a table has its columns under each other, numbers to the right', () => {
  const rows = [
    { name: 'ada', n: '9' },
    { name: 'é', n: '10' },
  ];
  const columns = [
    { header: 'name', cell: ({ name }: { name: string }) => name },
    { header: 'n', cell: ({ n }: { n: string }) => n, right: true },
  ];
  expect(textTable(columns, rows)).toBe('name   n\nada    9\né     10\n');
});
