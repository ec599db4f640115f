import { findRow, type TruthByName } from '../../domain/formats/truth-files/truth.ts';
import { visibleText } from '../../domain/formats/truth-files/visible-text.ts';

const shownNames = 3;

/** A sentence about the rows of a list that name none of the files; none when every row has its file. */
export function rowsWithoutFile(truth: TruthByName, paths: readonly string[]): readonly string[] {
  const used = new Set(paths.map((path) => findRow(truth, path)?.line));
  const missing = [...truth.rows].filter(({ line }) => !used.has(line));
  if (missing.length === 0) return [];
  const names = missing.slice(0, shownNames).map(({ name }) => visibleText(name));
  const more = missing.length > shownNames ? ', …' : '';
  const files = missing.length === 1 ? '1 file that is' : `${String(missing.length)} files that are`;
  return [`${visibleText(truth.file)} names ${files} not here: ${names.join(', ')}${more}.`];
}
