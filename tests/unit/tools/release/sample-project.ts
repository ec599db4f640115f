import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files of a project that could be released as 0.2.0. */
const files = {
  '.gitignore': '/release/\n',
  'package.json': '{ "name": "hit5", "version": "0.2.0", "files": ["src"] }\n',
  'package-lock.json': '{ "version": "0.2.0", "packages": { "": { "version": "0.2.0" } } }\n',
  'src/core/version.ts': "/** Hit5's version. */\nexport const version = '0.2.0';\n",
  'src/figures/report/citation.json':
    '{ "title": "Hit5", "authors": ["Hit5 contributors"], "year": 2024, "licence": "MIT", "homepage": null, "repository": null, "doi": null }\n',
  'CITATION.cff':
    "cff-version: 1.2.0\nmessage: 'Cite it.'\ntitle: Hit5\nauthors:\n  - name: 'Hit5 contributors'\nversion: 0.2.0\ndate-released: '2024-12-01'\n",
  'CHANGELOG.md':
    '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2024-12-01\n\n### Added\n\n- A door.\n- A bell.\n\n## [0.1.0] - 2024-11-30\n\n### Added\n\n- A house.\n',
  'README.md': '# Hit5\n\n`npx hit5`\n',
  'CONTRIBUTING.md': '# Working\n',
  'SECURITY.md': '# Security\n',
  'docs/package.md': '# Package\n\n`npm install hit5@0.2.0`, the file `hit5-0.2.0.tgz` of Hit5 0.2.0.\n',
} as const;

/** A file of the sample project. */
type SamplePath = keyof typeof files;

/** The files of a project that could be released as 0.2.0, in a folder that goes with the test; `commit` makes it a checkout. */
export class SampleProject {
  readonly root = mkdtempSync(join(tmpdir(), 'hit5-release-'));

  constructor() {
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true }));
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  /** The same with all of it committed. */
  static committed(): SampleProject {
    const project = new SampleProject();
    project.git('init', '--quiet', '--initial-branch=main');
    project.commit();
    return project;
  }

  write(path: string, text: string): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Writes a file anew, with other words in place of some; they have to be there. */
  change(path: SamplePath, from: string, to: string): void {
    const text = files[path];
    if (!text.includes(from)) throw new Error(`${path} of the sample has no “${from}”.`);
    this.write(path, text.replaceAll(from, to));
  }

  remove(path: SamplePath): void {
    rmSync(join(this.root, path));
  }

  commit(): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', 'A step');
  }

  git(...words: readonly string[]): string {
    const who = ['-c', 'user.name=test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...who, ...words], { cwd: this.root, encoding: 'utf8' });
  }
}
