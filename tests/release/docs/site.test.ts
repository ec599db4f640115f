import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseRoute } from '#src/kit/route/pages.ts';
import { markdownPages } from '#tools/docs/site-parts.ts';
import { serveFolder, type ServedFolder } from '#tools/serve-folder.ts';
import { builtFolder } from '#tests/e2e/built-folder.ts';
import { useChromium } from '#tests/e2e/use-chromium.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'hit5-docs-'));
/** The site lies below another on many hosts. */
const base = '/hit5/';
const used = useChromium({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
let pages: ReadonlyMap<string, string>;
let site: ServedFolder;

beforeAll(async () => {
  const words = ['tsx', 'tools/docs/docs.ts', '--outDir', folder, '--base', base, '--app', builtFolder];
  execFileSync('npx', words, { cwd: root, stdio: 'pipe' });
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  pages = new Map(
    names
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.html') && !name.startsWith('app/'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  site = await serveFolder(folder, { path: base });
}, 300_000);

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const unescaped = (text: string) =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

/** What a page asks for or leads to, by the name of the attribute. */
function addressesOf(html: string): readonly { readonly tag: string; readonly address: string }[] {
  return [...html.matchAll(/<(\w+)[^>]*? (?:href|src|srcset)="([^"]*)"/g)].map(
    ([, tag = '', address = '']) => ({
      tag,
      address: unescaped(address),
    }),
  );
}

/** What is wrong with an address of a page; null where nothing is. */
function faultOf(
  page: string,
  { tag, address }: { readonly tag: string; readonly address: string },
): string | null {
  const here = new URL(`${base}${page}`, 'http://site');
  const { origin, pathname, hash } = new URL(address, here);
  if (origin !== here.origin) return tag === 'a' ? null : `${tag} asks ${origin}`;
  if (!pathname.startsWith(base)) return `${address} leaves the site`;
  const path = decodeURIComponent(pathname.slice(base.length));
  if (path.startsWith('app/')) {
    const route = parseRoute(hash);
    return route.page === 'unknown' || (route.page === 'start' && route.problem)
      ? `${address} is no link of the app`
      : null;
  }
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!existsSync(join(folder, file))) return `${address} is not there`;
  const id = decodeURIComponent(hash.slice(1));
  return id === '' || pages.get(file)?.includes(` id="${id}"`) ? null : `${address} has no such place`;
}

describe('the site of the docs', () => {
  it('has a page for each Markdown file', () => {
    const wanted = markdownPages(root).map(({ path }) =>
      path.replace(/README\.md$/, 'index.md').replace(/md$/, 'html'),
    );
    expect([...pages.keys()].filter((page) => page !== '404.html').sort()).toEqual(wanted.sort());
  });

  it('has no broken link, and asks nothing of another site', () => {
    const faults = [...pages].flatMap(([page, html]) => {
      // On the page of what is missing no link knows from where it is seen.
      return addressesOf(html)
        .flatMap((one) => faultOf(page, one) ?? [])
        .map((fault) => `${page}: ${fault}`);
    });
    expect(faults).toEqual([]);
    const gallery = addressesOf(pages.get('docs/gallery.html') ?? '');
    // The links and the pictures: the bias lesson has two links, and its picture leads to the first.
    expect(gallery.filter(({ address }) => address.startsWith('../app/#/'))).toHaveLength(9 + 8);
  });

  it('has Hit5 beside it, where “Open Hit5” leads', async () => {
    const page = await used.context.newPage();
    await page.goto(site.url);
    const address = await page.getByRole('link', { name: 'Open Hit5' }).first().getAttribute('href');
    expect(address).toBe(`${base}app/`);
    const door = page.getByRole('main').getByRole('link', { name: 'Open Hit5' });
    expect(await door.getAttribute('href')).toBe('app/');
    // Other hosts than this one give it for the folder's address too.
    await page.goto(new URL(`${address}index.html`, site.url).href);
    await page.getByRole('link', { name: 'Compare', exact: true }).waitFor();
  });

  it('is read, searched and turned dark without a request to another site, and without a violation', async () => {
    const page = await used.context.newPage();
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url)) elsewhere.push(request.url());
    });
    await page.goto(site.url);
    await page.getByRole('heading', { level: 1, name: 'Hit5' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('main').getByRole('link', { name: 'Gallery', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Gallery' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('switch').and(page.locator(':visible')).click();
    await expect.poll(() => page.locator('html.dark').count()).toBe(1);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('searchbox').fill('photosensitive');
    await page.getByRole('option').filter({ hasText: 'In the classroom' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'In the classroom' }).waitFor();
    expect(elsewhere).toEqual([]);
  });
});

async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      // The generator's button for the search has the key that opens it beside its name.
      rules: { 'label-content-name-mismatch': { enabled: false } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  });
}
