import { beforeEach, expect, inject, it } from 'vitest';
import { version } from '#src/core/version.ts';
import { Participant } from '../participant.ts';
import { holdBackNetwork, useChromium } from '../use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium();
beforeEach(() => holdBackNetwork(used.context));

it('the credits lead to the licence texts of all libraries and typefaces in the built app', async () => {
  const { page } = await Participant.arrive(used.context, `${appUrl}/#/credits`);
  await page.getByText(`This is Hit5 ${version}`).waitFor();
  const reference = page.getByRole('textbox', { name: 'Hit5 as a reference (BibTeX)' });
  await expect.poll(() => reference.inputValue()).toContain('@software{hit5,');
  await page.getByRole('link', { name: 'all licences, with their texts' }).press('Enter');
  await page.getByText('@tensorflow/tfjs-core 4.').waitFor();
  const text = await page.locator('body').innerText();
  // In the app, in its worker, in its style sheet, in its results.
  for (const name of [
    'lit-html',
    '@tensorflow/tfjs-backend-wasm',
    '@fontsource-variable/inter',
    'd3-scale',
  ]) {
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  }
  expect(text).toContain('Permission is hereby granted');
  expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
  expect(text).toContain('Apache License');
});
