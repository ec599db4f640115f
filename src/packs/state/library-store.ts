import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { ChallengeId, ChallengeImage, ImageId } from '../../core/trials/challenge.ts';
import type { Session } from '../../core/trials/session.ts';
import type { ChallengeSummary, Library, OpenChallenge } from '../source/library.ts';
import type { Shape } from '../../core/shape.ts';

/** An image with where it comes from. */
export interface FoundImage {
  readonly image: ChallengeImage;
  readonly source: OpenChallenge;
}

/** The challenges at hand, and those that were opened. */
export class LibraryStore {
  readonly #library: Shape<Library>;
  readonly #summaries = signal<readonly ChallengeSummary[]>([]);
  readonly #open = signal<ReadonlyMap<ChallengeId, OpenChallenge>>(new Map());
  readonly #images = new Map<ChallengeId, ReadonlyMap<ImageId, ChallengeImage>>();

  constructor(library: Shape<Library>) {
    this.#library = library;
  }

  /** All challenges at hand, the one that ships first. */
  get summaries(): ReadonlySignal<readonly ChallengeSummary[]> {
    return this.#summaries;
  }

  /** Those that are open, by id. */
  get opened(): ReadonlySignal<ReadonlyMap<ChallengeId, OpenChallenge>> {
    return this.#open;
  }

  /**
   * Reads the list again: at the start, and after a pack has come or gone.
   *
   * @param changed the pack that came, perhaps in place of one of its name: it is opened again.
   */
  async refresh(changed: ChallengeId | null = null): Promise<void> {
    const summaries = await this.#library.list();
    const known = new Set(summaries.map(({ id }) => id));
    if (changed !== null) known.delete(changed);
    this.#open.value = new Map([...this.#open.value].filter(([id]) => known.has(id)));
    this.#summaries.value = summaries;
  }

  /** Opens a challenge, or gives the open one; null when there is none of that id. */
  async open(id: ChallengeId): Promise<OpenChallenge | null> {
    const known = this.#open.value.get(id);
    if (known) return known;
    const opened = await this.#library.open(id);
    if (!opened) return null;
    this.#images.set(id, new Map(opened.challenge.images.map((image) => [image.id, image])));
    this.#open.value = new Map([...this.#open.value, [id, opened]]);
    return opened;
  }

  /** An image of a session, when its challenge is open and still has it. */
  find(session: Pick<Session, 'challengeId'>, id: ImageId | undefined): FoundImage | null {
    const source = this.#open.value.get(session.challengeId);
    const image = id === undefined ? undefined : this.#images.get(session.challengeId)?.get(id);
    return source && image ? { image, source } : null;
  }
}
