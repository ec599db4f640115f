import { expect, it } from 'vitest';
import { credit } from '#tests/unit/tools/packs/pack-builder.ts';
import { Participant } from '../participant.ts';
import { openStartForm } from '../start-form.ts';
import { holdBackNetwork, littleDrawn, useChromium } from '../use-chromium.ts';
import { examplesOf, goldfish, openPage, serveSchoolPack } from './school-pack.ts';

const used = useChromium(littleDrawn);

it('is offered without import, played by keyboard with strips beside the classes, and credited', async () => {
  const server = await serveSchoolPack();
  await holdBackNetwork(used.context);
  const page = await openPage(used.context, server.url);
  await page.getByText('1 pack cannot be opened').press('Enter');
  await page.getByText('torn.zip is cut off').waitFor();
  await openStartForm(page, server.url.replace(/\/$/, ''));
  await page.getByLabel('Your name here (made up is fine)').fill('eva');
  const photos = page.locator('select[name="challenge"]');
  await photos.locator('option', { hasText: 'school: 3 images of 3 classes' }).waitFor({ state: 'attached' });
  await photos.selectOption('school');
  await page.getByRole('button', { name: /^Start/ }).press('Enter');

  const person = new Participant(page);
  const examples: number[] = [];
  for (const position of [1, 2, 3]) {
    await person.see(position, 3);
    expect(await person.markup('all but the list')).not.toMatch(/n0\d{7}|tench|goldfish|photos\.example/);
    examples.push(await examplesOf(page, 'goldfish', goldfish));
    await page.keyboard.press('Enter');
    await person.commit();
    await page.getByText('Ann Example').waitFor();
    const link = page.getByRole('link', { name: /^photos\.example/ });
    expect(await link.getAttribute('href')).toBe(credit.source);
    await person.next();
  }
  // While the goldfish was answered, its own tile was left out.
  expect(examples.sort()).toEqual([2, 3, 3]);
  await page.getByRole('link', { name: 'See the results' }).press('Enter');
  await page.getByText(/^\s*3 images of “school”\./).waitFor();
  await page.getByText(/About one in 12 of them looks doubtful.*A network helped to choose/).waitFor();

  await page.goto(`${server.url}#/credits`);
  await page.getByText('The pack “school”: 3 images, examples of 2 classes').press('Enter');
  await page.getByText('Examples, from left to right').waitFor();
  expect(await page.locator('details hit5-image-credit').filter({ hasText: 'Ann Example' }).count()).toBe(6);
});
