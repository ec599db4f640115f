import { classCount } from '../../core/classes/class-ids.ts';

/** All probabilities of one image. */
export interface ImageProbabilities {
  readonly image: string;
  /** `[1000]`, by class index. */
  readonly probabilities: Float32Array;
}

/** `\x93NUMPY`, version 1.0. */
const magic = Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0);

/** The header's end lies at a multiple of so many bytes. */
const headerStep = 64;

/** NumPy leaves room for so many digits of the number of records, so that some can be added. */
const roomForCount = 21;

const bytesPerCharacter = 4;
const bytesPerValue = 4;

/**
 * A NumPy file (.npy, version 1.0; NEP 1) of a record an image: `file_name`, text, and `probabilities`, 1000 float32 by class
 * index. In place of a CSV's first line its header names both.
 *
 * @returns the file's pieces in order: the header, then one an image.
 */
export function* writeProbabilitiesNpy(
  images: readonly ImageProbabilities[],
): Generator<Uint8Array<ArrayBuffer>> {
  const longest = images.reduce((most, { image }) => Math.max(most, [...image].length), 1);
  yield header(longest, images.length);
  for (const { image, probabilities } of images) {
    const record = new DataView(new ArrayBuffer(longest * bytesPerCharacter + classCount * bytesPerValue));
    [...image].forEach((one, at) => record.setUint32(at * bytesPerCharacter, one.codePointAt(0) ?? 0, true));
    probabilities.forEach((one, at) =>
      record.setFloat32(longest * bytesPerCharacter + at * bytesPerValue, one, true),
    );
    yield new Uint8Array(record.buffer);
  }
}

/**
 * Reads what `writeProbabilitiesNpy` wrote.
 *
 * @throws RangeError when it is another file.
 */
export function readProbabilitiesNpy(bytes: Uint8Array): readonly ImageProbabilities[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = magic.length + 2 + view.getUint16(magic.length, true);
  const words = new TextDecoder('latin1').decode(bytes.subarray(magic.length + 2, start));
  const [, longest, count] = /'<U(\d+)'.*'shape': \((\d+),\)/.exec(words) ?? [];
  const nameBytes = Number(longest) * bytesPerCharacter;
  const recordBytes = nameBytes + classCount * bytesPerValue;
  if (words !== new TextDecoder().decode(header(Number(longest), Number(count)).subarray(magic.length + 2)))
    throw new RangeError('It is no file of probabilities by Hit5.');
  if (bytes.length !== start + Number(count) * recordBytes) throw new RangeError('It is not whole.');
  return Array.from({ length: Number(count) }, (_, place) => {
    const at = start + place * recordBytes;
    const points = Array.from({ length: Number(longest) }, (_, character) =>
      view.getUint32(at + character * bytesPerCharacter, true),
    );
    return {
      image: String.fromCodePoint(...points.filter((point) => point !== 0)),
      probabilities: Float32Array.from({ length: classCount }, (_, index) =>
        view.getFloat32(at + nameBytes + index * bytesPerValue, true),
      ),
    };
  });
}

function header(longest: number, count: number): Uint8Array<ArrayBuffer> {
  const words =
    `{'descr': [('file_name', '<U${longest}'), ('probabilities', '<f4', (${classCount},))], ` +
    `'fortran_order': False, 'shape': (${count},), }`;
  const withRoom = words.length + roomForCount - String(count).length;
  const length = (Math.floor((magic.length + 2 + withRoom + 1) / headerStep) + 1) * headerStep;
  const text = `${words.padEnd(length - magic.length - 3)}\n`;
  const bytes = new Uint8Array(length);
  bytes.set(magic);
  new DataView(bytes.buffer).setUint16(magic.length, text.length, true);
  bytes.set(new TextEncoder().encode(text), magic.length + 2);
  return bytes;
}
