import { html } from 'lit';
import { expect, test } from 'vitest';
import type { NameMark } from '#src/room/element/name-mark/name-mark.ts';
import '#src/room/element/name-mark/name-mark.ts';
import { markColours, markOf, markShapes } from '#src/room/logic/mark-of.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const drawn = (mark: NameMark) => {
  const path = mark.renderRoot.querySelector('path');
  if (!path) throw new Error('Nothing is drawn.');
  return { shape: path.getAttribute('d') ?? '', colour: getComputedStyle(path).fill };
};

/** A name of each mark. */
const names = new Map<string, string>();
for (let number = 0; names.size < markShapes.length * markColours; number += 1)
  names.set(JSON.stringify(markOf(`Name ${number}`)), `Name ${number}`);

test('a mark has no axe violation, and says nothing to a screen reader', async () => {
  const mark = await mount<NameMark>(html`<hit5-name-mark name="Quiet Harbour"></hit5-name-mark>`);
  await expectAccessible(mark);
  expect(textOf(mark)).toBe('');
  expect(mark.renderRoot.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});

test('each of the marks is drawn with a shape and a colour of its own, as large as the words', async () => {
  const seen = new Set<string>();
  for (const [kind, name] of names) {
    const mark = await mount<NameMark>(
      html`<hit5-name-mark style="font-size: 40px" name=${name}></hit5-name-mark>`,
    );
    const { shape, colour } = drawn(mark);
    seen.add(`${shape} ${colour}`);
    const { width, height } = mark.getBoundingClientRect();
    expect([width, height], kind).toEqual([40, 40]);
    const path = mark.renderRoot.querySelector('path')?.getBoundingClientRect();
    expect(path?.height, kind).toBeGreaterThan(28);
    expect(path?.height, kind).toBeLessThanOrEqual(40);
  }
  expect(seen.size).toBe(64);
});

test('colours stand out from paper and card, by day and by night', async () => {
  const mark = await mount<NameMark>(html`<hit5-name-mark></hit5-name-mark>`);
  for (const look of ['light', 'dark']) {
    document.documentElement.style.colorScheme = look;
    for (const ground of ['--paper', '--card']) {
      for (let colour = 1; colour <= markColours; colour += 1) {
        const ratio = contrast(colourOf(mark, `--mark-${colour}`), colourOf(mark, ground));
        expect(ratio, `${look} ${ground} ${colour}`).toBeGreaterThanOrEqual(3);
      }
    }
    document.documentElement.style.colorScheme = '';
  }
});

function colourOf(element: HTMLElement, name: string): readonly number[] {
  element.style.color = `var(${name})`;
  return (getComputedStyle(element).color.match(/\d+/g) ?? []).slice(0, 3).map(Number);
}

/** WCAG 2.2, contrast ratio of two sRGB colours. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const light = ([red = 0, green = 0, blue = 0]: readonly number[]) => {
    const [r, g, b] = [red, green, blue].map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
  };
  const [high = 0, low = 0] = [light(one), light(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}
