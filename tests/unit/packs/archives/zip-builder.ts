import { zipSync } from 'fflate';

/** A zip that fflate made of the files. */
export function zipOf(
  files: Readonly<Record<string, Uint8Array | string>>,
  level: 0 | 6 = 6,
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const bytes = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? encoder.encode(content) : content] as const,
  );
  return new Uint8Array(zipSync(Object.fromEntries(bytes), { level }));
}

/** Changes the entry at a place of the directory: what a hostile or odd packer would have written. */
export function alterEntry(
  zip: Uint8Array<ArrayBuffer>,
  which: number,
  change: (entry: DataView) => void,
): Uint8Array<ArrayBuffer> {
  const altered = zip.slice();
  const data = new DataView(altered.buffer);
  let at = data.getUint32(altered.length - 22 + 16, true);
  for (let passed = 0; passed < which; passed += 1) {
    at += 46 + data.getUint16(at + 28, true) + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  change(new DataView(altered.buffer, at));
  return altered;
}

/** One stored file of a zip64 that a test writes piece by piece. */
export interface Zip64File {
  readonly name: string;
  readonly header: number;
  readonly size: number;
  readonly crc: number;
}

/** The local header of a stored file. */
export function localHeader(name: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(30 + name.length);
  const data = new DataView(bytes.buffer);
  data.setUint32(0, 0x04034b50, true);
  data.setUint16(26, name.length, true);
  bytes.set(new TextEncoder().encode(name), 30);
  return bytes;
}

/** Directory and end of a zip64 whose sizes and offsets all stand in the extra fields. */
export function zip64Directory(files: readonly Zip64File[], offset: number): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ name, header, size, crc }) => {
    const bytes = new Uint8Array(46 + name.length + 28);
    const data = new DataView(bytes.buffer);
    data.setUint32(0, 0x02014b50, true);
    data.setUint32(16, crc, true);
    for (const at of [20, 24, 42]) data.setUint32(at, 0xffffffff, true);
    data.setUint16(28, name.length, true);
    data.setUint16(30, 28, true);
    bytes.set(new TextEncoder().encode(name), 46);
    const extra = new DataView(bytes.buffer, 46 + name.length);
    extra.setUint16(0, 1, true);
    extra.setUint16(2, 24, true);
    [size, size, header].forEach((value, at) => extra.setBigUint64(4 + at * 8, BigInt(value), true));
    return bytes;
  });
  const size = entries.reduce((sum, { length }) => sum + length, 0);
  const end = new DataView(new ArrayBuffer(56 + 20 + 22));
  end.setUint32(0, 0x06064b50, true);
  end.setBigUint64(4, 44n, true);
  end.setBigUint64(32, BigInt(files.length), true);
  end.setBigUint64(40, BigInt(size), true);
  end.setBigUint64(48, BigInt(offset), true);
  end.setUint32(56, 0x07064b50, true);
  end.setBigUint64(56 + 8, BigInt(offset + size), true);
  end.setUint32(76, 0x06054b50, true);
  for (const at of [12, 16]) end.setUint32(76 + at, 0xffffffff, true);
  for (const at of [8, 10]) end.setUint16(76 + at, 0xffff, true);
  return concat([...entries, new Uint8Array(end.buffer)]);
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => {
    whole.set(part, at);
    return at + part.length;
  }, 0);
  return whole;
}
