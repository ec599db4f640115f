import type { BoardState } from '../../core/room/board-state.ts';
import type { TeacherEvent } from '../../core/room/room-event.ts';
import type { RoomOptions } from '../../core/room/room-options.ts';
import type { ImageId } from '../../core/trials/challenge.ts';

/** What stands in the middle of the board. */
type BoardView =
  | { readonly kind: 'lobby' }
  /** How many have answered each photo. */
  | { readonly kind: 'counts' }
  | { readonly kind: 'photo'; readonly place: number }
  /** The class beside the network. */
  | { readonly kind: 'figures' };

/** What a teacher looks at in place of what the room is at: a photo's place, or the figures; null: nothing else. */
export type Look = number | 'figures' | null;

/** What happens without an id and a time: they are given when it is sent. */
export type TeacherAct = TeacherEvent extends infer One
  ? One extends TeacherEvent
    ? Omit<One, 'id' | 'at'>
    : never
  : never;

/** What one press does: what is sent to the room, and where one looks then. */
export interface BoardAct {
  /** On the button. */
  readonly words: string;
  readonly acts: readonly TeacherAct[];
  readonly look: Look;
  /** What is asked first, since it ends the answering; left out where it is done at once. */
  readonly question?: string;
}

/** The board as it stands, and where the keys lead. */
export interface BoardScreen {
  readonly view: BoardView;
  /** What is asked; null: nothing. Forward says yes, back says no. */
  readonly question: string | null;
  /** What the dark button does; null: nothing is left. */
  readonly forward: BoardAct | null;
  /** One photo back; null: there is none. */
  readonly back: BoardAct | null;
  /** Shows the answer to the photo on the board; null: it is shown, or there is none. */
  readonly reveal: BoardAct | null;
  /** Lets nobody answer for the moment, or lets them go on; null before the start and after the end. */
  readonly freeze: BoardAct | null;
  /** To the class beside the network; null while no answer is revealed, or there already. */
  readonly figures: BoardAct | null;
}

/** What is asked before a class ends. */
export const endQuestion = 'End now? Nobody can answer after that, and everybody sees all answers.';

/** What ends the answering: on the board its photos are shown one by one then, on the teacher's page all at once. */
export const stopWords = 'Stop and show the answers';

/** What is asked before all answers are shown at once. */
export const revealQuestion =
  'Stop and show the answers to all photos at once? What is answered after that does not count.';

const phaseAct = (phase: BoardState['phase']): TeacherAct => ({ type: 'phase', phase });

const stepAct = (position: number): TeacherAct => ({ type: 'step', position });

const revealAct = (imageId: ImageId | 'all'): TeacherAct => ({ type: 'reveal', imageId });

/**
 * What stands on the board.
 *
 * @param isAsking whether the way forward was taken, and is asked about where it ends the answering.
 */
export function boardScreen(
  board: BoardState,
  pace: RoomOptions['pace'],
  look: Look,
  isAsking = false,
): BoardScreen {
  const view = viewOf(board, pace, look);
  const { phase, images } = board;
  const forward = forwardOf(board, pace, view);
  if (isAsking && forward?.question !== undefined) {
    const { question, ...yes } = forward;
    const no = { words: 'No, go on', acts: [], look };
    return { view, question, forward: yes, back: no, reveal: null, freeze: null, figures: null };
  }
  const isRunning = phase === 'open' || phase === 'frozen';
  return {
    view,
    question: null,
    forward,
    back: backOf(board, pace, view),
    reveal: view.kind === 'photo' ? revealOf(board, view.place) : null,
    freeze: isRunning
      ? {
          words: phase === 'open' ? 'Freeze' : 'Go on',
          acts: [phaseAct(phase === 'open' ? 'frozen' : 'open')],
          look,
        }
      : null,
    figures:
      view.kind !== 'figures' && images.some(({ isRevealed }) => isRevealed)
        ? { words: 'Class and network', acts: [], look: 'figures' }
        : null,
  };
}

function viewOf({ phase, position, images }: BoardState, pace: RoomOptions['pace'], look: Look): BoardView {
  const shown = (place: number): BoardView => ({ kind: 'photo', place: Math.min(place, images.length - 1) });
  if (look === 'figures') return { kind: 'figures' };
  if (look !== null && images.length > 0 && phase !== 'lobby') return shown(look);
  if (phase === 'lobby') return { kind: 'lobby' };
  if (phase === 'ended') return { kind: 'figures' };
  if (pace === 'led') return position === null ? { kind: 'lobby' } : shown(position);
  return { kind: 'counts' };
}

function forwardOf(board: BoardState, pace: RoomOptions['pace'], view: BoardView): BoardAct | null {
  const { phase, position, images, members } = board;
  switch (view.kind) {
    case 'lobby':
      return {
        words: 'Start',
        acts: [phaseAct('open'), ...(pace === 'led' ? [stepAct(0)] : [])],
        look: null,
      };
    case 'counts':
      return images.every(({ isRevealed }) => isRevealed)
        ? { words: 'Photo by photo', acts: [], look: 0 }
        : {
            words: stopWords,
            acts: [phaseAct('frozen'), revealAct('all')],
            look: 0,
            question: `Stop now? ${images.reduce((all, { answered }) => all + answered, 0)} of ${images.length * members.length} answers are in. Nobody can answer after that.`,
          };
    case 'photo': {
      const { place } = view;
      const isLast = place === images.length - 1;
      if (pace === 'led' && place === position && phase !== 'ended') {
        const reveal = revealOf(board, place);
        if (reveal) return reveal;
        if (!isLast) return { words: 'Next photo', acts: [stepAct(place + 1)], look: null };
      }
      if (isLast) return { words: 'Class and network', acts: [], look: 'figures' };
      const next = place + 1;
      return { words: 'Next photo', acts: [], look: pace === 'led' && next === position ? null : next };
    }
    case 'figures':
      if (phase === 'ended') return null;
      if (!isThrough(board, pace)) return { words: 'Back to the photos', acts: [], look: null };
      return { words: 'End', acts: [phaseAct('ended')], look: 'figures', question: endQuestion };
  }
}

/** Whether the class has seen the answer to its last photo. */
function isThrough({ position, images }: BoardState, pace: RoomOptions['pace']): boolean {
  if (pace === 'self') return images.every(({ isRevealed }) => isRevealed);
  return position === images.length - 1 && images[position]?.isRevealed === true;
}

function backOf(
  { phase, position, images }: BoardState,
  pace: RoomOptions['pace'],
  view: BoardView,
): BoardAct | null {
  const to = (look: Look): BoardAct => ({ words: 'Back', acts: [], look });
  if (view.kind === 'figures') {
    const last = pace === 'led' && phase !== 'ended' ? (position ?? -1) : images.length - 1;
    if (last < 0) return to(null);
    return pace === 'self' && !images.every(({ isRevealed }) => isRevealed) ? to(null) : to(last);
  }
  return view.kind === 'photo' && view.place > 0 ? to(view.place - 1) : null;
}

function revealOf({ images }: BoardState, place: number): BoardAct | null {
  const image = images[place];
  if (!image || image.isRevealed) return null;
  return { words: 'Show the answer', acts: [revealAct(image.imageId)], look: null };
}
