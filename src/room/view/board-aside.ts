import { html, nothing } from 'lit';
import type { BoardState } from '../../core/room/board-state.ts';
import type { WholeRoom } from '../../core/room/room.ts';
import '../element/room-code/room-code.ts';
import type { BoardScreen } from '../state/board-screen.ts';

/** "8 are here". */
export function hereTemplate(here: number) {
  return html`<p class="here">
    ${here === 0 ? nothing : html`<b>${here}</b> ${here === 1 ? 'is here' : 'are here'}`}
  </p>`;
}

/**
 * The way in, and how far the class is, as long as anybody may answer: beside what the class looks at.
 *
 * @param beside where pupils reach the server, empty while that is not known; and how many are there.
 */
export function boardAside(
  room: WholeRoom,
  board: BoardState,
  view: BoardScreen['view'],
  { address, here }: { readonly address: string; readonly here: number },
) {
  const isLobby = view.kind === 'lobby';
  const image = view.kind === 'photo' ? board.images[view.place] : undefined;
  const isAsked = image?.isRevealed === false && board.phase === 'open';
  if (!isLobby && view.kind !== 'counts' && !isAsked) return nothing;
  const wayIn = board.isLocked
    ? html`<p class=${isLobby ? '' : 'few'}>Nobody else can join: the room is locked.</p>`
    : html`<hit5-room-code ?large=${isLobby} .address=${address} .code=${room.code}></hit5-room-code>`;
  if (isLobby) return html`<aside class="door" aria-label="Join">${wayIn}</aside>`;
  return html`<aside aria-label="Join, and how far the class is">
    ${wayIn}
    <div class="counts">
      ${hereTemplate(here)} ${image ? html`<p><b>${image.answered}</b> answered</p>` : nothing}
    </div>
  </aside>`;
}
