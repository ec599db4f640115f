import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';

/** What this script reads of vitest's JSON report. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numTotalTests: number;
  success: boolean;
  testResults: { name: string; status: string; message?: string; assertionResults: unknown[] }[];
}

/**
 * `npm test`: makes sure that there is a Chromium, builds the app for the end-to-end tests, runs vitest, and
 * closes with one line `N passed, N failed, N skipped`. Words after `--` go to vitest.
 */
function main(words: readonly string[]): number {
  const chromiumPath = ensureChromium();
  const env = { ...process.env, CHROMIUM_PATH: chromiumPath };
  const projects = words.filter((_, index) => words[index - 1] === '--project');
  if (projects.length === 0 || projects.includes('e2e')) {
    const build = spawnSync('npx', ['vite', 'build', '--logLevel', 'warn'], {
      stdio: 'inherit',
      env,
      shell: true,
    });
    if (build.status !== 0) return fail('The app does not build.');
  }
  const folder = mkdtempSync(join(tmpdir(), 'hit5-test-'));
  const reportFile = join(folder, 'report.json');
  try {
    const vitest = spawnSync(
      'npx',
      [
        'vitest',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json="${reportFile}"`,
        ...words,
      ],
      { stdio: 'inherit', env, shell: true },
    );
    return close(JSON.parse(readFileSync(reportFile, 'utf8')) as Report, vitest.status ?? 1);
  } catch (cause) {
    return fail(`Vitest left no report: ${String(cause)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files that failed to load have no test of their own: each counts as one failure. */
function close(report: Report, status: number): number {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const passed = report.numPassedTests;
  const skipped = report.numPendingTests + report.numTodoTests;
  let failed = report.numFailedTests + brokenFiles;
  if (passed + failed === 0) return fail('No test was found.');
  if (status !== 0 && failed === 0) failed = 1;
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed > 0 ? 1 : 0;
}

function fail(reason: string): number {
  console.error(reason);
  console.log('0 passed, 1 failed');
  return 1;
}

process.exitCode = main(process.argv.slice(2));
