import type { KeptSeat, OutboxRow } from '../../label/logic/kept-seat.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { donePositions } from '../../core/trials/session-machine.ts';
import type { Phase, Session, SkippedImage, Trial } from '../../core/trials/session.ts';

/** What stands in place of the photo and the answers. */
export type RoomScreen =
  | { readonly kind: 'shown' }
  | { readonly kind: 'lobby' }
  | { readonly kind: 'frozen' }
  /** At one's own pace: the answers are told on the board, and nobody can answer any more. */
  | { readonly kind: 'late' }
  /** Led pace: the time for the photo was over before this device could show it. */
  | { readonly kind: 'time-over' }
  /** Led pace: the board tells what was said of the photo, which this device has not answered. */
  | { readonly kind: 'on-board'; readonly imageId: ImageId }
  /** Led pace: the next photo comes when the teacher says so. */
  | { readonly kind: 'await-step' }
  /** The answer is shown when the teacher says so. */
  | { readonly kind: 'await-reveal'; readonly trial: Trial }
  /** What is right was asked for, and has not come. */
  | { readonly kind: 'await-answer'; readonly trial: Trial }
  /** All is answered; the results are shown when the teacher says so. */
  | { readonly kind: 'await-end' }
  /**
   * A class at its own pace is stopped, and every device shows the photo whose answer its board told last. In a class that is
   * led, so does whoever has not answered the photo before everybody saw what it is.
   */
  | { readonly kind: 'told'; readonly imageId: ImageId };

/** What a pupil reads something about; playing is told the network's five of a photo that was called, before the face page. */
export type WaitScreen =
  Exclude<RoomScreen, { kind: 'shown' | 'told' }> | { readonly kind: 'play'; readonly trial: Trial };

type Words = readonly [heading: string, text: string];

/** What a wait says: to a class, to a study where that differs, and as text to who came late to a class, or has picked nothing. */
interface WaitText {
  readonly class: Words;
  readonly study?: Words;
  readonly notBegun?: string;
}

const allAnswered = 'You have answered all photos.';

const answerIsIn = 'Your answer is in.';

const waits: Readonly<Record<WaitScreen['kind'], WaitText>> = {
  lobby: {
    class: ['You are in.', 'It begins when your teacher says so. Leave this page open.'],
    study: ['You are in.', 'It begins when the study opens. Leave this page open.'],
  },
  frozen: {
    class: ['Your teacher has stopped for a moment.', 'What you have picked stays as it is.'],
    study: ['The study has stopped for a moment.', 'What you have picked stays as it is.'],
  },
  late: {
    class: ['The answers are shown on the board now.', 'Look there. What you have answered counts.'],
    study: ['The answers are shown already.', 'So nobody can answer any more.'],
    notBegun: 'Look there. You had not begun, so nothing of yours is lost.',
  },
  'time-over': {
    class: ['Time is over for this photo.', 'The next one comes when your teacher goes on.'],
    study: ['Time is over for this photo.', 'The next one comes for everybody at the same time.'],
  },
  'on-board': {
    class: ['The board shows what the class thought.', 'Look there. What you picked counts.'],
    study: ['The study has stopped for a moment.', 'What you have picked stays as it is.'],
    notBegun: 'Look there. You have not answered this photo.',
  },
  'await-step': {
    class: ['Wait for the next photo.', 'It comes when your teacher goes on.'],
    study: ['Wait for the next photo.', 'It comes for everybody at the same time.'],
  },
  'await-reveal': {
    class: [answerIsIn, 'Your teacher will show what it is.'],
    study: [answerIsIn, 'The researchers will show what it is.'],
  },
  'await-answer': {
    class: [answerIsIn, 'You will see what it is as soon as your answer has arrived.'],
  },
  'await-end': {
    class: [allAnswered, 'Your teacher will show the results.'],
    study: ['Thank you.', allAnswered],
  },
  play: { class: ['The network’s five', 'One after the other, surest first.'] },
};

/** In place of that the answer is in: while the device still has it, and where the server will never take it. */
const notInWords: Readonly<Record<Exclude<OutboxRow['sent'], 'acked'>, Words>> = {
  waiting: ['Your answer is being sent.', 'Until it has arrived, it waits on this device.'],
  refused: ['Your answer was not taken.', 'Why is said above. It stays on this device.'],
};

/**
 * What is read while the room waits for something.
 *
 * @param sent what became of the answer that was given last.
 * @param isPartial whether some photo was not answered: then nobody is told that they answered all.
 */
export function waitWords(
  kind: WaitScreen['kind'],
  {
    isStudy,
    hasBegun,
    isPartial,
    sent,
  }: Readonly<Record<'isStudy' | 'hasBegun' | 'isPartial', boolean>> & Pick<OutboxRow, 'sent'>,
): Words {
  if ((kind === 'await-reveal' || kind === 'await-answer') && sent !== 'acked') return notInWords[sent];
  const { class: ofClass, study, notBegun } = waits[kind];
  const [heading, text] = (isStudy ? study : undefined) ?? ofClass;
  const whole = (words: string) => (isPartial && words === allAnswered ? 'That was the last photo.' : words);
  return [whole(heading), isStudy || hasBegun ? whole(text) : (notBegun ?? whole(text))];
}

const shown: RoomScreen = { kind: 'shown' };

/** Whether everybody may see the answer to an image, so that an answer to it that is given now does not count. */
export function isRevealedToAll(state: KeptSeat['state'], image: ImageId | undefined): boolean {
  return image !== undefined && state?.revealedToAll.includes(image) === true;
}

