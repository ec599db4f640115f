import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { mostAsking } from '../../../core/room/protocol.ts';
import type { MemberId } from '../../../core/schemas/room-ids.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';
import { type Told, tell } from '../../../kit/element/told.ts';

/** Those who ask from one address. */
type Group = readonly MemberId[];

/** The teacher says what is to become of some who ask. */
export type AskingEvent = Told<
  'hit5-asking',
  { readonly answer: 'let-in' | 'turn-away'; readonly groups: readonly Group[] }
>;

/**
 * Those who wait to be let in, by address, as many have joined from there: in or away with them.
 *
 * @fires hit5-asking
 */
@customElement('hit5-asking-list')
export class AskingList extends LitElement {
  static override readonly styles = [
    base,
    controls,
    css`
      ul {
        display: grid;
        gap: 8px;
        margin: 10px 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 10px;
        align-items: center;
      }
    `,
  ];

  @property({ attribute: false }) groups: readonly Group[] = [];

  protected override render() {
    const count = this.groups.flat().length;
    return html`<p>
        ${count === 1 ? '1 person asks' : `${count} people ask`} to be let in: more than 60 joined from one
        address within a minute, which can be somebody who fills the room with false seats. Turn them away,
        and nobody else can join from there for five minutes.
      </p>
      <ul>
        ${this.groups.map((group, at) => {
          const number = `${group.length}${group.length < mostAsking ? '' : ' or more'}`;
          return this.#renderLine(`${number} from ${at === 0 ? 'one' : 'another'} address`, [group]);
        })}
        ${this.groups.length > 1 ? this.#renderLine('All of them', this.groups) : nothing}
      </ul>`;
  }

  #renderLine(whom: string, groups: readonly Group[]) {
    const act = (words: string, answer: AskingEvent['value']['answer']) =>
      html`<button
        type="button"
        aria-label="${words}: ${whom}"
        @click=${() => tell<AskingEvent>(this, 'hit5-asking', { answer, groups })}
      >
        ${words}
      </button>`;
    return html`<li>${whom} ${act('Let in', 'let-in')} ${act('Turn away', 'turn-away')}</li>`;
  }
}
