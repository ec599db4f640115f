import { describe, expect, it } from 'vitest';
import { releaseFaults } from '#tools/release/release-faults.ts';
import { treeFaults } from '#tools/release/tree-faults.ts';
import { SampleProject } from './sample-project.ts';

describe('the files of a release', () => {
  it('may be released where all of them agree', () => {
    expect(releaseFaults(new SampleProject().root, '0.2.0')).toEqual([]);
  });

  it.each(['0.2', '0.2.0-beta', '01.2.0', 'next', ''])('are asked for a version, not for “%s”', (version) => {
    expect(releaseFaults(new SampleProject().root, version)).toEqual([
      `“${version}” is no version. It has three numbers, such as 0.2.0.`,
    ]);
  });

  it('are refused as a version that none of them has, each by its name', () => {
    const faults = releaseFaults(new SampleProject().root, '0.3.0');
    for (const file of ['package.json', 'package-lock.json', 'src/core/version.ts'])
      expect(faults).toContain(`${file} says 0.2.0. Write 0.3.0.`);
    expect(faults).toContainEqual(
      expect.stringContaining('CHANGELOG.md has no section for 0.3.0.') as string,
    );
    expect(faults).toContain('CITATION.cff: version is 0.2.0. Write 0.3.0, that is to be released.');
    for (const mention of ['hit5@0.2.0', 'hit5-0.2.0', 'Hit5 0.2.0'])
      expect(faults).toContain(`docs/package.md, line 3: it names ${mention}. Write 0.3.0, or no number.`);
  });

  it('say all that is wrong with the changelog at once, also where the version has no section', () => {
    const project = new SampleProject();
    project.change('CHANGELOG.md', '## [Unreleased]\n', '## [Unreleased]\n\n- A roof.\n\n## Next\n');
    const faults = releaseFaults(project.root, '0.1.5').filter((fault) => fault.startsWith('CHANGELOG.md'));
    expect(faults).toEqual([
      expect.stringContaining('has no section for 0.1.5'),
      expect.stringContaining('line 9: 0.2.0 is released already, and comes after 0.1.5.'),
      expect.stringContaining('line 3: there are entries under Unreleased.'),
      expect.stringContaining('line 7: “Next” is no heading of a version.'),
    ]);
  });

  it('are refused with a reference of another year than the changelog’s', () => {
    const project = new SampleProject();
    project.change('src/figures/report/citation.json', '2024', '2023');
    expect(releaseFaults(project.root, '0.2.0')).toEqual([
      'src/figures/report/citation.json: year is 2023. Write 2024, the year that CHANGELOG.md says.',
    ]);
  });

  it('are refused with other addresses in the package than in the reference', () => {
    const project = new SampleProject();
    project.change('package.json', '"files"', '"homepage": "https://old.example/", "files"');
    project.change(
      'src/figures/report/citation.json',
      '"repository": null',
      '"repository": "https://git.example.org/hit5"',
    );
    const faults = releaseFaults(project.root, '0.2.0');
    const as = 'as src/figures/report/citation.json has it.';
    expect(faults).toContain(`package.json: homepage is https://old.example/. Write nothing, ${as}`);
    expect(faults).toContain(
      `package.json: repository.url is not there. Write git+https://git.example.org/hit5.git, ${as}`,
    );
  });

  it.each([
    ['an empty section', '- A door.\n- A bell.\n', 'Soon.\n', 'line 5: 0.2.0 has no entry.'],
    [
      'a second section',
      '## [0.1.0] - 2024-11-30',
      '## [0.2.0] - 2024-11-30',
      'line 12: 0.2.0 is here a second time',
    ],
    ['a later version', '## [0.1.0]', '## [0.10.0]', 'line 12: 0.10.0 is released already'],
    ['no date', '0.2.0] - 2024-12-01', '0.2.0]', 'line 5: 0.2.0 has no date.'],
    ['a date in another form', '2024-12-01', '1.12.2024', 'line 5: 0.2.0 has no date.'],
    [
      'a month that is none',
      '2024-12-01',
      '2024-13-01',
      'line 5: 0.2.0 has the date 2024-13-01, and there is no such day.',
    ],
    [
      'what is not released',
      '## [Unreleased]\n',
      '## [Unreleased]\n\n- A roof.\n',
      'line 3: there are entries under Unreleased.',
    ],
    [
      'another form of heading',
      '## [0.1.0] - 2024-11-30',
      '## v0.1.0 (2024)',
      'line 12: “v0.1.0 (2024)” is no heading',
    ],
    [
      'an older version first',
      '## [Unreleased]\n',
      '## [0.0.9] - 2024-11-01\n\n- A plan.\n',
      'line 7: 0.2.0 has to be the first',
    ],
  ])('are refused for %s in the changelog, by its line', (_, from, to, said) => {
    const project = new SampleProject();
    project.change('CHANGELOG.md', from, to);
    expect(releaseFaults(project.root, '0.2.0')).toContainEqual(
      expect.stringContaining(`CHANGELOG.md, ${said}`) as string,
    );
  });

  it.each([
    ['2023-02-29', 'and there is no such day'],
    ['2024-02-31', 'and there is no such day'],
    ['2999-12-01', 'which lies in the future'],
  ])('are refused with the date %s, which is then asked for nowhere else', (date, wrong) => {
    const project = new SampleProject();
    project.change('CHANGELOG.md', '2024-12-01', date);
    expect(releaseFaults(project.root, '0.2.0')).toEqual([
      expect.stringMatching(
        `^CHANGELOG\\.md, line 5: 0\\.2\\.0 has the date ${date}, ${wrong}\\. Write “## \\[0\\.2\\.0\\] - \\d{4}-`,
      ),
    ]);
  });

  it('may be released on the day that it is', () => {
    const project = new SampleProject();
    const today = new Date().toISOString().slice(0, 10);
    project.change('CHANGELOG.md', '2024-12-01', today);
    project.change('CITATION.cff', '2024-12-01', today);
    project.change('src/figures/report/citation.json', '2024', today.slice(0, 4));
    expect(releaseFaults(project.root, '0.2.0')).toEqual([]);
  });

  it('are refused where one is missing, by its name', () => {
    const project = new SampleProject();
    project.remove('CHANGELOG.md');
    project.remove('CITATION.cff');
    project.remove('src/figures/report/citation.json');
    expect(releaseFaults(project.root, '0.2.0')).toEqual(
      ['CHANGELOG.md', 'CITATION.cff', 'src/figures/report/citation.json'].map(
        (path) => `${path} is not there. Bring it back: a release has to have it.`,
      ),
    );
  });

  it.each([
    ['title: Hit5', 'title: Hit six', 'CITATION.cff: title is Hit six. Write Hit5,'],
    [
      "name: 'Hit5 contributors'",
      "name: 'Somebody'",
      'CITATION.cff: authors is Somebody. Write Hit5 contributors,',
    ],
    [
      "'2024-12-01'",
      "'2024-12-02'",
      'date-released is 2024-12-02. Write 2024-12-01, that CHANGELOG.md says.',
    ],
    [
      "'2024-12-01'",
      "'2024-12-01'\ndoi: 10.5555/1",
      'doi is 10.5555/1. Write nothing, as src/figures/report/citation.json has it.',
    ],
    ["date-released: '2024-12-01'\n", '', 'date-released is not there. Write 2024-12-01'],
  ])('are refused where CITATION.cff says otherwise (%s)', (from, to, said) => {
    const project = new SampleProject();
    project.change('CITATION.cff', from, to);
    expect(releaseFaults(project.root, '0.2.0')).toEqual([expect.stringContaining(said)]);
  });

  it('are refused as a package that may not be published', () => {
    const project = new SampleProject();
    project.change('package.json', '"files"', '"private": true, "files"');
    expect(releaseFaults(project.root, '0.2.0')).toEqual([expect.stringContaining('"private": true')]);
  });
});

describe('the tree of a release', () => {
  it('is refused with what is not committed, the first files by name', () => {
    const project = SampleProject.committed();
    project.write('README.md', 'changed');
    expect(treeFaults(project.root, '0.2.0')).toEqual([
      expect.stringMatching(/^Not committed: README\.md\. Commit it or put it aside/),
    ]);
    for (let count = 0; count < 6; count++) project.write(`new-${count}.txt`, '');
    expect(treeFaults(project.root, '0.2.0')).toEqual([expect.stringContaining(' and 2 more. ')]);
  });

  it('is refused where the version has a tag at another commit, and not where the tag is here', () => {
    const project = SampleProject.committed();
    project.git('tag', 'v0.2.0');
    expect(treeFaults(project.root, '0.2.0')).toEqual([]);
    project.commit();
    expect(treeFaults(project.root, '0.2.0')).toEqual([
      '0.2.0 is released already: the tag v0.2.0 is at another commit. Take a higher number.',
    ]);
    expect(treeFaults(project.root, '0.3.0')).toEqual([]);
  });

  it('is refused where there is no git', () => {
    expect(treeFaults('/', '0.2.0')).toEqual([expect.stringContaining('git finds no repository in /.')]);
  });
});
