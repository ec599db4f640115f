import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { BoardMember, BoardState } from '../../core/room/board-state.ts';
import type { WholeRoom } from '../../core/room/room.ts';
import { isSpoiled } from '../../core/trials/grading.ts';
import { depthOf, isHit } from '../../core/trials/hit.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import { countClass, type ClassCount } from '../../figures/observers/class-count.ts';
import {
  alonePhotos,
  firstGuess,
  type ClassFinale,
  type FinalePhoto,
} from '../../figures/observers/class-finale.ts';
import type { CommonAnswer } from './common-answer.ts';

/**
 * What a class did beside its first network, on the images that are revealed and of which it is known what is right.
 *
 * @param pooled the people's common answers to the same images.
 */
export function boardFinale(
  { images, members }: Pick<BoardState, 'images' | 'members'>,
  { predictions, options }: Pick<WholeRoom, 'predictions' | 'options'>,
  pooled: CommonAnswer | null,
  catalogue: Catalogue,
): ClassFinale {
  const depth = depthOf(options);
  const said = new Map(predictions.map((one) => [one.imageId, one.predictions[0]] as const));
  const photos = images
    .filter(({ isRevealed, right }) => isRevealed && right.length > 0)
    .map(({ imageId, right, answers, hits }) => ({
      image: imageId,
      right,
      answers,
      hits: hits ?? 0,
      together: pooled?.right.get(imageId) ?? null,
      ...networkOn(right, said.get(imageId), catalogue, depth),
    }));
  const people = members.filter((member) => countedOn(member, photos, depth).size > 0);
  const finale = { people: people.length, alone: null, pooled: pooled?.people ?? 0, photos };
  return { ...finale, alone: aloneOf(people, alonePhotos(finale), depth) };
}

/** What a network said of a photo. @param depth how many of its guesses count. */
export function networkOn(
  right: FinalePhoto['right'],
  prediction: Prediction | undefined,
  catalogue: Catalogue,
  depth: number,
): Pick<FinalePhoto, 'network' | 'first'> {
  const guesses = (prediction?.guesses ?? []).slice(0, depth);
  const said = guesses.map(({ classIndex }) => catalogue.byIndex(classIndex).wnid);
  const first = firstGuess(said, guesses[0]?.probability ?? 0, right, catalogue);
  return { network: first && first.place !== null, first };
}

function aloneOf(
  members: readonly BoardMember[],
  photos: readonly FinalePhoto[],
  depth: number,
): ClassCount | null {
  const people = members.map((member) => {
    const answered = [...countedOn(member, photos, depth).values()];
    return { errors: answered.filter((hit) => !hit).length, images: answered.length };
  });
  return countClass(people, photos.length);
}

/** A member's answers that count to these photos, and whether each was right. */
function countedOn(
  { answers }: BoardMember,
  photos: readonly FinalePhoto[],
  depth: number,
): ReadonlyMap<string, boolean> {
  const right = new Map(photos.map((photo) => [photo.image, photo.right]));
  return new Map(
    answers.flatMap((answer) => {
      const { imageId, guesses, isAssisted } = answer;
      const known = isAssisted || isSpoiled(answer) ? undefined : right.get(imageId);
      return known ? [[imageId as string, isHit(guesses, known, depth)] as const] : [];
    }),
  );
}
