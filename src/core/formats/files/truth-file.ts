import type { Catalogue } from '../../classes/catalogue.ts';
import { FormatError } from '../check-format.ts';
import { parseTruthFile } from '../truth-files/parse-truth-file.ts';
import type { Truth } from '../truth-files/truth.ts';
import { visibleText } from '../truth-files/visible-text.ts';
import { detectFormat } from './file-formats.ts';

/**
 * Reads what is right from a file, ReaL labels aside.
 *
 * @throws FormatError naming the line and what was expected.
 */
export function readTruthFile(file: string, text: string, catalogue: Catalogue): Truth {
  const { readTruth = parseTruthFile } = detectFormat(text) ?? {};
  const truth = readTruth(file, text, catalogue);
  if (truth.kind !== 'real') return truth;
  throw new FormatError(
    `${visibleText(file)} holds ReaL labels, which are not a truth file. Give it as ReaL labels.`,
  );
}
