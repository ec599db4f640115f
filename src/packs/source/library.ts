import {
  defaultChallenge,
  imagesOf,
  type Challenge,
  type ChallengeId,
  type ChallengeImage,
  type ImageId,
} from '../../core/trials/challenge.ts';
import { ChallengeImages } from './challenge-images.ts';
import { countImages } from '../pack/pack-files.ts';
import type { PackShelf } from '../pack/pack-shelf.ts';
import type { PackLabels, PackManifest } from '../../files/pack-format.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';

export interface ImageSource {
  /**
   * The image's pixels, decoded once, without colour-profile conversion.
   * @throws ImageUnreadableError when the file is missing or no image; what `photoFault` tells apart otherwise.
   */
  load(image: ChallengeImage, signal: AbortSignal): Promise<ImageBitmap>;
  url(image: ChallengeImage): string;
}

/** Example images of the classes, one strip a class: up to 13 square tiles side by side. */
export interface Examples {
  /** What the tiles of each strip show, as far as it is known. */
  readonly manifest: Pick<PackManifest, 'examples'>;
  count(wnid: Wnid): number;
  strip(wnid: Wnid): Promise<string | null>;
}

/** A challenge that is open: its list of images, where their pixels come from, and what comes with them. */
export interface OpenChallenge {
  readonly challenge: Challenge;
  readonly images: ImageSource;
  readonly examples: Examples | null;
  readonly labels: PackLabels | null;
  /** For images that a network of another machine answers; left out where one of this machine does. */
  readonly elsewhere?: NetworkElsewhere;
}

/** A network of another machine, which answers a class's images once for all. */
interface NetworkElsewhere {
  /** The classes that it offers for an image, where the list is pruned; null: all 1000. */
  offered(image: ImageId): readonly Wnid[] | null;
}

/** A challenge that can be opened, as a list shows it. */
export interface ChallengeSummary {
  readonly id: ChallengeId;
  readonly title: string;
  readonly images: number;
  /** How many of them are drawings or paintings; left out for a pack, whose list does not say it. */
  readonly drawings?: number;
  readonly classes: number | null;
  /** How many classes have examples. */
  readonly classesWithExamples: number;
  readonly bytes: number | null;
}

export class Library {
  readonly #shipped: () => Promise<Challenge | null>;
  readonly #shippedImages: ChallengeImages;
  readonly #shelf: PackShelf;

  /** @param manifest absolute address of the shipped challenge's `manifest.json`. */
  constructor(shipped: () => Promise<Challenge | null>, manifest: URL, shelf: PackShelf) {
    this.#shipped = shipped;
    this.#shippedImages = new ChallengeImages(manifest);
    this.#shelf = shelf;
  }

  async list() {
    const shipped = await this.#shipped();
    const { packs } = await this.#shelf.list();
    return [...(shipped ? [summaryOf(shipped)] : []), ...packs.filter((pack) => pack.images > 0)];
  }

  /**
   * Null when there is no such challenge, or it is kept back.
   * @throws FormatError, ArchiveError or PackError when what is kept of it is damaged.
   */
  async open(id: ChallengeId) {
    if (id === defaultChallenge) {
      const challenge = await this.#shipped();
      return challenge && { challenge, images: this.#shippedImages, examples: null, labels: null };
    }
    const pack = await this.#shelf.open(id);
    if (!pack?.challenge) return null;
    return {
      challenge: pack.challenge,
      images: pack,
      examples: pack.manifest.examples.size > 0 ? pack : null,
      labels: pack.manifest.labels,
    };
  }
}

function summaryOf({ id, title, images }: Challenge): ChallengeSummary {
  const drawings = imagesOf(images, { kinds: 'drawings' }).length;
  return { id, title, ...countImages(images), drawings, classesWithExamples: 0, bytes: null };
}
