import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '#src/networks/element/network-form/network-form.ts';
import type { NetworkFormEvent } from '#src/networks/element/network-form/network-form.ts';
import { parseGivenCard, type GivenCard } from '#src/files/network-card-format.ts';
import { lackingParts } from '#src/networks/logic/own-network.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

async function shown(card: object) {
  const give = vi.fn<(event: NetworkFormEvent) => void>();
  const given = parseGivenCard(JSON.stringify(card), 'card.json');
  const element = await mount(
    html`<hit5-network-form .card=${given} @hit5-network-form=${give}></hit5-network-form>`,
  );
  const press = async (): Promise<GivenCard | undefined> => {
    await page.getByRole('button', { name: 'Try it on the photos' }).click();
    return give.mock.lastCall?.[0].value;
  };
  return { element, press };
}

test('it is accessible, and five fields make a card that lacks nothing', async () => {
  const { element, press } = await shown({});
  await expectAccessible(element);
  await page.getByLabelText('Name').fill('Mine');
  await page.getByLabelText('Side of the input').fill('299');
  await page.getByLabelText('Black to white is').selectOptions('as torchvision’s networks take it');
  await page.getByLabelText('Order of its classes').selectOptions('a background class, then the 1000');
  await page.getByLabelText('What comes out').selectOptions('logits (it ends in a plain layer)');
  const card = await press();
  expect(card).toMatchObject({
    name: 'Mine',
    input: { size: 299, mean: [123.675, 116.28, 103.53], crop: 'resized-centre' },
    output: { classOffset: 1, activation: 'logits' },
  });
  expect(card && lackingParts(card)).toEqual([]);
});

test('what the card says stands in the fields, and stays', async () => {
  const said = { input: { size: 64, mean: 7, scale: 9, resize: 'nearest' }, output: { classOffset: 1 } };
  const { press } = await shown({ name: 'Yours', ...said });
  await expect.element(page.getByLabelText('Black to white is')).toHaveDisplayValue('as its card.json says');
  expect(await press()).toMatchObject({ name: 'Yours', ...said });
});

test('values that are usual stand by their words, whoever said them', async () => {
  await shown({ input: { mean: 127.5, scale: 127.5 } });
  await expect.element(page.getByLabelText('Black to white is')).toHaveDisplayValue('−1 to 1');
});
