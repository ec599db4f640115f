import type { Catalogue } from '../../core/classes/catalogue.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { parseTruthFile } from './parse-truth-file.ts';
import type { Truth } from '../../core/truth/truth.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { detectFormat } from './file-formats.ts';

/**
 * Reads what is right from a file, labels such as ReaL's aside.
 *
 * @throws FormatError naming the line and what was expected.
 */
export function readTruthFile(file: string, text: string, catalogue: Catalogue): Truth {
  const { readTruth = parseTruthFile } = detectFormat(text) ?? {};
  const truth = readTruth(file, text, catalogue);
  if (truth.kind !== 'real') return truth;
  throw new FormatError(
    `${visibleText(file)} holds ${truth.by === 'real' ? 'ReaL' : 'ImageNet-Multilabel'} labels, which are not a truth file. Give it as the labels.`,
  );
}
