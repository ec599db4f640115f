/** What Hit5 reads of the extended attributes of a member. */
export interface PaxRecords {
  readonly path?: string;
  /** In bytes. */
  readonly size?: number;
  /** Whether its content is stored without its holes, as GNU tar does. */
  readonly sparse?: boolean;
}

const utf8 = new TextDecoder();

/** Reads pax records (POSIX.1-2001, `length key=value\n`); what is malformed from some point on is left out. */
export function readPaxRecords(bytes: Uint8Array): PaxRecords {
  const records: { path?: string; size?: number; sparse?: boolean } = {};
  let name = '';
  let at = 0;
  while (at < bytes.length) {
    const space = bytes.indexOf(0x20, at);
    const length = Number(utf8.decode(bytes.subarray(at, Math.max(at, space))));
    if (space < 0 || !Number.isInteger(length) || length <= 0) break;
    const record = utf8.decode(bytes.subarray(space + 1, at + length - 1));
    const equals = record.indexOf('=');
    const [key, value] = [record.slice(0, equals), record.slice(equals + 1)];
    if (key === 'path' && value !== '') records.path = value;
    if (key === 'size' && /^\d+$/.test(value)) records.size = Number(value);
    if (key.startsWith('GNU.sparse.')) records.sparse = true;
    // Its path is made up then.
    if (key === 'GNU.sparse.name') name = value;
    at += length;
  }
  return name === '' ? records : { ...records, path: name };
}
