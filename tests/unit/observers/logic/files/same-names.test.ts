import { describe, expect, it } from 'vitest';
import { lookOfName } from '#src/figures/observers/look-of-name.ts';
import { sameNames } from '#src/observers/logic/files/same-names.ts';

describe('names that are the same', () => {
  it('are said with their files', () => {
    const one = (name: string, alike: boolean) => ({ name, alike, files: [`${name}.json`] });
    expect(sameNames([one('Mia', true), one('Ben', false), one('Mia 2', true)])).toBe(
      'Some names are the same or look the same: Mia is from Mia.json, Mia 2 is from Mia 2.json. Each counts on its own: if two are one, say so in the list of observers, or remove one.',
    );
    expect(sameNames([one('Mia', false)])).toBeNull();
    const many = Array.from({ length: 500 }, (_, at) => one(`Mia ${at}`, true));
    expect(sameNames(many)).toMatch(/, and 494 more\. Each counts/);
  });

  it.each([
    ['Mia', 'Мiа'],
    ['OSCAR', 'ΟЅСАR'],
    ['Zoë', 'Zoe\u0308'],
    ['a b', 'a\u00a0b'],
  ])('look the same: %s and %s', (one, other) => {
    expect(one).not.toBe(other);
    expect(lookOfName(one)).toBe(lookOfName(other));
  });

  it.each([
    ['Mia', 'mia'],
    ['Мария', 'Мира'],
    ['Zoë', 'Zoe'],
  ])('differ: %s and %s', (one, other) => {
    expect(lookOfName(one)).not.toBe(lookOfName(other));
  });
});
