import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect } from 'vitest';

/** All that a page shows, shadow roots included, as text. */
export function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const read = (node: Node): string => {
      if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return '';
      if (node instanceof Text) return node.data;
      const inside = [...((node as Element).shadowRoot?.childNodes ?? []), ...node.childNodes];
      return inside.map(read).join(' ');
    };
    return read(document.body).replace(/\s+/g, ' ');
  });
}

/** No axe violation on the whole page, in the light and in the dark look. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const violations = await page.evaluate(async () =>
      (await (globalThis as unknown as { axe: typeof axe }).axe.run()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`,
      ),
    );
    expect(violations, colorScheme).toEqual([]);
  }
}
