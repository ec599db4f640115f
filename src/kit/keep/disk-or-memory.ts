/**
 * What is kept on the browser's disk, or, where the browser keeps nothing, something that lasts as long as the page; the
 * notice about sessions says so.
 */
export async function diskOrMemory<Disk, Memory>(
  open: () => Promise<Disk>,
  memory: new () => Memory,
): Promise<Disk | Memory> {
  try {
    return await open();
  } catch {
    return new memory();
  }
}
