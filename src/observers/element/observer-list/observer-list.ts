import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { visibleText } from '../../../core/text/visible-text.ts';
import { groupNames } from '../../../figures/observers/groups/compare-groups.ts';
import type { ObserverKind } from '../../../core/observers/observer.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';
import { RowList, type Row } from '../../../kit/element/row-list/row-list.ts';
import { rowList } from '../../../kit/style/row-list.ts';

/** What the list does with an observer, by its key. */
interface ObserverActs {
  rename(key: string, name: string, alone?: boolean): unknown;
  setKind(key: string, kind: ObserverKind): unknown;
  /** Empty: in none. */
  setGroups(groups: ReadonlyMap<string, string>): unknown;
  removeObserver(key: string): unknown;
}

/** An observer as the list shows it. */
export interface ObserverRow {
  readonly key: string;
  readonly name: string;
  readonly kind: ObserverKind;
  /** Whether the person says the kind, because the file does not. */
  readonly kindOpen: boolean;
  /** The group that it is in; null: none. */
  readonly group: string | null;
  /** Where it comes from, and what does not count: a few words each. */
  readonly notes: readonly string[];
}

/** How many are shown at first: hundreds of rows with fields and buttons take the page a second. */
const mostAtFirst = 50;

const kindWords: Record<ObserverKind, string> = {
  person: 'person',
  network: 'network',
  unknown: 'person or network?',
};

/** The observers that are compared, with what can be done with them. */
@customElement('hit5-observer-list')
export class ObserverList extends LitElement {
  static override readonly styles = [
    base,
    controls,
    rowList,
    css`
      .what::before {
        align-self: center;
        width: 10px;
        height: 10px;
        border-radius: 50%;
        background: var(--line-strong);
        content: '';
      }
      .person .what::before {
        background: var(--person-bar);
      }
      .network .what::before {
        border-radius: 2px;
        background: var(--network-bar);
      }
      .group input {
        width: 8.5rem;
      }
      @media print {
        /* The group as words, and nothing where there is none. */
        .group input {
          padding: 0;
          border: 0;
          background: none;
        }
        .group:has(input:placeholder-shown) {
          display: none;
        }
      }
    `,
  ];

  /** In the order shown. */
  @property({ attribute: false }) rows: readonly ObserverRow[] = [];

  @property({ attribute: false }) does!: ObserverActs;

  readonly #list = new RowList(this, mostAtFirst);

  protected override render() {
    const groups = groupNames(this.rows.map(({ group }) => group));
    return html`${this.#list.render(this.rows.map((row) => this.#row(row)))}
      <datalist id="groups">${groups.map((group) => html`<option value=${group}></option>`)}</datalist>`;
  }

  #row(row: ObserverRow): Row {
    const { key, name, kind, kindOpen, notes } = row;
    const shown = visibleText(name);
    return {
      key,
      name,
      look: kind,
      facts: [kindOpen ? this.#renderKind(row, shown) : kindWords[kind], ...notes],
      beside: kind === 'network' ? null : this.#renderGroup(row, shown),
      acts: [
        {
          words: 'Rename',
          renames: {
            label: 'Name',
            value: name,
            most: 200,
            save: (typed) => void this.does.rename(key, typed),
          },
        },
        { words: 'Remove', does: () => void this.does.removeObserver(key) },
      ],
    };
  }

  #renderGroup({ key, group }: ObserverRow, shown: string) {
    const take = (event: Event) => {
      const typed = (event.target as HTMLInputElement).value.trim();
      if (typed !== (group ?? '')) void this.does.setGroups(new Map([[key, typed]]));
    };
    return html`<label class="group">
      <span aria-hidden="true">Group</span>
      <input
        aria-label="Group of ${shown}"
        list="groups"
        maxlength="60"
        placeholder="none"
        autocomplete="off"
        .value=${live(group ?? '')}
        @change=${take}
      />
    </label>`;
  }

  #renderKind({ key, kind }: ObserverRow, shown: string) {
    const choose = (event: Event) =>
      void this.does.setKind(key, (event.target as HTMLSelectElement).value as ObserverKind);
    return html`<select aria-label="What ${shown} is" @change=${choose}>
      ${(['unknown', 'person', 'network'] as const).map(
        (one) => html`<option value=${one} ?selected=${one === kind}>${kindWords[one]}</option>`,
      )}
    </select>`;
  }
}
