import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { pages, withFields } from '#tools/docs/field-tables.ts';

it.each(pages)('the fields that %s tells of are those of the schema, each with what it is', async (page) => {
  const text = readFileSync(fileURLToPath(new URL(`../../../${page}`, import.meta.url)), 'utf8');
  expect(text, 'bring it up to date: npx tsx tools/docs/field-tables.ts').toBe(await withFields(page));
  expect(text).not.toMatch(/\| \? +\|/);
});
