import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '#tools/release/run.ts';
import { SampleProject } from './sample-project.ts';

/** Runs the command in a project, where a person gives these answers, or nobody is there. */
async function released(
  project: SampleProject,
  words: readonly string[],
  answers: readonly string[] | null = null,
) {
  const said: string[] = [];
  const left = [...(answers ?? [])];
  const ask = (question: string) => {
    said.push(question);
    const answer = left.shift();
    if (answer === undefined) throw new Error(`Nobody expected to be asked “${question}”.`);
    return Promise.resolve(answer);
  };
  const code = await run(project.root, words, { say: (line) => said.push(line), ask: answers && ask });
  return { code, text: said.join('\n'), left };
}

const textOf = ({ root }: SampleProject, path: string) => readFileSync(join(root, path), 'utf8');

describe('npm run release', () => {
  it('packs what agrees, with checksums and notes, and only says how it is published', async () => {
    const project = SampleProject.committed();
    const { code, text } = await released(project, ['0.2.0']);
    expect(code, text).toBe(0);
    const folder = join(project.root, 'release/0.2.0');
    expect(readdirSync(folder).sort()).toEqual(['SHA256SUMS', 'hit5-0.2.0.tgz', 'notes.md']);
    const sum = createHash('sha256')
      .update(readFileSync(join(folder, 'hit5-0.2.0.tgz')))
      .digest('hex');
    expect(textOf(project, 'release/0.2.0/SHA256SUMS')).toBe(`${sum}  hit5-0.2.0.tgz\n`);
    expect(textOf(project, 'release/0.2.0/notes.md')).toBe('### Added\n\n- A door.\n- A bell.\n');
    expect(text).toContain('Nothing is published.');
    expect(text).toContain('git tag --annotate v0.2.0');
    expect(text).toContain('does not know it yet, which stops nothing: DOI');
    expect(project.git('tag', '--list')).toBe('');
  });

  it('makes nothing where something does not agree, and lists all of it at once', async () => {
    const project = SampleProject.committed();
    project.change('CHANGELOG.md', '- A door.\n- A bell.\n', '');
    const { code, text } = await released(project, ['v0.2.0'], []);
    expect(code).toBe(1);
    expect(text).toMatch(
      /^0\.2\.0 is not released:\n- Not committed: CHANGELOG\.md\..*\n- CHANGELOG\.md, line 5:/,
    );
    expect(existsSync(join(project.root, 'release'))).toBe(false);
  });

  it('asks for names, addresses and DOI until they are right, writes them, and goes on once they are committed', async () => {
    const project = SampleProject.committed();
    const asked = await released(
      project,
      ['0.2.0'],
      [
        '<b>, Ada; x',
        'Lovelace, Ada; Hit5 contributors',
        'http://localhost:4173',
        'https://hit5.example.com',
        'ftp://x',
        'https://git.example.org/hit5.git',
        '12',
        '',
      ],
    );
    expect(asked.text).toContain('“<b>, Ada” is no name.');
    expect(asked.text).toContain('“http://localhost:4173” is no address that everybody can open.');
    expect(asked.text).toContain('“ftp://x” is no address of a repository.');
    expect(asked.text).toContain('“12” is no DOI.');
    expect(asked.text).toContain('Written: authors, homepage, repository. Commit it');
    expect([asked.code, asked.left]).toEqual([1, []]);
    expect(textOf(project, 'CITATION.cff')).toContain('  - family-names: Lovelace\n    given-names: Ada\n');
    expect(textOf(project, 'CITATION.cff')).toContain('repository-code: https://git.example.org/hit5\n');
    expect(textOf(project, 'CITATION.cff')).toContain('url: https://hit5.example.com/\n');
    expect(JSON.parse(textOf(project, 'package.json'))).toMatchObject({
      version: '0.2.0',
      homepage: 'https://hit5.example.com/',
      repository: { type: 'git', url: 'git+https://git.example.org/hit5.git' },
    });
    project.commit();
    const again = await released(project, ['0.2.0'], ['']);
    expect(again.code, again.text).toBe(0);
    expect(again.text).not.toContain('Authors');
  });

  it('takes them as options too, and says what is wrong with one', async () => {
    const project = SampleProject.committed();
    const wrong = await released(project, ['0.2.0', '--doi', 'soon']);
    expect([wrong.code, wrong.text]).toEqual([1, '“soon” is no DOI. One looks like 10.5281/zenodo.1234567.']);
    const given = await released(project, ['0.2.0', '--doi', 'https://doi.org/10.5555/12345']);
    expect(given.text).toContain('Written: doi.');
    expect(textOf(project, 'CITATION.cff')).toContain('doi: 10.5555/12345\n');
  });

  it('says what it wants where it is called without a version, or with an option that it does not know', async () => {
    const project = new SampleProject();
    expect((await released(project, [])).text).toMatch(/^Say one version\.\n\nnpm run release -- VERSION/);
    expect(await released(project, ['--help'])).toMatchObject({ code: 0 });
    expect((await released(project, ['0.2.0', '--publish'])).text).toContain('--publish');
  });

  it('ends where npm makes no package', async () => {
    const project = SampleProject.committed();
    project.change('package.json', '"files"', '"scripts": { "prepack": "exit 3" }, "files"');
    project.commit();
    const { code, text } = await released(project, ['0.2.0']);
    expect(code).toBe(1);
    expect(text).toMatch(/npm pack made no package\. It said:\n[^]*exit 3/);
  });
});
