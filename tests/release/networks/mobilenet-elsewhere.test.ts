import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { Participant } from '#tests/e2e/participant.ts';
import { littleDrawn, useChromium } from '#tests/e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium(littleDrawn);
let page: Page;

beforeEach(async () => {
  page = await used.context.newPage();
});

describe('MobileNet, when its own address fails', () => {
  const store = 'https://storage.googleapis.com/tfjs-models/savedmodel/mobilenet_v2_1.0_224/';

  async function fetchMobilenet(): Promise<void> {
    await page.goto(`${appUrl}/#/networks`);
    await page
      .locator('hit5-network-adding')
      .getByRole('combobox')
      .selectOption('MobileNet v2 1.00, about 14 MB');
    await press('Fetch the network');
    await press('Fetch it');
  }

  const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');

  // As the host to which it sends on has done.
  beforeEach(() => used.context.route('https://tfhub.dev/**', (route) => route.fulfill({ status: 403 })));

  it('comes from the next, is tried on the photos, and is kept', async () => {
    // Another network of the same form.
    await used.context.route(`${store}*`, (route) =>
      route.fulfill({
        path: `models/efficientnet-lite0/${new URL(route.request().url()).pathname.replace(/.*\//, '')}`,
        headers: { 'access-control-allow-origin': '*' },
      }),
    );
    await fetchMobilenet();
    await page.getByText('MobileNet v2 1.00 is here and works offline from now on.').waitFor();
    await page.getByText(/Of 40 shipped photos it gets [23]\d right by its first guess/).waitFor();
    const [card] = await Promise.all([page.waitForEvent('download'), press('Save its card.json')]);
    expect(JSON.parse(readFileSync(await card.path(), 'utf8'))).toMatchObject({
      name: 'MobileNet v2 1.00',
      input: { size: 224, mean: 0, scale: 255 },
    });
  });

  it('says what failed and how to get the files by hand when no address is left', async () => {
    await used.context.route(`${store}**`, (route) => route.abort());
    await fetchMobilenet();
    const alarm = new Participant(page).alarm('None of the known addresses gave MobileNet v2 1.00');
    await alarm.waitFor();
    const text = await alarm.innerText();
    expect(text).toContain('model.json from tfhub.dev was refused (403).');
    expect(text).toContain('model.json from storage.googleapis.com could not be fetched');
    expect(text).toContain(`${store}model.json`);
    expect(text).toContain('drop all of them below');
  });
});
