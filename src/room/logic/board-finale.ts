import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { BoardMember, BoardState } from '../../core/room/board-state.ts';
import type { WholeRoom } from '../../core/room/room.ts';
import { isHit } from '../../core/trials/hit.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import {
  alonePhotos,
  type ClassFinale,
  type FinaleAlone,
  type FinalePhoto,
} from '../../figures/observers/class-finale.ts';
import type { ClassFigures } from './class-figures.ts';

/**
 * What a class did beside its first network, on the images that are revealed and of which it is known what is right.
 *
 * @param figures of the same images: the common answer is theirs.
 */
export function boardFinale(
  { images, members }: Pick<BoardState, 'images' | 'members'>,
  { predictions }: Pick<WholeRoom, 'predictions'>,
  figures: Pick<ClassFigures, 'pooled'> | null,
  catalogue: Catalogue,
): ClassFinale {
  const pooled = figures?.pooled ?? null;
  const said = new Map(predictions.map((one) => [one.imageId, one.predictions[0]] as const));
  const photos = images
    .filter(({ isRevealed, right }) => isRevealed && right.length > 0)
    .map(({ imageId, right, answers, hits }) => ({
      image: imageId,
      right,
      answers,
      hits: hits ?? 0,
      together: pooled?.right.get(imageId) ?? null,
      ...networkOn(right, said.get(imageId), catalogue),
    }));
  const people = members.filter((member) => countedOn(member, photos).size > 0);
  const finale = { people: people.length, alone: null, pooled: pooled?.people ?? 0, photos };
  return { ...finale, alone: aloneOf(people, alonePhotos(finale)) };
}

/** What a network said of a photo. */
export function networkOn(
  right: FinalePhoto['right'],
  prediction: Prediction | undefined,
  catalogue: Catalogue,
): Pick<FinalePhoto, 'network' | 'first'> {
  const guesses = (prediction?.guesses ?? []).map(({ classIndex, probability }) => ({
    said: catalogue.byIndex(classIndex).wnid,
    sure: probability,
  }));
  const [first] = guesses;
  if (!first) return { network: null, first: null };
  return {
    network: isHit(
      guesses.map(({ said }) => said),
      right,
    ),
    first: { ...first, isRight: right.includes(first.said) },
  };
}

/** Of whom all photos have an answer that counts; of several people one alone is nobody's to look at. */
function aloneOf(people: readonly BoardMember[], photos: readonly FinalePhoto[]): FinaleAlone | null {
  const complete = people
    .map((member) => countedOn(member, photos))
    .filter((answered) => answered.size === photos.length);
  if (complete.length === 0 || (complete.length === 1 && people.length > 1)) return null;
  const errors = complete.map((answered) => [...answered.values()].filter((hit) => !hit).length);
  return {
    people: complete.length,
    photos: photos.length,
    errors: errors.reduce((all, one) => all + one, 0),
  };
}

/** A member's answers that count to these photos, and whether each was right. */
function countedOn({ answers }: BoardMember, photos: readonly FinalePhoto[]): ReadonlyMap<string, boolean> {
  const right = new Map(photos.map((photo) => [photo.image, photo.right]));
  return new Map(
    answers.flatMap(({ imageId, guesses, isAssisted }) => {
      const known = isAssisted ? undefined : right.get(imageId);
      return known ? [[imageId as string, isHit(guesses, known)] as const] : [];
    }),
  );
}
