import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type {
  ScreenCalibration,
  SightChangeEvent,
} from '#src/label/element/screen-calibration/screen-calibration.ts';
import '#src/label/element/screen-calibration/screen-calibration.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

async function open() {
  const told = vi.fn<(event: SightChangeEvent) => void>();
  const element = await mount<ScreenCalibration>(
    html`<hit5-screen-calibration @hit5-sight-change=${told}></hit5-screen-calibration>`,
  );
  await page.getByText('How large photos look to me').click();
  return { element, told };
}

test('a card held against the screen says how large a millimetre is; all by keyboard', async () => {
  const { element, told } = await open();
  await expectAccessible(element);
  const slider = page.getByRole('slider', { name: 'Width of the outline' });
  await userEvent.fill(slider, '428');
  await userEvent.fill(page.getByLabelText('From my eyes'), '60');
  await page.getByRole('button', { name: 'The card fits' }).click();
  const sight = told.mock.calls[0]?.[0].value ?? null;
  expect(sight).toEqual({ pixelsPerMillimetre: 5, distance: 600 });
  element.sight = sight;
  await element.updateComplete;
  // 100 mm from 600 mm away.
  const words = 'A photo of 500 pixels is 10.0 cm wide on this screen: 9.5° from 60 cm away.';
  await expect.element(page.getByRole('status')).toHaveTextContent(words);
  element.sight = null;
  await element.updateComplete;
  expect(textOf(element)).not.toContain('on this screen:');
});

test('a distance that nobody sits at is told, and changes nothing', async () => {
  const { element, told } = await open();
  await userEvent.fill(page.getByLabelText('From my eyes'), '5');
  await page.getByRole('button', { name: 'The card fits' }).click();
  await element.updateComplete;
  expect(textOf(element)).toContain('from 10 to 500');
  expect(told).not.toHaveBeenCalled();
});
