import { html } from 'lit';
import { expect, test } from 'vitest';
import { mount, violationsOf } from './support.ts';

test.each([
  ['a contrast that is too low in the light look', 'light-dark(#eee, #fff)', /light: color-contrast/],
  ['a contrast that is too low in the dark look alone', 'light-dark(#000, #222)', /dark: color-contrast/],
])('%s is found', async (_, colour, found) => {
  const element = await mount(html`<p>Five guesses</p>`);
  element.style.color = colour;
  element.style.background = 'light-dark(#fff, #000)';
  expect(await violationsOf(element)).toEqual([expect.stringMatching(found)]);
  element.style.color = 'light-dark(#000, #fff)';
  expect(await violationsOf(element)).toEqual([]);
});

test('a control without a name is found', async () => {
  const button = await mount(html`<button></button>`);
  expect(await violationsOf(button)).toEqual([expect.stringMatching(/^light: button-name/)]);
});
