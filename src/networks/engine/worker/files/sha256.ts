import { sha256 as sha256InScript } from '@noble/hashes/sha2.js';

/** SHA-256 in lower-case hex; on plain http, where the browser has no `crypto.subtle`, in script. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // Typed as always there, but absent on plain http.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  const digest = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256InScript(bytes);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
