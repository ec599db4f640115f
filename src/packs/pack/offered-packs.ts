import type { Catalogue } from '../../core/classes/catalogue.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import {
  parsePackIndex,
  type PackIndex,
  type OfferedPack,
  type PackManifest,
} from '../../files/pack-format.ts';
import { messageOf } from '../../core/message-of.ts';
import type { ChallengeId, Challenge, ChallengeImage } from '../../core/trials/challenge.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { ChallengeImages } from '../source/challenge-images.ts';
import { type OpenPack, type PackContents, PackError } from './pack-contents.ts';
import type { PackPart } from './pack-files.ts';
import { readPack } from './read-pack.ts';

/** A pack that the app's own server offers, open: each of its files has an address, and comes when it is shown. */
class OfferedPackFiles implements OpenPack {
  readonly #contents: PackContents;
  readonly #folder: URL;
  readonly #images: ChallengeImages;

  constructor(contents: PackContents, folder: URL) {
    this.#contents = contents;
    this.#folder = folder;
    this.#images = new ChallengeImages(folder);
  }

  /** @throws FormatError or PackError when it is broken, or does not come. */
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

interface OfferedList extends PackIndex {
  /** Why the list did not come, for a person; null where it came, or there is none. */
  readonly unreachable: string | null;
}

const none: OfferedList = { packs: [], broken: [], unreachable: null };

/** How long the list is waited for, in seconds. */
const longest = 10;

/** The packs in the folder `packs/` beside the app on its own server. */
export class OfferedPacks {
  readonly #folder: URL;
  readonly #catalogue: Catalogue;
  #known = none;
  #looked: Promise<void> | null = null;

  constructor(base: string, catalogue: Catalogue) {
    this.#folder = new URL('packs/', base);
    this.#catalogue = catalogue;
  }

  /** The address at which a pack lies. */
  addressOf(id: ChallengeId): string {
    return new URL(`${id}/`, this.#folder).href;
  }

  get known(): OfferedList {
    return this.#known;
  }

  /** Reads the list again; what is wrong with it or with a pack stands in it. */
  async look(): Promise<void> {
    const looking = this.#read().then((list) => {
      if (this.#looked === looking) this.#known = list;
    });
    this.#looked = looking;
    await looking;
  }

  /** Opens a pack, once the list has come; null where none of that id is offered, or it is broken: the list names it. */
  async open(id: ChallengeId): Promise<OfferedPackFiles | null> {
    await (this.#looked ?? this.look());
    const offered = this.#known.packs.find((pack) => pack.id === id);
    if (!offered) return null;
    try {
      return await OfferedPackFiles.open(offered, this.#folder, this.#catalogue);
    } catch (cause) {
      const { packs, broken, unreachable } = this.#known;
      this.#known = {
        packs: packs.filter((pack) => pack !== offered),
        broken: [...broken, messageOf(cause)],
        unreachable,
      };
      return null;
    }
  }

  async #read(): Promise<OfferedList> {
    const name = 'packs/index.json';
    try {
      const signal = AbortSignal.timeout(longest * 1000);
      const answer = await fetch(new URL('index.json', this.#folder), { cache: 'no-cache', signal });
      // Many hosts give a page in place of a file that is not there.
      const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
      if ([404, 410].includes(answer.status) || (answer.ok && isPage)) return none;
      if (!answer.ok) return { ...none, unreachable: `${name}: the server answered ${answer.status}.` };
      return { ...parsePackIndex(name, await answer.text()), unreachable: null };
    } catch (cause) {
      if (cause instanceof FormatError) return { ...none, broken: [cause.message] };
      const isSlow = cause instanceof DOMException && cause.name === 'TimeoutError';
      const why = isSlow ? `did not come within ${longest} seconds` : 'could not be fetched';
      return { ...none, unreachable: `${name} ${why}.` };
    }
  }
}
