import type { Locator } from 'playwright';
import { expect, inject, it } from 'vitest';
import { challengeLink, Participant } from '../../e2e/participant.ts';
import { useChromium } from '../../e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium({
  viewport: { width: 1280, height: 800 },
  forcedColors: 'active',
  reducedMotion: 'reduce',
});

/** How many pixels of a part of the screen have not the colour that is most frequent there. */
async function inked(part: Locator): Promise<number> {
  const png = (await part.screenshot()).toString('base64');
  return part.page().evaluate(async (bytes) => {
    const bitmap = await createImageBitmap(
      new Blob([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))]),
    );
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(
      context?.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer ?? new ArrayBuffer(0),
    );
    const counts = new Map<number, number>();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    return pixels.length - Math.max(...counts.values());
  }, png);
}

it('in forced colours progress, search focus, current row, current branch and probabilities are seen', async () => {
  const person = await Participant.arrive(used.context, `${challengeLink(appUrl, 701, 10)}&limit=600`);
  const { page } = person;
  const style = (part: Locator, name: 'color' | 'backgroundColor' | 'borderTopStyle') =>
    part.evaluate((one, which) => getComputedStyle(one)[which], name);
  const digit = page.locator('hit5-begin-page ol b').first();
  await digit.waitFor();
  expect(await style(digit, 'backgroundColor'), 'behind the digit of a step').not.toBe(
    await style(digit, 'color'),
  );
  expect(await style(digit, 'backgroundColor')).toBe(await style(page.locator('html'), 'backgroundColor'));
  expect(await style(digit, 'borderTopStyle')).toBe('solid');
  await person.see(1, 10);
  const progress = page.getByRole('progressbar');
  const { width = 0 } = (await progress.boundingBox()) ?? {};
  expect(await inked(progress), 'progress').toBeGreaterThan(width);

  const search = page.locator('.search');
  const outline = (part: Locator) => part.evaluate((one) => getComputedStyle(one).outlineStyle);
  await page.keyboard.press('/');
  expect(await outline(search), 'the search with the focus').toBe('solid');

  await page.keyboard.type('dog');
  await page.keyboard.press('ArrowDown');
  const row = page.locator('.row.active');
  await row.waitFor();
  expect(await outline(row), 'the current row').toBe('solid');
  expect(await outline(page.locator('.row:not(.active)').first())).toBe('none');

  await page.keyboard.press('Escape');
  const fills = (part: Locator) => part.evaluate((one) => getComputedStyle(one).backgroundColor);
  await person.pick('trilobite');
  const picked = page.locator('.row.picked .mark');
  expect(await style(picked, 'backgroundColor'), 'the rank').toBe(
    await style(page.locator('html'), 'backgroundColor'),
  );
  await person.commit();
  await page.getByRole('heading', { name: /The network/ }).waitFor();
  const bar = page.locator('hit5-answer-card[side="network"] .bar').first();
  expect(await fills(bar.locator('.fill')), 'a probability').not.toBe(await fills(bar));
  expect(await inked(bar)).toBeGreaterThan(0);
  expect(await style(page.locator('hit5-truth-line p'), 'borderTopStyle'), 'the truth').toBe('solid');
});
