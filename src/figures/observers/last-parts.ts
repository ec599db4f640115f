import { hasWnid, withoutWnid } from '../../core/observers/image-key.ts';

/** What all names say of one last part: the one key that has a wnid in front of it, and the one that has none. */
interface LastPart {
  withWnid: string | null;
  bare: string | null;
  /** Several images end in it, or somebody answered both: it does not tell which image is meant. */
  ambiguous: boolean;
}

/**
 * Which names mean the same image although only one of them has the wnid: those that agree in the part after the last
 * `_`, where that part is one image's alone and all names with a wnid have the same one.
 *
 * @param imageKeys of the images that other files name, by their `geirhosKey`; their own names keep them apart.
 * @param lists for each observer of a Geirhos file its names' `geirhosKey`s.
 * @returns for such a key of the Geirhos files the key to look up in its place.
 */
export function sameByLastPart(
  imageKeys: readonly string[],
  lists: readonly (readonly string[])[],
): ReadonlyMap<string, string> {
  // Mostly all names have the wnid, or none.
  const all = [imageKeys, ...lists];
  const someKey = (test: (key: string) => boolean) => all.some((keys) => keys.some(test));
  if (!someKey(hasWnid) || !someKey((key) => !hasWnid(key))) return new Map();
  const parts = new Map<string, LastPart>();
  const inOtherFiles = new Set(imageKeys);
  if (inOtherFiles.size < imageKeys.length) markRepeated(imageKeys, parts);
  const note = (key: string): LastPart => {
    const last = withoutWnid(key);
    let part = parts.get(last);
    if (!part) parts.set(last, (part = { withWnid: null, bare: null, ambiguous: false }));
    const side = hasWnid(key) ? 'withWnid' : 'bare';
    part[side] ??= key;
    if (part[side] !== key) part.ambiguous = true;
    return part;
  };
  for (const key of inOtherFiles) note(key);
  for (const keys of lists) {
    const own = new Map<LastPart, string>();
    for (const key of keys) {
      const part = note(key);
      if ((own.get(part) ?? key) !== key) part.ambiguous = true;
      own.set(part, key);
    }
  }
  const same = new Map<string, string>();
  for (const { withWnid, bare, ambiguous } of parts.values()) {
    if (ambiguous || withWnid === null || bare === null) continue;
    if (!inOtherFiles.has(bare)) same.set(bare, withWnid);
    else if (!inOtherFiles.has(withWnid)) same.set(withWnid, bare);
  }
  return same;
}

function markRepeated(keys: readonly string[], parts: Map<string, LastPart>): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) parts.set(withoutWnid(key), { withWnid: null, bare: null, ambiguous: true });
    seen.add(key);
  }
}
