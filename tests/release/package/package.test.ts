import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { version } from '#src/core/version.ts';
import { apa } from '#src/figures/report/cite.ts';
import type { ClassifierElement } from '#src/library/elements/define-elements.ts';
import { freePort } from '#tools/free-port.ts';
import { expectAccessible } from '#tests/e2e/room/seen-page.ts';
import { holdBackNetwork, useChromium } from '#tests/e2e/use-chromium.ts';
import { bundlePages } from './bundle-pages.ts';
import { loadedBy, runHit5, settingsOf, startHit5, useInstalledPackage } from './installed-package.ts';
import { JspsychRun } from './jspsych-run.ts';
import { expectDeclared, readManifest } from './read-manifest.ts';
import {
  dog,
  expectDog,
  guessesOn,
  holdsItsList,
  isolating,
  policy,
  said,
  servePages,
} from './sample-pages.ts';
import { typeFaults } from './type-faults.ts';

const installed = useInstalledPackage();
const { site, folder } = installed;
const web = join(folder, 'lib/web');
const used = useChromium();
const hit5 = (words: readonly string[]) => runHit5(installed, words);

const serve = (headers: Readonly<Record<string, string>> = {}, path = site) => servePages(path, headers);

describe('the tarball', () => {
  const has = (path: string) => existsSync(join(folder, path));

  it('has the app, the commands and the parts, with their licences, and nothing of the sources', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((path) => /^(src|server|tools|tests)[/\\]/.test(path))).toEqual(['src/README.md']);
    for (const path of ['app/index.html', 'app/licences.txt', 'bin/licences.txt', 'web/licences.txt'])
      expect(has(`lib/${path}`), path).toBe(true);
    expect(readFileSync(join(folder, 'lib/bin/licences.txt'), 'utf8')).toContain('hono ');
    expect(readFileSync(join(web, 'licences.txt'), 'utf8')).toMatch(/^@tensorflow\/tfjs-core /m);
    expect(readdirSync(join(site, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['hit5']);
  });

  it('has all that its README leads to', () => {
    const text = readFileSync(join(folder, 'README.md'), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)|(?:src|srcset)="([^"]+)"/g)];
    expect(links.length).toBeGreaterThan(40);
    for (const [, link, picture] of links) expect(has(link ?? picture ?? ''), link ?? picture).toBe(true);
  });

  it('names no file in its package.json that it does not have', () => {
    const packaged = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as object;
    const text = JSON.stringify({ ...packaged, scripts: {} });
    for (const [, path = ''] of text.matchAll(/"(?:\.\/)?((?:lib|src|server|tools|tests)\/[^"*]*)/g))
      expect(has(path), path).toBe(true);
  });

  it('has types for each of its doors, and a page in TypeScript may use what they say', () => {
    // As another name it is no part of the project's own types.
    cpSync(join(site, 'consumer.txt'), join(site, 'consumer.ts'));
    expect(typeFaults(join(site, 'consumer.ts'))).toEqual([]);
    cpSync(join(site, 'react'), join(site, 'node_modules/react'), { recursive: true });
    cpSync(join(site, 'consumer-react.txt'), join(site, 'consumer-react.tsx'));
    expect(typeFaults(join(site, 'consumer-react.tsx'))).toEqual([]);
  });

  it('is small: the classifier without weights, and the picker with all names', () => {
    const size = (files: Iterable<string>) =>
      [...files].reduce((sum, name) => sum + gzipSync(readFileSync(join(web, name))).length, 0);
    const compiled = readdirSync(web).filter((name) => name.endsWith('.wasm'));
    const classifier = new Set([
      ...loadedBy(web, 'classifier.js'),
      ...loadedBy(web, 'worker.js'),
      ...compiled,
      'network-thread.js',
    ]);
    expect(compiled).toHaveLength(3);
    expect(size(classifier)).toBeLessThan(1.5e6);
    const picker = new Set([
      'elements.js',
      ...['standalone-element', 'standalone-picker', 'class-picker'].flatMap((part) => [
        ...loadedBy(web, `part-${part}.js`),
      ]),
    ]);
    expect(size(picker)).toBeLessThan(250e3);
  });
});

