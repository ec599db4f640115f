import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { DistortionSetting } from '../logic/distortions/distortion.ts';
import type { ChallengeId } from '../../core/trials/challenge.ts';
import type { LibraryStore } from '../../packs/state/library-store.ts';
import type { PackStore } from '../../packs/state/pack-store.ts';
import type { Shape } from '../../core/shape.ts';
import { messageOf } from '../../core/message-of.ts';
import type { DistortedPacks } from '../distort/distorted-pack.ts';
import { Latest } from '../../kit/latest.ts';

type MakingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly message: string };

/** Makes challenges for people of a setting of the sliders. */
export class DistortedChallenge {
  readonly #maker: Shape<DistortedPacks>;
  readonly #library: LibraryStore;
  readonly #packs: PackStore;
  readonly #state = signal<MakingState>({ kind: 'idle' });
  readonly #latest = new Latest();

  constructor(maker: Shape<DistortedPacks>, library: LibraryStore, packs: PackStore) {
    this.#maker = maker;
    this.#library = library;
    this.#packs = packs;
  }

  readonly state: ReadonlySignal<MakingState> = this.#state;

  /** The pack's id and how many images it has; null when it failed or was given up. */
  async make(
    challenge: ChallengeId,
    setting: DistortionSetting,
    count: number,
    title: string,
  ): Promise<{ readonly id: ChallengeId; readonly images: number } | null> {
    const abort = this.#latest.begin();
    this.#state.value = { kind: 'making', done: 0, total: count };
    try {
      const open = await this.#library.open(challenge);
      if (!open) throw new Error('This challenge is not on this machine any more. Choose another.');
      const order = {
        challenge: open.challenge,
        labels: open.labels,
        load: open.images.load.bind(open.images),
        setting,
        count,
        title,
      };
      const pack = await this.#maker.make(order, abort, (done, total) => {
        if (!abort.aborted) this.#state.value = { kind: 'making', done, total };
      });
      await this.#packs.made(pack.id);
      if (!abort.aborted) this.#state.value = { kind: 'idle' };
      return pack;
    } catch (cause) {
      const message = messageOf(cause);
      if (!abort.aborted) this.#state.value = { kind: 'failed', message };
      return null;
    }
  }

  cancel(): void {
    this.#latest.end();
    this.#state.value = { kind: 'idle' };
  }
}
