import { imageLink, type LinkWords } from '../../kit/route/pages.ts';
import type { Observers } from '../make-observers.ts';
import type { ImageTile } from '../../results/element/image-tiles/image-tiles.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { imageKey } from '../../core/observers/image-key.ts';
import { conditionOfStimulus, imageOfStimulus, stimulusName } from '../../core/observers/stimulus.ts';
import {
  defaultChallenge,
  type ChallengeId,
  type ChallengeImage,
  type ImageKind,
  type ImageKinds,
} from '../../core/trials/challenge.ts';
import { donePositions } from '../../core/trials/session-machine.ts';
import type { SessionId } from '../../core/trials/session.ts';
import { imageAddress } from './choice-link.ts';

/** What is known of images on this machine. */
type FinderStores = Pick<Observers, 'catalogue' | 'library' | 'sessions' | 'observers'>;

/** An image with where it comes from; null where it is not on this machine. */
type Found = ReturnType<FinderStores['library']['find']>;

/** Finds the pictures and the pages of images that files name. */
export class ImageFinder {
  readonly #url: (image: ChallengeImage) => string;
  readonly #find: (image: ChallengeImage) => Found;
  readonly #images = new Map<string, ChallengeImage>();
  readonly #answered = new Map<string, SessionId>();
  /** Images of tests that are not finished: what they show must not be told yet. */
  readonly #blind = new Set<string>();
  readonly #label: (wnid: Wnid) => string;

  /**
   * @param id the challenge that the images are thought to be of; one that is not open has no pictures.
   * @param stores with the sessions of this machine; a test that is not finished leads nowhere, and where names are hidden
   * no session is led to, for its pages name who answered.
   */
  constructor({ catalogue, library, sessions, observers }: FinderStores, id: ChallengeId) {
    this.#label = (wnid) => catalogue.title(wnid);
    const open = library.opened.value.get(id);
    this.#url = (image) => open?.images.url(image) ?? '';
    this.#find = (image) => library.find({ challengeId: id }, image.id);
    for (const image of open?.challenge.images ?? []) {
      this.#images.set(imageKey(image.id), image);
      this.#images.set(imageKey(image.file), image);
    }
    const isHidden = observers.display.namesHidden.value;
    for (const session of sessions.sessions.value) {
      const blind = session.mode === 'test' && donePositions(session) < session.order.length;
      if (session.challengeId !== id) continue;
      if (blind) {
        for (const imageId of session.order) this.#blind.add(imageId);
        continue;
      }
      if (isHidden) continue;
      for (const { imageId } of session.trials) {
        if (!this.#answered.has(imageId)) this.#answered.set(imageId, session.id);
      }
    }
  }

  /** The image of a name, or of a stimulus that is named so. */
  #known(name: string): ChallengeImage | undefined {
    return this.#images.get(imageKey(name)) ?? this.#images.get(imageKey(imageOfStimulus(name)));
  }

  /** The condition of a stimulus that is named so; empty for the name of an image. */
  condition(name: string): string {
    return this.#images.has(imageKey(name)) ? '' : conditionOfStimulus(name);
  }

  /** Whether it belongs to a test that is not finished, so that nothing of it may be told. */
  isInOpenTest(name: string): boolean {
    const image = this.#known(name);
    return image !== undefined && this.#blind.has(image.id);
  }

  /** How an image was made; null where it is not known. */
  kind(name: string): ImageKind | null {
    return this.#known(name)?.kind ?? null;
  }

  /** How the images were made, by their `imageKey`: none where the challenge is not at hand. */
  kinds(): ImageKinds {
    return new Map([...this.#images].map(([key, { kind }]) => [key, kind] as const));
  }

  /**
   * The image with where it comes from; null where it is not on this machine.
   *
   * @param name its id or file name.
   */
  find(name: string): Found {
    const image = this.#known(name);
    return image ? this.#find(image) : null;
  }

  /**
   * @param name an image's id or file name.
   * @param words among which images it stands.
   */
  tile(name: string, words: LinkWords = {}): ImageTile {
    const image = this.#known(name);
    const session = image && this.#answered.get(image.id);
    return {
      name,
      caption: this.#caption(name, image),
      src: image ? this.#url(image) : '',
      href: this.isInOpenTest(name)
        ? null
        : image && session
          ? imageLink(session, image.id)
          : imageAddress(name, words),
    };
  }

  /** The class, where it is known and no test is spoiled by it; else the name in the file. */
  #caption(name: string, image: ChallengeImage | undefined): string {
    if (!image?.wnid) return name;
    if (this.#blind.has(image.id)) return 'class not told: in an open test';
    return stimulusName(this.#label(image.wnid), this.condition(name));
  }
}

/** Finds the images of a comparison; its challenge is opened where it is not yet. */
export function imageFinder(stores: FinderStores, report: ObserversReport): ImageFinder {
  const id = challengeOf(report);
  // A damaged pack is named in the list of packs; here the names stand without pictures.
  if (!stores.library.opened.value.has(id)) void stores.library.open(id).catch(() => null);
  return new ImageFinder(stores, id);
}

/** The same once the challenge is open, or cannot be. */
export async function openFinder(stores: FinderStores, report: ObserversReport): Promise<ImageFinder> {
  const id = challengeOf(report);
  await stores.library.open(id).catch(() => null);
  return new ImageFinder(stores, id);
}

function challengeOf({ challenge }: ObserversReport): ChallengeId {
  return (challenge ?? defaultChallenge) as ChallengeId;
}
