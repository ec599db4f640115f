import type { BoardImage, BoardState } from '../../core/room/board-state.ts';
import type { TeacherEvent } from '../../core/room/room-event.ts';
import type { RoomOptions } from '../../core/room/room-options.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { answerBeats, type Beat } from '../logic/reveal-beats.ts';
import type { FinaleAct } from '../../figures/observers/class-finale.ts';
import { en, type Words } from '../words/board/en.ts';

type BoardView =
  | { readonly kind: 'lobby' }
  /** How many have answered each photo. */
  | { readonly kind: 'counts' }
  | { readonly kind: 'photo'; readonly place: number }
  /** The class beside the network, in acts. */
  | { readonly kind: 'finale'; readonly act: FinaleAct };

/** What a teacher looks at in place of what the room is at: a photo's place, or an act of the finale; null: nothing else. */
export type Look = number | FinaleAct | null;

/** What happens without an id and a time: they are given when it is sent. */
export type TeacherAct = TeacherEvent extends infer One
  ? One extends TeacherEvent
    ? Omit<One, 'id' | 'at'>
    : never
  : never;

/** What one press does: what is sent to the room, and where one looks then. */
export interface BoardAct {
  readonly words: string;
  readonly acts: readonly TeacherAct[];
  readonly look: Look;
  /** How much of a photo's answer is shown then, as long as it is not revealed; default: none of it. */
  readonly beat?: Beat;
  /** What is asked first, since it ends the answering; left out where it is done at once. */
  readonly question?: string;
}

export interface BoardScreen {
  readonly view: BoardView;
  /** What is asked; null: nothing. Forward says yes, back says no. */
  readonly question: string | null;
  /** What the dark button does; null: nothing is left. */
  readonly forward: BoardAct | null;
  /** One beat back, else one photo; null: there is none. */
  readonly back: BoardAct | null;
  /** Lets nobody answer for the moment, or lets them go on; null where nobody can answer anyhow. */
  readonly freeze: BoardAct | null;
  /** Lets a class that is told the answers answer once more, after a question; null where none is told. */
  readonly again: BoardAct | null;
  /** To the class beside the network; null while no answer is revealed, or there already. */
  readonly finale: BoardAct | null;
}

interface Telling {
  readonly beat: Beat;
  /** In which beats the answer to a photo is told, the truth last. */
  readonly beatsOf: (image: BoardImage) => readonly Beat[];
  readonly finale: readonly FinaleAct[];
  /** Whether photos were shown for several times: then their curve comes before the photos. */
  readonly isTimed: boolean;
  readonly words: Words;
}

const fromTheStart: Telling = {
  beat: 'question',
  beatsOf: () => answerBeats,
  finale: ['alone'],
  isTimed: false,
  words: en,
};

const phaseAct = (phase: BoardState['phase']): TeacherAct => ({ type: 'phase', phase });

/** Nobody can answer any more: the board tells what was said, and what is right. */
const tellingAct: TeacherAct = { type: 'phase', phase: 'frozen', isTelling: true };

const stepAct = (position: number): TeacherAct => ({ type: 'step', position });

const revealAct = (imageId: ImageId | 'all'): TeacherAct => ({ type: 'reveal', imageId });

/**
 * What stands on the board.
 *
 * @param asked which way was taken that is asked about first; null: none.
 */
