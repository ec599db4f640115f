import type { ImageId } from '../../src/core/trials/challenge.ts';
import { overlap } from '../../src/packs/import/overlap.ts';
import {
  type PhotoGroup,
  manyOf,
  selectPhotos,
  type PhotoOutcome,
  type SelectedPhotos,
} from './choose-photos.ts';
import type { KeptPhotos } from './kept-photos.ts';
import type { ListedPhoto } from './photo-list.ts';
import { RetryingFetch, type RetryOptions } from './retrying-fetch.ts';
import { NoImageError, preparePhoto, UnavailableError } from './prepare-photo.ts';

const width = 8;

/** After so many in a row that were not reached, the line is lost. */
const mostNotReached = width;

/** After so many in a row of which none could be used, it is not the photos that are wrong. */
const mostUnused = 40;

/** Milliseconds between two reports while bytes come: they come in pieces, thousands in a second. */
const pause = 100;

export interface GatheredPhotos extends SelectedPhotos {
  /** Photos that were asked for and are not in the pack, by the reason. */
  readonly left: Readonly<Record<Exclude<PhotoOutcome['kind'], 'kept'>, number>>;
}

export interface FetchProgress {
  /** Photos that are ready, with those of an earlier run. */
  readonly ready: number;
  readonly fetched: number;
  readonly bytes: number;
}

/** Fetching cannot go on; what is ready is kept. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

interface Wish {
  readonly groups: readonly PhotoGroup[];
  /** Where a photo may lie, the likelier address first. */
  readonly addressesOf: (photo: ListedPhoto) => readonly string[];
  readonly retries: RetryOptions;
  /** Whether others take the place of photos that cannot be reached. */
  readonly leaveOut: boolean;
}

/**
 * Fetches what the groups want and keeps it, eight photos at a time; what is gone is replaced by the next candidate of
 * its group.
 *
 * @throws StoppedError when photos could not be reached and are not to be left out, nobody answers, or nothing that
 *   comes is a photo; AskedToWaitError; what keeps a file from being written; the signal's reason when aborted.
 */
export async function gatherPhotos(
  wish: Wish,
  kept: KeptPhotos,
  signal: AbortSignal,
  onProgress: (progress: FetchProgress) => void,
): Promise<GatheredPhotos> {
  const stop = new AbortController();
  const end = () => stop.abort(signal.reason);
  signal.addEventListener('abort', end, { once: true });
  try {
    return await new Gathering(wish, kept, stop.signal, onProgress).all();
  } finally {
    signal.removeEventListener('abort', end);
    // Where one failed, the others end too.
    stop.abort();
  }
}

class Gathering {
  readonly #wish: Wish;
  readonly #kept: KeptPhotos;
  readonly #signal: AbortSignal;
  readonly #onProgress: (progress: FetchProgress) => void;
  readonly #fetch: RetryingFetch;
  readonly #outcomes = new Map<ImageId, PhotoOutcome>();
  /** An earlier run's photos that are gone are asked for again, all in a row: there may be as many as are ready. */
  readonly #mostUnused: number;
  /** Those that are to be left out come all in a row too. */
  readonly #mostNotReached: number;
  #ready = 0;
  #fetched = 0;
  #bytes = 0;
  #unused = 0;
  /** In a row. */
  #notReached = 0;
  /** Why a photo was not reached, the last time. */
  #why = '';
  /** When it last said how far it is; by `performance.now()`. */
  #reported = 0;

  constructor(
    wish: Wish,
    kept: KeptPhotos,
    signal: AbortSignal,
    onProgress: (progress: FetchProgress) => void,
  ) {
    this.#wish = wish;
    this.#kept = kept;
    this.#signal = signal;
    this.#onProgress = onProgress;
    this.#fetch = new RetryingFetch(wish.retries, (bytes) => {
      this.#bytes += bytes;
      if (performance.now() - this.#reported >= pause) this.#report();
    });
    this.#mostUnused = mostUnused + kept.photos.size;
    this.#mostNotReached = mostNotReached + (wish.leaveOut ? kept.photos.size : 0);
    for (const [id, photo] of kept.photos) this.#outcomes.set(id, { kind: 'kept', photo });
  }

  async all(): Promise<GatheredPhotos> {
    const { groups, leaveOut } = this.#wish;
    for (;;) {
      const settled = selectPhotos(groups, this.#outcomes, leaveOut);
      this.#ready = [...settled.taken.values()].reduce((sum, { length }) => sum + length, 0);
      this.#report();
      if (settled.toFetch.length === 0) {
        const left = this.#left();
        if (left['not-reached'] === 0 || leaveOut) return { ...settled, left };
        throw new StoppedError(
          `${manyOf(left['not-reached'], 'photo')} could not be reached (${this.#why}), so the pack is not made yet. ` +
            'With --leave-out it is made without them.',
        );
      }
      await overlap(settled.toFetch, width, this.#signal, async (photo) => {
        const outcome = await this.#one(photo);
        this.#outcomes.set(photo.id, outcome);
        this.#heed(outcome);
      });
    }
  }

  async #one(photo: ListedPhoto): Promise<PhotoOutcome> {
    const answer = await this.#fetch.file(this.#wish.addressesOf(photo), this.#signal);
    if (answer.kind === 'not-reached') {
      this.#notReached += 1;
      this.#why = answer.why;
      if (this.#notReached >= this.#mostNotReached)
        throw new StoppedError(`The last ${this.#notReached} photos could not be reached: ${answer.why}.`);
      return { kind: 'not-reached' };
    }
    this.#notReached = 0;
    if (answer.kind !== 'file') return { kind: answer.kind };
    try {
      const prepared = await preparePhoto(answer.content, photo);
      this.#signal.throwIfAborted();
      return { kind: 'kept', photo: await this.#kept.keep(photo, prepared, answer.bytes) };
    } catch (cause) {
      if (cause instanceof NoImageError) return { kind: 'no-image' };
      if (cause instanceof UnavailableError) return { kind: 'gone' };
      throw cause;
    }
  }

  /** @throws StoppedError */
  #heed({ kind }: PhotoOutcome): void {
    if (kind === 'kept') {
      this.#unused = 0;
      this.#ready += 1;
      this.#fetched += 1;
      this.#report();
      return;
    }
    // A mirror may lack any number of photos.
    if (kind === 'gone' && this.#wish.leaveOut) return;
    this.#unused += 1;
    if (this.#unused < this.#mostUnused) return;
    const { gone, 'no-image': noImage } = this.#left();
    throw new StoppedError(
      `None of the last ${this.#mostUnused} photos could be had: so far ${gone} are gone and ` +
        `${noImage} are no image. Is the address right, and is there no page in between, on which one has to log in?`,
    );
  }

  #left(): GatheredPhotos['left'] {
    const left = { gone: 0, 'no-image': 0, 'not-reached': 0 };
    for (const { kind } of this.#outcomes.values()) if (kind !== 'kept') left[kind] += 1;
    return left;
  }

  #report(): void {
    this.#reported = performance.now();
    this.#onProgress({ ready: this.#ready, fetched: this.#fetched, bytes: this.#bytes });
  }
}
