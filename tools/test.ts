import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { ensureContainerPrograms } from './container-programs.ts';
import { ensureEngines } from './engines/find-engines.ts';
import { ensurePostgres } from './postgres.ts';
import { planTests, type TestProject } from './test-plan.ts';
import { failureLines, type TestReport } from './test-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'hit5-test-'));

/**
 * `npm test`: makes sure that there is a Chromium, builds the app for the end-to-end tests as `npm start` does while the unit
 * tests run, runs the others, and closes with why tests failed and one line `N passed, N failed, N skipped`. Words after `--` go
 * to vitest; only what they ask for is run, and nothing is built for tests that need no build.
 */
async function main(given: readonly string[]): Promise<number> {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((path) => `tests/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts'));
  const { projects, needsServices, needsEngines, words } = planTests(given, files);
  if (projects.length === 0) return fail(`No test file is meant by ${given.join(' ')}.`);
  const inChromium = projects.filter((project) => project !== 'unit');
  // A person's own packs play no part in tests.
  const own = { ...process.env, HIT5_PACKS: 'none' };
  if (needsServices) {
    ensurePostgres();
    ensureContainerPrograms();
  }
  if (needsEngines) ensureEngines();
  const env = { ...own, ...(inChromium.length > 0 ? { CHROMIUM_PATH: ensureChromium() } : {}) };
  const [builds, unit] = await Promise.all([
    projects.includes('e2e') ? run(['tsx', 'tools/start.ts', 'build'], env) : 0,
    projects.includes('unit') ? runTests(['unit'], words, env) : null,
  ]);
  if (builds !== 0) return fail('The app does not build.');
  const others = inChromium.length > 0 ? await runTests(inChromium, words, env) : null;
  return close([unit, others].filter((report) => report !== null));
}

/** Runs npx with these words; its exit code. */
function run(words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve) => {
    const command = spawn('npx', words, { stdio: 'inherit', env, shell: true });
    command.on('error', () => resolve(1));
    command.on('close', (code) => resolve(code ?? 1));
  });
}

async function runTests(
  projects: readonly TestProject[],
  words: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<TestReport> {
  const file = join(folder, `${projects.join('-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json="${file}"`];
  const which = projects.map((project) => `--project=${project}`);
  // The shell would take a name of more than one word apart.
  const asked = words.map((word) => (/^[\w./:=@-]+$/.test(word) ? word : `"${word.replaceAll('"', '\\"')}"`));
  const exitCode = await run(['vitest', 'run', ...reporters, ...which, ...asked], env);
  try {
    return { ...(JSON.parse(readFileSync(file, 'utf8')) as TestReport), exitCode };
  } catch (cause) {
    const message = `Vitest left no report: ${String(cause)}`;
    const broken = { name: projects.join(' and '), status: 'failed', message, assertionResults: [] };
    return { numPassedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [broken], exitCode };
  }
}

function close(reports: readonly TestReport[]): number {
  const sum = (count: (report: TestReport) => number) => reports.reduce((all, one) => all + count(one), 0);
  const failures = reports.flatMap((report) => failureLines(report, process.cwd()));
  const passed = sum(({ numPassedTests }) => numPassedTests);
  const skipped = sum(({ numPendingTests, numTodoTests }) => numPendingTests + numTodoTests);
  if (passed + failures.length === 0) return fail('No test was found.');
  if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
  console.log(`${passed} passed, ${failures.length} failed, ${skipped} skipped`);
  return failures.length > 0 ? 1 : 0;
}

function fail(reason: string): number {
  console.log(reason);
  console.log('0 passed, 1 failed, 0 skipped');
  return 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
