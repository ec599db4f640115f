import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The test that takes longest: 200 trials and a browser that is killed again and again. */
const longest = 'tests/e2e/label/crash.test.ts';

/**
 * Vitest's own order, which goes by how long files took in the last run, but with the longest at the head also where no
 * run is remembered: at the end it would run alone.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith(longest);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}
