import type { Batch } from '../../core/batches/batch.ts';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { RealLabels, Truth } from '../../core/truth/truth.ts';
import { headerKey } from '../csv/class-columns.ts';
import { labelCsv, truthCsv } from './parse-truth-csv.ts';
import { hit5Backup } from './backup-file.ts';
import type { FileFormat, SessionDownload } from './file-format.ts';
import { geirhosCsv } from './geirhos-csv.ts';
import { ilsvrcGroundTruth, ilsvrcTask1 } from './ilsvrc-task1.ts';
import { imagenetXCsv } from './imagenet-x-csv.ts';
import { jspsychJson } from './jspsych-json.ts';
import { labelStudioJson } from './label-studio-json.ts';
import { multilabelJson, readMultilabel } from './multilabel-json.ts';
import { kaggleSolution, parseTruthFile } from './parse-truth-file.ts';
import { readRealLabels, realLabels } from './real-labels.ts';
import { hit5Session } from './session-file.ts';
import { textLines, withoutMark } from './text-lines.ts';
import { tidyBatch, tidyCsv } from './tidy-csv.ts';

/** The forms of files that Hit5 reads and writes, in the order in which menus and pages name them. */
export const fileFormats: readonly FileFormat[] = [
  hit5Session,
  hit5Backup,
  tidyCsv,
  geirhosCsv,
  ilsvrcTask1,
  imagenetXCsv,
  ilsvrcGroundTruth,
  kaggleSolution,
  labelCsv,
  truthCsv,
  realLabels,
  multilabelJson,
  jspsychJson,
  labelStudioJson,
];

/** Those that hold answers. */
export const answerFormats = fileFormats.filter((one) => one.readObservers && !one.readTruth);

/** The form of a file by its content, not by its name; null when it is none that Hit5 reads. */
export function detectFormat(text: string): FileFormat | null {
  const body = withoutMark(text);
  const line = firstLine(body);
  const isJson = /^[{[]/.test(line.slice(0, 200).trimStart());
  const keys = isJson ? [] : cellsOf(line).map(headerKey);
  const start = { text: body, line, keys, said: isJson ? formatField(body) : null };
  return fileFormats.find(({ detect }) => detect?.(start)) ?? null;
}

/**
 * Reads labels with several right classes an image: ReaL's, or those of ImageNet-Multilabel.
 *
 * @throws FormatError naming the image and what was expected.
 */
export function readLabels(file: string, text: string, catalogue: Catalogue): RealLabels {
  return detectFormat(text) === multilabelJson
    ? readMultilabel(file, text, catalogue)
    : readRealLabels(file, text);
}

/** A file of Hit5's own says what it is, mostly at its beginning. */
function formatField(body: string): unknown {
  const said = /^\s*\{\s*"format"\s*:\s*"([^"]*)"/.exec(body)?.[1];
  if (said !== undefined) return said;
  try {
    return (JSON.parse(body) as { format?: unknown } | null)?.format;
  } catch {
    return null;
  }
}

function cellsOf(line: string): readonly string[] {
  return line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

/** The first line with something in it. */
function firstLine(body: string): string {
  for (const line of textLines(body)) if (line.trim() !== '') return line;
  return '';
}

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

/** Every file that a batch's answers can be saved as, in the order shown. */
export const batchDownloads = fileFormats.flatMap(({ batchDownload = [] }) => batchDownload);

/** The file that the observers' comparison takes. */
export const observerDownload = tidyBatch;

/** "efficientnet-lite0 val", without what no file system takes. */
export function batchFileName({ network, source }: Batch): string {
  const about = source.kind === 'challenge' ? source.challenge : source.label;
  const words = about.match(/[\p{L}\p{M}\p{N}._-]+/gu) ?? ['images'];
  return `${network} ${words.join(' ').slice(0, 60)}`;
}

/** Every file that a session can be saved as, in the order shown. `docs/formats` describes them. */
export const sessionDownloads: readonly SessionDownload[] = fileFormats.flatMap(
  (format) => format.sessionDownloads ?? [],
);
