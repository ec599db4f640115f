import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../../../src/networks/element/network-form/network-form.ts';
import type { NetworkFormEvent } from '../../../../../src/networks/element/network-form/network-form.ts';
import type { InputRangeId } from '../../../../../src/core/networks/input-range.ts';
import { expectAccessible, mount } from '../../../support.ts';

const form = { name: 'Mine', size: 224, range: '0..1', cropPadding: 32, classOffset: 1 } as const;

function element(
  told: InputRangeId | null,
  sizeFixed: boolean,
  give = (_: NetworkFormEvent) => {},
  offsets: readonly number[] = [1, 0],
) {
  return html`<hit5-network-form
    .form=${form}
    .told=${told}
    ?sizeFixed=${sizeFixed}
    .offsets=${offsets}
    @hit5-network-form=${give}
  ></hit5-network-form>`;
}

test.each([
  ['0..1', true],
  [null, false],
] as const)('the form is accessible where the graph tells the range %s', async (told, sizeFixed) => {
  await expectAccessible(await mount(element(told, sizeFixed)));
});

test('it gives back what it was filled in with, and what the person changes', async () => {
  const give = vi.fn<(event: NetworkFormEvent) => void>();
  await mount(element(null, false, give));
  await page.getByRole('button', { name: 'Try it on the photos' }).click();
  expect(give.mock.lastCall?.[0].form).toEqual(form);
  await page.getByLabelText('Name').fill('Yours');
  await page.getByLabelText('Side of the input').fill('299');
  await page.getByLabelText('Black to white is').selectOptions('−1 to 1');
  await page.getByLabelText('Part of the photo').selectOptions('all of the shorter side');
  await page.getByLabelText('First of the 1000 classes').selectOptions('first of its values');
  await page.getByRole('button', { name: 'Try it on the photos' }).click();
  expect(give.mock.lastCall?.[0].form).toEqual({
    name: 'Yours',
    size: 299,
    range: '-1..1',
    cropPadding: 0,
    classOffset: 0,
  });
});

test('a size that the file fixes cannot be changed, and a range that it tells is named so', async () => {
  await mount(element('0..1', true));
  await expect.element(page.getByLabelText('Side of the input')).toHaveAttribute('readonly');
  await expect.element(page.getByRole('option', { name: '0 to 1, as its graph says' })).toBeInTheDocument();
});

test('where the classes begin is not asked where the network itself decides it', async () => {
  const give = vi.fn<(event: NetworkFormEvent) => void>();
  await expectAccessible(await mount(element('0..1', true, give, [1])));
  const field = page.getByLabelText('First of the 1000 classes');
  await expect.element(field).toHaveAttribute('readonly');
  await expect.element(field).toHaveValue('after a background class');
  await page.getByRole('button', { name: 'Try it on the photos' }).click();
  expect(give.mock.lastCall?.[0].form).toEqual(form);
});
