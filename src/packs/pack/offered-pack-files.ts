import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { OfferedPack, PackManifest } from '../../files/pack-format.ts';
import type { Challenge, ChallengeImage } from '../../core/trials/challenge.ts';
import { ChallengeImages } from '../source/challenge-images.ts';
import type { OpenPack, PackContents } from './pack-contents.ts';
import { PackError } from './pack-error.ts';
import type { PackPart } from './pack-files.ts';
import { readPack } from './read-pack.ts';

/** A pack that the app's own server offers, open: each of its files has an address, and comes when it is shown. */
export class OfferedPackFiles implements OpenPack {
  readonly live = null;
  readonly #contents: PackContents;
  readonly #folder: URL;
  readonly #images: ChallengeImages;

  constructor(contents: PackContents, folder: URL) {
    this.#contents = contents;
    this.#folder = folder;
    this.#images = new ChallengeImages(folder);
  }

  /**
   * Reads what the pack says of itself.
   *
   * @param packs the address of the folder in which the server has its packs.
   * @throws FormatError or PackError when it is broken, or does not come.
   */
  static async open(offered: OfferedPack, packs: URL, catalogue: Catalogue): Promise<OfferedPackFiles> {
    const { id, images, predictionsOf } = offered;
    const folder = new URL(`${id}/`, packs);
    const absent = [
      ...(images > 0 ? [] : ['challenge.json']),
      ...(predictionsOf === null ? ['predictions.json'] : []),
    ];
    const files = {
      has: (path: string) => !absent.includes(path),
      get: (path: string) => partAt(new URL(path, folder)),
    };
    const { signal } = new AbortController();
    const contents = await readPack(`packs/${id}`, files, catalogue, signal);
    if (contents.manifest.id !== id) {
      throw new PackError(
        `packs/${id} is another pack than the server’s list says: ${contents.manifest.id}.`,
      );
    }
    return new OfferedPackFiles(contents, folder);
  }

  get manifest(): PackManifest {
    return this.#contents.manifest;
  }

  get challenge(): Challenge | null {
    return this.#contents.challenge;
  }

  get predictions(): string | null {
    return this.#contents.predictions;
  }

  openImage(image: ChallengeImage, signal: AbortSignal): Promise<Blob> {
    return this.#contents.openImage(image, signal);
  }

  openStrip(wnid: Wnid, signal: AbortSignal): Promise<Blob> {
    return this.#contents.openStrip(wnid, signal);
  }

  load(image: ChallengeImage, signal: AbortSignal): Promise<ImageBitmap> {
    return this.#images.load(image, signal);
  }

  url(image: ChallengeImage): string {
    return this.#images.url(image);
  }

  count(wnid: Wnid): number {
    return this.manifest.examples.get(wnid)?.tiles ?? 0;
  }

  strip(wnid: Wnid): Promise<string | null> {
    const strip = this.manifest.examples.get(wnid);
    return Promise.resolve(strip ? new URL(strip.file, this.#folder).href : null);
  }

  close(): void {
    // Its addresses are the server's, and hold nothing here.
  }
}

/** A file of the pack; how long it is shows only when it comes. */
function partAt(address: URL): PackPart {
  return {
    size: 0,
    open: async (signal) => {
      const answer = await fetch(address, { signal }).catch((cause: unknown) => {
        signal.throwIfAborted();
        throw new PackError(`${address.pathname} could not be fetched.`, { cause });
      });
      if (answer.ok) return answer.blob();
      throw new PackError(`${address.pathname} is missing (the server answered ${answer.status}).`);
    },
  };
}