export function boardScreen(
  board: BoardState,
  pace: RoomOptions['pace'],
  look: Look,
  asked: 'forward' | 'again' | null = null,
  given: Partial<Telling> = {},
): BoardScreen {
  const telling = { ...fromTheStart, ...given };
  const { acts } = telling.words;
  const view = viewOf(board, pace, look, telling);
  const { phase, images } = board;
  const forward = forwardOf(board, pace, view, telling);
  const isTold = board.isTelling || (pace === 'self' && board.told !== null);
  const again: BoardAct | null =
    phase === 'frozen' && isTold && pace === 'self'
      ? { words: acts.letAgain, acts: [phaseAct('open')], look: null, question: telling.words.askAgain }
      : null;
  const wanted = asked === 'again' ? again : asked && forward;
  if (wanted?.question !== undefined) {
    const { question, ...yes } = wanted;
    const no = { words: acts.noGoOn, acts: [], look };
    return { view, question, forward: yes, back: no, freeze: null, again: null, finale: null };
  }
  const isBetweenBeats = view.kind === 'photo' && isBetween(board, view.place, telling);
  const isRunning = phase === 'open' || (phase === 'frozen' && again === null);
  return {
    view,
    question: null,
    forward,
    back: backOf(board, pace, view, telling),
    freeze:
      isRunning && !isBetweenBeats
        ? {
            words: phase === 'open' ? acts.freeze : acts.goOn,
            acts: [phaseAct(phase === 'open' ? 'frozen' : 'open')],
            look,
          }
        : null,
    again: isBetweenBeats ? null : again,
    finale:
      view.kind !== 'finale' && !isBetweenBeats && images.some(({ isRevealed }) => isRevealed)
        ? toFinale(board, telling)
        : null,
  };
}

const firstOf = ([first = 'alone']: readonly FinaleAct[]): FinaleAct => first;

/** Whether a part of the answer to a photo stands on the board, and not all of it. */
function isBetween({ images }: BoardState, place: number, { beat }: Telling): boolean {
  return images[place]?.isRevealed === false && beat !== 'question';
}

function viewOf(
  { phase, position, told, images }: BoardState,
  pace: RoomOptions['pace'],
  look: Look,
  { finale }: Telling,
): BoardView {
  const shown = (place: number): BoardView => ({ kind: 'photo', place: Math.min(place, images.length - 1) });
  if (typeof look === 'string')
    return { kind: 'finale', act: finale.includes(look) ? look : firstOf(finale) };
  // At their own pace people still answer what is not revealed.
  const isOpen = look !== null && pace === 'self' && phase === 'open' && images[look]?.isRevealed !== true;
  if (look !== null && images.length > 0 && phase !== 'lobby' && !isOpen) return shown(look);
  if (phase === 'lobby') return { kind: 'lobby' };
  if (phase === 'ended') return { kind: 'finale', act: firstOf(finale) };
  if (pace === 'led') return position === null ? { kind: 'lobby' } : shown(position);
  const at = images.findIndex(({ imageId }) => imageId === told);
  return phase === 'frozen' && at >= 0 ? shown(at) : { kind: 'counts' };
}

function forwardOf(
  board: BoardState,
  pace: RoomOptions['pace'],
  view: BoardView,
  telling: Telling,
): BoardAct | null {
  const { phase, position, images, members } = board;
  const { acts, askEnd, askStop } = telling.words;
  switch (view.kind) {
    case 'lobby':
      return {
        words: acts.start,
        acts: [phaseAct('open'), ...(pace === 'led' ? [stepAct(0)] : [])],
        look: null,
      };
    case 'counts':
      return images.every(({ isRevealed }) => isRevealed)
        ? { words: acts.photoByPhoto, acts: againActs(board, pace, 0), look: 0 }
        : {
            ...(telling.isTimed
              ? { words: acts.stopCurve, acts: [tellingAct, revealAct('all')], look: 'exposures' }
              : {
                  words: acts.stopAnswers,
                  acts: [tellingAct, ...againActs({ ...board, phase: 'frozen' }, pace, 0)],
                  look: 0,
                }),
            question: askStop(
              images.reduce((all, { answered }) => all + answered, 0),
              images.length * members.length,
            ),
          };
    case 'photo': {
      const { place } = view;
      const reveal = revealOf(board, pace, place, telling);
      if (reveal) return reveal;
      const next = place + 1;
      if (next === images.length) return toFinale(board, telling);
      const isAt = pace === 'led' && place === position && phase !== 'ended';
      if (isAt) return { words: acts.nextPhoto, acts: [stepAct(next)], look: null };
      const look = pace === 'led' && next === position ? null : next;
      return { words: acts.nextPhoto, acts: againActs(board, pace, next), look };
    }
    case 'finale': {
      const { act } = view;
      const next = telling.finale[telling.finale.indexOf(act) + 1];
      if (next !== undefined) return { words: acts.next, acts: [], look: next };
      if (phase === 'ended') return null;
      if (!isThrough(board, pace)) return { words: acts.backToPhotos, acts: [], look: null };
      return { words: acts.end, acts: [phaseAct('ended')], look: act, question: askEnd };
    }
  }
}

