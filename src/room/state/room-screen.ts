import type { KeptSeat, OutboxRow } from '../../label/logic/kept-seat.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { donePositions } from '../../core/trials/session-machine.ts';
import type { Phase, Session, SkippedImage, Trial } from '../../core/trials/session.ts';
import type { Words } from '../words/wait/en.ts';

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

type Said = readonly [heading: string, text: string];

/**
 * What is read while the room waits for something.
 *
 * @param hasBegun whether something is picked or answered: who came late to a class has lost nothing.
 * @param isPartial whether some photo was not answered: then nobody is told that they answered all.
 * @param sent what became of the answer that was given last.
 */
export function waitWords(
  kind: WaitScreen['kind'],
  {
    isStudy,
    hasBegun,
    isPartial,
    sent,
  }: Readonly<Record<'isStudy' | 'hasBegun' | 'isPartial', boolean>> & Pick<OutboxRow, 'sent'>,
  words: Words,
): Said {
  const done = isPartial ? words.lastPhoto : words.answeredAll;
  switch (kind) {
    case 'lobby':
      return [words.youAreIn, words.leaveOpen(isStudy)];
    case 'frozen':
      return [words.stopped(isStudy), words.stays];
    case 'late':
      if (isStudy) return [words.shownAlready, words.nobodyCan];
      return [words.onBoardNow, hasBegun ? words.lookCounts : words.lookNotBegun];
    case 'time-over':
      return [words.timeOver, words.nextOne(isStudy)];
    case 'on-board':
      if (isStudy) return [words.stopped(true), words.stays];
      return [words.classThought, hasBegun ? words.lookPicked : words.lookNotAnswered];
    case 'await-step':
      return [words.waitNext, words.itComes(isStudy)];
    case 'await-reveal':
    case 'await-answer':
      // The device still has it, or the server will never take it.
      if (sent === 'waiting') return [words.beingSent, words.waitsHere];
      if (sent === 'refused') return [words.notTaken, words.whyAbove];
      return [words.isIn, kind === 'await-answer' ? words.seeSoon : words.willShow(isStudy)];
    case 'await-end':
      return isStudy ? [words.thankYou, done] : [done, words.showResults];
    case 'play':
      return [words.networksFive, words.surestFirst];
  }
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
