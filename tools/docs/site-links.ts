import { existsSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** A link to a part of the app, as the docs write it: `#/label?challenge=default&…`, without words in capitals that one has to fill in. */
const appLink = /^#\/(class|photos|(label|break)\?[\w=&.,%-]+)$/;
const placeholder = /[A-Z]{3}/;

/** The site's address of what a link of the app leads to, seen from a page; null where the text is no such link. */
export function appAddress(text: string, page: string): string | null {
  return appLink.test(text) && !placeholder.test(text) ? `${toTop(page)}app/${text}` : null;
}

/** Where a link leads on the site. */
export type SiteLink =
  /** As it stands. */
  | { readonly kind: 'kept' }
  /** To another page of the site. */
  | { readonly kind: 'page'; readonly href: string }
  /** To a file of the repository, which is put on the site as `file`. */
  | { readonly kind: 'file'; readonly path: string; readonly file: string; readonly href: string };

/**
 * Where a link of a Markdown page leads on the site: a folder leads to its README, a file that is no page to its copy.
 *
 * @param root the top of the repository.
 * @param page the page's path from there, with slashes.
 * @param pages the paths of all pages.
 */
export function siteLink(root: string, page: string, link: string, pages: ReadonlySet<string>): SiteLink {
  if (/^(\w+:|#|\/)/.test(link)) return { kind: 'kept' };
  const [target = '', place] = link.split('#');
  const said = posix.join(posix.dirname(page), target).replace(/\/$/, '');
  const isFolder = existsSync(join(root, said)) && statSync(join(root, said)).isDirectory();
  const path = isFolder ? `${said}/README.md` : said;
  const there = posix.relative(dirname(page), path);
  if (pages.has(path)) {
    const href = there.replace(/README\.md$/, 'index.md');
    return { kind: 'page', href: `${href}${place === undefined ? '' : `#${place}`}` };
  }
  if (!existsSync(join(root, path))) return { kind: 'kept' };
  // Without an ending that servers know it would be saved, not shown.
  const ending = /\.(txt|csv|json|png|jpe?g|svg|zip)$/.test(path) ? '' : '.txt';
  return { kind: 'file', path, file: `${path}${ending}`, href: `${there}${ending}` };
}

function toTop(page: string): string {
  return '../'.repeat(page.split('/').length - 1);
}
