import { findRow, type TruthByName } from '../../src/core/truth/truth.ts';
import type { Observer } from '../../src/core/observers/observer.ts';

/** A network's answers with the condition that a list of classes says for each image; empty where it says none. */
export function withConditions(observer: Observer, truth: TruthByName): Observer {
  const conditions = observer.images.map((name) => {
    const row = findRow(truth, name);
    return (row && truth.said?.get(row.name)?.condition) ?? '';
  });
  return { ...observer, conditions };
}
