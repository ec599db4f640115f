import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { BoardImage } from '../../core/room/board-state.ts';
import type { WholeRoom } from '../../core/room/room.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { depthOf } from '../../core/trials/hit.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import { seenShare, shareFigure, type BoardGuess, type BoardSide } from '../element/board/board-answers.ts';
import type { NetworkResult } from '../logic/photo-headline.ts';
import type { Beat } from '../logic/reveal-beats.ts';
import { boardWords } from '../words/board/board.ts';

const mostRows = 4;
const mostNamed = 6;

type Said = Pick<WholeRoom, 'predictions' | 'options'>;

/** What a network said of a photo, and whether it named it. */
interface NetworkSaid extends NetworkResult {
  readonly network: string;
}

/** What was said of a photo, as far as its answer has come: nothing of it is marked before the truth. */
export function boardSides(
  room: Said,
  image: BoardImage,
  catalogue: Catalogue,
  beat: Beat = 'truth',
): readonly BoardSide[] {
  const right = beat === 'truth' ? image.right : [];
  const sides = [classSide(room.options, image, right, catalogue)];
  return beat === 'class' ? sides : [...sides, networkSide(room, image.imageId, right, catalogue)];
}

/** The first guesses of all who answered, "I don’t know" among them: together as many as answers. */
export function classSide(
  { limit }: Pick<WholeRoom['options'], 'limit'>,
  { guesses, answers, hits, spoiled }: Pick<BoardImage, 'guesses' | 'answers' | 'hits' | 'spoiled'>,
  right: readonly Wnid[],
  catalogue: Catalogue,
): BoardSide {
  const { sides, spoiled: notShown } = boardWords();
  const share = (count: number) => (answers === 0 ? 0 : count / answers);
  const shown = guesses.filter(({ wnid }, place) => place < mostRows || right.includes(wnid));
  const rest = guesses.filter((one) => !shown.includes(one));
  const named = guesses.reduce((sum, { count }) => sum + count, 0);
  const unsaid = answers - named;
  const rows = shown.map(({ wnid, count }) => ({
    label: catalogue.title(wnid),
    share: share(count),
    figure: String(count),
    isRight: right.includes(wnid),
  }));
  const none = {
    label: limit === null ? sides.dontKnow : sides.dontKnowOrTime,
    share: share(unsaid),
    figure: String(unsaid),
    isRight: false,
    isNone: true,
  };
  const first = guesses.filter(({ wnid }) => right.includes(wnid)).reduce((sum, { count }) => sum + count, 0);
  const later = right.length === 0 ? 0 : (hits ?? 0) - first;
  return {
    side: 'person',
    heading: sides.class,
    guesses: unsaid > 0 ? [...rows, none] : rows,
    rest: [
      ...(rest.length > 0 ? [restWords(rest, catalogue)] : []),
      ...(later > 0 ? [sides.later(later)] : []),
      ...(spoiled > 0 ? [notShown(spoiled)] : []),
    ].join(' '),
  };
}

/** "Also hen 1, cock 1." */
function restWords(rest: BoardImage['guesses'], catalogue: Catalogue): string {
  const named = rest.slice(0, mostNamed).map(({ wnid, count }) => `${catalogue.title(wnid)} ${count}`);
  const others = rest.slice(mostNamed).reduce((sum, { count }) => sum + count, 0);
  return boardWords().sides.also(named.join(', '), others);
}

/** A network's five; those of which it says under 1 % stand in one line. */
function networkSide(room: Said, imageId: ImageId, right: readonly Wnid[], catalogue: Catalogue): BoardSide {
  const [prediction] = predictionsOf(room, imageId);
  const guesses = (prediction?.guesses ?? []).map(({ classIndex, probability }) => {
    const { wnid } = catalogue.byIndex(classIndex);
    return {
      label: catalogue.title(wnid),
      share: probability,
      figure: shareFigure(probability),
      isRight: right.includes(wnid),
    };
  });
  const isSmall = ({ share, isRight }: BoardGuess) => share < seenShare && !isRight;
  const small = guesses.filter(isSmall).map(({ label }) => label);
  return {
    side: 'network',
    heading: boardWords().sides.network,
    guesses: guesses.filter((guess) => !isSmall(guess)),
    failed: !prediction && room.predictions.some((asked) => asked.imageId === imageId),
    rest: small.length > 0 ? boardWords().sides.under('1\u202f%', small.join(', ')) : '',
  };
}

/** What the networks said of a photo, the room's first network first; none before one has answered. */
export function networksSaid(
  room: Said,
  { imageId, right }: Pick<BoardImage, 'imageId' | 'right'>,
  catalogue: Catalogue,
): readonly NetworkSaid[] {
  return predictionsOf(room, imageId).flatMap((prediction) => {
    const wnids = prediction.guesses.map(({ classIndex }) => catalogue.byIndex(classIndex).wnid);
    const [first] = wnids;
    if (first === undefined) return [];
    const place = wnids.slice(0, depthOf(room.options)).findIndex((wnid) => right.includes(wnid));
    return {
      network: shownNetwork(prediction),
      place: place < 0 ? null : place,
      first: catalogue.title(first),
      figure: shareFigure(prediction.guesses[0]?.probability ?? 0),
    };
  });
}

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
