import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { counted } from '../../../core/text/counted.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import type { ConfirmQuestion } from '../../../kit/element/confirm-question/confirm-question.ts';
import '../../../kit/element/confirm-question/confirm-question.ts';
import { nameFault } from '../../logic/name-fault.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, fields } from '../../../kit/style/controls.ts';
import { rowList } from '../../../kit/style/row-list.ts';
import { type Told, tell } from '../../../kit/element/told.ts';

/** The teacher gives somebody another name. */
export type MemberRenameEvent = Told<
  'hit5-member-rename',
  { readonly member: string; readonly name: string }
>;

/** The teacher hides somebody, or shows them again. */
export type MemberHideEvent = Told<'hit5-member-hide', { readonly member: string; readonly hidden: boolean }>;

/** The teacher removes somebody's seat, or puts it back. */
export type MemberRemoveEvent = Told<
  'hit5-member-remove',
  {
    readonly member: string;
    /** `delete`: with all answers; `set aside`: they stay, and count nowhere. */
    readonly change: 'delete' | 'set aside' | 'put back';
  }
>;

/** The teacher removes all seats in which nothing was answered. */
export type IdleRemoveEvent = Told<'hit5-idle-remove', readonly string[]>;

/** Somebody who has joined, as the teacher sees them. */
export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** Whether the teacher has removed the seat, and it can be put back. */
  readonly removed: boolean;
  /** How many photos they have answered. */
  readonly answers: number;
  /** When their device was last heard of, ISO 8601; null: not since they joined. */
  readonly lastSeen: string | null;
  /** Whether it has hung up since. */
  readonly hasLeft: boolean;
  /** What is waited for: "photo 5"; null: nothing. */
  readonly missing: string | null;
  /** The id that a link of a study gave them; null for none. */
  readonly participant: string | null;
}

/** When a device was last heard of, where the server does not answer, so that nobody knows who is here. */
function lastWords({ lastSeen }: Pick<MemberRow, 'lastSeen'>): string {
  if (lastSeen === null) return 'not heard of yet';
  return `last heard of at ${new Date(lastSeen).toLocaleTimeString('en-GB', { timeStyle: 'short' })}`;
}

/** Longer than this without a word, in milliseconds, and a device is said to be away. */
const away = 30_000;

