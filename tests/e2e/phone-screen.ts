import type { Page } from 'playwright';
import { expect } from 'vitest';

/** What a keyboard leaves of small phones, in CSS pixels: width and height. */
export const phonesWithKeyboard = [
  [360, 370],
  [375, 293],
  [390, 480],
] as const;

/** How many classes and groups are seen whole, in a window of this height. */
export async function wholeRows(page: Page, height: number): Promise<number> {
  const list = await page.locator('hit5-class-picker .list').boundingBox();
  if (!list) return 0;
  const bottom = Math.min(height, list.y + list.height);
  const boxes = await page
    .getByRole('option')
    .evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ top, bottom: end }) => [top, end]),
    );
  return boxes.filter(([top = 0, end = 0]) => top >= list.y - 1 && end <= bottom + 1).length;
}

/** While one types, three results are whole, the photo and the search are in sight, and nothing scrolls. */
export async function expectResultsInView(page: Page, width: number, height: number): Promise<void> {
  const size = `${width}×${height}`;
  await expect.poll(() => wholeRows(page, height), { message: size }).toBeGreaterThanOrEqual(3);
  for (const part of ['hit5-photo', 'hit5-class-picker .search']) {
    const { y, height: high } = (await page.locator(part).boundingBox()) ?? { y: -1, height: 0 };
    expect(y, `${part}, ${size}`).toBeGreaterThanOrEqual(0);
    expect(high, `${part}, ${size}`).toBeGreaterThanOrEqual(46);
    expect(y + high, `${part}, ${size}`).toBeLessThan(height);
  }
  for (const part of ['hit5-top-bar', 'hit5-guess-slots'])
    expect(await page.locator(part).first().isVisible(), `${part}, ${size}`).toBe(false);
  const whole = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth, scrollHeight];
  });
  expect(whole, size).toEqual([width, height]);
}
