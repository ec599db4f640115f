import { html } from 'lit';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { BoardWall, WallPhoto } from '#src/room/element/board/board-wall.ts';
import '#src/room/element/board/board-wall.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const photo = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==';

async function wallOf(photos: readonly WallPhoto[], people: number): Promise<BoardWall> {
  await page.viewport(1280, 720);
  const box = await mount(
    html`<div><hit5-board-wall .photos=${photos} .people=${people}></hit5-board-wall></div>`,
  );
  box.style.cssText = 'width: 900px; height: 540px';
  const wall = box.querySelector<BoardWall>('hit5-board-wall');
  if (!wall) throw new Error('There is no wall.');
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  while (!(await wall.updateComplete));
  return wall;
}

const wallPhotos = (count: number): readonly WallPhoto[] =>
  Array.from({ length: count }, (_, at) => ({ url: photo, part: '50% 50%', answered: at % 13 }));

it('has no axe violation, and says of each photo how many have answered it', async () => {
  const wall = await wallOf(
    [
      { url: photo, part: '30% 50%', answered: 12 },
      { url: null, part: '50% 50%', answered: 3 },
      { url: photo, part: '50% 50%', answered: 0 },
    ],
    12,
  );
  await expectAccessible(wall);
  expect(textOf(wall)).toBe('12 of 12 Photo 2 3 of 12 0 of 12');
  expect([...wall.renderRoot.querySelectorAll('img')].map(({ alt }) => alt)).toEqual(['Photo 1', 'Photo 3']);
  const tiles = [...wall.renderRoot.querySelectorAll('img')].map(({ style }) => style.objectPosition);
  expect(tiles).toEqual(['30% 50%', '50% 50%']);
  const bars = [...wall.renderRoot.querySelectorAll('i')].map(({ style }) => style.width);
  expect(bars).toEqual(['100%', '25%', '0%']);
});

it.each([1, 2, 10, 37, 200, 500])('holds %d photos without going beyond its box', async (count) => {
  const wall = await wallOf(wallPhotos(count), 200);
  const box = wall.getBoundingClientRect();
  const tiles = [...wall.renderRoot.querySelectorAll('li')].map((tile) => tile.getBoundingClientRect());
  expect(tiles).toHaveLength(count);
  expect(Math.max(...tiles.map(({ bottom }) => bottom))).toBeLessThanOrEqual(box.bottom + 1);
  expect(Math.max(...tiles.map(({ right }) => right))).toBeLessThanOrEqual(box.right + 1);
  for (const words of wall.renderRoot.querySelectorAll<HTMLElement>('.count'))
    expect(words.scrollWidth).toBeLessThanOrEqual(words.clientWidth);
});
