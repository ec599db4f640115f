/**
 * 32 bit of a text, the same on every machine: FNV-1a (Fowler, Noll and Vo).
 *
 * @param begin where it begins: another number gives another hash of the same text.
 */
export function textHash(text: string, begin = 0x811c9dc5): number {
  let hash = begin;
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** As `textHash`, but the last characters reach the upper bits too (the finaliser of MurmurHash3, Appleby). */
export function mixedHash(text: string, begin?: number): number {
  let hash = textHash(text, begin);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
