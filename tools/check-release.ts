import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/**
 * What CHANGELOG.md says of a version that is to come out.
 *
 * @param read the text of a file of the repository.
 * @throws Error that names, a line each, what is not of this version.
 */
export function releaseNotes(version: string, read: (path: string) => string): string {
  const packaged = JSON.parse(read('package.json')) as { readonly version: string };
  const cff = parse(read('CITATION.cff')) as Readonly<Record<string, unknown>>;
  const [, inSource] = /version = '([^']*)'/.exec(read('src/core/version.ts')) ?? [];
  const sections = read('CHANGELOG.md').split(/^## /m).slice(1);
  const own = sections.find((one) => one.startsWith(`[${version}] - `)) ?? '';
  const [, date] = /- (\d{4}-\d{2}-\d{2})$/m.exec(own) ?? [];
  const unreleased = sections.find((one) => one.startsWith('[Unreleased]')) ?? '';
  const said: readonly (readonly [string, unknown, unknown])[] = [
    ['package.json: version', packaged.version, version],
    ['src/core/version.ts', inSource, version],
    ['CITATION.cff: version', cff['version'], version],
    ['CITATION.cff: date-released', cff['date-released'], date],
  ];
  const faults = [
    ...said
      .filter(([, found, wanted]) => found !== wanted)
      .map(
        ([place, found, wanted]) => `${place} is ${String(found)}. Expected ${String(wanted ?? 'a day')}.`,
      ),
    ...(/^- /m.test(own) && date !== undefined
      ? []
      : [`CHANGELOG.md has nothing under “## [${version}] - YEAR-MONTH-DAY”.`]),
    ...(/^- /m.test(unreleased)
      ? [`CHANGELOG.md has entries under Unreleased. Move them to ${version}.`]
      : []),
  ];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return own.slice(own.indexOf('\n')).trim();
}

// `npx tsx tools/check-release.ts v0.2.0`: prints the notes, or what is not of this version.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(
      releaseNotes((process.argv[2] ?? '').replace(/^v/, ''), (path) => readFileSync(path, 'utf8')),
    );
  } catch (cause) {
    console.error((cause as Error).message);
    process.exitCode = 1;
  }
}
