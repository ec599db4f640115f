import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { markdownPages, placeOf } from '#tools/docs/site-parts.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const pages = markdownPages(root).map(({ path }) => path);

/** Links, and the addresses of pictures in HTML, but for those of other sites. */
const linkForms = [/\]\((?!\w+:)([^)\s]+)\)/g, / (?:src|srcset|href)="(?!\w+:)([^"]+)"/g];

it.each(pages)('the links of %s lead somewhere', (page) => {
  const text = readFileSync(join(root, page), 'utf8').replace(/```[\s\S]*?```/g, '');
  const links = linkForms.flatMap((form) => [...text.matchAll(form)].map(([, link = '']) => link));
  const broken = links.filter((link) => {
    const [path = '', place] = link.split('#');
    const file = path === '' ? join(root, page) : join(root, dirname(page), path);
    if (!existsSync(file)) return true;
    if (!place || !file.endsWith('.md')) return false;
    return !readFileSync(file, 'utf8')
      .split('\n')
      .some((line) => line.startsWith('#') && placeOf(line.replace(/^#+ /, '')) === place);
  });
  expect(broken).toEqual([]);
});
