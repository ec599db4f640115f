import { expect, it } from 'vitest';
import { textTable } from '#tools/compare/text-table.ts';

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

it('a table may have more rows than a call takes arguments', () => {
  const rows = Array.from({ length: 130_000 }, (_, at) => ({ name: String(at) }));
  const lines = textTable(
    [{ header: 'n', cell: ({ name }: (typeof rows)[number]) => name, right: true }],
    rows,
  );
  expect(lines.split('\n').length).toBe(130_002);
  expect(lines.startsWith('     n\n     0\n')).toBe(true);
  expect(lines.endsWith('129999\n')).toBe(true);
});
