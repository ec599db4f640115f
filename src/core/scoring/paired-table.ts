import type { PairedTable } from '../stats/paired-table.ts';
import type { JointTable } from './joint-table.ts';

/** A joint table as the statistics take it: the person is the first observer. */
export function toPairedTable({ bothRight, onlyPerson, onlyNetwork, bothWrong }: JointTable): PairedTable {
  return { bothRight, onlyFirst: onlyPerson, onlySecond: onlyNetwork, bothWrong };
}