describe('hit5/classifier', () => {
  it.each([
    ['on a page that is not isolated', {}, false],
    ['on an isolated page, with threads', isolating, true],
  ])('names a dog under a strict policy, %s', async (_, headers, isThreaded) => {
    const server = await serve(headers);
    const page = await used.context.newPage();
    const threads: string[] = [];
    page.on('response', (response: Response) => {
      if (response.url().endsWith('/network-thread.js') && response.request().method() === 'GET')
        threads.push(response.url());
    });
    await page.goto(`${server.url}plain.html`);
    const { backend } = expectDog(await said(page));
    expect(backend).toBe('wasm');
    expect(threads.length > 0).toBe(isThreaded);
  });

  it('runs from another server than the page’s', async () => {
    const files = await serve({ 'Access-Control-Allow-Origin': '*' }, web);
    const { origin } = new URL(files.url);
    const open = `script-src 'self' 'wasm-unsafe-eval' ${origin}; worker-src blob: ${origin}; connect-src 'self' ${origin}`;
    const server = await serve({ 'Content-Security-Policy': open });
    const page = await used.context.newPage();
    await page.goto(`${server.url}plain.html?base=${encodeURIComponent(files.url)}`);
    expectDog(await said(page));
  });

  it('says what may keep it from the files of another server', async () => {
    const [files, server] = [await serve({}, web), await serve()];
    const page = await used.context.newPage();
    await page.goto(`${server.url}plain.html?base=${encodeURIComponent(files.url)}`);
    expect(await said(page)).toMatch(/could not be fetched: .* by CORS .* by connect-src\. Give as base/);
  });

  it('says which file is a web page in its place', async () => {
    const server = await serve();
    const page = await used.context.newPage();
    await page.route('**/tfjs-backend-wasm-simd.wasm', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    );
    await page.goto(`${server.url}plain.html`);
    const words = await said(page);
    expect(words).toContain(
      `${server.url}node_modules/hit5/lib/web/tfjs-backend-wasm-simd.wasm is a web page. Expected there: WebAssembly.`,
    );
    expect(words).toContain('Give as base');
  });

  it.each([
    ['are missing', { status: 404, body: '' }, 'is missing (404)'],
    ['are a web page', { contentType: 'text/html', body: '<!doctype html>' }, 'is a web page'],
  ])('says which weights %s, by their address, before they are fetched', async (_, answer, fault) => {
    const server = await serve();
    const page = await used.context.newPage();
    await page.route('**/group1-shard2of2.bin', (route) => route.fulfill(answer));
    await page.goto(`${server.url}plain.html`);
    const words = await said(page);
    const address = `${server.url}node_modules/hit5/lib/web/models/efficientnet-lite0/group1-shard2of2.bin`;
    expect(words).toContain(`${address} ${fault}. Expected there: weights of the network. Give as base`);
  });

  it('answers without WebAssembly too', async () => {
    const server = await serve({ 'Content-Security-Policy': policy.replace(" 'wasm-unsafe-eval'", '') });
    const page = await used.context.newPage();
    await page.goto(`${server.url}plain.html`);
    expect(expectDog(await said(page)).backend).not.toBe('wasm');
  });
});

describe('a page that is bundled', () => {
  beforeAll(() => bundlePages(site));

  it.each(['vite', 'webpack'])('by %s finds the files at the base that it says', async (bundler) => {
    const server = await serve();
    const page = await used.context.newPage();
    await page.goto(`${server.url}${bundler}/bundled.html?base=/node_modules/hit5/lib/web`);
    expectDog(await said(page));
  });

  it.each(['vite', 'webpack'])('by %s says what to do where it says no base', async (bundler) => {
    const server = await serve();
    const page = await used.context.newPage();
    await page.goto(`${server.url}${bundler}/bundled.html`);
    const words = await said(page);
    expect(words).toMatch(/^Error: .*(is missing \(404\)|cannot be fetched from file:)/);
    expect(words).toContain('Give as base the address at which your server gives the folder lib/web');
  });
});

