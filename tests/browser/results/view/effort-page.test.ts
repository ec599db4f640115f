import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Session } from '#src/core/trials/session.ts';
import '#src/results/view/effort-page.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

const { catalogue, challenge } = await shippedAssets();

async function stage(session: Session, others: readonly Session[] = []) {
  const stores = await sampleApp(catalogue, challenge, [session, ...others]);
  return mountPage(stores, html`<hit5-effort-page .session=${session}></hit5-effort-page>`);
}

const long = sampleSession(challenge, catalogue, { images: 80, personRight: 0.8 });

test('four charts state their findings, each with a table behind, and have no axe violation', async () => {
  const element = await stage(long);
  const titles = page.getByRole('heading', { level: 2 });
  await expect.poll(() => titles.elements().length).toBe(4);
  expect(page.getByText('The numbers as a table').elements()).toHaveLength(4);
  expect(textOf(element)).toMatch(/^You took \d+.s an image \(median\) and missed \d+ of 80 \./);
  expect(textOf(element)).toContain('The figures count 80 images of this session.');
  // The published points stand in both curves.
  for (const words of ['First annotator 5.1', 'GoogLeNet 6.8'])
    await expect.poll(() => page.getByText(words).elements().length).toBe(2);
  await expectAccessible(element);
});

test('of another person it speaks by the pseudonym, in its charts too', async () => {
  const element = await stage({ ...long, person: 'Grace' });
  await expect.poll(() => page.getByRole('img').elements().length).toBe(4);
  for (const table of page.getByText('The numbers as a table').all()) await table.click();
  await expect.poll(() => textOf(element)).toContain('Grace, last 25');
  expect(textOf(element)).toMatch(/^Grace took \d+.s an image \(median\) and missed \d+ of 80 \./);
  expect(textOf(element)).not.toMatch(/\byou(rs?)?\b/i);
});

test.each([
  [0, '20 more images, and the curves appear'],
  [19, 'One more image, and the curves appear'],
])('%i images are too few, and it says how many are missing', async (images, words) => {
  const element = await stage(sampleSession(challenge, catalogue, { images }));
  expect(textOf(element)).toContain(`Too few images to say what effort does: ${images} of 20 .`);
  expect(textOf(element)).toContain(words);
  expect(page.getByRole('img').elements()).toHaveLength(0);
});

test('practice counts one’s earlier sessions, and nobody else’s', async () => {
  const earlier = { ...long, id: 's-0' as Session['id'], startedAt: '2026-11-20T10:00:00.000Z' };
  const friend = { ...earlier, id: 's-f' as Session['id'], person: 'bob' };
  const element = await stage(long, [earlier, friend]);
  expect(textOf(element)).toContain('Practice counts 80 images of your earlier sessions too.');
});

test.each([360, 1920])('the curves fit in %i px', async (width) => {
  await page.viewport(width, 900);
  const element = await stage(long);
  await expect.poll(() => page.getByRole('img').elements().length).toBe(4);
  expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
});
