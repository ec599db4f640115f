import { compareObservers } from '#src/figures/observers/leave-out.ts';
import { gradedReport } from '#src/figures/observers/observers-report.ts';
import { resolveObservers } from '#src/figures/observers/resolve-observers.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

/** The observers of files, compared, and the report of it with all pairs. */
export function compareFiles(...files: Parameters<typeof resolveObservers>) {
  const gathered = resolveObservers(...files);
  const observers = gathered.map(({ observer }) => observer);
  const comparison = compareObservers(observers, shippedCatalogue());
  const report = { ...gradedReport(gathered, comparison, shippedCatalogue()), pairs: comparison.pairs };
  return { gathered, observers, comparison, report };
}
