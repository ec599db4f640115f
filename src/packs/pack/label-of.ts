import type { ImportInput } from '../import/import-plan.ts';

const listForm = /\.(txt|csv)$/i;

/** What was chosen, for a person: the folder or the file, whatever list says its classes; or how many there are. */
export function labelOf(inputs: readonly ImportInput[]): string {
  const tops = [...new Set(inputs.map(({ path }) => path.split('/')[0] ?? path))];
  const others = tops.filter((top) => !listForm.test(top));
  const [only = 'Nothing', second] = others.length === 1 ? others : tops;
  return second === undefined ? only : `${tops.length} files`;
}
