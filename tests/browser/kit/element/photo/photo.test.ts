import { html } from 'lit';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Photo } from '#src/kit/element/photo/photo.ts';
import '#src/kit/element/photo/photo.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

/** 200 x 100: the left half red, the right half blue. */
async function twoColours(): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(200, 100);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas here.');
  context.fillStyle = 'rgb(255 0 0)';
  context.fillRect(0, 0, 100, 100);
  context.fillStyle = 'rgb(0 0 255)';
  context.fillRect(100, 0, 100, 100);
  return createImageBitmap(canvas);
}

/** A photo in a box of 400 x 400 that counts how often it told of its painting. */
async function stagePhoto(bitmap: ImageBitmap | null) {
  const paints = { count: 0 };
  const photo = await mount<Photo>(
    html`<hit5-photo
      style="width: 400px; height: 400px"
      .bitmap=${bitmap}
      .label=${'Photo 12 of 32'}
      @hit5-photo-paint=${() => (paints.count += 1)}
      ><div slot="overlay" data-testid="overlay" style="height: 100%"></div
    ></hit5-photo>`,
  );
  await expect.poll(() => paints.count).toBe(bitmap ? 1 : 0);
  return { photo, paints };
}

const picture = () => page.getByRole('img', { name: 'Photo 12 of 32' });
/** How many times as large as it fits the photo is, to a tenth. */
const zoom = (photo: Photo) => {
  const { width } = page.getByTestId('overlay').element().getBoundingClientRect();
  return Math.round((10 * width) / (photo.fitted?.photo.width ?? NaN)) / 10;
};
/** Presses the keys on the photo. */
const press = (keys: string) => {
  picture().element().focus();
  return userEvent.keyboard(keys);
};

/** The colour at a place of the box, CSS pixels; empty on the mat. */
function colourAt(x: number, y: number): string {
  const canvas = picture().element() as HTMLCanvasElement;
  const ratio = canvas.width / canvas.clientWidth;
  const [red = 0, , blue = 0, alpha = 0] =
    canvas.getContext('2d')?.getImageData(Math.round(x * ratio), Math.round(y * ratio), 1, 1).data ?? [];
  if (alpha === 0) return '';
  return red > blue ? 'red' : 'blue';
}

test('the photo is accessible, and so is the waiting for it', async () => {
  const { photo } = await stagePhoto(await twoColours());
  await expectAccessible(photo);
  photo.bitmap = null;
  await photo.updateComplete;
  await expectAccessible(photo);
});

test('the photo fills the width, keeps its shape and leaves the mat free', async () => {
  await stagePhoto(await twoColours());
  expect(colourAt(10, 200)).toBe('red');
  expect(colourAt(390, 200)).toBe('blue');
  expect(colourAt(200, 95)).toBe('');
  expect(colourAt(200, 105)).not.toBe('');
});

test('a new bitmap is shown whole again', async () => {
  const { photo, paints } = await stagePhoto(await twoColours());
  await press('+');
  await expect.poll(() => zoom(photo)).toBe(1.5);
  photo.bitmap = await twoColours();
  await expect.poll(() => paints.count).toBe(2);
  await expect.poll(() => zoom(photo)).toBe(1);
});