/** Whether nobody can answer any more: the class has ended, or at its own pace is told the answers. */
export function isClosed(pace: KeptSeat['card']['options']['pace'], state: KeptSeat['state']): boolean {
  return state?.phase === 'ended' || (pace === 'self' && state?.isTelling === true);
}

/**
 * Whether a photo that was answered may be seen again. In a timed view not before everybody may see its answer, or nobody can answer
 * any more: somebody beside this device may still have to see it, and by the clock.
 */
export function mayBeSeenAgain(
  { card: { options }, state }: Pick<KeptSeat, 'card' | 'state'>,
  image: ImageId,
): boolean {
  if (options.show === undefined || isClosed(options.pace, state)) return true;
  return state?.told === 'all' || isRevealedToAll(state, image);
}

export function revealedImage({
  card: { options },
  state,
}: {
  readonly card: Pick<KeptSeat['card'], 'options'>;
  readonly state: KeptSeat['state'];
}): ImageId | null {
  if (!state) return null;
  const { phase, told = null, order, position } = state;
  if (options.pace === 'self') return phase === 'frozen' && told !== 'all' ? told : null;
  const present = order[position ?? -1];
  const isTold = phase !== 'ended' && options.study === null && isRevealedToAll(state, present);
  return isTold ? (present ?? null) : null;
}

/**
 * What a pupil sees now. Where this says nothing, the label screen shows what it always does.
 *
 * @param isOver whether the time that everybody has is over, and the photo is not on screen.
 */
export function roomScreen(seat: KeptSeat, session: Session, phase: Phase, isOver = false): RoomScreen {
  const { card, state, reveals } = seat;
  const { options } = card;
  if (!state) return { kind: 'lobby' };
  const isShown = (trial: Trial) => reveals.some(({ imageId }) => imageId === trial.imageId);
  /** The class has ended without it. */
  const isNever = ({ imageId }: Trial) => state.phase === 'ended' && !state.revealed.includes(imageId);
  /** Who takes part in a study sees its end alone. */
  const isEndShown = (trial: Trial) =>
    isShown(trial) && (options.study !== null || mayBeSeenAgain(seat, trial.imageId));
  const isLed = options.pace === 'led';
  const told = revealedImage({ card: { options }, state });
  if (told !== null && !isLed) return { kind: 'told', imageId: told };
  switch (phase.kind) {
    case 'closing':
      return shown;
    case 'finished':
      return session.trials.every((trial) => isEndShown(trial) || isNever(trial))
        ? shown
        : { kind: 'await-end' };
    case 'feedback': {
      const { trial } = phase;
      if (isShown(trial)) return shown;
      // Where all are led, what everybody may see comes as soon as it can be fetched.
      const isOnItsWay = isLed && isRevealedToAll(state, trial.imageId);
      return options.reveal === 'each' || isOnItsWay
        ? { kind: 'await-answer', trial }
        : { kind: 'await-reveal', trial };
    }
    case 'opening':
    case 'answering': {
      if (state.phase === 'lobby') return { kind: 'lobby' };
      const position = phase.kind === 'opening' ? donePositions(session) : phase.draft.position;
      if (isLed && position !== state.position) return { kind: 'await-step' };
      const imageId = session.order[position];
      if (told !== null) return { kind: 'told', imageId: told };
      if (isLed && state.isTelling && imageId !== undefined) return { kind: 'on-board', imageId };
      if (isOver && isUntouched(phase)) return { kind: 'time-over' };
      if (state.phase !== 'frozen') return shown;
      const isTold = state.isTelling || isRevealedToAll(state, imageId);
      return { kind: !isLed && isTold ? 'late' : 'frozen' };
    }
  }
}

/** Whether the person has not seen the photo yet: what is begun ends as it stands. */
function isUntouched(phase: Phase): boolean {
  return phase.kind !== 'answering' || (phase.draft.guesses.length === 0 && phase.draft.time.response === 0);
}

/**
 * Whether the person need not wait for the answer that has just been given: at one's own pace the next photo comes at
 * once where answers are shown later.
 */
export function goesOn(
  { card: { options }, state }: KeptSeat,
  screen: RoomScreen,
  { position }: Trial,
): boolean {
  if (options.pace === 'self') return screen.kind === 'await-reveal' || screen.kind === 'told';
  // With all answers told, the last photo of a class that is led is no more waited at; after the end each goes on alone.
  const isThrough = state?.told === 'all' && state.phase !== 'ended' && position + 1 === state.order.length;
  return (state?.position ?? -1) > position || isThrough;
}

/** The images that a led class has gone on from, and after the end all; those that were answered are among them. */
export function passedOver(
  { card: { options }, state }: KeptSeat,
  { order }: Session,
): readonly SkippedImage[] {
  const hasEnded = state?.phase === 'ended';
  // Who was stopped before their last photo, or has not answered it, has seen its answer by now.
  const isAtEnd =
    options.pace === 'self' ? state?.phase === 'frozen' : (state?.position ?? -1) + 1 === order.length;
  const isThrough = !options.study && state?.told === 'all' && isAtEnd;
  const to = hasEnded || isThrough ? order.length : options.pace === 'led' ? (state?.position ?? 0) : 0;
  const what = options.study ? 'study' : 'class';
  const reason = `The ${what} ${hasEnded ? 'ended' : 'went on'} before you answered.`;
  return order.slice(0, to).map((imageId, position) => ({ position, imageId, reason }));
}

/** Where a class is, as one text. */
export const placeOf = (state: KeptSeat['state'] | undefined) =>
  state ? `${state.phase} ${String(state.position)}` : '';
