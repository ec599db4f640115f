import { expect, test } from 'vitest';
import { visibleText } from '#src/core/text/visible-text.ts';

test('what cannot be seen is written out', () => {
  expect(visibleText('a\u202Eb')).toBe('a⟨U+202E⟩b');
  expect(visibleText('a\u200Db \u200D')).toBe('a⟨U+200D⟩b ⟨U+200D⟩');
});

test('what joins the signs of one emoji, or letters of Arabic script, stays', () => {
  for (const family of ['👩‍👩‍👧', '👩🏽‍🚀', '🏳️‍🌈']) expect(visibleText(family)).toBe(family);
  expect(visibleText('می‌خواهم')).toBe('\u2068می‌خواهم\u2069');
});
