import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { namedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import type { WholeRoom } from '#src/core/room/room.ts';
import type { TestMember } from '#tests/unit/server/test-member.ts';

/** The classes under the names that people read. */
export const catalogue = namedCatalogue();

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
  // What fades in has its colours when it is there.
  await page.evaluate(async () => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
    }
    const ending = roots
      .flatMap((root) => root.getAnimations())
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
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

/** The answers of a class: on each photo the truth, another class, or nothing. */
export async function answerAll(
  member: TestMember,
  { images }: WholeRoom,
  hits: readonly (boolean | null)[],
) {
  for (const [at, hit] of hits.entries()) {
    const { id, truth } = images[at] ?? { id: '', truth: null };
    if (hit === null || truth === null) continue;
    const other = catalogue.classes.find(({ wnid }) => wnid !== truth)?.wnid as Wnid;
    const { acked } = await member.give(id, hit ? truth : other);
    expect(acked).toHaveLength(1);
  }
}
