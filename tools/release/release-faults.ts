import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChangelog, type ChangelogSection } from './changelog.ts';
import { namesOf, readCff } from './citation-file.ts';
import { citationFile, packagedAddresses, readCitation, type PackagedAddresses } from './reference-facts.ts';
import { isLater, isVersion } from './version-number.ts';

/** The pages at the top whose words name versions. */
const topPages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md'] as const;

/** What has to be there before anything can be compared. */
const needed = [
  ...[
    'package.json',
    'package-lock.json',
    'src/core/version.ts',
    'CHANGELOG.md',
    'CITATION.cff',
    citationFile,
  ],
  ...topPages,
];

/**
 * What in the files of a checkout speaks against releasing it as this version, a sentence each; empty where nothing does.
 *
 * @param root the folder of the checkout.
 */
export function releaseFaults(root: string, version: string): readonly string[] {
  if (!isVersion(version)) return [`“${version}” is no version. It has three numbers, such as 0.2.0.`];
  const missing = needed.filter((path) => !existsSync(join(root, path)));
  if (missing.length > 0)
    return missing.map((path) => `${path} is not there. Bring it back: a release has to have it.`);
  const sections = readChangelog(read(root, 'CHANGELOG.md'));
  const date = sections.find((one) => one.version === version)?.date ?? '';
  return [
    ...numberFaults(root, version),
    ...changelogFaults(sections, version),
    ...citationFaults(root, version, dateFault(date) === null ? date : ''),
    ...addressFaults(root),
    ...docsFaults(root, version),
  ];
}

function read(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

interface Packaged {
  readonly version: string;
  readonly private?: boolean;
  readonly packages?: Readonly<Record<string, { readonly version: string }>>;
}

function numberFaults(root: string, version: string): readonly string[] {
  const packaged = JSON.parse(read(root, 'package.json')) as Packaged;
  const locked = JSON.parse(read(root, 'package-lock.json')) as Packaged;
  const inSource = /version = '([^']*)'/.exec(read(root, 'src/core/version.ts'))?.[1] ?? '';
  const said: readonly (readonly [string, string])[] = [
    ['package.json', packaged.version],
    ['package-lock.json', locked.packages?.['']?.version ?? locked.version],
    ['src/core/version.ts', inSource],
  ];
  return [
    ...said
      .filter(([, found]) => found !== version)
      .map(([file, found]) => `${file} says ${found}. Write ${version}.`),
    ...(packaged.private
      ? ['package.json says "private": true, so nobody could publish it. Take that out.']
      : []),
  ];
}

function changelogFaults(sections: readonly ChangelogSection[], version: string): readonly string[] {
  const wanted = `## [${version}] - ${new Date().toISOString().slice(0, 10)}`;
  const faults: string[] = [];
  const say = ({ line }: ChangelogSection, sentence: string) =>
    faults.push(`CHANGELOG.md, line ${line}: ${sentence}`);
  const [first, second] = sections.filter((one) => one.version === version);
  const released = sections.filter((one) => isVersion(one.version));
  if (!first) faults.push(`CHANGELOG.md has no section for ${version}. Write what is new under “${wanted}”.`);
  if (first && second)
    say(second, `${version} is here a second time, after line ${first.line}. Make one section of both.`);
  if (first?.entries === 0)
    say(first, `${version} has no entry. Say what is new, each in a line that begins with “- ”.`);
  const wrong = first ? dateFault(first.date) : null;
  if (first && wrong !== null) say(first, `${version} ${wrong}. Write “${wanted}”.`);
  for (const other of released) {
    if (isLater(other.version, version))
      say(other, `${other.version} is released already, and comes after ${version}. Take a higher number.`);
  }
  if (first && released[0] !== first) say(first, `${version} has to be the first of all versions.`);
  for (const one of sections) {
    if (one.version === 'Unreleased' && one.entries > 0)
      say(
        one,
        `there are entries under Unreleased. Move them to ${version}: they would be in it without a word.`,
      );
    if (one.version !== 'Unreleased' && !isVersion(one.version))
      say(one, `“${one.version}” is no heading of a version. Write one like “${wanted}”.`);
  }
  return faults;
}

/** A day begins so much earlier than in UTC where it begins first. */
const earliestDay = 14 * 3_600_000;

/** What is wrong with the date of a version, to be said after its number; null where nothing is. */
function dateFault(date: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return 'has no date';
  const time = Date.parse(date);
  // The 31st of February is read as a day of March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date)
    return `has the date ${date}, and there is no such day`;
  return time > Date.now() + earliestDay ? `has the date ${date}, which lies in the future` : null;
}

/** @param date of the version, empty where it is not to be relied on. */
function citationFaults(root: string, version: string, date: string): readonly string[] {
  const cff = readCff(read(root, 'CITATION.cff'));
  const citation = readCitation(root);
  const wanted: readonly (readonly [string, unknown, unknown])[] = [
    ['title', cff['title'], citation.title],
    ['version', cff['version'], version],
    ['date-released', cff['date-released'], date],
    ['authors', namesOf(cff).join('; '), citation.authors.join('; ')],
    ['url', cff['url'] ?? null, citation.homepage],
    ['repository-code', cff['repository-code'] ?? null, citation.repository],
    ['doi', cff['doi'] ?? null, citation.doi],
  ];
  const because: Readonly<Record<string, string>> = {
    version: 'that is to be released',
    'date-released': 'that CHANGELOG.md says',
  };
  const year = date === '' ? citation.year : Number(date.slice(0, 4));
  return [
    ...wanted
      .filter(([, found, right]) => found !== right && right !== '')
      .map(
        ([key, found, right]) =>
          `CITATION.cff: ${key} is ${String(found ?? 'not there')}. Write ${String(right ?? 'nothing')}, ${because[key] ?? `as ${citationFile} has it`}.`,
      ),
    ...(citation.year === year
      ? []
      : [`${citationFile}: year is ${citation.year}. Write ${year}, the year that CHANGELOG.md says.`]),
  ];
}

/** Where the addresses that npm shows are others than those of the reference. */
function addressFaults(root: string): readonly string[] {
  const found = JSON.parse(read(root, 'package.json')) as PackagedAddresses;
  const wanted = packagedAddresses(readCitation(root));
  const pairs = [
    ['homepage', found.homepage, wanted.homepage],
    ['repository.url', found.repository?.url, wanted.repository?.url],
  ] as const;
  return pairs
    .filter(([, there, right]) => there !== right)
    .map(
      ([key, there, right]) =>
        `package.json: ${key} is ${there ?? 'not there'}. Write ${right ?? 'nothing'}, as ${citationFile} has it.`,
    );
}

/** `hit5@0.2.0`, `hit5-0.2.0.tgz` and `Hit5 0.2.0`, wherever a person reads them. */
const mention = /\bhit5(?:@|-| v?)(\d+\.\d+\.\d+)\b/gi;

function docsFaults(root: string, version: string): readonly string[] {
  const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((path) => `docs/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md'));
  return [...topPages, ...pages].flatMap((page) =>
    read(root, page)
      .split('\n')
      .flatMap((line, index) =>
        [...line.matchAll(mention)]
          .filter(([, found]) => found !== version)
          .map(([words]) => `${page}, line ${index + 1}: it names ${words}. Write ${version}, or no number.`),
      ),
  );
}
