/**
 * `npx tsx tools/screenshots.ts [NAME …]`, after `npm run build`: pictures of the built app for README and docs, by nobody's hand; all of
 * them, or those of the visits whose first picture is named.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright';
import { sixteenCategories } from '../src/core/classes/sixteen-categories.ts';
import { parseClasses } from '../src/files/classes-format.ts';
import { writeSessionFile } from '../src/files/formats/session-file.ts';
import { chromiumArguments, ensureChromium } from './chromium.ts';
import { shootRoom } from './room-screenshots.ts';
import { serveFolder } from './serve-folder.ts';
import { timedSession } from './timed-session.ts';

/** Takes a picture of the page, or of a part of it, into docs: a JPEG where photos would make a PNG several times as large. */
export type Take = (name: string, of?: Page | Locator) => Promise<void>;

interface Visit {
  readonly name: string;
  readonly size: readonly [width: number, height: number];
  readonly link: string;
  readonly steps: (page: Page, take: Take) => Promise<void>;
  /** Pixels of the picture for one of the page; default 1. */
  readonly scale?: number;
  /** Whether photos shown for a moment were practised in this browser before. */
  readonly practised?: boolean;
}

const [hardest, drawings, dogs, blur, minute] = [
  ...readFileSync('docs/gallery.md', 'utf8').matchAll(/`(#\/[^`]*)`/g),
].map(([, link = '']) => link) as [string, string, string, string, string];

const demo = (name: string) => `docs/demo-data/${name}`;
const ofClass = () => readdirSync(demo('class')).map((name) => demo(`class/${name}`));

/** Sessions with photos that are free to print. */
const session = (words: string) => `#/label?challenge=default&mode=challenge&${words}`;

const visits: readonly Visit[] = [
  { name: 'label', size: [1440, 900], link: session('seed=169&n=4'), steps: playFour },
  { name: 'examples', size: [1440, 900], link: '#/photos', steps: useExamples },
  {
    name: 'live',
    size: [1440, 900],
    link: '#/live?photo=assets/challenge/images/fa6a5b34.jpg',
    async steps(page, take) {
      await page.locator('hit5-answer-card li').nth(4).waitFor({ timeout: 60_000 });
      await take('live');
    },
  },
  {
    name: 'break',
    size: [1440, 1400],
    link: '#/break?challenge=default&image=fa6a5b34',
    async steps(page, take) {
      await page.getByText(/The network gives it/).waitFor();
      await page.getByRole('slider', { name: 'Rotation' }).fill('60');
      await page.getByRole('heading', { name: /^Rotation: (?!looking)/ }).waitFor({ timeout: 180_000 });
      await take('break');
    },
  },
  { name: 'errors', size: [1280, 1400], link: '#/photos', steps: openDemoSessions },
  ofObservers({ name: 'observers', size: [1280, 1840] }),
  ofObservers({ name: 'paper/observers', size: [1200, 1500], scale: 1.5 }),
  {
    ...{ name: 'paper/face', size: [1200, 750], scale: 1.5, link: session('seed=169&n=4') },
    async steps(page, take) {
      await nameAll(page, 'palace', 'dome');
      await commit(page);
      await take('paper/face');
    },
  },
  {
    name: 'class',
    size: [1920, 1080],
    link: '#/observers',
    async steps(page, take) {
      await compare(page, ofClass());
      await page.getByRole('heading', { name: 'Who takes what for what' }).waitFor();
      await page.getByRole('button', { name: 'Big screen' }).click();
      await page.evaluate(() => scrollTo(0, 0));
      await take('class');
      await page.getByRole('button', { name: 'Big screen' }).click();
      await page.getByRole('button', { name: 'Hide names' }).click();
      // So tall that the bar that stays in view does not lie over what is shown.
      await page.setViewportSize({ width: 1280, height: 6000 });
      await take('groups', page.locator('hit5-groups-section'));
      await page.locator('hit5-confusions-section summary').first().click();
      await take('mix-ups', page.locator('hit5-confusions-section'));
    },
  },
  {
    name: 'glance-curve',
    size: [1000, 6000],
    link: '#/observers',
    async steps(page, take) {
      await compare(page, timedFiles());
      const curve = page.getByRole('region', { name: 'Errors by exposure' });
      await curve.locator('svg').first().waitFor();
      await take('glance-curve', curve);
    },
  },
  {
    name: 'glance-buttons.jpg',
    size: [720, 540],
    link: '#/label?challenge=default&seed=9&n=4&mode=test&images=photos&list=16&show=500&cross=500',
    // Who has practised in this browser before can pass it over.
    practised: true,
    async steps(page, take) {
      await page.getByText(/This screen shows \d+ frames a second/).waitFor();
      await page.getByRole('button', { name: /^Begin/ }).press('Enter');
      await page.getByRole('button', { name: 'I have read this, go on' }).press('Enter');
      await page.getByRole('button', { name: 'Skip the practice' }).press('Enter');
      const shown = page.locator('hit5-timed-view hit5-answer-view:not([inert])');
      await shown.getByRole('group', { name: 'Categories' }).waitFor();
      await take('glance-buttons.jpg');
    },
  },
  ofGallery('hardest', hardest),
  ofGallery('drawings', drawings),
  ofGallery('dogs', dogs, (page) => page.getByRole('combobox').fill('shepherd')),
  ofGallery('minute', minute),
  // A drawing of a pizza, which the network takes for a pencil box; no link of the gallery shows it.
  ofGallery('bias', session('seed=1&n=8&images=drawings'), async (page) => {
    await page.getByRole('combobox').fill('pizza');
    await page.keyboard.press('Enter');
    await commit(page);
  }),
  {
    name: 'gallery-blur.jpg',
    size: [960, 640],
    link: blur,
    async steps(page, take) {
      await page.getByText(/; it is not among its five/).waitFor({ timeout: 60_000 });
      await take('gallery-blur.jpg');
    },
  },
  {
    name: 'gallery-own.jpg',
    size: [960, 640],
    link: '#/photos',
    async steps(page, take) {
      const section = page.locator('hit5-import-section');
      await section.getByLabel('Folder', { exact: true }).setInputFiles(challengeByClass());
      await page.getByRole('button', { name: 'Make the pack' }).waitFor();
      await section.evaluate((element) => element.scrollIntoView());
      await take('gallery-own.jpg');
    },
  },
];