/** When a device was last heard of, in words. */
export function seenWords(
  { lastSeen, hasLeft }: Pick<MemberRow, 'lastSeen' | 'hasLeft'>,
  now: number,
): string {
  if (lastSeen === null) return 'not heard of yet';
  const gone = now - Date.parse(lastSeen);
  if (gone < away) return hasLeft ? 'went away just now' : 'here now';
  const minutes = Math.round(gone / 60_000);
  if (minutes < 1) return 'away for half a minute';
  if (minutes < 60) return `away for ${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `away for ${hours} h` : `away for ${Math.round(hours / 24)} days`;
}

/**
 * Who has joined, with what each has answered and who is waited for; for the teacher's eyes only.
 *
 * @fires hit5-member-rename
 * @fires hit5-member-hide
 * @fires hit5-member-remove
 * @fires hit5-idle-remove
 */
@customElement('hit5-member-list')
export class MemberList extends LitElement {
  static override readonly styles = [
    base,
    controls,
    fields,
    rowList,
    css`
      li {
        padding: 6px 0;
      }
      .what {
        align-items: center;
      }
      .what b {
        flex: 0 1 14rem;
        min-width: 6rem;
        overflow-wrap: anywhere;
      }
      .covered b {
        color: var(--ink-2);
        font-weight: 400;
        font-style: italic;
      }
      .missing {
        padding: 1px 8px;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-small);
      }
      .what form {
        flex-wrap: wrap;
        max-width: 100%;
      }
    `,
  ];

  /** In the order shown. */
  @property({ attribute: false }) rows: readonly MemberRow[] = [];

  /** How many photos there are. */
  @property({ type: Number }) photos = 0;

  /** Against which time "away for" counts, in milliseconds since 1970. */
  @property({ type: Number }) now = 0;

  /** Whether the server does not answer. */
  @property({ type: Boolean }) offline = false;

  /** Who goes when the teacher says yes. */
  @state() doomed: MemberRow | null = null;

  /** Whether the answers of who goes are deleted too. */
  @state() deletes = false;

  @query('hit5-confirm-question') readonly question!: ConfirmQuestion;

  @query('#idle') readonly idleQuestion!: ConfirmQuestion;

  /** Whose name is being changed. */
  @state() renamed: string | null = null;

  /** What is wrong with the name that was typed, as a sentence. */
  @state() fault: string | null = null;

  protected override render() {
    return html`<ul>
        ${repeat(
          this.rows,
          ({ id }) => id,
          (row) =>
            html`<li class=${row.hidden || row.removed ? 'covered' : ''}>
              ${row.removed ? this.#renderRemoved(row) : this.#renderRow(row)}
            </li>`,
        )}
      </ul>
      <hit5-confirm-question
        question=${this.doomed ? `${this.doomed.removed ? 'Delete' : 'Remove'} ${memberName(this.doomed)}?` : ''}
        yes=${this.doomed?.removed ? 'Delete for good' : 'Remove'}
        no="Cancel"
        @hit5-confirm=${this.#confirmRemoval}
      >
        ${
          this.doomed?.removed
            ? `The seat and its ${counted(this.doomed.answers, 'answer')} are deleted for good.`
            : 'The seat goes, and its device cannot answer any more. Unless you delete its answers, they stay and count nowhere, and you can put the seat back.'
        }
        ${
          !this.doomed || this.doomed.answers === 0 || this.doomed.removed
            ? nothing
            : keyed(
                this.doomed.id,
                html`<label>
                  <input
                    type="checkbox"
                    ?checked=${this.deletes}
                    @change=${(event: Event) => (this.deletes = (event.target as HTMLInputElement).checked)}
                  />
                  Delete its ${counted(this.doomed.answers, 'answer')} for good
                </label>`,
              )
        }
      </hit5-confirm-question>
      ${this.#renderIdle()}`;
  }

  /** One act for a crowd of false seats. */
  #renderIdle() {
    const idle = this.rows.filter(({ answers, removed }) => answers === 0 && !removed);
    if (idle.length < 2) return nothing;
    return html`<button type="button" class="quiet" @click=${() => this.idleQuestion.ask()}>
        Remove all who have not answered
      </button>
      <hit5-confirm-question
        id="idle"
        question="Remove ${idle.length} people who have not answered?"
        yes="Remove all"
        no="Cancel"
        @hit5-confirm=${() =>
          tell<IdleRemoveEvent>(
            this,
            'hit5-idle-remove',
            idle.map(({ id }) => id),
          )}
      >
        Their seats go, and their devices cannot answer any more. You can put each seat back.
      </hit5-confirm-question>`;
  }

  /** Somebody whose seat can be put back. */
  #renderRemoved(row: MemberRow) {
    const name = memberName(row);
    return html`<div class="what">
        <b>${name}</b>
        <span>${row.answers === 0 ? 'removed' : `removed, ${counted(row.answers, 'answer')} uncounted`}</span>
      </div>
      <div class="acts">
        <button
          type="button"
          class="quiet"
          aria-label="Put back: ${name}"
          @click=${() => tell<MemberRemoveEvent>(this, 'hit5-member-remove', { member: row.id, change: 'put back' })}
        >
          Put back
        </button>
        <button type="button" class="quiet" aria-label="Delete: ${name}" @click=${() => this.#ask(row)}>
          Delete
        </button>
      </div>`;
  }

  #ask(row: MemberRow): void {
    this.doomed = row;
    this.deletes = false;
    this.question.ask();
  }

  #confirmRemoval = () => {
    if (this.doomed)
      tell<MemberRemoveEvent>(this, 'hit5-member-remove', {
        member: this.doomed.id,
        change: this.deletes || this.doomed.removed ? 'delete' : 'set aside',
      });
  };

  #renderRow(row: MemberRow) {
    const name = memberName(row);
    return html`<div class="what">
        ${row.id === this.renamed ? this.#renderForm(row) : html`<b>${name}</b>`}
        <span>${row.answers} of ${this.photos}</span>
        <span>${this.offline ? lastWords(row) : seenWords(row, this.now)}</span>
        ${row.participant === null ? nothing : html`<span>${visibleText(row.participant)}</span>`}
        ${row.missing === null ? nothing : html`<span class="missing">waiting for ${row.missing}</span>`}
      </div>
      <div class="acts">
        <button
          type="button"
          class="quiet"
          id=${`rename-${row.id}`}
          aria-label="Rename: ${name}"
          @click=${() => this.#edit(row)}
        >
          Rename
        </button>
        <button
          type="button"
          class="quiet"
          aria-label="${row.hidden ? 'Show name' : 'Hide name'}: ${name}"
          @click=${() => tell<MemberHideEvent>(this, 'hit5-member-hide', { member: row.id, hidden: !row.hidden })}
        >
          ${row.hidden ? 'Show name' : 'Hide name'}
        </button>
        <button type="button" class="quiet" aria-label="Remove: ${name}" @click=${() => this.#ask(row)}>
          Remove
        </button>
      </div>`;
  }

  #renderForm(row: MemberRow) {
    return html`<form
      @submit=${(event: SubmitEvent) => this.#rename(event, row)}
      @keydown=${({ key }: KeyboardEvent) => key === 'Escape' && this.#endRename(row)}
    >
      <label>
        Name
        <input name="name" required .value=${row.name} @input=${() => (this.fault = null)} />
      </label>
      ${this.fault === null ? nothing : html`<p role="alert">${this.fault}</p>`}
      <button>Save</button>
      <button type="button" class="quiet" @click=${() => this.#endRename(row)}>Cancel</button>
    </form>`;
  }

  #edit(row: MemberRow): void {
    this.renamed = row.id;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLInputElement>('[name=name]')?.select(),
    );
  }

  #rename(event: SubmitEvent, row: MemberRow): void {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement).get('name');
    const name = typeof typed === 'string' ? typed.trim() : '';
    this.fault = nameFault(name);
    if (this.fault !== null) return;
    this.#endRename(row);
    if (name !== row.name) tell<MemberRenameEvent>(this, 'hit5-member-rename', { member: row.id, name });
  }

  #endRename({ id }: MemberRow): void {
    this.renamed = null;
    this.fault = null;
    void this.updateComplete.then(() =>
      (this.renderRoot as ShadowRoot).getElementById(`rename-${id}`)?.focus(),
    );
  }
}

/** A name as it may stand on a screen; none where it is hidden. */
function memberName({ name, hidden, id }: MemberRow): string {
  return hidden ? `hidden (${id.slice(0, 4)})` : visibleText(name);
}
