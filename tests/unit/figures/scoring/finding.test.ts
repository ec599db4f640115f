import { expect, it } from 'vitest';
import { finding } from '#src/figures/scoring/finding.ts';
it('the finding has its subjects in their colours, and leads to their images', () => {
  expect(finding({ bothRight: 8, onlyFirst: 1, onlySecond: 2, bothWrong: 1 })).toContainEqual({
    text: 'you missed 3',
    tone: 'person',
    images: 'person-errors',
  });
});