/** The first photo of a link of docs/gallery.md, and what is done there. */
function ofGallery(
  what: string,
  link: string,
  act: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Visit {
  const name = `gallery-${what}.jpg`;
  const steps = async (page: Page, take: Take) => {
    if (link.includes('limit=')) await page.getByRole('button', { name: /^Begin/ }).press('Enter');
    await untilAnswerable(page);
    await page.getByText('Network ready').waitFor({ timeout: 60_000 });
    await act(page);
    await take(name);
  };
  return { name, size: [960, 640], link, steps };
}

/** Three people and two networks on the page Compare. */
function ofObservers(visit: Pick<Visit, 'name' | 'size' | 'scale'>): Visit {
  const steps = async (page: Page, take: Take) => {
    const people = ['ada-test', 'ben-test', 'chi-challenge'].map((name) => demo(`simulated-${name}.json`));
    await compare(page, [...people, demo('efficientnet-lite2.csv')]);
    await page.getByRole('heading', { name: 'Who misses the same images' }).waitFor();
    await take(visit.name);
  };
  return { ...visit, link: '#/observers', steps };
}

async function nameAll(page: Page, ...names: readonly string[]): Promise<void> {
  await untilAnswerable(page);
  for (const name of names) {
    await page.getByRole('combobox').fill(name);
    await page.keyboard.press('Enter');
  }
}

/** A session of four: the first photo, face to face, where it looked, the end, the results. */
async function playFour(page: Page, take: Take): Promise<void> {
  const answers = [['palace', 'dome'], ['African chameleon'], ['hen'], ['toucan']];
  for (const [at, names] of answers.entries()) {
    await page.getByRole('img', { name: `Photo ${at + 1} of ${answers.length}` }).waitFor();
    await nameAll(page, ...names);
    if (at === 0) await take('label');
    await commit(page);
    if (at === 0) {
      await take('face');
      await page.keyboard.press('m');
      await page.getByText('evidence for').waitFor();
      await take('where-it-looked');
      await page.keyboard.press('m');
    }
    await page.keyboard.press('Enter');
  }
  await page.locator('hit5-highlight-cards img').first().waitFor();
  await take('end');
  await page.getByRole('link', { name: 'See the results' }).press('Enter');
  await page.getByRole('heading', { name: 'Who got what' }).waitFor();
  await take('results');
}

/** Makes a pack of examples in the page, and shows them in the class list, at cats. */
async function useExamples(page: Page, take: Take): Promise<void> {
  const section = page.locator('hit5-import-section');
  await section.getByLabel('Folder', { exact: true }).setInputFiles(challengeByClass());
  await page.getByLabel('None: a pack of examples only').check();
  await page.getByRole('button', { name: 'Make the pack' }).press('Enter');
  await page.getByRole('button', { name: /^Use its examples/ }).press('Enter');
  await page.getByText('Its examples stand in the class list').waitFor();
  await go(page, session('seed=105&n=4'));
  await untilAnswerable(page);
  await page.getByRole('combobox').fill('lion');
  await page.keyboard.press('Escape');
  const strips = page.locator('.strip img');
  await strips.first().waitFor();
  await strips.evaluateAll((all) => Promise.all(all.map((one) => (one as HTMLImageElement).decode())));
  await take('examples');
}

/** The views that need long sessions, of the simulated people: each says on its face that nobody gave these answers. */
async function openDemoSessions(page: Page, take: Take): Promise<void> {
  const files = readdirSync(demo('')).filter((name) => /^simulated-.*\.json$/.test(name));
  const section = page.locator('hit5-sessions-section');
  await section.getByLabel('Files', { exact: true }).setInputFiles(files.map(demo));
  await page
    .getByText('is here now')
    .nth(files.length - 1)
    .waitFor();
  for (const dismiss of await page.getByRole('button', { name: 'Dismiss' }).all())
    await dismiss.press('Enter');
  // A drawing: a photo would make the file four times as large.
  await go(page, '#/image?session=simulated-ada-test&image=abcba127&which=compared&wrong=network');
  await page.getByRole('heading', { name: 'Why?' }).waitFor();
  await page.getByRole('img', { name: 'agaric' }).waitFor();
  await take('errors');
  await go(page, '#/results/effort?session=simulated-ada-test');
  await page.locator('hit5-chart svg').first().waitFor();
  await take('effort');
}

async function go(page: Page, link: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), link);
}

