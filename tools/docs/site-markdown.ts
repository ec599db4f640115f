import type { MarkdownRenderer } from 'vitepress';
import type { MarkdownPage } from './markdown-pages.ts';
import { appAddress, siteLink } from './site-links.ts';

/** What the links of pages are made of. */
interface SiteContext {
  /** The top of the repository. */
  readonly root: string;
  readonly pages: readonly MarkdownPage[];
  /** Gets what pages lead to and is no page, by its path, with its place on the site. */
  readonly files: Map<string, string>;
}

type Token = ReturnType<MarkdownRenderer['parse']>[number];

/**
 * Lets the repository's Markdown be pages of the site: links between pages lead to pages, links to files to their copies, links of
 * the app into the app, and pictures in HTML are found.
 */
export function siteMarkdown(markdown: MarkdownRenderer, { root, pages, files }: SiteContext): void {
  const paths = new Set(pages.map(({ path }) => path));
  const { escapeHtml } = markdown.utils;
  markdown.core.ruler.push('hit5-site', ({ tokens, env }) => {
    const page = (env as { readonly relativePath: string }).relativePath;
    for (const token of tokens.flatMap((one) => [one, ...(one.children ?? [])])) {
      if (token.type === 'html_block' || token.type === 'html_inline') {
        token.content = token.content.replace(/ (src|srcset)="(?!\w+:|[./])/g, ' $1="./');
      } else if (token.type === 'code_inline') showCode(token, page);
      else if (token.type === 'inline') lead(token.children ?? [], page);
    }
  });

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

function become(token: Token, html: string): void {
  token.type = 'html_inline';
  token.content = html;
}
