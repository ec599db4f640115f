import type { TestProject } from 'vitest/node';

/** A `globalSetup` whose error stands in the last lines of the run, too: Vitest only prints it. */
export function toldSetup<Result>(setup: (project: TestProject) => Result) {
  return async (project: TestProject): Promise<Awaited<Result>> => {
    try {
      return await setup(project);
    } catch (cause) {
      project.vitest.state.catchError(cause, 'Setup');
      throw cause;
    }
  };
}
