import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { link, type OldBuild } from './old-build.ts';

/** Links that people may have, of each form that the app or its docs make. */
export const labelLinks = (pack: string): readonly string[] => [
  '#/label?challenge=default&seed=2014&n=20&mode=challenge',
  '#/label?challenge=default&seed=30&n=10&mode=challenge',
  '#/label?challenge=default&seed=45&n=20&mode=challenge&limit=60',
  '#/label?challenge=default&seed=90&n=20&mode=practice&practice=20',
  '#/label?challenge=default&seed=91&n=30&mode=test&practice=20',
  '#/label?challenge=default&seed=92&n=1000000&mode=challenge',
  '#/label?challenge=default&seed=93&n=12&mode=test&practice=20&order=person&classes=100&limit=30',
  '#/label?seed=94&n=8',
  `#/label?challenge=${pack}&seed=95&n=3&mode=challenge`,
];

export const sessionForms = [
  'Report',
  'Hit5 session',
  'Tidy CSV',
  'Geirhos CSV',
  'ILSVRC task 1, your answers',
  'ILSVRC task 1, the network’s answers',
  'ImageNet-X predictions, the network’s',
  'jsPsych JSON',
  'Label Studio JSON',
] as const;

/** The text of each session's entry on the start page, those that were put away too. */
export async function listedSessions(build: OldBuild): Promise<readonly string[]> {
  await build.go('#/');
  await build.page.locator('hit5-session-list summary').click();
  const texts = await build.page.locator('hit5-session-list li').allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

/** Screens with the images that their address chooses, in order, and their first heading. */
export async function shownScreens(
  build: OldBuild,
  session: string,
  image: string,
): Promise<readonly object[]> {
  const hashes = [
    '#/',
    `#/results?session=${session}`,
    `#/results/images?session=${session}`,
    `#/results/images?session=${session}&wrong=network&sort=network-surprise`,
    `#/results/images?session=${session}&which=compared&wrong=person&sort=quickest&view=table`,
    `#/results/errors?session=${session}`,
    `#/results/effort?session=${session}`,
    `#/image?session=${session}&image=${image}&sort=surest`,
    '#/observers',
    '#/data',
    '#/data?section=sessions',
    '#/data?section=batch',
    `#/data?pack=https%3A%2F%2Fexample.org%2Fdogs.hit5.zip&then=${encodeURIComponent(link('seed=1&n=2&mode=challenge'))}`,
    '#/live',
    `#/break?challenge=default&image=${image}`,
    '#/credits',
    '#/label?seed=x&n=1',
  ];
  const shown = [];
  for (const hash of hashes) {
    await build.page.goto('about:blank');
    await build.go(hash);
    await build.page.getByRole('heading', { level: 1 }).first().waitFor();
    await build.page.waitForTimeout(2500);
    const heading = (await build.page.getByRole('heading', { level: 1 }).first().innerText()).replace(
      /\s+/g,
      ' ',
    );
    const images = hash.startsWith('#/results/images') ? await chosenImages(build) : null;
    shown.push({ hash, title: await build.page.title(), heading, images });
  }
  return shown;
}

async function chosenImages(build: OldBuild): Promise<readonly string[]> {
  const hrefs = await build.page
    .locator('hit5-images-page a[href*="image="]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const ids = hrefs.map((href) => new URLSearchParams(href.split('?')[1]).get('image') ?? '');
  return [...new Set(ids)];
}

/** Opens each link, answers one image so that its session stays, and reads all orders from a backup. */
export async function openedOrders(
  build: OldBuild,
  hashes: readonly string[],
  scratch: string,
): Promise<readonly object[]> {
  for (const hash of hashes) {
    await build.goToStart();
    await build.go(hash);
    await build.see(1);
    await build.page.keyboard.press('Control+Enter');
    await build
      .button('Next image')
      .or(build.page.getByRole('img', { name: 'Photo 2 of ' }))
      .first()
      .waitFor();
  }
  await build.go('#/data?section=sessions');
  const name = await build.download(() => build.press('Save a backup'), scratch);
  const { sessions } = JSON.parse(readFileSync(join(scratch, name), 'utf8')) as {
    readonly sessions: readonly { readonly seed: number; readonly order: readonly string[] }[];
  };
  return hashes.map((hash) => {
    const seed = Number(/seed=(\d+)/.exec(hash)?.[1]);
    return { hash, images: sessions.find((one) => one.seed === seed)?.order };
  });
}
