import * as v from 'valibot';
import type { Catalogue } from '../../src/core/classes/catalogue.ts';
import type { Wnid } from '../../src/core/classes/class-ids.ts';
import { checkFormat, FormatError } from '../../src/core/schemas/check-format.ts';
import { imageIdSchema, wnidSchema } from '../../src/core/trials/identifier-schemas.ts';
import type { Credit, ImageId } from '../../src/core/trials/challenge.ts';

/** A part of a picture, as shares of its width and height: 0, 0 is the upper left corner. */
export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A photo that anyone may fetch and use, as the list has it. */
export interface ListedPhoto {
  /** Whether it is to be answered, or shows what its class looks like. */
  readonly part: 'challenge' | 'examples';
  /** Says nothing of the class. */
  readonly id: ImageId;
  readonly wnid: Wnid;
  readonly address: string;
  /** Where the class is among the stored pixels, before the picture is turned upright: as the competition cropped it. */
  readonly box: Box;
  readonly credit: Credit;
}

const columns = ['part', 'id', 'wnid', 'url', 'x1', 'y1', 'x2', 'y2', 'landing', 'author', 'author_url'];

const shareText = v.pipe(
  v.string(),
  v.regex(/^-?\d+(\.\d+)?$/, 'a share of width or height such as 0.25'),
  v.transform(Number),
);

const rowSchema = v.object({
  part: v.picklist(['challenge', 'examples']),
  id: imageIdSchema,
  wnid: wnidSchema,
  url: v.pipe(
    v.string(),
    v.regex(
      /^https?:\/\/[^/]+\/\d+\/\d+\/[\w.]+$/,
      'an address such as https://HOST/9/8540/28821627444_05_o.jpg',
    ),
  ),
  x1: shareText,
  y1: shareText,
  x2: shareText,
  y2: shareText,
  landing: v.pipe(v.string(), v.regex(/^https?:\/\//, 'an address that begins with http:// or https://')),
  author: v.pipe(v.string(), v.transform(plainAuthor), v.trim(), v.minLength(1)),
});

/**
 * Reads a list of photos: lines of values with a tab between them, below a line that names them.
 *
 * @param name how to name the file in a message.
 * @throws FormatError naming the line, and what was expected there.
 */
export function readPhotoList(name: string, text: string, catalogue: Catalogue): readonly ListedPhoto[] {
  const [head = '', ...lines] = text.replace(/\r?\n$/, '').split(/\r?\n/);
  if (head !== columns.join('\t'))
    throw new FormatError(`${name} has other columns than expected: ${columns.join(', ')}.`);
  const seen = new Set<string>();
  return lines.map((line, at) => {
    const place = `${name}, line ${at + 2},`;
    const values = line.split('\t');
    if (values.length !== columns.length)
      throw new FormatError(`${place} has ${values.length} values; expected ${columns.length}.`);
    const row = Object.fromEntries(columns.map((column, index) => [column, values[index]]));
    const { part, id, wnid, url, x1, y1, x2, y2, landing, author } = checkFormat(place, row, rowSchema);
    if (!catalogue.has(wnid))
      throw new FormatError(`${place} has the class ${wnid}, which is not one of the 1000.`);
    if (seen.has(id)) throw new FormatError(`${place} has the id ${id}, which stands in a line above.`);
    seen.add(id);
    return { part, id, wnid, address: url, box: { x1, y1, x2, y2 }, credit: creditOf(author, landing) };
  });
}

function creditOf(author: string, source: string): Credit {
  return {
    author,
    licence: 'CC-BY-2.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/2.0/',
    source,
    changes: 'cropped, scaled',
  };
}

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

/** The name that the competition wrote with bytes in octal (`\303\244`) and characters as HTML has them (`&amp;`). */
function plainAuthor(text: string): string {
  const unescaped = text.replace(/(?:\\[0-3][0-7]{2})+|\\\\/g, (found) => {
    if (found === '\\\\') return '\\';
    return Buffer.from(
      found
        .slice(1)
        .split('\\')
        .map((octal) => Number.parseInt(octal, 8)),
    ).toString();
  });
  return unescaped.replace(/&(?:amp|quot|#x27|lt|gt);/g, (found) => characters[found] ?? found);
}
