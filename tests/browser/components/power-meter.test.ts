import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/components/power-meter/power-meter.ts';
import { expectAccessible, mount, textOf } from '../support.ts';

const mountMeter = (images: number, needed: number | null, power: number | null) =>
  mount(html`<hit5-power-meter .images=${images} .needed=${needed} .power=${power}></hit5-power-meter>`);

test('the meter is accessible', async () => {
  await expectAccessible(await mountMeter(120, 638, 0.23));
});

test('it sets the images answered against the images needed', async () => {
  const element = await mountMeter(120, 638, 0.231);
  await expect.element(page.getByRole('meter')).toHaveAttribute('value', '120');
  await expect.element(page.getByRole('meter')).toHaveAttribute('max', '638');
  expect(textOf(element)).toContain('120 of about 640 images that would tell this gap');
  expect(textOf(element)).toContain('With 120 images it does in 23.1');
});

test('with enough images it is full', async () => {
  expect(textOf(await mountMeter(900, 638, 0.9))).toContain('There are enough images to tell this gap');
  await expect.element(page.getByRole('meter')).toHaveAttribute('value', '638');
});

test('a gap that is told already is not said to need more images', async () => {
  const told = await mount(
    html`<hit5-power-meter told .images=${40} .needed=${55} .power=${0.62}></hit5-power-meter>`,
  );
  expect(textOf(told)).toContain('These images tell the gap already');
  expect(textOf(told)).toContain('With 40 images it does in 62.0');
  expect(textOf(told)).toContain(': this time it did');
});

test('without a gap there is no meter, and it says why', async () => {
  expect(textOf(await mountMeter(120, null, null))).toContain('missed equally many');
  expect(page.getByRole('meter').elements()).toHaveLength(0);
});
