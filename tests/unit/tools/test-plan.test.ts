import { describe, expect, it } from 'vitest';
import { planTests } from '#tools/test-plan.ts';

const files = [
  'tests/unit/figures/stats/binomial.test.ts',
  'tests/unit/live/camera/camera.test.ts',
  'tests/browser/live/view/live-page.test.ts',
  'tests/e2e/live/live.test.ts',
];

describe('what npm test runs', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['without a word: all', [], ['unit', 'browser', 'e2e']],
    ['a project', ['--project', 'browser'], ['browser']],
    ['a project in one word', ['--project=e2e'], ['e2e']],
    [
      'a file: only its kind, so that nothing is built',
      ['tests/unit/figures/stats/binomial.test.ts'],
      ['unit'],
    ],
    [
      'a file by its absolute path',
      ['/somewhere/hit5/tests/browser/live/view/live-page.test.ts'],
      ['browser'],
    ],
    ['a file with a line', ['./tests/e2e/live/live.test.ts:20'], ['e2e']],
    ['a part of a path: each kind that has such a file', ['live/'], ['unit', 'browser', 'e2e']],
    ['several files', ['binomial', 'live-page'], ['unit', 'browser']],
    ['a file of a project that has none of it', ['--project', 'unit', 'live-page'], []],
    ['an option with a value: all', ['-t', 'binomial'], ['unit', 'browser', 'e2e']],
    ['an option whose value is in the same word, and a file', ['--bail=1', 'binomial'], ['unit']],
  ])('%s', (_, words, projects) => {
    expect(planTests(words, files).projects).toEqual(projects);
  });

  it('needs PostgreSQL only where a file of the server is asked for', () => {
    const all = [...files, 'tests/e2e/server/store.test.ts'];
    const needs = [[], ['store'], ['live']].map((words) => planTests(words, all).needsServices);
    expect(needs).toEqual([true, true, false]);
    expect(planTests(['--project', 'unit'], all).needsServices).toBe(false);
  });

  it('needs Firefox and WebKit only where their tests are asked for', () => {
    const all = [...files, 'tests/e2e/engines/engines.test.ts'];
    const needs = [[], ['engines'], ['live']].map((words) => planTests(words, all).needsEngines);
    expect(needs).toEqual([true, true, false]);
  });

  it('gives all words but the projects to vitest', () => {
    const words = ['--project', 'unit', '-t', 'a test', '--project=browser', 'live'];
    expect(planTests(words, files).words).toEqual(['-t', 'a test', 'live']);
  });
});
