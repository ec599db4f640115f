import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { ClassIndex } from '../../core/classes/class-ids.ts';
import type { Challenge, ChallengeImage } from '../../core/trials/challenge.ts';
import { ChallengeImages } from '../../packs/source/challenge-images.ts';

/** How many photos are answered: enough to tell a network that works from one that does not, mostly, and soon done. */
const few = 40;

/** Photos from all over the shipped challenge, with what they show, on which a network is tried. */
export class CheckPhotos {
  readonly #photos: readonly ChallengeImage[];
  readonly #images: ChallengeImages;
  readonly #catalogue: Catalogue;

  /** @param manifest absolute address of the challenge's `manifest.json`. */
  constructor(challenge: Challenge, manifest: URL, catalogue: Catalogue) {
    const photos = challenge.images.filter(({ kind, wnid }) => kind === 'photo' && wnid !== null);
    const step = Math.max(1, photos.length / few);
    this.#photos = photos.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
    this.#images = new ChallengeImages(manifest);
    this.#catalogue = catalogue;
  }

  get count(): number {
    return this.#photos.length;
  }

  /**
   * The photo at 0..count − 1.
   *
   * @throws ImageUnreadableError or Error when it cannot be fetched.
   */
  async load(
    at: number,
    signal: AbortSignal,
  ): Promise<{ readonly bitmap: ImageBitmap; readonly truth: ClassIndex }> {
    const photo = this.#photos[at];
    if (!photo?.wnid) throw new RangeError(`There is no photo ${at}.`);
    return {
      bitmap: await this.#images.load(photo, signal),
      truth: this.#catalogue.byWnid(photo.wnid).index,
    };
  }
}
