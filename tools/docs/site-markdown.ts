import type { MarkdownRenderer } from 'vitepress';
import { type MarkdownPage, appAddress, siteLink } from './site-parts.ts';

interface SiteContext {
  readonly root: string;
  readonly pages: readonly MarkdownPage[];
  /** Gets what pages lead to and is no page, by its path, with its place on the site. */
  readonly files: Map<string, string>;
}

type Token = ReturnType<MarkdownRenderer['parse']>[number];

/**
 * Lets the repository's Markdown be pages of the site: links between pages lead to pages, links to files to their copies, links of
 * the app into the app, and so does a picture that stands above one; pictures in HTML are found, and home has a door.
 */
export function siteMarkdown(markdown: MarkdownRenderer, { root, pages, files }: SiteContext): void {
  const paths = new Set(pages.map(({ path }) => path));
  const { escapeHtml } = markdown.utils;
  markdown.core.ruler.push('hit5-site', (state) => {
    const { tokens } = state;
    const page = (state.env as { readonly relativePath: string }).relativePath;
    leadPictures(tokens, page);
    for (const token of tokens.flatMap((one) => [one, ...(one.children ?? [])])) {
      if (token.type === 'html_block' || token.type === 'html_inline') {
        token.content = token.content.replace(/ (src|srcset)="(?!\w+:|[./])/g, ' $1="./');
      } else if (token.type === 'code_inline') showCode(token, page);
      else if (token.type === 'inline') lead(token.children ?? [], page);
    }
    if (page === 'index.md') addDoor(tokens, new state.Token('html_block', '', 0));
  });

  /** A picture leads where the first link of the app below it does, before the next heading. */
  function leadPictures(tokens: readonly Token[], page: string): void {
    let picture: Token | null = null;
    for (const token of tokens) {
      if (token.type === 'heading_open') picture = null;
      if (token.type === 'html_block' && token.content.startsWith('<img ')) picture = token;
      if (picture === null || token.type !== 'inline') continue;
      const links = (token.children ?? []).filter(({ type }) => type === 'code_inline');
      const address = links.map(({ content }) => appAddress(content, page)).find((one) => one !== null);
      if (!address) continue;
      const link = `<a class="picture" target="_self" href="${escapeHtml(address)}">`;
      picture.content = `${link}${picture.content.trim()}</a>\n`;
      picture = null;
    }
  }

  /** Code is no template; where it is a link of the app, it leads there. */
  function showCode(token: Token, page: string): void {
    token.attrSet('v-pre', '');
    const address = appAddress(token.content, page);
    if (address === null) return;
    const code = `<code v-pre>${escapeHtml(token.content)}</code>`;
    become(token, `<a class="app" target="_self" href="${escapeHtml(address)}">${code}</a>`);
  }

  function lead(tokens: readonly Token[], page: string): void {
    let isFile = false;
    for (const token of tokens) {
      if (token.type === 'link_close' && isFile) become(token, '</a>');
      if (token.type !== 'link_open') continue;
      const link = siteLink(root, page, token.attrGet('href') ?? '', paths);
      isFile = link.kind === 'file';
      if (link.kind === 'page') token.attrSet('href', link.href);
      if (link.kind !== 'file') continue;
      files.set(link.path, link.file);
      // The generator would take it for a page, as all links within the site.
      become(token, `<a target="_self" href="${escapeHtml(link.href)}">`);
    }
  }
}

const door =
  '<p class="door"><a class="open" target="_self" href="app/">Open Hit5</a> <a href="docs/gallery.html">Gallery</a> <a href="#install">Install</a></p>\n';

/** Puts the ways in below what home says first. */
function addDoor(tokens: Token[], token: Token): void {
  token.content = door;
  tokens.splice(tokens.findIndex(({ type }) => type === 'paragraph_close') + 1, 0, token);
}

function become(token: Token, html: string): void {
  token.type = 'html_inline';
  token.content = html;
}
