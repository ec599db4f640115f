import { html, nothing } from 'lit';
import type { KeptSeat } from '../../label/logic/kept-seat.ts';
import '../../kit/element/notice/notice.ts';
import type { RoomServerError } from '../server/room-server-error.ts';

/** The room was deleted, or its time is over; or the seat was taken out of it. */
export function goneSeatTemplate(
  { card }: KeptSeat,
  problem: RoomServerError,
  acts: { readonly anew: () => Promise<void>; readonly save: () => Promise<void>; readonly said: string },
) {
  const [what, whom] = card.options.study ? ['study', 'the researchers'] : ['class', 'your teacher'];
  return html`<hit5-notice slot="notices" kind="warning">
    ${
      problem.code === 'no-room'
        ? `This ${what} is no longer on the server.`
        : `This device has no seat in this ${what} any more, so nothing that you answer counts. Ask ${whom}.`
    }
    Your answers are on this device. ${joinAnewTemplate(problem, acts.anew)}
    <button slot="actions" type="button" @click=${acts.save}>Save my answers as a file</button>
    <span slot="actions" role="status">${acts.said}</span>
  </hit5-notice>`;
}

/** A seat that was deleted for good does not come back: its device can take another one. */
export function joinAnewTemplate(problem: RoomServerError | null, anew: () => Promise<void>) {
  if (problem?.code !== 'no-seat') return nothing;
  return html`<button slot="actions" type="button" @click=${anew}>Join again, as somebody new</button>`;
}
