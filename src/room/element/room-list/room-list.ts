import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { counted } from '../../../core/text/counted.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import type { RoomId } from '../../../core/schemas/room-ids.ts';
import type { Over } from '../../../core/room/room.ts';
import type { ConfirmQuestion } from '../../../kit/element/confirm-question/confirm-question.ts';
import '../../../kit/element/confirm-question/confirm-question.ts';
import { classLink } from '../../../kit/route/pages.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';
import { rowList } from '../../../kit/style/row-list.ts';
import { type Told, tell } from '../../../kit/element/told.ts';

/** The teacher has confirmed that a room shall go, with all that is in it. */
export type RoomDeleteEvent = Told<'hit5-room-delete', RoomId>;

/** A room as the list shows it. */
export interface RoomRow {
  readonly id: RoomId;
  readonly code: string;
  readonly title: string;
  readonly phase: string;
  readonly people: number;
  readonly answers: number;
  readonly photos: number;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Until when the server keeps it, ISO 8601. */
  readonly expiresAt: string;
  /** Left out before that day. */
  readonly over?: Over;
}

/**
 * The rooms on this server, the latest first.
 *
 * @fires hit5-room-delete
 */
@customElement('hit5-room-list')
export class RoomList extends LitElement {
  static override readonly styles = [base, controls, rowList];

  /** In the order shown. */
  @property({ attribute: false }) rows: readonly RoomRow[] = [];

  /** The room that goes when the teacher says yes. It is kept after that: `close` comes a frame late, over the next question. */
  @state() doomed: RoomRow | null = null;

  @query('hit5-confirm-question') readonly question!: ConfirmQuestion;

  protected override render() {
    return html`<ul>
        ${repeat(
          this.rows,
          ({ id }) => id,
          (row) => html`<li>${this.#renderRow(row)}</li>`,
        )}
      </ul>
      <hit5-confirm-question question="Delete this room?" yes="Delete it" @hit5-confirm=${this.#confirm}>
        ${this.doomed ? `${titleOf(this.doomed)}: ${countsOf(this.doomed)}.` : ''} Everything in it is
        deleted: photos, names and answers. Save its files first if you need them.
      </hit5-confirm-question>`;
  }

  #renderRow(row: RoomRow) {
    const title = titleOf(row);
    return html`<div class="what">
        <b>${title}</b>
        <span>${row.code}</span>
        <span>${countsOf(row)}</span>
        <span>made ${dayOf(row.createdAt)}, kept until ${dayOf(row.expiresAt)}</span>
        ${row.over ? html`<span>${overWords(row.over)}</span>` : nothing}
      </div>
      <div class="acts">
        <a class="button" href=${classLink(row.id)} aria-label="Open: ${title}, ${row.code}">Open</a>
        <button
          type="button"
          class="quiet"
          aria-label="Delete: ${title}, ${row.code}"
          @click=${() => this.#ask(row)}
        >
          Delete
        </button>
      </div>`;
  }

  #ask(row: RoomRow): void {
    this.doomed = row;
    this.question.ask();
  }

  #confirm = () => {
    if (this.doomed) tell<RoomDeleteEvent>(this, 'hit5-room-delete', this.doomed.id);
  };
}

function titleOf({ title }: RoomRow): string {
  return visibleText(title);
}

function countsOf({ people, answers, photos }: RoomRow): string {
  return `${people === 1 ? '1 person' : `${people} people`}, ${counted(answers, 'answer')}, ${counted(photos, 'photo')}`;
}

/** What becomes of a room whose day has come, and what to look at: "… It is deleted once the server has run for 3 hours more." */
export function overWords({ clock, hours }: Over): string {
  const says = new Date(clock).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
  return (
    `Its day has come by the server’s clock, which says ${says}. If that is wrong, set the clock right, and the room stays. ` +
    `Else it is deleted once the server has run for ${counted(hours, 'hour')} more.`
  );
}

/** "27 Nov 2026". */
function dayOf(time: string): string {
  return new Date(time).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}
