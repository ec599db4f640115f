import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of the text in UTF-8, in hex; without https browsers have none of their own. */
export function consentHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
