import { FormatError } from '../../../core/schemas/check-format.ts';

/**
 * The files that can be compared together, so that one that contradicts others takes no figures away: in their order,
 * each that goes with those before it, and what another one that came later makes possible.
 *
 * @param compare compares files; throws a FormatError where they do not go together.
 * @returns in the order given.
 */
export function fittingFiles(
  files: readonly string[],
  compare: (files: readonly string[]) => void,
): readonly string[] {
  let fitting: readonly string[] = [];
  let before = -1;
  while (fitting.length > before) {
    before = fitting.length;
    for (const file of files) {
      if (fitting.includes(file)) continue;
      const tried = files.filter((one) => one === file || fitting.includes(one));
      if (goTogether(tried, compare)) fitting = tried;
    }
  }
  return fitting;
}

function goTogether(files: readonly string[], compare: (files: readonly string[]) => void): boolean {
  try {
    compare(files);
    return true;
  } catch (cause) {
    if (cause instanceof FormatError) return false;
    throw cause;
  }
}
