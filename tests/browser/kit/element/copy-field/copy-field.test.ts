import { html } from 'lit';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import type { CopyField } from '#src/kit/element/copy-field/copy-field.ts';
import '#src/kit/element/copy-field/copy-field.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

const address = 'https://class.example/#/label?challenge=default&seed=7&n=20&mode=test';

async function show() {
  return mount<CopyField>(
    html`<hit5-copy-field label="Link to this session" .text=${address}></hit5-copy-field>`,
  );
}

/** What the page does when it asks for the clipboard, until the test ends. */
function clipboardThat(writeText: ((text: string) => Promise<void>) | null): void {
  const clipboard = writeText && { writeText };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard ?? undefined });
  onTestFinished(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
  });
}

test('the address is there to be seen and selected, and has no axe violation', async () => {
  const element = await show();
  await expectAccessible(element);
  await expect.element(page.getByLabelText('Link to this session')).toHaveValue(address);
  await page.getByLabelText('Link to this session').click();
  expect(element.field.selectionEnd).toBe(address.length);
});

test('a word to read aloud is no link, and is selected where it cannot be copied', async () => {
  clipboardThat(null);
  await mount<CopyField>(
    html`<hit5-copy-field kind="word" label="Return code" text="W2XYZK7Q4M"></hit5-copy-field>`,
  );
  expect(page.getByText('Share').elements()).toEqual([]);
  await page.getByRole('button', { name: 'Copy: Return code' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent('The word is selected');
});

test.each([
  ['link', 'Copy link'],
  ['word', 'Copy: Reference'],
  ['code', 'Copy: Reference'],
] as const)(
  'a %s is accessible, copied by its button, and that is told until it is another',
  async (kind, button) => {
    const copied: string[] = [];
    clipboardThat((text) => Promise.resolve(void copied.push(text)));
    const element = await mount<CopyField>(
      html`<hit5-copy-field kind=${kind} label="Reference" .text=${'<b>one</b>'}></hit5-copy-field>`,
    );
    await expectAccessible(element);
    await page.getByRole('button', { name: button }).click();
    await expect.element(page.getByRole('status')).toHaveTextContent('Copied.');
    expect(copied).toEqual(['<b>one</b>']);
    element.text = 'two';
    await expect.element(page.getByRole('status')).toHaveTextContent('');
  },
);

test.each<[string, ((text: string) => Promise<void>) | null]>([
  ['forbids it', () => Promise.reject(new DOMException('No.', 'NotAllowedError'))],
  ['has no clipboard', null],
])('where the browser %s, the address is selected for copying by hand', async (_, writeText) => {
  clipboardThat(writeText);
  const element = await show();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent('copy it from the field');
  expect(element.renderRoot.querySelector('input')?.selectionEnd).toBe(address.length);
  expect((element.renderRoot as ShadowRoot).activeElement).toBe(element.field);
});

test('of a link that leads to this machine it says so', async () => {
  const element = await show();
  const words = () => element.renderRoot.textContent?.includes('This link works on this machine only.');
  expect(words()).toBe(false);
  for (const here of [
    'http://localhost:4173/#/label?seed=7',
    'http://127.0.0.1/',
    'file:///home/ada/index.html',
  ]) {
    element.text = here;
    await element.updateComplete;
    expect(words(), here).toBe(true);
  }
});

test('where the device has a menu to share by, a button opens it', async () => {
  const shared: unknown[] = [];
  const share = (data: unknown) => {
    shared.push(data);
    return Promise.resolve();
  };
  Object.defineProperty(navigator, 'share', { configurable: true, value: share });
  onTestFinished(() => {
    Reflect.deleteProperty(navigator, 'share');
  });
  await expectAccessible(await show());
  await page.getByRole('button', { name: 'Share' }).click();
  await expect.poll(() => shared).toEqual([{ url: address }]);
});

test('a button copies at once; only where the browser forbids it comes the text, selected', async () => {
  let isForbidden = false;
  clipboardThat(() => (isForbidden ? Promise.reject(new DOMException('No.')) : Promise.resolve()));
  const element = await mount<CopyField>(
    html`<hit5-copy-field kind="button" label="Copy the squares" text="two lines"></hit5-copy-field>`,
  );
  const button = page.getByRole('button', { name: 'Copy the squares' });
  for (const forbidden of [false, true, true]) {
    isForbidden = forbidden;
    await button.click();
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent(forbidden ? 'copy it from the field' : 'Copied.');
    expect(element.renderRoot.querySelectorAll('textarea')).toHaveLength(forbidden ? 1 : 0);
  }
  expect(element.field.selectionEnd).toBe('two lines'.length);
});
