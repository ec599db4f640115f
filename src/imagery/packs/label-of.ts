import type { ImportInput } from '../import/import-plan.ts';

/** What was chosen, for a person: the folder or the file, or how many there are. */
export function labelOf(inputs: readonly ImportInput[]): string {
  const tops = new Set(inputs.map(({ path }) => path.split('/')[0] ?? path));
  const [top = 'Nothing'] = tops;
  return tops.size === 1 ? top : `${String(tops.size)} files`;
}
