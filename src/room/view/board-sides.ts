import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { BoardImage } from '../../core/room/board-state.ts';
import type { WholeRoom } from '../../core/room/room.ts';
import { isHit } from '../../core/trials/hit.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import { seenShare, shareFigure, type BoardGuess, type BoardSide } from '../element/board/board-answers.ts';

/** How many wrong guesses of the class stand beside a photo at most. */
const mostWrong = 3;

/** Whether a network named what a photo shows. */
interface NetworkHit {
  /** Its name, as shown. */
  readonly network: string;
  readonly isHit: boolean;
}

/** What was said of a photo that is revealed: how many named it, the commonest wrong guesses, and the first network's five. */
export function boardSides(
  room: Pick<WholeRoom, 'predictions'>,
  { imageId, right, answers, hits, guesses }: BoardImage,
  catalogue: Catalogue,
): readonly BoardSide[] {
  const share = (count: number) => (answers === 0 ? 0 : count / answers);
  const wrong = guesses.filter(({ wnid }) => !right.includes(wnid)).slice(0, mostWrong);
  const named =
    hits === null
      ? []
      : [
          {
            label: 'named it',
            share: share(hits),
            figure: `${hits} of ${answers}`,
            isRight: hits > 0,
          },
        ];
  return [
    { side: 'person', heading: 'The class', guesses: named },
    ...(wrong.length === 0
      ? []
      : [
          {
            side: 'person' as const,
            heading: right.length === 0 ? 'Its first guesses' : 'Its commonest wrong first guesses',
            guesses: wrong.map(({ wnid, count }) => ({
              label: catalogue.title(wnid),
              share: share(count),
              figure: String(count),
              isRight: false,
            })),
          },
        ]),
    networkSide(room, imageId, right, catalogue),
  ];
}

/** A network's five; those of which it says under 1 % stand in one line. */
function networkSide(
  room: Pick<WholeRoom, 'predictions'>,
  imageId: ImageId,
  right: readonly Wnid[],
  catalogue: Catalogue,
): BoardSide {
  const [prediction] = predictionsOf(room, imageId);
  const guesses = (prediction?.guesses ?? []).map(({ classIndex, probability }) => {
    const { wnid, title: label } = catalogue.byIndex(classIndex);
    return { label, share: probability, figure: shareFigure(probability), isRight: right.includes(wnid) };
  });
  const isSmall = ({ share, isRight }: BoardGuess) => share < seenShare && !isRight;
  const small = guesses.filter(isSmall).map(({ label }) => label);
  return {
    side: 'network',
    heading: prediction ? `The network, ${shownNetwork(prediction)}` : 'The network',
    guesses: guesses.filter((guess) => !isSmall(guess)),
    failed: !prediction && room.predictions.some((asked) => asked.imageId === imageId),
    rest: small.length > 0 ? `under 1\u202f%: ${small.join(', ')}` : '',
  };
}

/** Which of the networks named what the photo shows; none where nobody knows that. */
export function networkHits(
  room: Pick<WholeRoom, 'predictions'>,
  { imageId, right }: BoardImage,
  catalogue: Catalogue,
): readonly NetworkHit[] {
  if (right.length === 0) return [];
  return predictionsOf(room, imageId).map((prediction) => ({
    network: shownNetwork(prediction),
    isHit: isHit(
      prediction.guesses.map(({ classIndex }) => catalogue.byIndex(classIndex).wnid),
      right,
    ),
  }));
}

/** What the networks said of an image, the first of the room first. */
function predictionsOf(
  { predictions }: Pick<WholeRoom, 'predictions'>,
  imageId: ImageId,
): readonly Prediction[] {
  return predictions.find((one) => one.imageId === imageId)?.predictions ?? [];
}

/** A network's name for a screen; in rooms of an older version its id. */
function shownNetwork({ name, network }: Prediction): string {
  return visibleText(name ?? network);
}
