import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { BoardState } from '../../core/room/board-state.ts';
import type { WholeRoom } from '../../core/room/room.ts';
import { isSpoiled } from '../../core/trials/grading.ts';
import { answerPoints } from '../../figures/scoring/points.ts';

/** Who had more points for a photo; null: nobody, or it is not revealed. */
type PhotoWinner = 'person' | 'network' | null;

export interface ClassScore {
  /** The points of one of the class, on average: the sum over the photos, in whole points. */
  readonly person: number;
  readonly network: number;
  readonly winners: readonly PhotoWinner[];
}

/** @returns null before there is a photo that counts. */
export function classScore(
  { images, members }: Pick<BoardState, 'images' | 'members'>,
  { predictions }: Pick<WholeRoom, 'predictions'>,
  catalogue: Catalogue,
): ClassScore | null {
  const said = new Map(predictions.map((one) => [one.imageId, one.predictions[0]] as const));
  const photos = images.map(({ imageId, isRevealed, right }) => {
    const guesses = said.get(imageId)?.guesses.map(({ classIndex }) => catalogue.byIndex(classIndex).wnid);
    const pointsOf = (own: readonly Wnid[]) => answerPoints(own, right, catalogue) ?? 0;
    const answers = members.flatMap((one) => one.answers).filter((one) => one.imageId === imageId);
    const points = answers
      .filter((answer) => !answer.isAssisted && !isSpoiled(answer))
      .map((answer) => pointsOf(answer.guesses));
    if (!isRevealed || right.length === 0 || !guesses || points.length === 0) return null;
    const person = points.reduce((sum, one) => sum + one, 0) / points.length;
    return { person, network: pointsOf(guesses) };
  });
  const counted = photos.filter((photo) => photo !== null);
  if (counted.length === 0) return null;
  const sumOf = (side: 'person' | 'network') =>
    Math.round(counted.reduce((sum, photo) => sum + photo[side], 0));
  return {
    person: sumOf('person'),
    network: sumOf('network'),
    winners: photos.map((photo) => {
      if (!photo || photo.person === photo.network) return null;
      return photo.person > photo.network ? 'person' : 'network';
    }),
  };
}
