import { findRow, type TruthByName } from '../../core/truth/truth.ts';
import type { TruthRow } from '../../core/truth/truth-rows.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { baseName } from './path-truth.ts';

const shownNames = 3;

/** A sentence about the rows of a list that name none of the files; none when every row has its file. */
export function rowsWithoutFile(truth: TruthByName, paths: readonly string[]): readonly string[] {
  const used = new Set(paths.map((path) => findRow(truth, path)?.line));
  const missing = [...truth.rows].filter(({ line }) => !used.has(line));
  if (missing.length === 0) return [];
  const names = missing.slice(0, shownNames).map(({ name }) => visibleText(name));
  const more = missing.length > shownNames ? ', …' : '';
  const files = missing.length === 1 ? '1 file that is' : `${missing.length} files that are`;
  const sentence = `${visibleText(truth.file)} names ${files} not here: ${names.join(', ')}${more}.`;
  const otherCase = inOtherLetters(missing, paths);
  return [otherCase === null ? sentence : `${sentence} ${otherCase}`];
}

/** A sentence about the first row whose file is here but for large and small letters; null where there is none. */
function inOtherLetters(missing: readonly TruthRow[], paths: readonly string[]): string | null {
  const pathOf = new Map(paths.map((path) => [baseName(path).toLowerCase(), path]));
  for (const { name } of missing) {
    const path = pathOf.get(baseName(name).toLowerCase());
    if (path === undefined) continue;
    return `Large and small letters count: ${visibleText(baseName(name))} there is ${visibleText(baseName(path))} here.`;
  }
  return null;
}
