import { relative } from 'node:path';

/** What `npm test` reads of vitest's JSON report, with vitest's exit code. */
export interface TestReport {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    /** The file's absolute path. */
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
  readonly exitCode: number;
}

/**
 * A line for each failure: file, test, and reason. A file that failed without a test of its own counts as one, and so
 * does a run that ended badly although every test passed.
 *
 * @param root the folder from which the files are named.
 */
export function failureLines({ testResults, exitCode }: TestReport, root: string): readonly string[] {
  const lines = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((one) => one.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [`${file}: ${reasonOf(message)}`];
    return failed.map((one) => `${file} › ${one.fullName}: ${reasonOf(one.failureMessages?.[0])}`);
  });
  if (lines.length > 0 || exitCode === 0) return lines;
  return [`Vitest ended with code ${exitCode} although no test failed: see what it says above.`];
}

/** The first line of a message, without colours; with the next one where it only leads to that. */
function reasonOf(message = ''): string {
  const plain = message.replace(/\u001b\[[\d;]*m/g, '');
  const [first = 'no reason was given', next = ''] = plain.split('\n').filter((line) => line.trim() !== '');
  return first.trimEnd().endsWith(':') ? `${first.trimEnd()} ${next.trim()}`.trimEnd() : first;
}
