import { html, nothing, type TemplateResult } from 'lit';
import type { BoardState } from '../../core/room/board-state.ts';
import type { WholeRoom } from '../../core/room/room.ts';
import '../element/room-code/room-code.ts';
import type { ClassFigures } from '../logic/class-figures.ts';
import type { BoardScreen } from '../state/board-screen.ts';
import { ratesTemplate } from './board-rates.ts';

/** What stands beside the board's middle, as far as it is known. */
interface Beside {
  /** What an act of the finale counts; null: none is shown, or it counts nothing. */
  readonly beside: TemplateResult | null;
  /** Where pupils reach the server; empty while that is not known. */
  readonly address: string;
  /** Null as long as they are to be a secret. */
  readonly figures: ClassFigures | null;
}

/** The way in, how far the class is, and what is counted: the column beside what the class looks at. */
export function boardAside(
  room: WholeRoom,
  board: BoardState,
  view: BoardScreen['view'],
  { beside, address, figures }: Beside,
) {
  const over =
    board.phase === 'ended'
      ? html`<div class="over" role="status">
          <b>The ${room.options.study ? 'study' : 'class'} is over.</b>
          <p>Nobody can answer any more.</p>
        </div>`
      : null;
  if (beside !== null)
    return html`<aside class="beside" aria-label="What is counted">${over} ${beside}</aside>`;
  const isLobby = view.kind === 'lobby';
  const wayIn = board.isLocked
    ? html`<p class=${isLobby ? '' : 'few'}>Nobody else can join: the room is locked.</p>`
    : html`<hit5-room-code ?large=${isLobby} .address=${address} .code=${room.code}></hit5-room-code>`;
  if (isLobby) return html`<aside class="door" aria-label="Join">${wayIn}</aside>`;
  const { members, images } = board;
  const image = view.kind === 'photo' ? images[view.place] : undefined;
  return html`<aside aria-label="Join, and how far the class is">
    ${over ?? wayIn}
    <div class="counts">
      <p><b>${members.length}</b> ${members.length === 1 ? 'is here' : 'are here'}</p>
      ${
        image
          ? html`<p>
              <b>${image.answered}</b>
              ${image.answered === 1 ? 'has answered this photo' : 'have answered this photo'}
            </p>`
          : nothing
      }
      ${
        image && !image.isRevealed && room.options.pace === 'led'
          ? html`<p class="few">${image.ready} have it on the screen</p>`
          : nothing
      }
    </div>
    ${view.kind === 'photo' ? ratesTemplate(figures) : nothing}
  </aside>`;
}
