import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** Where the built app says under which licences its libraries and typefaces are. */
const fileName = 'licences.txt';

const line = '='.repeat(80);

/** Files with the text of a licence, by its SPDX name: TensorFlow.js's packages do not bring the texts of their licences. */
export const standardTexts: Readonly<Record<string, string>> = {
  'Apache-2.0': 'models/LICENSE',
  MIT: 'tools/vite/tensorflow-mit.txt',
};

interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** The plugins of the app and of its workers, which are built apart and stand in one file. */
interface LicencePlugins {
  readonly app: Plugin;
  readonly worker: Plugin;
}

/**
 * Writes the name, version and licence of every package that the built app holds a part of into `licences.txt`.
 *
 * @param standardTexts files with the text of a licence, by its SPDX name, for packages that bring none.
 * @throws Error when a package has no licence text: what ships without one is not lawful.
 */
export function bundledLicences(standardTexts: Readonly<Record<string, string>>): LicencePlugins {
  const folders = new Set<string>();
  const collect = (bundle: Rolldown.OutputBundle) => {
    for (const part of Object.values(bundle)) {
      for (const id of part.type === 'chunk' ? part.moduleIds : part.originalFileNames) {
        const folder = packageFolder(id);
        if (folder !== null) folders.add(folder);
      }
    }
  };
  return {
    worker: {
      name: 'hit5-worker-licences',
      apply: 'build',
      generateBundle: (_, bundle) => collect(bundle),
    },
    app: {
      name: 'hit5-bundled-licences',
      apply: 'build',
      generateBundle(_, bundle) {
        collect(bundle);
        const licences = [...folders].map((folder) => licenceOf(folder, standardTexts));
        this.emitFile({ type: 'asset', fileName, source: listByText(licences) });
      },
    },
  };
}

/** The folder of the package that a module is of, the innermost one; null for Hit5's own. */
function packageFolder(id: string): string | null {
  const path = id.replaceAll('\\', '/').replace(/^\0|[?].*$/g, '');
  if (!path.includes('node_modules/')) return null;
  let folder = dirname(path);
  // Folders of a package may have a package.json too, with nothing but the kind of its modules.
  while (!isPackage(folder)) {
    if (folder.endsWith('node_modules')) return null;
    folder = dirname(folder);
  }
  return folder;
}

function isPackage(folder: string): boolean {
  const file = join(folder, 'package.json');
  return existsSync(file) && 'version' in (JSON.parse(readFileSync(file, 'utf8')) as object);
}

interface PackageLicence {
  readonly heading: string;
  readonly text: string;
}

function licenceOf(folder: string, standardTexts: Readonly<Record<string, string>>): PackageLicence {
  const facts = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFacts;
  const heading = `${facts.name} ${facts.version}, ${facts.license}`;
  const own = ownTexts(folder);
  if (own.length > 0) return { heading, text: own.join('\n\n') };
  const texts = facts.license.split(' AND ').map((licence) => {
    const standard = standardTexts[licence];
    if (standard === undefined) throw new Error(`${heading}, has no licence text to ship.`);
    return readFileSync(standard, 'utf8').trim();
  });
  return { heading, text: texts.join('\n\n') };
}

/** The licence and notice files of a package; where there are none, the MIT licence in its readme. */
function ownTexts(folder: string): readonly string[] {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8').trim();
  const names = readdirSync(folder);
  const files = names.filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  if (files.length > 0) return files.map(read);
  const inReadme = /^copyright .*\n+permission is hereby granted[^]*?dealings in the\s+software\.$/im;
  return names
    .filter((name) => /^readme/i.test(name))
    .flatMap((name) => inReadme.exec(read(name))?.[0] ?? []);
}

/** Each text once, below the packages that it is for. */
function listByText(licences: readonly PackageLicence[]): string {
  const headings = new Map<string, readonly string[]>();
  for (const { heading, text } of licences) headings.set(text, [...(headings.get(text) ?? []), heading]);
  const parts = [...headings].map(([text, all]) => `${[...new Set(all)].sort().join('\n')}\n\n${text}\n`);
  return parts.sort().join(`\n${line}\n\n`);
}
