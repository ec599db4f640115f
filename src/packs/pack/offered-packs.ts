import type { Catalogue } from '../../core/classes/catalogue.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { parsePackIndex, type PackIndex } from '../../files/pack-format.ts';
import { messageOf } from '../../core/message-of.ts';
import type { ChallengeId } from '../../core/trials/challenge.ts';
import { OfferedPackFiles } from './offered-pack-files.ts';

/** What is known of the packs that the app's own server offers. */
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

  /** @param base the page's own address. */
  constructor(base: string, catalogue: Catalogue) {
    this.#folder = new URL('packs/', base);
    this.#catalogue = catalogue;
  }

  /** The address at which a pack lies. */
  addressOf(id: ChallengeId): string {
    return new URL(`${id}/`, this.#folder).href;
  }

  /** As it was read last. */
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
