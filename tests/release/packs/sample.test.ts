import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { DataScreen } from '#tests/e2e/data-screen.ts';
import { holdBackNetwork, littleDrawn, useChromium } from '#tests/e2e/use-chromium.ts';

const sample = join(import.meta.dirname, '../../../../shared/data/imagenet-sample');
const used = useChromium(littleDrawn);
const hasSample = existsSync(sample);

it.skipIf(!hasSample)(
  `the sample of 1000 classes becomes 1000 strips, shown in the list${hasSample ? '' : ' (skipped: ../shared is absent)'}`,
  async () => {
    await holdBackNetwork(used.context);
    const page = await used.context.newPage();
    const data = new DataScreen(page);
    await data.open(inject('appUrl'));
    await data.chooseFolder(sample);
    await page.getByLabel('None: a pack of examples only').check({ timeout: 60_000 });
    await page.getByLabel('Title').fill('One each');
    await page.getByRole('button', { name: 'Make the pack' }).press('Enter');
    await page.getByText('“One each” is made').waitFor({ timeout: 120_000 });
    const made = page.getByRole('listitem').filter({ hasText: 'examples of 1000 classes' });
    await made.waitFor();
    expect(await made.count()).toBe(1);
  },
);
