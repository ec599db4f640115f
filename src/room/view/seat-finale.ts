import { html, nothing } from 'lit';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import type { SessionState } from '../../core/trials/session.ts';
import type { KeptSeat } from '../../label/logic/kept-seat.ts';
import { imageAddresses } from '../../label/view/image-addresses.ts';
import '../element/finale/finale-end.ts';
import { seatFinale } from '../logic/seat-finale.ts';
import type { Room } from '../make-room.ts';

/** What a class came to, for one of it who is done; nothing before all may see it, and in a study. */
export function seatFinaleTemplate(
  seat: KeptSeat,
  { phase, session }: SessionState,
  stores: Pick<Room, 'catalogue' | 'library'>,
) {
  if (phase.kind !== 'finished' || seat.card.options.study !== null) return nothing;
  const catalogue = stores.catalogue.of(seat.card.options);
  const finale = seatFinale(seat, session, catalogue);
  const { file, part } = imageAddresses(session, stores.library, {});
  const names = {
    nameOf: (wnid: Wnid) => catalogue.title(wnid),
    areCategories: catalogue.list !== undefined,
    filedUnder: (wnid: Wnid) => catalogue.filedUnder(wnid),
    urlOf: (image: string) => file(image as ImageId) || null,
    partOf: (image: string) => part(image as ImageId),
  };
  return html`<hit5-finale-end
    slot="end"
    .finale=${finale?.all ?? null}
    .own=${finale?.own ?? null}
    .names=${names}
  ></hit5-finale-end>`;
}
