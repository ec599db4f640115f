import { describe, expect, it } from 'vitest';
import { failureLines, type TestReport } from '#tools/test-report.ts';

const passed = { status: 'passed', fullName: 'a sum is right', failureMessages: [] };

function report(of: Partial<TestReport['testResults'][number]>, exitCode = 1): TestReport {
  const file = { name: '/hit5/tests/unit/a.test.ts', status: 'failed', assertionResults: [passed], ...of };
  return { numPassedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults: [file], exitCode };
}

describe('the last lines of npm test', () => {
  it('name each test that failed, with the first line of its reason', () => {
    const failed = {
      status: 'failed',
      fullName: 'a sum is wrong',
      failureMessages: [
        '\u001b[31mAssertionError: expected 3 to be 4\u001b[39m\n    at a.test.ts:3:5',
        'more',
      ],
    };
    expect(failureLines(report({ assertionResults: [passed, failed] }), '/hit5')).toEqual([
      'tests/unit/a.test.ts › a sum is wrong: AssertionError: expected 3 to be 4',
    ]);
  });

  it('name a file that could not be loaded, or whose preparation failed', () => {
    const message = '\nError: Cannot find module ./gone.ts\n  at import';
    expect(failureLines(report({ assertionResults: [], message }), '/hit5')).toEqual([
      'tests/unit/a.test.ts: Error: Cannot find module ./gone.ts',
    ]);
    const syntax = 'Transform failed with 1 error:\n\n[PARSE_ERROR] Unexpected token\n   ╭─[ a.test.ts:1:9 ]';
    expect(failureLines(report({ assertionResults: [], message: syntax }), '/hit5')).toEqual([
      'tests/unit/a.test.ts: Transform failed with 1 error: [PARSE_ERROR] Unexpected token',
    ]);
    expect(failureLines(report({ message: 'Error: no browser' }), '/hit5')).toEqual([
      'tests/unit/a.test.ts: Error: no browser',
    ]);
  });

  it('say that the run ended badly although every test passed', () => {
    expect(failureLines(report({ status: 'passed' }), '/hit5')).toEqual([
      'Vitest ended with code 1 although no test failed: see what it says above.',
    ]);
    expect(failureLines(report({ status: 'passed' }, 0), '/hit5')).toEqual([]);
  });
});
