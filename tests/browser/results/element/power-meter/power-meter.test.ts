import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../../../src/results/element/power-meter/power-meter.ts';
import type { GapPower } from '../../../../../src/core/scoring/gap-power.ts';
import { expectAccessible, mount, textOf } from '../../../support.ts';

const mountMeter = (gap: Omit<GapPower, 'method' | 'range'> | null, p = 0.33) =>
  mount(
    html`<hit5-power-meter
      .images=${gap?.images ?? 120}
      .gap=${gap && { method: 'exact', range: [206, null], ...gap }}
      .p=${p}
    ></hit5-power-meter>`,
  );

const present = { images: 120, needed: 675, power: 0.1625 };

test('the meter is accessible', async () => {
  await expectAccessible(await mountMeter(present));
});

test('it sets the images answered against the images needed, with a range for them', async () => {
  const element = await mountMeter(present);
  await expect.element(page.getByRole('meter')).toHaveAttribute('value', '120');
  await expect.element(page.getByRole('meter')).toHaveAttribute('max', '675');
  expect(textOf(element)).toContain('120 of about 680 or more images that would show this gap');
  expect(textOf(element)).toContain('about 680 needed');
  expect(textOf(element)).toContain(
    'in its direction (p below 0.05) in 80 % of sessions: 675, counted out over all their outcomes and rounded up above.',
  );
  expect(textOf(element)).toContain('On 120 images it does in 16.3');
  expect(textOf(element)).toContain(
    'over the 95 % interval of the gap it is about 210 or more. That interval also holds no gap',
  );
});

test('with enough images it is full', async () => {
  const element = await mountMeter({ images: 900, needed: 675, power: 0.9 }, 0.001);
  expect(textOf(element)).toContain('There are enough images to show this gap');
  await expect.element(page.getByRole('meter')).toHaveAttribute('value', '675');
});

test('a gap that is told on fewer images than needed is said to be told, and how often it would be', async () => {
  const told = await mountMeter({ images: 40, needed: 55, power: 0.62 }, 0.02);
  expect(textOf(told)).toContain('These images show this gap; about 55 or more would in 4 of 5 sessions');
  expect(textOf(told)).toContain('On 40 images it does in 62.0');
  expect(textOf(told)).toContain(', and this time it did.');
});

test('on images too few for any outcome to tell, it says so', async () => {
  const element = await mountMeter({ images: 4, needed: 6, power: 0 }, 0.125);
  expect(textOf(element)).toContain('4 of about 6 or more images that would show this gap');
  expect(textOf(element)).toContain('On 4 images it never can: the least it can say is p = 0.13.');
});

test('without a gap there is no meter, and it says why', async () => {
  expect(textOf(await mountMeter(null))).toContain('missed equally many');
  expect(page.getByRole('meter').elements()).toHaveLength(0);
});
