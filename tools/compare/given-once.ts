import { detectFormat } from '../../src/files/formats/file-formats.ts';
import { visibleText } from '../../src/core/text/visible-text.ts';

/** A file of the command line. */
interface GivenFile {
  readonly file: string;
  readonly text: string;
}

/**
 * Leaves out files that were given before: of the same name with the same content, and the same Hit5 session under another
 * name. Other files of the same content may be two observers who answered alike.
 *
 * @returns the others, and what to say of those that go.
 */
export function givenOnce(files: readonly GivenFile[]): {
  readonly once: readonly GivenFile[];
  readonly notes: readonly string[];
} {
  const once: GivenFile[] = [];
  const notes: string[] = [];
  for (const one of files) {
    const before = once.find(
      ({ file, text }) =>
        text === one.text && (file === one.file || detectFormat(text)?.id === 'hit5-session'),
    );
    if (before)
      notes.push(`${visibleText(one.file)} is the same as ${visibleText(before.file)}, and counts once`);
    else once.push(one);
  }
  return { once, notes };
}
