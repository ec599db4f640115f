import { pluralize } from '../../core/text/pluralize.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { onceEachExposure } from '../../figures/observers/exposure-words.ts';
import type { WordMatrix } from '../../figures/observers/observer-confusions.ts';
import type { Table } from '../../figures/table.ts';
import { matrixTable } from '../../results/logic/confusion-tables.ts';

/** What was answered to what, among a few words: a square table for people together and for each network. */
export function wordTables({ words, sides }: WordMatrix): readonly Table[] {
  return sides.map(({ name, kind, observers, counts }) => {
    const who =
      name === null ? (observers === 1 ? 'the one person' : `the ${observers} people`) : visibleText(name);
    const answers = counts.flat().reduce((sum, count) => sum + count, 0);
    const isEmpty = counts.every((row) => (row[words.length] ?? 0) === 0);
    return matrixTable(
      kind,
      `What ${who} took them for (${pluralize(answers, 'answer')})`,
      (isEmpty ? words : [...words, 'no answer']).map(visibleText),
      words.map((word, at) => ({ name: visibleText(word), counts: counts[at] ?? [], right: at })),
    );
  });
}

/** What stands above them. */
export function wordTablesNote({ words, repeated }: WordMatrix): string {
  return `Each row is what images show, each column the first guess, ${words.length} words in all. The outlined squares are right; the darker a square, the larger its share of the row.${repeated ? ` ${onceEachExposure}` : ''}`;
}
