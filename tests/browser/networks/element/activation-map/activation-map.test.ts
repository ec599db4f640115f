import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { evidenceColour } from '#src/networks/element/activation-map/activation-map.ts';
import type { Photo } from '#src/kit/element/photo/photo.ts';
import '#src/kit/element/photo/photo.ts';
import type { HeatMap } from '#src/networks/logic/activation-map.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

/** Evidence at the right alone. */
const map: HeatMap = { width: 2, height: 2, values: Float32Array.of(0, 1, 0, 1) };

/** A photo of 400 × 200 in a box, with the map over the middle square of 160. */
async function stageMap(width: number, height: number) {
  const context = new OffscreenCanvas(400, 200).getContext('2d');
  if (!context) throw new Error('No canvas here.');
  context.fillStyle = '#c33';
  context.fillRect(0, 0, 400, 200);
  const bitmap = await createImageBitmap(context.canvas);
  const photo = await mount<Photo>(
    html`<hit5-photo style=${`width: ${width}px; height: ${height}px`} .bitmap=${bitmap} .label=${'A photo'}
      ><hit5-activation-map
        slot="overlay"
        .map=${map}
        .crop=${{ left: 120, top: 20, width: 160, height: 160 }}
        .photo=${bitmap}
        .label=${'Most of it lies at the right.'}
      ></hit5-activation-map
    ></hit5-photo>`,
  );
  await expect.element(picture()).toBeInTheDocument();
  return photo;
}

const picture = () => page.getByRole('img', { name: 'Most of it lies at the right.' });

/** Where the map lies in the photo's box, in CSS pixels. */
function placeIn(photo: Photo) {
  const box = photo.getBoundingClientRect();
  const { left, top, width, height } = picture().element().getBoundingClientRect();
  return { left: left - box.left, top: top - box.top, width, height };
}

test.each([
  ['with free room above and below', 400, 400, { left: 120, top: 120, width: 160, height: 160 }],
  ['with free room at the sides', 600, 200, { left: 220, top: 20, width: 160, height: 160 }],
  ['half as large', 200, 300, { left: 60, top: 110, width: 80, height: 80 }],
])('the map lies on the crop in a photo %s', async (_, width, height, expected) => {
  const photo = await stageMap(width, height);
  await expect.poll(() => placeIn(photo).width).toBeCloseTo(expected.width, 1);
  await expectAccessible(photo);
  const place = placeIn(photo);
  expect(place.left).toBeCloseTo(expected.left, 1);
  expect(place.top).toBeCloseTo(expected.top, 1);
  expect(place.height).toBeCloseTo(expected.height, 1);
});

test('it is as light as the evidence, and changes smoothly between the cells', async () => {
  await stageMap(400, 400);
  const canvas = picture().element() as HTMLCanvasElement;
  const row = canvas.getContext('2d')?.getImageData(0, canvas.height >> 1, canvas.width, 1).data;
  const greens = Array.from({ length: canvas.width }, (_, x) => row?.[x * 4 + 1] ?? NaN);
  expect(greens).toEqual([...greens].sort((a, b) => a - b));
  expect(new Set(greens).size).toBeGreaterThan(40);
  expect(greens[0]).toBeLessThan(60);
  expect(greens.at(-1)).toBeGreaterThan(200);
});

test('equal steps of evidence look equal: each is lighter than the one before by as much', () => {
  /** CIE 1931 luminance of sRGB, then CIE 1976 lightness, 0..100. */
  const lightness = (amount: number) => {
    const [red = 0, green = 0, blue = 0] = evidenceColour(amount).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
  };
  const steps = Array.from({ length: 10 }, (_, at) => lightness((at + 1) / 10) - lightness(at / 10));
  const mean = steps.reduce((a, b) => a + b, 0) / steps.length;
  expect(mean).toBeGreaterThan(6);
  for (const step of steps) expect(Math.abs(step / mean - 1)).toBeLessThan(0.25);
});
