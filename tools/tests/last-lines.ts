import { relative } from 'node:path';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { RunFolder } from './run-folder.ts';

/** Closes a run with a line for each failure and, as the very last, `N passed, N failed, N skipped`. */
export class LastLines implements Reporter {
  #modules: readonly TestModule[] = [];
  #unhandled: readonly SerializedError[] = [];

  onInit(): void {
    const folder = new RunFolder();
    // Vitest has ended its browsers and servers by then, and says no more.
    process.once('exit', () => this.#close(folder.close()));
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    this.#modules = modules;
    this.#unhandled = unhandled;
  }

  #close(left: readonly string[]): void {
    const tests = this.#modules.flatMap(({ children }) => [...children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const suites = this.#modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const failures = [
      ...suites.flatMap((suite) =>
        suite.errors().map((error) => `${placeOf(suite)}: ${reasonOf(error.message)}`),
      ),
      ...tests
        .filter((test) => test.result().state === 'failed')
        .map((test) => `${placeOf(test)}: ${reasonOf(test.result().errors?.[0]?.message)}`),
      ...this.#unhandled.map(({ message }) => `Not in a test: ${reasonOf(message)}`),
      ...left,
    ];
    if (failures.length === 0 && tests.length === 0) failures.push('No test has run.');
    if (failures.length === 0 && process.exitCode) failures.push('Vitest has failed: see above.');
    if (failures.length > 0) {
      console.log(`\nFailed:\n${failures.join('\n')}`);
      process.exitCode = 1;
    }
    console.log(`${count('passed')} passed, ${failures.length} failed, ${count('skipped')} skipped`);
  }
}

/** The file, and in it the test or the suite. */
function placeOf(of: TestModule | { readonly module: TestModule; readonly fullName: string }): string {
  const module = 'module' in of ? of.module : of;
  const file = relative(process.cwd(), module.moduleId);
  return 'fullName' in of ? `${file} › ${of.fullName}` : file;
}

/** The first line of a message, without colours; with the next one where it only leads to that. */
function reasonOf(message = ''): string {
  const plain = message.replace(/\u001b\[[\d;]*m/g, '');
  const [first = 'no reason was given', next = ''] = plain.split('\n').filter((line) => line.trim() !== '');
  return first.trimEnd().endsWith(':') ? `${first.trimEnd()} ${next.trim()}`.trimEnd() : first;
}
