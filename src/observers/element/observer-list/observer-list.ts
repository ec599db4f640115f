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
import { type Told, tell } from '../../../kit/element/told.ts';

/** The person gives an observer another name. */
export type ObserverRenameEvent = Told<
  'hit5-observer-rename',
  { readonly key: string; readonly name: string }
>;

/** The person says what an observer is. */
export type ObserverKindEvent = Told<
  'hit5-observer-kind',
  { readonly key: string; readonly kind: ObserverKind }
>;

/** The person wants an observer out of the comparison. */
export type ObserverRemoveEvent = Told<'hit5-observer-remove', string>;

/** The person says that an observer is one with another, or with none. */
export type ObserverOneEvent = Told<
  'hit5-observer-one',
  {
    readonly key: string;
    /** The other's key; null: what was taken for one observer are several. */
    readonly other: string | null;
  }
>;

/** The person puts an observer in a group; empty: in none. */
export type ObserverGroupEvent = Told<
  'hit5-observer-group',
  { readonly key: string; readonly group: string }
>;

/** An observer as the list shows it. */
export interface ObserverRow {
  readonly key: string;
  readonly name: string;
  readonly kind: ObserverKind;
  /** Whether the person says the kind, because the file does not. */
  readonly kindOpen: boolean;
  /** The group that it is in; null: none. */
  readonly group: string | null;
  /** Whether several files were taken for it, or it may be one with others of its name: it can be separated. */
  readonly several: boolean;
  /** Another of the same name and kind, with which it may be one; null: there is none before it. */
  readonly twin: { readonly key: string; readonly name: string } | null;
  /** Where it comes from, and what does not count: a few words each. */
  readonly notes: readonly string[];
}

/** How many are shown at first: hundreds of rows with fields and buttons take the page a second. */
const mostAtFirst = 50;

/** To say that two are the same. */
const oneWords = 'These are one observer';

const kindWords: Record<ObserverKind, string> = {
  person: 'person',
  network: 'network',
  unknown: 'person or network?',
};

/**
 * The observers that are compared, with what can be done with them.
 *
 * @fires hit5-observer-rename
 * @fires hit5-observer-kind
 * @fires hit5-observer-remove
 * @fires hit5-observer-group
 * @fires hit5-observer-one
 */
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

  readonly #list: RowList = new RowList(this, mostAtFirst);

  protected override render() {
    const groups = groupNames(this.rows.map(({ group }) => group));
    return html`${this.#list.render(this.rows.map((row) => this.#row(row)))}
      <datalist id="groups">${groups.map((group) => html`<option value=${group}></option>`)}</datalist>`;
  }

  #row(row: ObserverRow): Row {
    const { key, name, kind, kindOpen, notes, several, twin } = row;
    const shown = visibleText(name);
    return {
      key,
      name,
      look: kind,
      facts: [kindOpen ? this.#renderKind(row, shown) : kindWords[kind], ...notes],
      beside: kind === 'network' ? null : this.#renderGroup(row, shown),
      acts: [
        twin === null || key === this.#list.renamed
          ? null
          : { words: oneWords, about: `${twin.name} and ${name}`, does: () => this.#sayOne(row, twin.key) },
        several ? { words: 'Separate them', does: () => this.#sayOne(row, null) } : null,
        {
          words: 'Rename',
          renames: {
            label: 'Name',
            value: name,
            most: 200,
            fault: (typed) => this.#fault(row, typed),
            save: (typed) => tell<ObserverRenameEvent>(this, 'hit5-observer-rename', { key, name: typed }),
          },
        },
        { words: 'Remove', does: () => tell<ObserverRemoveEvent>(this, 'hit5-observer-remove', key) },
      ],
    };
  }

  /** Says that it is one observer with another, or that what was taken for one are several. */
  #sayOne({ key }: ObserverRow, other: string | null): void {
    if (key === this.#list.renamed) this.#list.endRename();
    tell<ObserverOneEvent>(this, 'hit5-observer-one', { key, other });
  }

  /** Where another observer has the name: it may be the same one. */
  #fault(row: ObserverRow, name: string) {
    const taken = this.rows.find((other) => other.key !== row.key && other.name === name);
    if (!taken) return null;
    const words = `Another observer is called ${visibleText(name)}. Choose another name`;
    if (taken.kind !== row.kind) return `${words}.`;
    return html`${words}, or say that they are one.
      <button
        type="button"
        class="quiet"
        aria-label="${oneWords}: ${visibleText(taken.name)} and ${visibleText(row.name)}"
        @click=${() => this.#sayOne(row, taken.key)}
      >
        ${oneWords}
      </button>`;
  }

  #renderGroup({ key, group }: ObserverRow, shown: string) {
    const take = (event: Event) => {
      const typed = (event.target as HTMLInputElement).value.trim();
      if (typed !== (group ?? ''))
        tell<ObserverGroupEvent>(this, 'hit5-observer-group', { key, group: typed });
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
    const choose = (event: Event) => {
      const chosen = (event.target as HTMLSelectElement).value as ObserverKind;
      tell<ObserverKindEvent>(this, 'hit5-observer-kind', { key, kind: chosen });
    };
    return html`<select aria-label="What ${shown} is" @change=${choose}>
      ${(['unknown', 'person', 'network'] as const).map(
        (one) => html`<option value=${one} ?selected=${one === kind}>${kindWords[one]}</option>`,
      )}
    </select>`;
  }
}
