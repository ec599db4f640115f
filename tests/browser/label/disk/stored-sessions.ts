import type { SessionRepository } from '#src/label/disk/session-repository.ts';
import { shippedCatalogue } from '#tests/browser/packs/source/support.ts';

export const catalogue = await shippedCatalogue();

/** All that a disk holds, as a start and then a page that needs all trials read it. */
export async function storedSessions(disk: SessionRepository) {
  const { outlines, damaged } = await disk.list();
  const { sessions } = await disk.load(outlines.map(({ id }) => id));
  return { sessions, damaged };
}
