import { createHash } from 'node:crypto';

/** Hexadecimal digits of the hash that count: 32 bits. */
const digits = 8;

/**
 * In which shard a file of a folder is, 1 to `of`: on every machine and system 1 plus the remainder of the first 32 bits of
 * the name's SHA-256 (UTF-8, Unicode NFC) by `of`.
 *
 * @param name its path within the folder, with `/`.
 * @param of how many shards there are.
 */
export function shardNumber(name: string, of: number): number {
  const hash = createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, digits);
  return (Number.parseInt(hash, 16) % of) + 1;
}
