import type { LibraryStore } from '../../packs/state/library-store.ts';
import { imageLink, type LinkWords } from '../../kit/route/pages.ts';
import type { ImageAddresses } from '../../kit/element/trial-list/trial-list.ts';
import type { Session } from '../../core/trials/session.ts';

/**
 * Where a session's images are: the files in its challenge, as long as that is at hand, and their pages.
 *
 * @param words say among which images each stands.
 */
export function imageAddresses(session: Session, library: LibraryStore, words: LinkWords): ImageAddresses {
  return {
    file: (id) => {
      const found = library.find(session, id);
      return found ? found.source.images.url(found.image) : '';
    },
    part: (id) => {
      const [x, y] = library.find(session, id)?.image.focus ?? [0.5, 0.5];
      return `${100 * x}% ${100 * y}%`;
    },
    page: (id) => imageLink(session.id, id, words),
  };
}
