import type { KeptSeat } from '../../label/logic/kept-seat.ts';
import { answerEvent } from '../../core/room/own-event.ts';
import type { MemberState } from '../../core/room/room.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import type { Session, SessionState } from '../../core/trials/session.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { revealedImage } from './room-screen.ts';

/** An answer that the class shows may change while others answer: it is asked again after so long, in milliseconds. */
const freshTime = 10_000;

export class DueReveals {
  readonly #asked = new Map<ImageId, { readonly at: number; readonly phase: MemberState['phase'] }>();

  /** Those that were told before they were answered: whether an answer counts was not known then. */
  readonly #early = new Set<ImageId>();

  /** Those of the images that were answered, or are on the board, that are not known yet, or may have changed. */
  of(
    { member, reveals, card }: KeptSeat,
    state: MemberState,
    { session, phase: screen }: SessionState,
    outbox: Pick<Outbox, 'whereIs'>,
  ): readonly ImageId[] {
    const { revealed, revealedToAll, phase } = state;
    const told = revealedImage({ card, state });
    const answered = new Map(session.trials.map((trial) => [trial.imageId, answerEvent(member, trial).id]));
    const onScreen = told ?? (screen.kind === 'feedback' ? screen.trial.imageId : null);
    const known = new Map(reveals.map((one) => [one.imageId, one]));
    return revealed.filter((id) => {
      // One that waits would come after what is right, and count as given with its help.
      const answer = answered.get(id);
      if (answer === undefined ? id !== told : outbox.whereIs(answer) === 'waiting') return false;
      if (answer !== undefined && this.#early.has(id)) return true;
      const asked = this.#asked.get(id);
      // It was shown to this member alone before it was shown to the class.
      if (known.get(id)?.class === null && revealedToAll.includes(id)) return true;
      if (!known.has(id) || (phase === 'ended' && asked?.phase !== 'ended')) return true;
      return id === onScreen && Date.now() - (asked?.at ?? 0) > freshTime;
    });
  }

  /** They have just been told in this phase, to somebody who has answered these. */
  told(images: readonly ImageId[], phase: MemberState['phase'], trials: Session['trials']): void {
    const answered = new Set(trials.map(({ imageId }) => imageId));
    for (const image of images) {
      this.#asked.set(image, { at: Date.now(), phase });
      if (answered.has(image)) this.#early.delete(image);
      else this.#early.add(image);
    }
  }
}
