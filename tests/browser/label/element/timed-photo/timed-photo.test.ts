import { html } from 'lit';
import { expect, test } from 'vitest';
import type { TimedPhoto } from '#src/label/element/timed-photo/timed-photo.ts';
import '#src/label/element/timed-photo/timed-photo.ts';
import { viewFrames } from '#src/label/logic/timed-frames.ts';
import { usualView } from '#src/core/trials/timed-view.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

function plain(colour: string): ImageBitmap {
  const canvas = new OffscreenCanvas(40, 30);
  const context = canvas.getContext('2d') ?? expect.fail();
  context.fillStyle = colour;
  context.fillRect(0, 0, 40, 30);
  return canvas.transferToImageBitmap();
}

async function place(): Promise<TimedPhoto> {
  const element = await mount<TimedPhoto>(
    html`<hit5-timed-photo label="Photo 1 of 3, for a moment" coming="A cross comes."></hit5-timed-photo>`,
  );
  Object.assign(element.style, { width: '200px', height: '150px' });
  return element;
}

/** What stands beside the middle, where no cross covers it. */
function seen({ canvas }: TimedPhoto): 'photo' | 'mask' | 'nothing' | 'cross' {
  const context = canvas.getContext('2d') ?? expect.fail();
  const at = (dx: number, dy: number) =>
    [...context.getImageData(canvas.width / 2 + dx, canvas.height / 2 + dy, 1, 1).data].slice(0, 3).join();
  if (at(-50, -40) === '255,0,0') return 'photo';
  if (at(-50, -40) === '0,0,255') return 'mask';
  return at(0, 0) === at(-50, -40) ? 'nothing' : 'cross';
}

test('the place of a photo for a moment is accessible, and says by text what comes', async () => {
  const element = await place();
  await expectAccessible(element);
  expect(element.shadowRoot?.querySelector('[role=status]')?.textContent).toBe('A cross comes.');
});

test.each([
  [60, 50, 3],
  [144, 50, 7],
  [60, 17, 1],
])('at %i frames a second %i ms of a photo are %i frames of its canvas', async (rate, exposure, expected) => {
  const element = await place();
  const view = { ...usualView, exposures: [exposure], cross: 50, maskTime: 50 };
  const frames = viewFrames(view, exposure, rate);
  const counted = { nothing: 0, cross: 0, photo: 0, mask: 0 };
  let at = 0;
  let isOver = false;
  // A clock of its own: each frame comes when the one before was counted.
  const nextFrame = (callback: (time: number) => void) =>
    queueMicrotask(() => {
      if (at > 0) counted[seen(element)] += 1;
      callback((at += 1000 / rate));
    });
  const shown = await element.show({
    photo: plain('#f00'),
    mask: plain('#00f'),
    frames,
    rest: 2,
    rate,
    nextFrame,
    signal: new AbortController().signal,
  });
  isOver = seen(element) === 'nothing';
  expect(counted).toEqual({ nothing: 2, cross: frames.cross, photo: expected, mask: frames.mask });
  expect(shown.photo).toMatchObject({ frames: expected, lost: 0 });
  expect(shown.photo.time).toBeCloseTo((1000 * expected) / rate, 3);
  expect(isOver).toBe(true);
});

test('what is stopped is gone at once', async () => {
  const element = await place();
  const abort = new AbortController();
  let at = 0;
  const nextFrame = (callback: (time: number) => void) =>
    queueMicrotask(() => {
      if (seen(element) === 'photo') abort.abort('interrupted');
      callback((at += 10));
    });
  const frames = { cross: 1, photo: 500, mask: 1 };
  const run = { photo: plain('#f00'), mask: null, frames, rest: 0, rate: 100, nextFrame };
  await expect(element.show({ ...run, signal: abort.signal })).rejects.toBe('interrupted');
  expect(seen(element)).toBe('nothing');
});
