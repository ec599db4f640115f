import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { originalLabels } from '../../core/trials/grading.ts';
import { depthOf, isHit } from '../../core/trials/hit.ts';
import type { Session, Trial } from '../../core/trials/session.ts';
import { formatMilliseconds } from '../../core/text/format-number.ts';
import type { KeptSeat } from '../../label/logic/kept-seat.ts';
import { RoomProjection } from '../../core/room/room-projection.ts';
import type { LogEntry } from '../../core/room/room-event.ts';
import { trialOf } from '../../core/room/room-session.ts';
import type { MemberId } from '../../core/schemas/room-ids.ts';
import type { Words } from '../words/wait/en.ts';

/** A photo that its owner has answered, as they may see it while the class goes on. */
export interface OwnPhoto {
  readonly imageId: ImageId;
  /** Its place in the room, from 1. */
  readonly number: number;
  /** What they took it for first; null: they did not know. */
  readonly guess: string | null;
  /** For how many milliseconds they saw it, where it was for a moment. */
  readonly exposure?: number;
  /**
   * Whether they think that the network has what is right among its guesses that count; null: they have not
   * said.
   */
  readonly call: boolean | null;
  /** Whether it can be asked: the network has answered, and its answer is not seen yet. */
  readonly asks: boolean;
  /** What may be seen of it; null: nothing yet. */
  readonly shown: ShownAnswer | null;
}

export interface ShownAnswer {
  /** Null where nobody has said it. */
  readonly truth: string | null;
  /** Whether its owner got it; null without a truth. */
  readonly hit: boolean | null;
  readonly guesses: readonly { readonly label: string; readonly probability: number }[];
  /** The place of what is right among them, from 0; -1: none of them is; null: nobody can say. */
  readonly place: number | null;
}

/** The photos that a person has answered in a room, in the order in which they came. */
export function ownPhotos(seat: KeptSeat, { trials }: Session, catalogue: Catalogue): readonly OwnPhoto[] {
  const images = new Map(seat.state?.images.map((image) => [image.id, image]));
  return [...trials]
    .sort((one, other) => one.position - other.position)
    .map((trial) => {
      const { imageId, guesses, position, prediction, record } = trial;
      const shown = shownAnswer(seat, trial, catalogue);
      const isAnswered =
        seat.card.options.where === 'teacher'
          ? images.get(imageId)?.isAnswered !== false
          : prediction !== null;
      return {
        imageId,
        number: position + 1,
        guess: guesses[0] === undefined ? null : catalogue.title(guesses[0]),
        ...(record.viewed && { exposure: record.viewed.exposure }),
        call: seat.calls?.[imageId] ?? null,
        asks: shown === null && isAnswered,
        shown,
      };
    });
}

function shownAnswer({ reveals, card }: KeptSeat, trial: Trial, catalogue: Catalogue): ShownAnswer | null {
  const reveal = reveals.find(({ imageId }) => imageId === trial.imageId);
  if (!reveal) return null;
  const right = originalLabels.rightFor(reveal);
  const five = (reveal.predictions[0] ?? trial.prediction)?.guesses ?? [];
  const wnids = five.map(({ classIndex }) => catalogue.byIndex(classIndex).wnid);
  const isKnown = right.length > 0;
  const depth = depthOf(card.options);
  return {
    truth: reveal.truth && catalogue.title(reveal.truth),
    hit: isKnown ? isHit(trial.guesses, right, depth) : null,
    guesses: five.map(({ probability }, place) => ({
      label: catalogue.title(wnids[place] ?? ''),
      probability,
    })),
    place:
      isKnown && five.length > 0 ? wnids.slice(0, depth).findIndex((wnid) => right.includes(wnid)) : null,
  };
}

/** @returns null where nothing was called, or it cannot be said. */
export function isCalledRight({ call, shown }: Pick<OwnPhoto, 'call' | 'shown'>): boolean | null {
  const place = shown?.place ?? null;
  return call === null || place === null ? null : call === place >= 0;
}

/** How many calls were right, for the person alone; empty before the first. */
export function callWords(photos: readonly Pick<OwnPhoto, 'call' | 'shown'>[], { call }: Words): string {
  const known = photos.flatMap((photo) => isCalledRight(photo) ?? []);
  if (known.length === 0) return '';
  return call.sofar(known.filter(Boolean).length, known.length);
}

export function calledWords(photo: Pick<OwnPhoto, 'call' | 'shown'>, { call }: Words): string {
  const place = photo.shown?.place ?? null;
  if (place === null) return '';
  const network = call.networkGot[place] ?? call.networkMissed;
  const isRight = isCalledRight(photo);
  return isRight === null ? network : `${network} ${call.called(isRight)}`;
}

/** What a person bet in a timed class; empty: nothing. */
export function betWords(bet: number | undefined, { call }: Words): string {
  return bet === undefined ? '' : call.youBet(formatMilliseconds(bet));
}

/**
 * What a member has answered by the server's log, as trials of their session.
 *
 * @param order the session's images.
 */
export function ownAnswers(
  entries: readonly LogEntry[],
  member: MemberId,
  order: readonly ImageId[],
): readonly Trial[] {
  return new RoomProjection(entries)
    .answersOf(member)
    .map((answer) => trialOf({ ...answer, position: order.indexOf(answer.imageId) }))
    .filter(({ position }) => position >= 0);
}
