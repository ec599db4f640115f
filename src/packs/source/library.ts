import type { Challenge, ChallengeId } from '../../core/trials/challenge.ts';
import { ChallengeImages } from './challenge-images.ts';
import type { PackShelf } from '../pack/pack-shelf.ts';

/** The challenges at hand: the one that ships, and those of the packs. */
export class Library {
  readonly #shipped: Challenge;
  readonly #shippedImages: ChallengeImages;
  readonly #shelf: PackShelf;

  /** @param manifest absolute address of the shipped challenge's `manifest.json`. */
  constructor(shipped: Challenge, manifest: URL, shelf: PackShelf) {
    this.#shipped = shipped;
    this.#shippedImages = new ChallengeImages(manifest);
    this.#shelf = shelf;
  }

  /** The one that ships first; packs without images are no challenges. */
  async list() {
    const { id, title, images } = this.#shipped;
    const shipped = { id, title, images: images.length, classesWithExamples: 0, bytes: null };
    const { packs } = await this.#shelf.list();
    return [shipped, ...packs.filter((pack) => pack.images > 0)];
  }

  /**
   * Null when there is no such challenge.
   *
   * @throws FormatError, ArchiveError or PackError when what is kept of it is damaged.
   */
  async open(id: ChallengeId) {
    if (id === this.#shipped.id) {
      return { challenge: this.#shipped, images: this.#shippedImages, examples: null };
    }
    const pack = await this.#shelf.open(id);
    if (!pack?.challenge) return null;
    return {
      challenge: pack.challenge,
      images: pack,
      examples: pack.manifest.examples.size > 0 ? pack : null,
    };
  }
}
