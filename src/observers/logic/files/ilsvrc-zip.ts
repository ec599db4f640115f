import type { Catalogue } from '../../../core/classes/catalogue.ts';
import type { Observer, ObserverKind } from '../../../core/observers/observer.ts';
import { FormatError } from '../../../core/schemas/check-format.ts';
import { crc32 } from '../../../files/crc32.ts';
import { parseGroundTruth } from '../../../files/formats/parse-ground-truth.ts';
import { quoted, visibleText } from '../../../core/text/visible-text.ts';
import { answersEnding, groundTruth, imageList } from '../../../files/formats/ilsvrc-files.ts';
import { readIlsvrcTask1 } from '../../../files/formats/ilsvrc-task1.ts';
import { textLines } from '../../../files/formats/text-lines.ts';

/** A larger zip is none of answers, in bytes. */
export const largestIlsvrcZip = 20e6;

const localSignature = 0x04034b50;
const localLength = 30;

/** Whether a file begins as zips do. */
export function isZip([p, k, three, four]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && three === 3 && four === 4;
}

/**
 * The observers in a zip as Hit5 saves it: answers as ILSVRC task 1, the list of their images, and what is right.
 *
 * @param file how to name the zip in a message.
 * @throws FormatError when it is another zip, a file in it is damaged, or its files do not go together.
 */
export function readIlsvrcZip(file: string, bytes: Uint8Array, catalogue: Catalogue): readonly Observer[] {
  const texts = storedTexts(file, bytes);
  const [list, right] = [texts?.get(imageList), texts?.get(groundTruth)];
  const answers = [...(texts ?? [])].filter(([name]) => kindOf(name) !== null);
  if (list === undefined || right === undefined || answers.length === 0) throw otherZip(file);
  const within = (name: string) => `${file}, ${name}`;
  const images = [...textLines(list)];
  if (new Set(images).size < images.length || images.includes(''))
    throw new FormatError(`${visibleText(within(imageList))}: expected an image id on each line, each once.`);
  const { wnids } = parseGroundTruth(within(groundTruth), right, catalogue);
  requireLines(within(groundTruth), wnids.length, images.length);
  const truth = Int16Array.from(wnids, (wnid) => catalogue.byWnid(wnid).index);
  return answers.map(([name, text]) => {
    const observer = readIlsvrcTask1(name, text, catalogue);
    requireLines(within(name), observer.images.length, images.length);
    return { ...observer, kind: kindOf(name) ?? 'unknown', naming: 'file', images, truth };
  });
}

/** Whose answers a file of the zip holds; null: none. */
function kindOf(name: string): ObserverKind | null {
  if (name.endsWith(answersEnding.person)) return 'person';
  return name.endsWith(answersEnding.network) ? 'network' : null;
}

function requireLines(where: string, lines: number, images: number): void {
  if (lines === images) return;
  throw new FormatError(
    `${visibleText(where)} has ${lines} lines: expected ${images}, one for each line of ${quoted(imageList)}.`,
  );
}

function otherZip(file: string): FormatError {
  return new FormatError(
    `${visibleText(file)} cannot be read: it is a zip, but not as Hit5 saves ILSVRC answers; unpack it, and give its files.`,
  );
}

/**
 * The texts of a zip whose files are stored as they are, by their names; null where one is not.
 *
 * @throws FormatError naming a file that does not fit its checksum.
 */
function storedTexts(file: string, bytes: Uint8Array): ReadonlyMap<string, string> | null {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts = new Map<string, string>();
  try {
    // Local headers (APPNOTE 6.3.10, 4.3.7): flags at 6, method at 8, checksum at 14, size at 22, lengths of name and extra field at 26.
    for (let at = 0; data.getUint32(at, true) === localSignature;) {
      const sizeFollows = (data.getUint16(at + 6, true) & 8) !== 0;
      if (sizeFollows || data.getUint16(at + 8, true) !== 0) return null;
      const begin = at + localLength + data.getUint16(at + 26, true) + data.getUint16(at + 28, true);
      const end = begin + data.getUint32(at + 22, true);
      const name = decoder.decode(
        bytes.subarray(at + localLength, at + localLength + data.getUint16(at + 26, true)),
      );
      const content = bytes.subarray(begin, end);
      if (content.length === end - begin && crc32(content) !== data.getUint32(at + 14, true))
        throw new FormatError(
          `${visibleText(`${file}, ${name}`)} is damaged: its checksum is wrong. Save it again, or copy it again.`,
        );
      texts.set(name, decoder.decode(content));
      at = end;
    }
    return texts;
  } catch (cause) {
    if (cause instanceof FormatError) throw cause;
    // Cut off, or no text.
    return null;
  }
}
