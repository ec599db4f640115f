import { html, nothing } from 'lit';
import type { KeptSeat } from '../../label/logic/kept-seat.ts';
import '../../kit/element/notice/notice.ts';
import type { RoomServerError } from '../server/room-server-error.ts';

/** The room was deleted, or its time is over; or the seat was taken out of it. */
export function goneSeatTemplate(
  { card }: KeptSeat,
  problem: RoomServerError,
  acts: {
    readonly anew: () => Promise<void>;
    /** Null where nothing was answered. */
    readonly save: (() => Promise<void>) | null;
    readonly said: string;
  },
) {
  const [what, whom] = card.options.study ? ['study', 'the researchers'] : ['class', 'your teacher'];
  return html`<hit5-notice slot="notices" kind="warning">
    ${
      problem.code === 'no-room'
        ? `This ${what} is no longer on the server.`
        : `This device has no seat in this ${what} any more, so nothing that you answer counts. Ask ${whom}.`
    }
    ${acts.save ? 'Your answers are on this device.' : nothing} ${joinAnewTemplate(problem, acts.anew)}
    ${
      acts.save
        ? html`<button slot="actions" type="button" @click=${acts.save}>Save my answers as a file</button>
            <span slot="actions" role="status">${acts.said}</span>`
        : nothing
    }
  </hit5-notice>`;
}

/** A seat that was deleted for good does not come back: its device can take another one. */
export function joinAnewTemplate(problem: RoomServerError | null, anew: () => Promise<void>) {
  if (problem?.code !== 'no-seat') return nothing;
  return html`<button slot="actions" type="button" @click=${anew}>Join again, as somebody new</button>`;
}
