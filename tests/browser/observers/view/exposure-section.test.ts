import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { writeSessionFile } from '#src/files/formats/session-file.ts';
import type { ObserversPage } from '#src/observers/view/observers-page.ts';
import '#src/observers/view/observers-page.ts';
import { timedSession } from '#tools/timed-session.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';
import { unfold } from './unfold.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

const { catalogue, challenge } = await shippedAssets();

/** The files of so many simulated people in a timed view with the 16 categories. */
function timedFiles(people: number, part: Partial<Parameters<typeof timedSession>[1]> = {}) {
  return Array.from({ length: people }, (_, turn) => {
    const person = `p${turn + 1}`;
    const session = timedSession(catalogue, {
      person,
      turn,
      list: sixteenCategories,
      show: [17, 150],
      ...part,
    });
    return new File(
      [writeSessionFile({ session, reviews: [], draft: null, unknown: null })],
      `${person}.json`,
    );
  });
}

async function compare(files: readonly File[]) {
  const stores = await sampleApp(catalogue, challenge, []);
  const element = await mountPage<ObserversPage>(stores, html`<hit5-observers-page></hit5-observers-page>`);
  await userEvent.upload(page.getByLabelText('Files', { exact: true }), [...files]);
  return { element, stores };
}

const region = (name: string) => page.getByRole('region', { name });

test('timed sessions have curves of errors and agreement, minimum viewing times, and mix-ups by category', async () => {
  const { element } = await compare(timedFiles(6));
  unfold(element);
  await expect.element(region('Errors by exposure')).toBeVisible();
  await expect.element(region('Agreement by exposure')).toBeVisible();
  await expectAccessible(element);
  const text = textOf(element);
  expect(text).toMatch(/Shown for 17 ms, 6 people missed .*; shown for 150 ms, .*efficientnet-lite0 missed/i);
  await expect.element(page.getByText(/its own rate counts each image once/)).toBeVisible();
  expect(text).toContain('The minimum viewing time of an image is the shortest exposure from which on');
  const images = page.getByRole('group', { name: 'Images, those that took longest first' });
  const rows = () => images.getByRole('row').elements().length;
  await expect.poll(rows).toBe(1 + 20);
  await userEvent.click(page.getByRole('button', { name: /Show all \d+ images/ }));
  await expect.poll(rows).toBeGreaterThan(1 + 20);
  await expect.element(page.getByRole('group', { name: /What the 6 people took them for/ })).toBeVisible();
  await expect
    .element(page.getByRole('group', { name: /What efficientnet-lite0 took them for/i }))
    .toBeVisible();
  const asked = 'A network is asked once an image; that answer counts once for each exposure.';
  await expect.poll(() => textOf(element).split(asked).length).toBe(2);
  const whole = textOf(element);
  expect(whole).toContain('answers with 16 categories');
  expect(whole).toMatch(/(?:Everybody missed \d+|Somebody got each) of \d+ views/);
  // Each saw a photo at another exposure.
  expect(whole).toContain('No image that counts was answered by all of them, so nothing can be pooled.');
  expect(whole).not.toMatch(/words of its own|Borda/);
  // Exposures stand in the curve alone.
  expect(page.getByRole('region', { name: 'Errors by condition' }).elements()).toEqual([]);
});

test('of two people it is said that an interval is a guess, and that minimum viewing times take more people', async () => {
  const { element } = await compare(timedFiles(2, { lost: 2 }));
  await expect.element(region('Errors by exposure')).toBeVisible();
  const text = () => textOf(element);
  await expect.element(page.getByText(/an interval over people is a guess: here are 2\./)).toBeVisible();
  await expect.poll(text).toContain('Of no image it can be told how long most people need');
  expect(text()).toContain('2 images not shown as asked not counted');
});

test('one exposure has a sentence in place of a curve', async () => {
  const { element } = await compare(timedFiles(2, { show: [50] }));
  await expect.poll(() => textOf(element)).toContain('All images were shown for 50 ms, so there is no curve');
  const section = element.shadowRoot?.querySelector('hit5-exposure-section')?.shadowRoot;
  expect(section?.querySelector('hit5-chart')).toBeNull();
});
