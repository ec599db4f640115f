import type { Page } from 'playwright';
import { expect, inject, it } from 'vitest';
import { challengeLink, Participant } from '../participant.ts';
import { useChromium } from '../use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium();

const map = (page: Page) => page.getByRole('img', { name: /it looked|looks like/ });

/** What would stand in the document if anything of the map were there. */
const ofTheMap = /hit5-(activation-map|map-panel)|For “[^”]*” it looked/i;

/** What lies over the photo: how many colours the map has, and how its width compares with the photo's height. */
function drawn(page: Page): Promise<{ readonly colours: number; readonly share: number }> {
  return map(page).evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) colours.add((data[at] ?? 0) * 256 + (data[at + 1] ?? 0));
    const overlay = (canvas.getRootNode() as ShadowRoot).host.getBoundingClientRect();
    const shorter = Math.min(overlay.width, overlay.height);
    return { colours: colours.size, share: canvas.getBoundingClientRect().width / shorter };
  });
}

it('where the network looked is shown by M after the commit and on the image page, and never before', async () => {
  const person = await Participant.arrive(used.context, challengeLink(appUrl, 77, 2));
  const { page } = person;
  await person.see(1, 2);
  await page.getByRole('img', { name: 'Photo 1 of 2' }).focus();
  await page.keyboard.press('m');
  expect(await person.markup('all')).not.toMatch(ofTheMap);
  await person.commit();
  await page.getByRole('button', { name: 'Show where it looked' }).waitFor();

  const photo = page.locator('hit5-photo');
  const size = async () => Math.round((await photo.boundingBox())?.height ?? 0);
  const before = await size();
  await page.keyboard.press('m');
  await page.getByText(/For “.*” it looked/).waitFor();
  await page.getByText(/The network saw the square in the frame, .*% of the photo/).waitFor();
  const face = await drawn(page);
  expect(await size()).toBe(before);
  expect(face.colours).toBeGreaterThan(40);
  // Lite0 sees 224 / 256 of the shorter side.
  expect(face.share).toBeCloseTo(224 / 256, 2);
  const first = await map(page).getAttribute('aria-label');
  await page.keyboard.press('g');
  await expect.poll(() => map(page).getAttribute('aria-label')).not.toBe(first);
  await page.keyboard.press('m');
  await expect.poll(() => map(page).count()).toBe(0);
  await page.keyboard.press('?');
  await page.getByText('show where the network looked, or hide it').waitFor();
  await page.keyboard.press('Escape');

  await page.keyboard.press('m');
  await map(page).waitFor();
  await person.next();
  await person.see(2, 2);
  expect(await person.markup('all')).not.toMatch(ofTheMap);
  await person.commit();
  await page.keyboard.press('m');
  await map(page).waitFor();
  const second = await map(page).getAttribute('aria-label');
  expect(second).not.toBe(first);
  await page.getByRole('button', { name: 'Menu' }).press('Enter');
  await page.getByRole('link', { name: 'Results' }).press('Enter');
  await page.getByRole('link', { name: 'Images', exact: true }).press('Enter');
  // The page before leads to images too, and goes away under the key.
  await page.locator('hit5-images-page a[href*="#/image?"]').first().press('Enter');
  await page.getByRole('button', { name: 'Show where it looked' }).waitFor();
  await page.keyboard.press('m');
  await map(page).waitFor();
  // Whichever the list has first.
  expect([first, second]).toContain(await map(page).getAttribute('aria-label'));
  expect((await drawn(page)).share).toBeCloseTo(224 / 256, 2);
});
