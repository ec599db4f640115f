import { describe, expect, test } from 'vitest';
import { firstClause } from '#src/label/element/class-picker/row-template.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

const glosses = shippedCatalogue().classes.map(({ gloss }) => gloss);
const depth = (text: string) => text.split('(').length - text.split(')').length;

describe('the first clause of a gloss', () => {
  test.each([
    ['a wolf with a brindled grey coat', 'a wolf with a brindled grey coat'],
    ['a large towel; to dry with', 'a large towel'],
    ['a case (of wood; of metal) for maps; carried on a belt; rare', 'a case (of wood; of metal) for maps'],
    ['heavy cart; without sides; drawn by horses', 'heavy cart; without sides'],
    ['heavy cart; tall', 'heavy cart; tall'],
    ['', ''],
  ])('of “%s” is “%s”', (gloss, clause) => expect(firstClause(gloss)).toBe(clause));

  test('begins each of the 1000, ends where one of its clauses ends, and leaves no parenthesis open', () => {
    for (const gloss of glosses) {
      const clause = firstClause(gloss);
      expect(gloss.startsWith(clause), gloss).toBe(true);
      expect(gloss.slice(clause.length), gloss).toMatch(/^(\s*;|$)/);
      expect(depth(clause), gloss).toBe(0);
    }
  });

  test('has three words at least wherever the gloss has, and no second clause where the first has them', () => {
    const words = (text: string) => text.split(' ').length;
    for (const gloss of glosses) {
      const clause = firstClause(gloss);
      expect(words(clause), gloss).toBeGreaterThanOrEqual(Math.min(3, words(gloss)));
    }
    const ofSeveral = glosses.flatMap((gloss) => {
      const [first = '', ...others] = firstClause(gloss)
        .replace(/\([^)]*\)/g, '')
        .split(';');
      return others.length > 0 ? [first] : [];
    });
    expect(ofSeveral.length).toBeGreaterThan(0);
    for (const first of ofSeveral) expect(words(first), first).toBeLessThan(3);
  });
});
