import { html } from 'lit';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '#src/networks/element/activation-map/activation-map.ts';
import type { MapPanel, MapGuessEvent } from '#src/networks/element/activation-map/map-panel.ts';
import '#src/networks/element/activation-map/map-panel.ts';
import { evidenceColour } from '#src/networks/element/activation-map/evidence-colour.ts';
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

describe('the panel', () => {
  const guesses = [
    { label: 'tiger', isTruth: true },
    { label: 'tiger cat', isTruth: false },
    { label: 'lynx', isTruth: false },
  ];

  async function stagePanel(on: boolean, seen: string | null = 'The network saw the whole photo.') {
    const told: (string | number)[] = [];
    const panel = await mount<MapPanel>(
      html`<hit5-map-panel
        ?on=${on}
        .guesses=${guesses}
        .words=${seen === null ? 'The network cannot show it.' : 'Most of it lies at the right.'}
        .seen=${seen}
        @hit5-map-toggle=${() => told.push('toggle')}
        @hit5-map-guess=${({ value: place }: MapGuessEvent) => told.push(place)}
      ></hit5-map-panel>`,
    );
    return { panel, told };
  }

  test.each([
    ['on', true, undefined],
    ['off', false, undefined],
    ['without a map', true, null],
  ])('is accessible, %s', async (_, on, seen) => {
    await expectAccessible((await stagePanel(on, seen)).panel);
  });

  test('off it shows a button alone', async () => {
    const { told } = await stagePanel(false);
    expect(page.getByRole('radio').elements()).toHaveLength(0);
    await page.getByRole('button', { name: 'Show where it looked' }).click();
    expect(told).toEqual(['toggle']);
  });

  test('on it says what is seen, with the scale and its ends, and marks the truth among the guesses', async () => {
    await stagePanel(true);
    await expect.element(page.getByRole('status')).toHaveTextContent('Most of it lies at the right.');
    await expect.element(page.getByRole('status')).toHaveTextContent('The network saw the whole photo.');
    await expect.element(page.getByText('Evidence: little much')).toBeVisible();
    await expect.element(page.getByRole('radio', { name: 'tiger truth' })).toBeChecked();
  });

  test('without a map it says why, and shows no scale', async () => {
    await stagePanel(true, null);
    await expect.element(page.getByRole('status')).toHaveTextContent('The network cannot show it.');
    expect(page.getByText('Evidence:').elements()).toHaveLength(0);
  });
});