describe('hit5/elements', () => {
  it('show what the network names, and keep what is picked; before they are asked for nothing is known', async () => {
    const server = await serve();
    const page = await used.context.newPage();
    await page.goto(`${server.url}elements.html`);
    await page
      .locator('hit5-classifier hit5-answer-card .label', { hasText: dog.name })
      .waitFor({ timeout: 90_000 });
    expect(await page.locator('html').getAttribute('data-before')).toBe('undefined');
    await expectAccessible(page);
    const search = page.locator('hit5-class-picker').getByRole('combobox');
    await search.fill('tiger cat');
    await search.press('Enter');
    await search.fill('meerkat');
    await search.press('Enter');
    const card = page.locator('main > hit5-answer-card');
    await card.locator('.label', { hasText: 'meerkat' }).waitFor();
    expect(await guessesOn(card)).toEqual(['tiger cat', 'meerkat']);
    const again = await guessesOn(page.locator('section > hit5-answer-card'));
    expect(again).toEqual(await guessesOn(page.locator('hit5-classifier hit5-answer-card')));
    expect(await holdsItsList(page.locator('hit5-class-picker'))).toBe(true);
  });

  it('show the photo that was set last, by src or as photo', async () => {
    const server = await serve();
    const page = await used.context.newPage();
    await holdBackNetwork(page);
    await page.goto(`${server.url}elements.html`);
    const element = page.locator('hit5-classifier');
    const shown = () => element.locator('img').getAttribute('src');
    await expect.poll(shown).toBe('/dog.jpg');
    await element.evaluate(async (one: ClassifierElement) => {
      one.photo = await (await fetch('/dog.jpg')).blob();
    });
    await expect.poll(shown).toMatch(/^blob:/);
    await element.evaluate((one) => one.setAttribute('src', '/dog.jpg?again'));
    await expect.poll(shown).toBe('/dog.jpg?again');
    await element.evaluate((one: ClassifierElement) => {
      one.src = '/dog.jpg?first';
      one.photo = new Blob();
    });
    await expect.poll(shown).toMatch(/^blob:/);
  });

  it('are what the manifest says', async () => {
    const { path, declarations } = readManifest(folder);
    const server = await serve();
    const page = await used.context.newPage();
    await page.goto(`${server.url}elements.html`);
    expect(existsSync(join(folder, path))).toBe(true);
    const tags = declarations.map(({ tagName }) => tagName);
    expect(tags).toEqual(['hit5-classifier', 'hit5-class-picker', 'hit5-answer-card']);
    for (const declared of declarations) await expectDeclared(page, declared);
  });
});

describe('hit5/jspsych', () => {
  it('records a trial whose data Compare opens, as JSON and as CSV', async () => {
    const server = await serve();
    const page = await used.context.newPage();
    const run = new JspsychRun(page);
    await run.open(server.url, [{ show_network: true }]);
    const { search } = run;
    await search.fill('german shepherd');
    await search.press('Enter');
    const guess = page.getByRole('button', { name: /^German shepherd guess/ });
    await expectAccessible(page);
    await guess.press('Delete');
    await guess.waitFor({ state: 'detached' });
    await search.fill('german shepherd');
    await search.press('Enter');
    await guess.waitFor();
    await search.press('Control+Enter');
    const goOn = run.button('Go on');
    await goOn.waitFor({ timeout: 90_000 });
    await page.getByText('It is: German shepherd').waitFor();
    for (const side of ['You', 'The network'])
      await page.getByRole('region', { name: side }).getByText('right, first try').waitFor();
    await expectAccessible(page);
    await goOn.press('Enter');
    const { json, csv, citation } = await run.data();
    expect(citation.split('\n').at(-1)).toBe(apa());
    expect(JSON.parse(json)).toMatchObject([
      {
        trial_type: 'hit5-label',
        stimulus: 'dog.jpg',
        response: [dog.wnid],
        correct: true,
        network_backend: 'wasm',
        network_correct: true,
      },
    ]);
    for (const [name, text] of [
      ['run.json', json],
      ['run.csv', csv],
    ] as const) {
      writeFileSync(join(site, name), text);
      const { status, stdout, stderr } = hit5(['compare', name]);
      expect([status, stderr.includes('cannot')], stderr).toEqual([0, false]);
      expect(stdout).toContain('mia');
      expect(stdout).toContain('efficientnet-lite0');
    }
  });

  it('says that the network still looks, for as long as was said, and takes no guess as “I don’t know”; a photo that is missing counts nowhere', async () => {
    const server = await serve();
    const page = await used.context.newPage();
    await page.route('**/worker.js', () => undefined);
    const run = new JspsychRun(page);
    await run.open(server.url, [{ network_timeout: 3000, show_network: true }, { stimulus: 'nowhere.jpg' }]);
    const unknown = run.button('I don’t know');
    await unknown.waitFor();
    expect(await run.button('Done').isDisabled()).toBe(true);
    await unknown.click();
    await page.getByRole('status').getByText('The network is still looking at the photo.').waitFor();
    await expectAccessible(page);
    const network_fault = 'The network had not answered 3 seconds after the person.';
    await page.getByRole('region', { name: 'The network' }).getByText(network_fault).waitFor();
    await page.getByRole('region', { name: 'You' }).getByText('You named nothing.').waitFor();
    await run.button('Go on').click();
    await run.passMissing();
    const [trial, missing] = await run.trials();
    expect(trial).toMatchObject({ response: [], correct: false, network: null, network_fault });
    expect(missing).toMatchObject({ correct: null, stimulus_fault: expect.stringMatching(/nowhere.* 404/) });
  });

  it('goes on with a network whose worker has died, for a moment or for good', async () => {
    const server = await serve();
    const run = new JspsychRun(await used.context.newPage());
    await run.watchWorkers();
    await run.open(server.url, Array(3).fill({ show_network: true }));
    for (const dies of [() => run.breakWorker(false), () => run.breakWorker(true), () => undefined]) {
      await run.answer('german shepherd');
      const goOn = run.button('Go on');
      await goOn.waitFor({ timeout: 90_000 });
      await dies();
      await goOn.click();
    }
    const trials = await run.trials();
    expect(trials.map((trial) => trial['network_correct'])).toEqual([true, true, true]);
    const notice = 'The network had stopped (boom) and was started again.';
    expect(trials.map((trial) => trial['network_notice'])).toEqual([undefined, notice, undefined]);
  });

  it('names the photos that a GPU answered which was found to be wrong', async () => {
    const server = await serve();
    const page = await used.context.newPage();
    const path = join(site, 'drifting-worker.js');
    await page.route('**/lib/web/worker.js', (route) => route.fulfill({ path }));
    const run = new JspsychRun(page);
    await run.open(
      server.url,
      ['a', 'b', 'c'].map((image) => ({ image })),
    );
    for (let trial = 0; trial < 3; trial++) await run.answer('german shepherd');
    const trials = await run.trials();
    expect(trials.map((trial) => trial['network_backend'])).toEqual(['webgl', 'webgl', 'wasm']);
    const said = trials.filter((trial) => 'network_notice' in trial);
    expect(said).toMatchObject([{ network_notice: 'WebGL stopped; wasm goes on.', network_doubted: ['b'] }]);
  });
});

