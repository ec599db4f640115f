import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A Markdown file of the repository. */
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
