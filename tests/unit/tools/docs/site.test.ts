import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { markdownPages, appAddress, siteLink, siteParts } from '#tools/docs/site-parts.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const pages = markdownPages(root);
const paths = new Set(pages.map(({ path }) => path));

describe('a link of the app in the docs', () => {
  it('leads into the app beside the docs, from whatever depth', () => {
    const link = '#/label?challenge=default&seed=1&n=5&only=a1,b-2';
    expect(appAddress(link, 'docs/gallery.md')).toBe(`../app/${link}`);
    expect(appAddress('#/class', 'index.md')).toBe('app/#/class');
    expect(appAddress('#/photos', 'docs/formats/index.md')).toBe('../../app/#/photos');
  });

  it.each([
    '#/live?photo=ADDRESS',
    '#/join/CODE',
    '#/label?challenge=terriers-3f9a&…',
    '#/label',
    'npm start',
  ])('is none where something has to be filled in: %s', (text) => {
    expect(appAddress(text, 'docs/gallery.md')).toBeNull();
  });
});

describe('a link of a page', () => {
  const link = (page: string, href: string) => siteLink(root, page, href, paths);

  it('leads to another page at its place, and to a README as to the page of its folder', () => {
    expect(link('docs/gallery.md', 'classroom.md#links')).toEqual({
      kind: 'page',
      href: 'classroom.md#links',
    });
    expect(link('docs/gallery.md', 'formats/README.md')).toEqual({ kind: 'page', href: 'formats/index.md' });
    expect(link('docs/gallery.md', '../README.md')).toEqual({ kind: 'page', href: '../index.md' });
    const decisions = { kind: 'page', href: 'docs/developers/decisions/index.md' };
    expect(link('CONTRIBUTING.md', 'docs/developers/decisions')).toEqual(decisions);
  });

  it('leads to the copy of a file, with an ending that browsers show', () => {
    expect(link('docs/features.md', '../CITATION.cff')).toEqual({
      kind: 'file',
      path: 'CITATION.cff',
      file: 'CITATION.cff.txt',
      href: '../CITATION.cff.txt',
    });
  });

  it('stays as it is where it leads to another site, within the page or nowhere', () => {
    for (const href of ['https://example.org/a.md', '#place', 'gone.md'])
      expect(link('docs/gallery.md', href)).toEqual({ kind: 'kept' });
  });
});

describe('the parts of the site', () => {
  it('have each page once, and those that nobody has given a place at the end', () => {
    const strange = { path: 'docs/found-by-nobody.md', title: 'Found by nobody' };
    const parts = siteParts([...pages, strange]);
    const shown = parts.flatMap((part) => part.pages.map(({ path }) => path));
    expect(shown.toSorted()).toEqual([...paths, strange.path].sort());
    expect(parts.at(-1)).toMatchObject({
      title: 'More',
      pages: expect.arrayContaining([strange]) as unknown,
    });
  });
});
