import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { mostAsking } from '../../../core/room/protocol.ts';
import type { MemberId } from '../../../core/schemas/room-ids.ts';
import { base } from '../../../kit/style/base.ts';
import { RowList, type Row } from '../../../kit/element/row-list/row-list.ts';
import { controls } from '../../../kit/style/controls.ts';
import { rowList } from '../../../kit/style/row-list.ts';
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
    rowList,
    css`
      ul {
        margin-top: 10px;
      }
    `,
  ];

  @property({ attribute: false }) groups: readonly Group[] = [];

  readonly #list = new RowList(this);

  protected override render() {
    const { groups } = this;
    const count = groups.flat().length;
    const rows = groups.map((group, at) => {
      const number = `${group.length}${group.length < mostAsking ? '' : ' or more'}`;
      return this.#row(group[0] ?? '', `${number} from ${at === 0 ? 'one' : 'another'} address`, [group]);
    });
    return html`<p>
        ${count === 1 ? '1 person asks' : `${count} people ask`} to be let in: more than 60 joined from one
        address within a minute, which can be somebody who fills the room with false seats. Turn them away,
        and nobody else can join from there for five minutes.
      </p>
      ${this.#list.render(groups.length > 1 ? [...rows, this.#row('all', 'All of them', groups)] : rows)}`;
  }

  #row(key: string, whom: string, groups: readonly Group[]): Row {
    const act = (words: string, answer: AskingEvent['value']['answer']) => ({
      words,
      framed: true,
      does: () => tell<AskingEvent>(this, 'hit5-asking', { answer, groups }),
    });
    return { key, name: whom, facts: [], acts: [act('Let in', 'let-in'), act('Turn away', 'turn-away')] };
  }
}
