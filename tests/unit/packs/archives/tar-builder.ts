/** A member of a tar that a test makes. */
export interface TarPart {
  readonly name: string;
  readonly content?: Uint8Array | string;
  /** As the header writes it; `0` by default. */
  readonly type?: string;
  /** The size that the header states, in bytes, where it is not that of the content. */
  readonly size?: number;
  readonly prefix?: string;
}

const encoder = new TextEncoder();

/** The bytes of a text as UTF-8. */
export function bytesOf(content: Uint8Array | string): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? encoder.encode(content) : new Uint8Array(content);
}

/** A header block with its right checksum. */
export function tarHeader({
  name,
  content = '',
  type = '0',
  size,
  prefix = '',
}: TarPart): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(512);
  const put = (text: string, at: number) => block.set(encoder.encode(text), at);
  const bytes = size ?? bytesOf(content).length;
  block.set(encoder.encode(name).subarray(0, 100), 0);
  put('0000644\0', 100);
  put(`${bytes.toString(8).padStart(11, '0')}\0`, 124);
  put('00000000000\0', 136);
  put('        ', 148);
  put(type, 156);
  put('ustar\u000000', 257);
  put(prefix, 345);
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

/** A header with its content, filled up to whole blocks. */
export function tarMember(part: TarPart): Uint8Array<ArrayBuffer> {
  const content = bytesOf(part.content ?? '');
  const bytes = new Uint8Array(512 + Math.ceil(content.length / 512) * 512);
  bytes.set(tarHeader(part));
  bytes.set(content, 512);
  return bytes;
}

/** A pax record that says something of the next member. */
export function paxMember(records: Readonly<Record<string, string>>, type = 'x'): Uint8Array<ArrayBuffer> {
  const content = Object.entries(records).map(([key, value]) => {
    const rest = encoder.encode(` ${key}=${value}\n`).length;
    const digits = String(rest + String(rest).length).length;
    return `${rest + digits} ${key}=${value}\n`;
  });
  return tarMember({ name: 'PaxHeaders/x', content: content.join(''), type });
}

/** What ends a tar. */
export const tarEnd = new Uint8Array(1024);

/** A whole tar of the members. */
export function tarOf(...parts: readonly (TarPart | Uint8Array<ArrayBuffer>)[]): Blob {
  return new Blob([...parts.map((part) => (part instanceof Uint8Array ? part : tarMember(part))), tarEnd]);
}