describe('zooming', () => {
  test('goes from the whole photo to eight times as large, no further', async () => {
    const { photo } = await stagePhoto(await twoColours());
    await press('-');
    expect(zoom(photo)).toBe(1);
    await press('++++++');
    await expect.poll(() => zoom(photo)).toBe(8);
    await press('-');
    await expect.poll(() => zoom(photo)).toBe(5.3);
    await press('0');
    await expect.poll(() => zoom(photo)).toBe(1);
  });

  test('by keys, with the arrow keys moving the photo until its edge', async () => {
    const { photo } = await stagePhoto(await twoColours());
    await press('++');
    await expect.poll(() => zoom(photo)).toBe(2.3);
    await expect.poll(() => colourAt(200 - 5, 200)).toBe('red');
    await press('{ArrowRight}'.repeat(20));
    await expect.poll(() => colourAt(5, 200)).toBe('blue');
    expect(colourAt(395, 200)).toBe('blue');
    await press('-');
    await expect.poll(() => zoom(photo)).toBe(1.5);
  });

  test('by a double click goes to that place and back', async () => {
    const { photo } = await stagePhoto(await twoColours());
    await userEvent.dblClick(picture(), { position: { x: 20, y: 200 } });
    await expect.poll(() => zoom(photo)).toBe(2.5);
    await expect.poll(() => colourAt(390, 200)).toBe('red');
    await userEvent.dblClick(picture(), { position: { x: 20, y: 200 } });
    await expect.poll(() => zoom(photo)).toBe(1);
  });

  test('by the wheel keeps the place under the pointer; a wheel turned away scrolls the page', async () => {
    const { photo } = await stagePhoto(await twoColours());
    const canvas = picture().element();
    const box = canvas.getBoundingClientRect();
    const turn = (deltaY: number) => {
      const event = new WheelEvent('wheel', {
        deltaY,
        clientX: box.left + 399,
        clientY: box.top + 200,
        cancelable: true,
        bubbles: true,
      });
      canvas.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(turn(100)).toBe(false);
    expect(turn(-600)).toBe(true);
    await expect.poll(() => zoom(photo)).toBe(3.3);
    await expect.poll(() => colourAt(5, 200)).toBe('blue');
  });

  test('by two fingers, and one finger moves the photo', async () => {
    const { photo } = await stagePhoto(await twoColours());
    const canvas = picture().element();
    canvas.setPointerCapture = () => undefined;
    const box = canvas.getBoundingClientRect();
    const touch = (type: string, pointerId: number, x: number) =>
      canvas.dispatchEvent(
        new PointerEvent(type, { pointerId, clientX: box.left + x, clientY: box.top + 200, bubbles: true }),
      );
    touch('pointerdown', 1, 150);
    touch('pointerdown', 2, 250);
    touch('pointermove', 2, 350);
    await expect.poll(() => zoom(photo)).toBe(2);
    touch('pointerup', 2, 350);
    touch('pointermove', 1, -900);
    touch('pointerup', 1, -900);
    await expect.poll(() => colourAt(5, 200)).toBe('blue');
  });
});

test('what is laid over the photo lies exactly on it at every zoom', async () => {
  await stagePhoto(await twoColours());
  const overlay = page.getByTestId('overlay').element();
  const box = picture().element().getBoundingClientRect();
  expect(overlay.getBoundingClientRect().width).toBe(400);
  expect(overlay.getBoundingClientRect().top - box.top).toBe(100);
  await press('+');
  await expect.poll(() => overlay.getBoundingClientRect().width).toBe(600);
});

describe('in the whole window', () => {
  const whole = () => page.getByRole('dialog', { name: 'Photo 12 of 32, whole' });
  const close = () => page.getByRole('button', { name: 'Close the whole photo' });

  test('a tap shows it, accessible and from edge to edge; another puts it back', async () => {
    const { photo, paints } = await stagePhoto(await twoColours());
    await picture().click();
    await expect.element(whole()).toBeVisible();
    await expectAccessible(photo);
    const { width, height } = picture().element().getBoundingClientRect();
    expect([width, height]).toEqual([innerWidth, innerHeight]);
    await picture().click();
    await expect.element(whole()).not.toBeInTheDocument();
    await expect.poll(() => picture().element().getBoundingClientRect().width).toBe(400);
    expect(paints.count).toBe(1);
  });

  test('a double tap zooms there and leaves it open', async () => {
    const { photo } = await stagePhoto(await twoColours());
    await picture().click();
    await expect.element(whole()).toBeVisible();
    await userEvent.dblClick(picture());
    await expect.poll(() => zoom(photo)).toBe(2.5);
    await userEvent.dblClick(picture());
    await expect.poll(() => zoom(photo)).toBe(1);
    await expect.element(whole()).toBeVisible();
    await close().click();
    await expect.element(whole()).not.toBeInTheDocument();
  });

  test('by Enter, with the keys kept inside; Escape gives the focus back', async () => {
    await stagePhoto(await twoColours());
    picture().element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(whole()).toBeVisible();
    const visited: string[] = [];
    for (let tab = 0; tab < 2; tab++) {
      await userEvent.tab();
      const { shadowRoot } = document.activeElement ?? {};
      visited.push(shadowRoot?.activeElement?.ariaLabel ?? '');
    }
    expect(visited).toEqual(['Close the whole photo', 'Photo 12 of 32']);
    await userEvent.keyboard('{Escape}');
    await expect.element(whole()).not.toBeInTheDocument();
    expect(document.activeElement?.shadowRoot?.activeElement).toBe(picture().element());
  });

  test('it goes with its photo', async () => {
    const { photo } = await stagePhoto(await twoColours());
    await picture().click();
    await expect.element(whole()).toBeVisible();
    photo.bitmap = await twoColours();
    await expect.element(whole()).not.toBeInTheDocument();
    await expect.poll(() => picture().element().getBoundingClientRect().width).toBe(400);
  });

  test('a drag opens nothing', async () => {
    await stagePhoto(await twoColours());
    const canvas = picture().element();
    canvas.setPointerCapture = () => undefined;
    const box = canvas.getBoundingClientRect();
    const press = (type: string, x: number) =>
      canvas.dispatchEvent(
        new PointerEvent(type, {
          pointerId: 1,
          clientX: box.left + x,
          clientY: box.top + 200,
          bubbles: true,
        }),
      );
    press('pointerdown', 100);
    press('pointermove', 160);
    press('pointerup', 160);
    press('click', 160);
    await expect.element(whole()).not.toBeInTheDocument();
  });
});
