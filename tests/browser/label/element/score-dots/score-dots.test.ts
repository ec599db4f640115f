import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '#src/label/element/score-dots/score-dots.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

const hits = [true, true, false, true];

test('the score is accessible', async () => {
  await expectAccessible(await mount(html`<hit5-score-dots label="you" .hits=${hits}></hit5-score-dots>`));
});

test('the score is said in one sentence', async () => {
  await mount(html`<hit5-score-dots label="you" .hits=${hits}></hit5-score-dots>`);
  await expect.element(page.getByText('You: 3 of 4 right')).toBeInTheDocument();
});

test('hits and misses differ in shape: one is filled, the other hollow', async () => {
  const element = await mount(html`<hit5-score-dots label="you" .hits=${hits}></hit5-score-dots>`);
  const dots = [...(element.shadowRoot?.querySelectorAll('i') ?? [])].map((dot) => getComputedStyle(dot));
  expect(dots.map(({ borderTopStyle }) => borderTopStyle)).toEqual(['none', 'none', 'solid', 'none']);
  expect(dots[2]?.backgroundColor).toBe('rgba(0, 0, 0, 0)');
});

test('of a long session the last 24 images have a square, the numbers count all', async () => {
  const element = await mount(
    html`<hit5-score-dots
      side="network"
      label="network"
      .hits=${Array<boolean>(30).fill(true)}
    ></hit5-score-dots>`,
  );
  expect(element.shadowRoot?.querySelectorAll('i')).toHaveLength(24);
  await expect.element(page.getByText('Network: 30 of 30 right')).toBeInTheDocument();
});

test.each([
  [390, 4, true],
  [390, 5, false],
  [844, 10, true],
  [844, 11, false],
  [1280, 24, true],
])('at a width of %d px, squares for %d images are all shown or none: %s', async (width, images, shown) => {
  await page.viewport(width, 800);
  const element = await mount(
    html`<hit5-score-dots label="you" .hits=${Array<boolean>(images).fill(true)}></hit5-score-dots>`,
  );
  const seen = [...(element.shadowRoot?.querySelectorAll('i') ?? [])].filter((dot) => dot.checkVisibility());
  expect(seen).toHaveLength(shown ? images : 0);
});
