import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameList } from '#src/core/text/name-list.ts';

describe('a list of names', () => {
  it('gives each new name the next number, and a known one its own', () => {
    const list = new NameList();
    const names = ['b_00000002.JPEG', 'a_00000001.JPEG', 'b_00000002.JPEG', 'photo', '', 'photo'];
    expect(names.map((name) => list.number(name))).toEqual([0, 1, 0, 2, 3, 2]);
    expect(list.names).toEqual(['b_00000002.JPEG', 'a_00000001.JPEG', 'photo', '']);
  });

  it('tells apart names that end in the same digits, and numbers beyond its room', () => {
    const list = new NameList();
    const names = ['a_1.png', 'a_1.jpg', 'b_1.png', '65537', '165537', 'a_1', '99999'];
    expect(names.map((name) => list.number(name))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(names.map((name) => list.find(name))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(list.find('1')).toBe(-1);
  });

  it('numbers as a Map would', () => {
    const name = fc.stringMatching(/^[ab_.]{0,2}[0-2]{0,6}[ab_.]{0,2}$/);
    fc.assert(
      fc.property(fc.array(name, { maxLength: 60 }), (names) => {
        const list = new NameList();
        const known = new Map<string, number>();
        for (const one of names) {
          expect(list.find(one)).toBe(known.get(one) ?? -1);
          if (!known.has(one)) known.set(one, known.size);
          expect(list.number(one)).toBe(known.get(one));
        }
      }),
    );
  });
});
