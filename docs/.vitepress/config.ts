import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { markdownPages, placeOf, siteParts } from '../../tools/docs/site-parts.ts';
import { siteMarkdown } from '../../tools/docs/site-markdown.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = markdownPages(root);
const icon = 'assets/icons/icon.svg';
/** What pages lead to and is no page, by its place on the site. */
const files = new Map([[icon, icon]]);

/** How a page's path is called on the site. */
const onSite = (path: string) => path.replace(/README\.md$/, 'index.md');
const linkTo = (path: string) => `/${onSite(path).replace(/(index)?\.md$/, '')}`;

/** The docs as a site: the Markdown of the whole repository, at the places where it lies. */
export default defineConfig({
  srcDir: '..',
  // Markdown that is for nobody here, such as that of packages.
  srcExclude: ['{dist,dist-*,data,packs,paper,release,shared,tests,coverage}/**', '**/.*/**'],
  outDir: '../dist-docs',
  cacheDir: '../node_modules/.vitepress',
  rewrites: Object.fromEntries(pages.map(({ path }) => [path, onSite(path)])),
  lang: 'en',
  title: 'Hit5',
  description: 'You and a network look at the same photo. Each names five of ImageNet’s 1000 classes.',
  transformHead: ({ siteData }) => [['link', { rel: 'icon', href: `${siteData.base}${icon}` }]],
  markdown: {
    anchor: { slugify: placeOf },
    // The others are too pale on the ground of our code.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: (markdown) => markdown.use(siteMarkdown, { root, pages, files }),
  },
  themeConfig: {
    logo: `/${icon}`,
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Gallery', link: linkTo('docs/gallery.md') },
      { text: 'In the classroom', link: linkTo('docs/classroom.md') },
      { text: 'For research', link: linkTo('docs/experiment.md') },
      { text: 'Open Hit5', link: '/app/', target: '_self' },
    ],
    sidebar: siteParts(pages).map(({ title, pages: own }) => ({
      text: title,
      items: own.map((page) => ({ text: page.title, link: linkTo(page.path) })),
    })),
  },
  // The app's own says nothing of this site.
  vite: { configFile: false },
  buildEnd({ outDir }) {
    for (const [path, file] of files) {
      mkdirSync(dirname(join(outDir, file)), { recursive: true });
      copyFileSync(join(root, path), join(outDir, file));
    }
  },
});
