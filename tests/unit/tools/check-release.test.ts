import { expect, it } from 'vitest';
import { releaseNotes } from '#tools/check-release.ts';

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "version": "0.2.0" }',
  'src/core/version.ts': "export const version = '0.2.0';",
  'CITATION.cff': "version: 0.2.0\ndate-released: '2026-12-24'",
  'CHANGELOG.md':
    '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-24\n\n### Added\n\n- A thing.\n\n## [0.1.0] - 2026-11-30\n\n- All.\n',
};

const notes = (version: string, changed: Readonly<Record<string, string>> = {}) =>
  releaseNotes(version, (path) => ({ ...files, ...changed })[path] ?? '');

it('a version that all files agree on comes with what the changelog says of it', () => {
  expect(notes('0.2.0')).toBe('### Added\n\n- A thing.');
});

it('each file that is of another version is named', () => {
  expect(() => notes('0.3.0')).toThrow(
    [
      'package.json: version is 0.2.0. Expected 0.3.0.',
      'src/core/version.ts is 0.2.0. Expected 0.3.0.',
      'CITATION.cff: version is 0.2.0. Expected 0.3.0.',
      'CITATION.cff: date-released is 2026-12-24. Expected a day.',
      'CHANGELOG.md has nothing under “## [0.3.0] - YEAR-MONTH-DAY”.',
    ].join('\n'),
  );
});

it('entries that belong to no version are told', () => {
  const text = files['CHANGELOG.md']?.replace('[Unreleased]\n', '[Unreleased]\n\n- Another thing.\n') ?? '';
  expect(() => notes('0.2.0', { 'CHANGELOG.md': text })).toThrow(
    'entries under Unreleased. Move them to 0.2.0.',
  );
});
