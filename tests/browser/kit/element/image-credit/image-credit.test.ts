import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '#src/kit/element/image-credit/image-credit.ts';
import type { Credit } from '#src/core/trials/challenge.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const credit: Credit = {
  author: 'Stephan Sprinz',
  licence: 'CC BY-SA 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
  source: 'Wikimedia Commons',
  changes: 'made smaller',
};

test('it names the author, the licence, the source and the changes, accessibly', async () => {
  await expectAccessible(
    await mount(html`<hit5-image-credit .credit=${credit} whole kind="drawing"></hit5-image-credit>`),
  );
  await expect
    .element(page.getByRole('paragraph'))
    .toHaveTextContent(
      'Drawing: Stephan Sprinz, CC BY-SA 4.0 (new tab), Wikimedia Commons. Changes: made smaller',
    );
});

test('the licence opens in a tab that knows nothing of this one', async () => {
  await mount(html`<hit5-image-credit .credit=${credit}></hit5-image-credit>`);
  const link = page.getByRole('link', { name: 'CC BY-SA 4.0' });
  await expect.element(link).toHaveAttribute('href', 'https://creativecommons.org/licenses/by-sa/4.0/');
  await expect.element(link).toHaveAttribute('target', '_blank');
  await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
});

test.each([null, 'javascript:alert(1)'])(
  'with the licence address %s the licence is plain text',
  async (licenceUrl) => {
    await mount(html`<hit5-image-credit .credit=${{ ...credit, licenceUrl }}></hit5-image-credit>`);
    await expect.element(page.getByText('CC BY-SA 4.0')).toBeVisible();
    expect(page.getByRole('link').elements()).toHaveLength(0);
  },
);

test.each([
  ['Flickr, https://www.flickr.com/photos/ann/270, by way of foolbox', 'Flickr', ', by way of foolbox'],
  ['https://www.flickr.com/photos/ann/270', 'flickr.com', ''],
])('of %s the address is a link only: a board has no room for it', async (source, words, after) => {
  const element = await mount(html`<hit5-image-credit .credit=${{ ...credit, source }}></hit5-image-credit>`);
  const link = page.getByRole('link', { name: words });
  await expect.element(link).toHaveAttribute('href', 'https://www.flickr.com/photos/ann/270');
  await expect.element(link).toHaveAttribute('title', 'https://www.flickr.com/photos/ann/270');
  expect(textOf(element).replaceAll(' ,', ',').replaceAll(' .', '.')).toContain(
    `, ${words} (new tab)${after}`,
  );
  expect(textOf(element)).not.toContain('https:');
});

test('without a credit nothing is shown', async () => {
  expect(textOf(await mount(html`<hit5-image-credit></hit5-image-credit>`))).toBe('');
});