async function commit(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: /The network (got|missed) it/ }).waitFor({ timeout: 60_000 });
}

async function untilAnswerable(page: Page): Promise<void> {
  const enabled = page.locator(':enabled[aria-disabled="false"]');
  await page
    .getByRole('button', { name: /^Answer/ })
    .and(enabled)
    .waitFor();
}

async function compare(page: Page, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  await page.locator('hit5-file-drop').first().getByLabel('Files', { exact: true }).setInputFiles(files);
}

/** The files of a class of simulated people in a timed view. */
function timedFiles() {
  const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
  return ['Ada', 'Ben', 'Chi', 'Dan', 'Eva', 'Fay', 'Gus', 'Hal'].map((person, turn) => {
    const timed = timedSession(catalogue, { person, turn, list: sixteenCategories });
    const text = writeSessionFile({ session: timed, reviews: [], draft: null, unknown: null });
    return { name: `${person}.json`, mimeType: 'application/json', buffer: Buffer.from(text) };
  });
}

/** A folder a class with the photos of the challenge that ships: they are credited, and may be printed. */
function challengeByClass(): string {
  const assets = 'assets/challenge';
  const { images } = JSON.parse(readFileSync(join(assets, 'manifest.json'), 'utf8')) as {
    readonly images: readonly { readonly file: string; readonly wnid: string }[];
  };
  const folder = join(mkdtempSync(join(tmpdir(), 'hit5-pictures-')), 'challenge');
  for (const { file, wnid } of images) {
    mkdirSync(join(folder, wnid), { recursive: true });
    copyFileSync(join(assets, file), join(folder, wnid, basename(file)));
  }
  return folder;
}

const quiet: BrowserContextOptions = { colorScheme: 'light', reducedMotion: 'reduce' };

async function take(name: string, of: Page | Locator): Promise<void> {
  await ('page' in of ? of.page() : of).evaluate(() => document.fonts.ready);
  const path = name.includes('/') ? name : `docs/${name}`;
  if (name.endsWith('.jpg')) await of.screenshot({ path, type: 'jpeg', quality: 78 });
  else await of.screenshot({ path: `${path}.png` });
}

async function shoot(browser: Browser, url: string, visit: Visit): Promise<void> {
  const [width, height] = visit.size;
  // Photos for a moment ask first whoever wants less motion.
  const motion = visit.practised ? { reducedMotion: 'no-preference' as const } : {};
  const look = { ...quiet, ...motion, deviceScaleFactor: visit.scale ?? 1 };
  const context = await browser.newContext({ ...look, viewport: { width, height } });
  // Who has a pseudonym is not asked for it above the first photo.
  const settings = JSON.stringify({ person: 'ada', practised: visit.practised });
  await context.addInitScript((text) => localStorage.setItem('hit5-settings', text), settings);
  const page = await context.newPage();
  await page.goto(`${url}${visit.link}`);
  await visit.steps(page, (name, of = page) => take(name, of));
  await context.close();
}

const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
const server = await serveFolder('dist');
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
try {
  for (const visit of visits) if (isWanted(visit.name)) await shoot(browser, server.url, visit);
  if (isWanted('board')) await shootRoom(browser, quiet, take);
} finally {
  await browser.close();
  await server.close();
}
