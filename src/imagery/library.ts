import type { Challenge, ChallengeId } from '../domain/trials/challenge.ts';
import { ChallengeImages } from './challenge-images.ts';

/** The challenges at hand. */
export class Library {
  readonly #shipped: Challenge;
  readonly #shippedImages: ChallengeImages;

  /** @param manifest absolute address of the shipped challenge's `manifest.json`. */
  constructor(shipped: Challenge, manifest: URL) {
    this.#shipped = shipped;
    this.#shippedImages = new ChallengeImages(manifest);
  }

  /** The challenge that ships. */
  list() {
    const { id, title, images } = this.#shipped;
    return Promise.resolve([{ id, title, images: images.length, classesWithExamples: 0, bytes: null }]);
  }

  /** Null when there is no such challenge. */
  open(id: ChallengeId) {
    if (id !== this.#shipped.id) return Promise.resolve(null);
    return Promise.resolve({ challenge: this.#shipped, images: this.#shippedImages, examples: null });
  }
}
