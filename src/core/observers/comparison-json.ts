import type { Comparison } from './compare-observers.ts';
import type { LeftOut } from './leave-out.ts';

/** A comparison as JSON, the same from the command line and from the page; docs/formats.md describes it. */
export function comparisonJson(
  { observers, pairs }: Pick<Comparison, 'observers' | 'pairs'>,
  leftOut: readonly LeftOut[],
): string {
  return `${JSON.stringify({ observers, pairs, ...(leftOut.length > 0 && { leftOut }) }, null, 2)}\n`;
}
