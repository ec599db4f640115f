import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '#src/networks/element/network-form/network-form.ts';
import type { NetworkFormEvent } from '#src/networks/element/network-form/network-form.ts';
import { torchvisionInput, usualCut, usualValues } from '#src/core/networks/input-form.ts';
import type { InputSource, NetworkForm } from '#src/networks/logic/network-form.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

const form: NetworkForm = { name: 'Mine', size: 224, values: usualValues, ...usualCut, classOffset: 1 };

function element(
  values: InputSource,
  sizeFixed: boolean,
  give = (_: NetworkFormEvent) => {},
  offsets: readonly number[] = [1, 0],
) {
  const size = sizeFixed ? 'graph' : 'nobody';
  const sources = { size, values, crop: 'card', resize: 'nobody', classOffset: 'nobody' } as const;
  return html`<hit5-network-form
    .form=${form}
    .sources=${sources}
    ?sizeFixed=${sizeFixed}
    .offsets=${offsets}
    @hit5-network-form=${give}
  ></hit5-network-form>`;
}

const press = () => page.getByRole('button', { name: 'Try it on the photos' }).click();

test.each([
  ['graph', true],
  ['nobody', false],
] as const)('the form is accessible where the values are said by %s', async (values, sizeFixed) => {
  await expectAccessible(await mount(element(values, sizeFixed)));
});

test('it gives back what it was filled in with, and what the person changes', async () => {
  const give = vi.fn<(event: NetworkFormEvent) => void>();
  await mount(element('nobody', false, give));
  await press();
  expect(give.mock.lastCall?.[0].value).toEqual(form);
  await page.getByLabelText('Name').fill('Yours');
  await page.getByLabelText('Side of the input').fill('299');
  await page.getByLabelText('Black to white is').selectOptions('−1 to 1');
  // The margin stays.
  await expect.element(page.getByLabelText('Shorter side of which')).toHaveValue(299 + 32);
  await page.getByLabelText('Mean, taken away').fill('0.1, 0.2 0.3');
  await page.getByLabelText('Standard deviation').fill('0.5');
  await page.getByLabelText('Shorter side of which').fill('320');
  await page.getByLabelText('Part of the photo').selectOptions('the middle of the resized photo');
  await page.getByLabelText('Resized by').selectOptions('nearest pixel');
  await page.getByLabelText('First of the 1000 classes').selectOptions('first of its values');
  await press();
  expect(give.mock.lastCall?.[0].value).toEqual({
    name: 'Yours',
    size: 299,
    values: { range: '-1..1', mean: [0.1, 0.2, 0.3], std: [0.5] },
    crop: 'resized-centre',
    cropPadding: 21,
    resize: 'nearest',
    classOffset: 0,
  });
});

test('one choice fills in what torchvision’s networks usually take, and leaves the rest', async () => {
  const give = vi.fn<(event: NetworkFormEvent) => void>();
  await mount(element('nobody', true, give));
  await page.getByLabelText('Name').fill('ResNet-50');
  await page.getByLabelText('Fill in').selectOptions('what torchvision’s networks usually take');
  await expect.element(page.getByLabelText('Mean, taken away')).toHaveValue('0.485, 0.456, 0.406');
  await expect
    .element(page.getByText('the shorter side is made 256 pixels, then the middle 224 are cut out'))
    .toBeVisible();
  await press();
  expect(give.mock.lastCall?.[0].value).toEqual({ ...form, name: 'ResNet-50', ...torchvisionInput });
});

test.each([
  ['Mean, taken away', '0.485, 0.456', 'One number, or three for red, green and blue'],
  ['Standard deviation', '0', 'One number above 0, or three'],
])('%s of %s is not sent: the field says what it takes', async (label, text, message) => {
  const give = vi.fn<(event: NetworkFormEvent) => void>();
  await mount(element('nobody', false, give));
  await page.getByLabelText(label).fill(text);
  await press();
  const field = page.getByLabelText(label).element() as HTMLInputElement;
  expect(field.validationMessage).toContain(message);
  expect(give).not.toHaveBeenCalled();
  await page.getByLabelText(label).fill('0.5');
  await press();
  expect(give).toHaveBeenCalledOnce();
});

test('each field says who said it, and a size that the file fixes cannot be changed', async () => {
  await mount(element('nobody', true));
  const size = page.getByLabelText('Side of the input');
  await expect.element(size).toHaveAttribute('readonly');
  await expect.element(page.getByText('As its model.json says.')).toBeVisible();
  await expect.element(page.getByText('As card.json says.')).toBeVisible();
  const range = page.getByLabelText('Black to white is');
  await expect.element(range).toHaveAccessibleName(/Assumed, for nothing says it\.$/);
  await range.selectOptions('−1 to 1');
  await expect.element(range).toHaveAccessibleName(/As you said\.$/);
});

test('where the classes begin is not asked where the network itself decides it', async () => {
  const give = vi.fn<(event: NetworkFormEvent) => void>();
  await mount(element('graph', true, give, [1]));
  const field = page.getByLabelText('First of the 1000 classes');
  await expect.element(field).toHaveAttribute('readonly');
  await expect.element(field).toHaveValue('after a background class');
  await press();
  expect(give.mock.lastCall?.[0].value).toEqual(form);
});
