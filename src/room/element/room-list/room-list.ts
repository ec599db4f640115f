import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { pluralize } from '../../../core/text/pluralize.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import type { RoomId } from '../../../core/schemas/room-ids.ts';
import { RowList, type Row } from '../../../kit/element/row-list/row-list.ts';
import { classLink } from '../../../kit/route/pages.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';
import { rowList } from '../../../kit/style/row-list.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';

/** The teacher has confirmed that a room shall go, with all that is in it. */
export type RoomDeleteEvent = ElementEvent<'hit5-room-delete', RoomId>;

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
}

/** The list is short, so that a new room can be made below it without scrolling. */
const most = 3;

/**
 * The rooms on this server, the latest first.
 *
 * @fires hit5-room-delete
 */
@customElement('hit5-room-list')
export class RoomList extends LitElement {
  static override readonly styles = [
    base,
    controls,
    rowList,
    css`
      li {
        padding: 6px 0;
      }
    `,
  ];

  @property({ attribute: false }) rows: readonly RoomRow[] = [];

  readonly #list = new RowList(this, most);

  protected override render() {
    return html`${this.#list.render(this.rows.map((row) => this.#row(row)))} ${this.#list.renderQuestion()}`;
  }

  #row(row: RoomRow): Row {
    const { id, title, code, createdAt, expiresAt } = row;
    return {
      key: id,
      name: title,
      about: `${title}, ${code}`,
      facts: [code, countsOf(row), `made ${dayOf(createdAt)}, kept until ${dayOf(expiresAt)}`],
      acts: [
        { words: 'Open', to: classLink(id) },
        {
          words: 'Delete',
          does: () => emit<RoomDeleteEvent>(this, 'hit5-room-delete', id),
          asks: {
            question: 'Delete this room?',
            yes: 'Delete it',
            words: `${visibleText(title)}: ${countsOf(row)}. Everything in it is deleted: photos, names and answers, also on Compare in this browser. Save its files first if you need them.`,
          },
        },
      ],
    };
  }
}

function countsOf({ people, answers, photos }: RoomRow): string {
  return `${pluralize(people, 'person', 'people')}, ${pluralize(answers, 'answer')}, ${pluralize(photos, 'photo')}`;
}

/** "27 Nov 2026". */
function dayOf(time: string): string {
  return new Date(time).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}
