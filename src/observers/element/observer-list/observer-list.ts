import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { visibleText } from '../../../core/text/visible-text.ts';
import { groupNames } from '../../../figures/observers/groups/compare-groups.ts';
import type { ObserverKind } from '../../../core/observers/observer.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';
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
      .mark {
        align-self: center;
        width: 10px;
        height: 10px;
        border-radius: 50%;
        background: var(--line-strong);
      }
      .mark.person {
        background: var(--person-bar);
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
      .mark.network {
        border-radius: 2px;
        background: var(--network-bar);
      }
    `,
  ];

  /** In the order shown. */
  @property({ attribute: false }) rows: readonly ObserverRow[] = [];

  /** Whether all are shown, where there are many. */
  @state() all = false;

  /** The observer whose name is being changed. */
  @state() renamed: string | null = null;

  /** The observer that has the name that was asked for. */
  @state() taken: ObserverRow | null = null;

  protected override render() {
    const groups = groupNames(this.rows.map(({ group }) => group));
    return html`<ul>
        ${repeat(
          this.all ? this.rows : this.rows.slice(0, mostAtFirst),
          ({ key }) => key,
          (row) => html`<li>${this.#renderRow(row)}</li>`,
        )}
      </ul>
      ${
        this.all || this.rows.length <= mostAtFirst
          ? nothing
          : html`<button type="button" @click=${this.#showAll}>Show all ${this.rows.length}</button>`
      }
      <datalist id="groups">${groups.map((group) => html`<option value=${group}></option>`)}</datalist>`;
  }

  #renderRow(row: ObserverRow) {
    const shown = visibleText(row.name);
    return html`<div class="what">
        <span class="mark ${row.kind}" aria-hidden="true"></span>
        ${row.key === this.renamed ? this.#renderForm(row) : html`<b>${shown}</b>`}
        ${row.kindOpen ? this.#renderKind(row, shown) : html`<span>${kindWords[row.kind]}</span>`}
        ${row.notes.map((note) => html`<span>${note}</span>`)}
      </div>
      ${row.kind === 'network' ? nothing : this.#renderGroup(row, shown)}
      <div class="acts">
        ${this.#renderOne(row, shown)}
        <button
          type="button"
          class="quiet"
          data-key=${row.key}
          aria-label="Rename: ${shown}"
          @click=${() => this.#ask(row)}
        >
          Rename
        </button>
        <button
          type="button"
          class="quiet"
          aria-label="Remove: ${shown}"
          @click=${() => tell<ObserverRemoveEvent>(this, 'hit5-observer-remove', row.key)}
        >
          Remove
        </button>
      </div>`;
  }

  /** Whether it is one observer with another. */
  #renderOne(row: ObserverRow, shown: string) {
    const { key, twin, several } = row;
    const separate = () => tell<ObserverOneEvent>(this, 'hit5-observer-one', { key, other: null });
    return html`${twin === null || key === this.renamed ? nothing : this.#renderJoin(twin, row)}
    ${
      several
        ? html`<button type="button" class="quiet" aria-label="Separate them: ${shown}" @click=${separate}>
            Separate them
          </button>`
        : nothing
    }`;
  }

  /** To say that it is one observer with another. */
  #renderJoin(other: Pick<ObserverRow, 'key' | 'name'>, row: ObserverRow) {
    return html`<button
      type="button"
      class="quiet"
      aria-label="These are one observer: ${visibleText(other.name)} and ${visibleText(row.name)}"
      @click=${() => {
        this.#close(row);
        tell<ObserverOneEvent>(this, 'hit5-observer-one', { key: row.key, other: other.key });
      }}
    >
      These are one observer
    </button>`;
  }

  #renderForm(row: ObserverRow) {
    const { taken } = this;
    const mayBeOne = taken?.kind === row.kind;
    return html`<form
      @submit=${(event: SubmitEvent) => this.#rename(event, row)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') this.#close(row);
      }}
    >
      <label
        >Name
        <input
          name="name"
          maxlength="200"
          required
          aria-invalid=${this.taken !== null}
          .value=${row.name}
          @input=${() => (this.taken = null)}
      /></label>
      <button>Save</button>
      <p role="alert">
        ${taken === null ? nothing : `Another observer is called ${visibleText(taken.name)}. Choose another name${mayBeOne ? ', or say that they are one' : ''}.`}
      </p>
      ${mayBeOne ? this.#renderJoin(taken, row) : nothing}
    </form>`;
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

  /** Goes on with the first of the others: the button that had the focus is gone. */
  #showAll = () => {
    this.all = true;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelectorAll<HTMLElement>('button[data-key]')[mostAtFirst]?.focus();
    });
  };

  #ask({ key }: ObserverRow): void {
    this.renamed = key;
    this.taken = null;
    void this.updateComplete.then(() => {
      const input = this.renderRoot.querySelector<HTMLInputElement>('form input');
      input?.focus();
      input?.select();
    });
  }

  /** Ends the changing of a name; the focus goes back to where it came from. */
  #close({ key }: ObserverRow): void {
    this.renamed = this.taken = null;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('button[data-key]')];
    buttons.find(({ dataset }) => dataset['key'] === key)?.focus();
  }

  #rename(event: SubmitEvent, row: ObserverRow): void {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement).get('name');
    const name = typeof typed === 'string' ? typed.trim() : '';
    this.taken = this.rows.find(({ key, name: other }) => key !== row.key && other === name) ?? null;
    if (this.taken) return;
    this.#close(row);
    if (name !== '' && name !== row.name)
      tell<ObserverRenameEvent>(this, 'hit5-observer-rename', { key: row.key, name });
  }
}