/** To the class beside the network; where the class has seen all answers, each device goes to its own end. */
function toFinale({ told, images }: BoardState, { finale, words }: Telling): BoardAct {
  const isDone = told !== 'all' && images.every(({ isRevealed }) => isRevealed);
  return { words: words.acts.classAndNetwork, acts: isDone ? [revealAct('all')] : [], look: firstOf(finale) };
}

/** Whether the class has seen the answer to its last photo. */
function isThrough({ position, images }: BoardState, pace: RoomOptions['pace']): boolean {
  if (pace === 'self') return images.every(({ isRevealed }) => isRevealed);
  return position === images.length - 1 && images[position]?.isRevealed === true;
}

function backOf(
  board: BoardState,
  pace: RoomOptions['pace'],
  view: BoardView,
  telling: Telling,
): BoardAct | null {
  const { phase, position, images } = board;
  const { acts } = telling.words;
  const to = (look: Look): BoardAct => ({
    words: acts.back,
    acts: typeof look === 'number' ? againActs(board, pace, look) : [],
    look,
  });
  if (view.kind === 'finale') {
    const before = telling.finale[telling.finale.indexOf(view.act) - 1];
    if (before !== undefined) return to(before);
    const [first] = images;
    // The devices, which stand at their ends, follow to the photos.
    if (view.act === 'exposures' && first)
      return {
        words: acts.photoByPhoto,
        acts: phase === 'frozen' && pace === 'self' ? [revealAct(first.imageId)] : [],
        look: 0,
      };
    const last = pace === 'led' && phase !== 'ended' ? (position ?? -1) : images.length - 1;
    if (last < 0) return to(null);
    return pace === 'self' && !images.every(({ isRevealed }) => isRevealed) ? to(null) : to(last);
  }
  if (view.kind !== 'photo') return null;
  const { place } = view;
  const image = images[place];
  if (image && isBetween(board, place, telling)) {
    const beats = telling.beatsOf(image);
    const beat = beats[beats.indexOf(telling.beat) - 1] ?? 'question';
    return { words: acts.back, acts: [], look: lookAt(board, pace, place), beat };
  }
  return place > 0 ? to(place - 1) : null;
}

/** The devices of a class that is stopped follow the board to a photo whose answer they were shown before. */
function againActs(
  { phase, told, images }: BoardState,
  pace: RoomOptions['pace'],
  place: number,
): TeacherAct[] {
  const image = images[place];
  const isFollowed = pace === 'self' && phase === 'frozen' && told !== 'all' && told !== image?.imageId;
  return image?.isRevealed && isFollowed ? [revealAct(image.imageId)] : [];
}

function lookAt({ position }: BoardState, pace: RoomOptions['pace'], place: number): Look {
  return pace === 'led' && place === position ? null : place;
}

/**
 * The next beat of a photo's answer. While a class that is led sees what was said, nobody can answer; only the truth is told to
 * their devices, and with it whoever is late may still answer.
 */
function revealOf(
  board: BoardState,
  pace: RoomOptions['pace'],
  place: number,
  { beat, beatsOf, words }: Telling,
): BoardAct | null {
  const image = board.images[place];
  if (!image || image.isRevealed) return null;
  const beats = beatsOf(image);
  const next = beats[beats.indexOf(beat) + 1] ?? 'truth';
  const isLedThere = pace === 'led' && place === board.position;
  const acts: TeacherAct[] = next === 'truth' ? [revealAct(image.imageId)] : [];
  if (isLedThere && next === 'truth' && board.phase === 'frozen') acts.push(phaseAct('open'));
  if (isLedThere && next !== 'truth' && !board.isTelling) acts.push(tellingAct);
  // What stands there stays until the server says that the answer is revealed.
  const shown = next === 'truth' ? beat : next;
  return { words: words.beats[next], acts, look: lookAt(board, pace, place), beat: shown };
}
