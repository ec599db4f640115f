import type { MarkdownPage } from './markdown-pages.ts';

/** A part of the site, for those who read it. */
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
      ...['CONTRIBUTING.md', 'src/README.md', 'docs/engine.md', 'docs/benchmarks.md'],
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
