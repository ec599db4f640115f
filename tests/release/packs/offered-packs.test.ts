import { expect, it, onTestFinished } from 'vitest';
import { Participant } from '#tests/e2e/participant.ts';
import { examplesOf, goldfish, openPage, serveSchoolPack } from '#tests/e2e/packs/school-pack.ts';
import { littleDrawn, useChromium } from '#tests/e2e/use-chromium.ts';

const used = useChromium(littleDrawn);

it('is kept for offline use when asked for, and played with the network cable out', async () => {
  const server = await serveSchoolPack();
  const context = await used.browser.newContext(littleDrawn);
  onTestFinished(() => context.close());
  const page = await openPage(context, server.url);
  await page.getByText('even offline').waitFor({ timeout: 120_000 });
  await page.goto(`${server.url}#/photos`);
  await page.getByText('1 pack cannot be opened').press('Enter');
  await page.getByText('torn.zip is cut off').waitFor();
  await page.getByRole('button', { name: 'Keep for offline use: school' }).press('Enter');
  await page.getByText('“school” is here').waitFor();
  await page.getByText('It is kept in this browser, and works offline.').waitFor();
  await page.close();
  await server.close();

  const link = `${server.url}#/label?challenge=school&seed=1&n=3&mode=challenge`;
  const offline = await openPage(context, link);
  const person = new Participant(offline);
  await person.see(1, 3);
  expect(await examplesOf(offline, 'goldfish', goldfish)).toBeGreaterThan(1);
  await offline.goto(`${server.url}#/photos`);
  await offline.getByText('packs/index.json could not be fetched.').waitFor();
  await offline.getByRole('button', { name: 'Remove: school' }).press('Enter');
  await offline.getByRole('button', { name: 'Remove it' }).press('Enter');
  await offline.getByText('There is none yet.').waitFor();
});
