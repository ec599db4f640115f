import { expect, it } from 'vitest';
import type { Wnid } from '../../../../../src/core/classes/class-ids.ts';
import { TruthRows } from '../../../../../src/core/formats/truth-files/truth-rows.ts';

it('rows that crossed a thread as plain values are found by their names, and keep them apart from new ones', () => {
  const first = new TruthRows();
  first.add({ name: './a/b.JPEG', wnid: 'n01440764' as Wnid, line: 2 }, 't.csv');
  first.add({ name: 'c.JPEG', wnid: 'n01443537' as Wnid, line: 4 }, 't.csv');
  const { names, wnids, lines } = first;
  const second = new TruthRows(structuredClone({ names, wnids, lines }));
  expect([...second]).toEqual([...first]);
  expect(second.find('a/b.JPEG')).toEqual(first.find('a/b.JPEG'));
  expect(second.find('b.JPEG')).toBeNull();
  const again = { name: 'c.JPEG', wnid: 'n01440764' as Wnid, line: 9 };
  expect(() => second.add(again, 't.csv')).toThrow('“c.JPEG” has a row already, in line 4');
});
