import { existsSync, statSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

interface SitePart {
  readonly title: string;
  /** In this order: a page, or a folder with a slash at its end for all of its pages that are named nowhere. */
  readonly places: readonly string[];
}

const parts: readonly SitePart[] = [
  {
    title: 'Begin',
    places: ['README.md', 'docs/gallery.md', 'docs/features.md', 'docs/beside-others.md'],
  },
  { title: 'Teachers', places: ['docs/classroom.md'] },
  { title: 'Speakers', places: ['docs/workshop.md'] },
  {
    title: 'Researchers',
    places: [
      ...['docs/experiment.md', 'docs/study.md', 'docs/glance.md', 'docs/photos.md', 'docs/compare.md'],
      ...['docs/predict.md', 'docs/analysis/', 'docs/demo-data/'],
    ],
  },
  { title: 'Formats of files', places: ['docs/formats/README.md', 'docs/formats/'] },
  { title: 'Who serves Hit5', places: ['docs/serving.md', 'docs/class-server.md'] },
  {
    title: 'Developers',
    places: [
      ...['CONTRIBUTING.md', 'docs/translating.md', 'src/README.md', 'docs/engine.md', 'docs/benchmarks.md'],
      ...['docs/developers/', 'src/', 'tools/'],
    ],
  },
  // A page that nobody has given a place is found all the same.
  { title: 'More', places: ['docs/', 'models/', 'assets/', ''] },
];

/** The pages in their parts, each once; a part without a page is left out. */
export function siteParts(
  pages: readonly MarkdownPage[],
): readonly { readonly title: string; readonly pages: readonly MarkdownPage[] }[] {
  const left = new Map(pages.map((page) => [page.path, page]));
  const named = new Set(parts.flatMap(({ places }) => places));
  const take = (fits: (path: string) => boolean) =>
    [...left.values()].filter(({ path }) => fits(path) && left.delete(path));
  return parts
    .map(({ title, places }) => ({
      title,
      pages: places.flatMap((place) =>
        take((path) => path === place || (isFolder(place) && path.startsWith(place) && !named.has(path))),
      ),
    }))
    .filter((part) => part.pages.length > 0);
}

function isFolder(place: string): boolean {
  return place === '' || place.endsWith('/');
}

/** A link to a part of the app, as the docs write it: `#/label?challenge=default&…`, without words in capitals that one has to fill in. */
const appLink = /^#\/(class|photos|(label|break)\?[\w=&.,%-]+)$/;
const placeholder = /[A-Z]{3}/;

/** The site's address of what a link of the app leads to, seen from a page; null where the text is no such link. */
export function appAddress(text: string, page: string): string | null {
  return appLink.test(text) && !placeholder.test(text) ? `${toTop(page)}app/${text}` : null;
}

type SiteLink =
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

/** The place of a heading within its page, as GitHub and the site of the docs name it: `## Short lists` is at `#short-lists`. */
export function placeOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

export interface MarkdownPage {
  /** From the top of the repository: `docs/gallery.md`. */
  readonly path: string;
  /** Its first heading. */
  readonly title: string;
}

/** The folders whose Markdown is for readers. */
const folders = ['docs', 'src', 'tools', 'models', 'assets'];

/** All Markdown for readers: what lies at the top of the repository, and in its folders. */
export function markdownPages(root: string): readonly MarkdownPage[] {
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => !/(^|\/)(\.|node_modules\/)/.test(path)),
  );
  return [...readdirSync(root), ...inFolders]
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => ({ path, title: titleOf(readFileSync(join(root, path), 'utf8')) ?? path }));
}

function titleOf(text: string): string | undefined {
  return /^# (.+)$/m.exec(text)?.[1]?.replaceAll('`', '');
}
