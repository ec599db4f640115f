/** How much is compared at a time, in bytes. */
const portion = 2 ** 20;

/** Whether two files hold the same bytes; stops at the first difference. */
export async function sameContent(one: Blob, other: Blob): Promise<boolean> {
  if (one.size !== other.size) return false;
  for (let from = 0; from < one.size; from += portion) {
    const [first, second] = await Promise.all(
      [one, other].map(async (blob) => new Uint8Array(await blob.slice(from, from + portion).arrayBuffer())),
    );
    if (!first?.every((byte, at) => byte === second?.[at])) return false;
  }
  return true;
}
