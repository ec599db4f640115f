import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ImageTile, ImageTiles } from '#src/results/element/image-tiles/image-tiles.ts';
import '#src/results/element/image-tiles/image-tiles.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const dot = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';
const pictured: readonly ImageTile[] = [
  { name: 'a', src: dot, href: '#/image?session=s&image=a' },
  { name: 'b', src: '', href: null, note: { text: 'both missed', outcome: 'both-wrong' } },
];
const named = (count: number): readonly ImageTile[] =>
  Array.from({ length: count }, (_, at) => ({ name: `<b>${at}.JPEG`, src: '', href: null }));

const show = (tiles: readonly ImageTile[]) =>
  mount<ImageTiles>(html`<hit5-image-tiles .tiles=${tiles}></hit5-image-tiles>`);

test('the tiles are accessible, with pictures and without, on a phone too', async () => {
  await expectAccessible(await show(pictured));
  await page.viewport(360, 800);
  const element = await show(named(3));
  await expectAccessible(element);
  expect(element.scrollWidth).toBeLessThanOrEqual(360);
});

test('a tile leads to the page of its image where there is one, and says when there is no photo', async () => {
  const element = await show(pictured);
  await expect
    .element(page.getByRole('link', { name: 'a' }))
    .toHaveAttribute('href', '#/image?session=s&image=a');
  expect(textOf(element)).toBe('a no photo here b both missed');
});

test('names are text, and of 50,000 the first 200 are drawn', async () => {
  const element = await show(named(50_000));
  const drawn = element.renderRoot.querySelectorAll('li');
  expect(drawn.length).toBe(200);
  expect(textOf(drawn[0] as HTMLElement)).toBe('<b>0.JPEG');
});
