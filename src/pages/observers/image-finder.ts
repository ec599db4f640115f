import type { LibraryStore } from '../../app/library-store.ts';
import { imageLink } from '../../app/router.ts';
import type { ImageTile } from '../../components/image-tiles/image-tiles.ts';
import { imageKey } from '../../domain/observers/image-key.ts';
import type { ChallengeId, ChallengeImage } from '../../domain/trials/challenge.ts';
import { donePositions } from '../../domain/trials/session-machine.ts';
import type { Session, SessionId } from '../../domain/trials/session.ts';

/** Finds the pictures and the pages of images that files name. */
export class ImageFinder {
  readonly #url: (image: ChallengeImage) => string;
  readonly #images = new Map<string, ChallengeImage>();
  readonly #answered = new Map<string, SessionId>();

  /**
   * @param id the challenge that the images are thought to be of; one that is not open has no pictures.
   * @param sessions of this machine, the newest first; a test that is not finished leads nowhere.
   */
  constructor(library: LibraryStore, id: ChallengeId, sessions: readonly Session[]) {
    const open = library.opened.value.get(id);
    this.#url = (image) => open?.images.url(image) ?? '';
    for (const image of open?.challenge.images ?? []) {
      this.#images.set(imageKey(image.id), image);
      this.#images.set(imageKey(image.file), image);
    }
    for (const session of sessions) {
      const blind = session.mode === 'test' && donePositions(session) < session.order.length;
      if (session.challengeId !== id || blind) continue;
      for (const { imageId } of session.trials) {
        if (!this.#answered.has(imageId)) this.#answered.set(imageId, session.id);
      }
    }
  }

  /** @param name an image's id or file name. */
  tile(name: string): ImageTile {
    const image = this.#images.get(imageKey(name));
    const session = image && this.#answered.get(image.id);
    return {
      name,
      src: image ? this.#url(image) : '',
      href: image && session ? imageLink(session, image.id) : null,
    };
  }
}
