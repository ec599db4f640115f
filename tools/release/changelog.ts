/** What one version brought, in `CHANGELOG.md`. */
export interface ChangelogSection {
  /** `0.2.0`, or `Unreleased`. */
  readonly version: string;
  /** `2026-12-01`; empty where none is said. */
  readonly date: string;
  /** Of its heading, from 1. */
  readonly line: number;
  /** What stands under the heading. */
  readonly text: string;
  /** How many lines of its lists begin an entry. */
  readonly entries: number;
}

/** The form of Keep a Changelog: `## [0.2.0] - 2026-12-01`. */
const heading = /^## \[([^\]]+)\](?: - (\S+))?\s*$/;

/**
 * The sections of a changelog, in its order. A heading of another form is a section whose version is the whole line.
 *
 * @param text in Markdown, in the form of Keep a Changelog.
 */
export function readChangelog(text: string): readonly ChangelogSection[] {
  const lines = text.split(/\r?\n/);
  const starts = lines.flatMap((line, index) => (line.startsWith('## ') ? [index] : []));
  return starts.map((start, position) => {
    const [, version = (lines[start] ?? '').slice(3).trim(), date = ''] =
      heading.exec(lines[start] ?? '') ?? [];
    const body = lines.slice(start + 1, starts[position + 1] ?? lines.length);
    return {
      version,
      date,
      line: start + 1,
      text: body.join('\n').trim(),
      entries: body.filter((line) => /^[-*] \S/.test(line)).length,
    };
  });
}
