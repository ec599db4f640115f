import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { withoutMetadata } from '#src/packs/pack/without-metadata.ts';

const secret = 'Secret place 52 31 N';
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${secret}"/></rdf:RDF></x:xmpmeta>`;

/** A photo with all that a phone writes beside it, to be turned by 90° when shown. */
function photo(format: 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  const pixels = Buffer.from(Array.from({ length: 48 * 32 * 3 }, (_, at) => (at * 7) % 251));
  return sharp(pixels, { raw: { width: 48, height: 32, channels: 3 } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { ImageDescription: secret }, IFD3: { GPSAreaInformation: secret } })
    .withXmp(xmp)
    .withIccProfile('p3')
    .toFormat(format)
    .toBuffer();
}

function isIn(words: string, bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(words);
}

const fixture = (name: string) => readFileSync(`tests/fixtures/imagery/${name}`);
const strip = (bytes: Uint8Array) => withoutMetadata(new Uint8Array(bytes));
const raw = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();

describe('a photo without what it says beside its picture', () => {
  it.each(['jpeg', 'png', 'webp'] as const)(
    'as %s has no place and no words, its pixels, its profile, and is turned as before',
    async (format) => {
      const before = await photo(format);
      expect(isIn(secret, before)).toBe(true);
      const after = strip(before);
      expect(isIn(secret, after)).toBe(false);
      const { exif, xmp: words, icc, ...said } = await sharp(after).metadata();
      expect([words, said.orientation]).toEqual([undefined, 6]);
      expect(exif?.length).toBeLessThan(50);
      expect(icc).toEqual((await sharp(before).metadata()).icc);
      expect(await raw(after)).toEqual(await raw(before));
      expect(strip(after)).toEqual(after);
    },
  );

  it('has no IPTC, no comment, no preview and nothing behind its end, as JPEG', async () => {
    const before = await photo('jpeg');
    const segment = (marker: number, words: string) =>
      Buffer.concat([Buffer.of(0xff, marker, 0, words.length + 2), Buffer.from(words, 'latin1')]);
    const said = [
      segment(0xed, `Photoshop 3.0\0 ${secret}`),
      segment(0xfe, secret),
      segment(0xe2, `MPF\0 ${secret}`),
      segment(0xe0, `JFXX\0 ${secret}`),
    ];
    const whole = Buffer.concat([before.subarray(0, 2), ...said, before.subarray(2), Buffer.from(secret)]);
    const after = strip(whole);
    expect(isIn(secret, after)).toBe(false);
    expect(after).toEqual(strip(before));
  });

  it('has no text and nothing behind its end, as PNG', async () => {
    const before = await photo('png');
    const texts = ['tEXt', 'zTXt', 'iTXt', 'tIME', 'prVt'].map((name) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(secret.length);
      return Buffer.concat([length, Buffer.from(name + secret), Buffer.alloc(4)]);
    });
    const head = 8 + 25;
    const whole = Buffer.concat([
      before.subarray(0, head),
      ...texts,
      before.subarray(head),
      Buffer.from(secret),
    ]);
    expect(strip(whole)).toEqual(strip(before));
  });

  it('has no comment, no words of applications and nothing behind its end, as GIF', () => {
    const before = fixture('said.gif');
    expect(isIn(secret, before)).toBe(true);
    const comment = Buffer.concat([Buffer.of(0x21, 0xfe, secret.length), Buffer.from(secret), Buffer.of(0)]);
    // XMP stands in blocks that have no length: 258 bytes behind it lead every reader to its end.
    const trailer = Buffer.from([1, ...Array.from({ length: 256 }, (_, at) => 255 - at), 0]);
    const words = Buffer.concat([Buffer.of(0x21, 0xff, 11), Buffer.from(`XMP DataXMP${xmp}`), trailer]);
    const head = 13 + 3 * 2 ** (((before[10] ?? 0) % 8) + 1);
    const whole = Buffer.concat([
      before.subarray(0, head),
      ...[comment, words, before.subarray(head), Buffer.from(secret)],
    ]);
    const after = strip(whole);
    expect(isIn(secret, after) || isIn('xmpmeta', after)).toBe(false);
    expect(after).toEqual(strip(before));
    expect(after).toEqual(new Uint8Array(fixture('moving.gif')));
  });

  it('has no EXIF and no XMP, as AVIF, and the same length', async () => {
    const said = Buffer.concat([
      Buffer.of(0, 0, 0, 8 + 16 + secret.length),
      Buffer.from('uuid'.padEnd(20, '-') + secret),
    ]);
    for (const before of [fixture('said.avif'), Buffer.concat([fixture('said.avif'), said])]) {
      expect([isIn(secret, before), isIn('xmpmeta', before)]).toEqual([true, true]);
      const after = strip(before);
      expect([isIn(secret, after), isIn('xmpmeta', after)]).toEqual([false, false]);
      expect(after).toHaveLength(before.length);
      expect(await raw(after)).toEqual(await raw(before));
      expect(strip(after)).toEqual(after);
    }
  });

  it('keeps what a browser shows of a file that is cut off, and any other kind of file as it is', () => {
    expect(strip(fixture('cut.JPEG'))).toEqual(new Uint8Array(fixture('cut.JPEG')));
    for (const name of [
      'gif.gif',
      'moving.gif',
      'bmp.bmp',
      'avif.avif',
      'moving.avif',
      'display-p3.avif',
      'make.py',
    ])
      expect(strip(fixture(name))).toEqual(new Uint8Array(fixture(name)));
    for (const name of ['moving.png', 'moving.webp', 'cmyk.JPEG', 'progressive.JPEG', 'transparent.png'])
      expect(strip(fixture(name)).length).toBeGreaterThan(0.9 * fixture(name).length - 40);
  });
});
