import type { LibraryStore } from '../../packs/state/library-store.ts';
import { imageLink, type LinkWords } from '../../kit/route/pages.ts';
import { tilePart } from '../../kit/style/image-cards.ts';
import type { ImageAddresses } from '../../kit/element/trial-list/trial-list.ts';
import type { Session } from '../../core/trials/session.ts';

/**
 * Where a session's images are, and their pages.
 * @param words say among which images each stands.
 */
export function imageAddresses(
  session: Session,
  library: LibraryStore,
  words: LinkWords,
): Required<ImageAddresses> {
  return {
    file: (id) => {
      const found = library.find(session, id);
      return found ? found.source.images.url(found.image) : '';
    },
    part: (id) => tilePart(library.find(session, id)?.image),
    page: (id) => imageLink(session.id, id, words),
  };
}