describe('npx hit5', () => {
  it('says its version, and what each command takes', () => {
    expect(hit5(['--version']).stdout).toBe(`${version}\n`);
    expect(hit5(['class', '--version']).stdout).toBe(`${version}\n`);
    expect(hit5(['--help']).stdout).toContain('npx hit5 compare');
    expect(hit5(['help']).stdout).toBe(hit5(['--help']).stdout);
    for (const command of ['class', 'compare'])
      expect(hit5([command, '--help']).stdout).toContain(`npx hit5 ${command}`);
    const { status, stderr } = hit5(['dance']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('There is no command dance.')]);
  });

  it('says what can be set for whoever serves it, all that it reads', () => {
    // The first is of a checkout, the second of a test.
    const own = new Set(['HIT5_DIST', 'HIT5_PHOTOS_WAIT']);
    const wanted = [
      'PORT',
      'DATABASE_URL',
      ...new Set(settingsOf(installed).filter((name) => !own.has(name))),
    ];
    expect(wanted).toContain('HIT5_EMBED');
    const [all, ofClass] = [hit5(['--help']).stdout, hit5(['class', '--help']).stdout];
    for (const name of wanted) expect(ofClass).toMatch(new RegExp(`^  ${name} `, 'm'));
    for (const name of ['PORT', 'HIT5_PACKS', 'HIT5_EMBED'])
      expect(all).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(all).toContain('npx hit5 class --help');
  });

  it('says which package a command needs that is not installed', () => {
    const { status, stderr } = hit5(['photos', '--help']);
    expect(stderr).toContain('needs the package sharp');
    expect(status).toBe(2);
  });

  it('serves the app from an empty folder, and says where a copy is not whole', async () => {
    const port = await freePort();
    const line = await startHit5(installed, port);
    expect(line).toContain(`Hit5 is at http://localhost:${port}`);
    const page = await used.context.newPage();
    await page.goto(`http://localhost:${port}/`);
    await page.getByRole('link', { name: 'Compare', exact: true }).waitFor();
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);

    rmSync(join(folder, 'lib/app/models/efficientnet-lite0/group1-shard1of2.bin'));
    const { status, stderr } = hit5([]);
    expect(stderr).toMatch(/not whole: .*group1-shard1of2\.bin is missing\. Install it again\./);
    expect(status).toBe(2);
    expect(hit5(['predict', '.'])).toMatchObject({ status, stderr });
  });
});
