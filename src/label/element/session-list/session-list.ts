import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SessionId } from '../../../core/trials/session.ts';
import { counted } from '../../../core/text/counted.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, fields } from '../../../kit/style/controls.ts';
import type { ConfirmQuestion } from '../../../kit/element/confirm-question/confirm-question.ts';
import '../../../kit/element/confirm-question/confirm-question.ts';
import { rowList } from '../../../kit/style/row-list.ts';
import { type Told, tell } from '../../../kit/element/told.ts';

/** The person gives a session to another pseudonym. */
export type SessionRenameEvent = Told<
  'hit5-session-rename',
  { readonly id: SessionId; readonly person: string }
>;

/** The person puts a session away, or takes it out again. */
export type SessionArchiveEvent = Told<
  'hit5-session-archive',
  { readonly id: SessionId; readonly archived: boolean }
>;

/** The person has confirmed that a session shall go. */
export type SessionDeleteEvent = Told<'hit5-session-delete', SessionId>;

/** A session as the list shows it. */
export interface SessionListRow {
  readonly id: SessionId;
  readonly person: string;
  /** "Test · Default challenge · 24 Nov 2026, 10:00". */
  readonly title: string;
  readonly done: number;
  readonly total: number;
  /** "missed 3, the network 1 of 20"; empty when there is nothing to compare. */
  readonly score: string;
  /** "seed 2014, 100 likeliest classes". */
  readonly settings: string;
  /** Where it goes on. */
  readonly resumeHref: string;
  /** Null while there are no results to show: nothing answered, or a test that is not finished. */
  readonly resultsHref: string | null;
  readonly archived: boolean;
}

/** How many sessions the list shows before it is asked for all. */
export const latest = 20;

/**
 * The sessions on this machine, the latest first, with what can be done with them.
 *
 * @fires hit5-session-rename
 * @fires hit5-session-archive
 * @fires hit5-session-delete
 */
@customElement('hit5-session-list')
export class SessionList extends LitElement {
  static override readonly styles = [
    base,
    controls,
    fields,
    rowList,
    css`
      summary {
        padding: 14px 0;
        border-top: 1px solid var(--line);
        color: var(--ink-2);
        cursor: pointer;
      }
      button.all {
        margin: 8px 0 14px;
      }
      .what form {
        flex-wrap: wrap;
        min-width: 0;
        max-width: 100%;
      }
      .what label {
        flex: 1 1 18rem;
        min-width: 0;
      }
      .what input {
        flex: 1;
        width: 100%;
      }
      .what form button {
        white-space: nowrap;
      }
    `,
  ];

  /** In the order shown. */
  @property({ attribute: false }) rows: readonly SessionListRow[] = [];

  /** The session that goes when the person says yes. It is kept after that: `close` comes a frame late, over the next question. */
  @state() doomed: SessionListRow | null = null;

  /** The session whose pseudonym is being changed. */
  @state() renamed: SessionId | null = null;

  /** Whether all are shown, not just the latest. */
  @state() all = false;

  @query('hit5-confirm-question') readonly question!: ConfirmQuestion;

  /** The session that is being put away or taken out: its button takes the focus where it stands then. */
  #moving: SessionId | null = null;

  /** Gives one of a session's buttons the focus, or what it is folded away in, once it is there. */
  async focusOn(id: SessionId, act: 'rename' | 'archive' | 'delete'): Promise<void> {
    await this.updateComplete;
    const root = this.renderRoot as ShadowRoot;
    if (!root.getElementById(`${act}-${id}`) && this.rows.some((row) => row.id === id)) {
      this.all = true;
      await this.updateComplete;
    }
    const button = root.getElementById(`${act}-${id}`);
    const fold = button?.closest('details');
    (fold && !fold.open ? fold.querySelector('summary') : button)?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('rows') || this.#moving === null) return;
    void this.focusOn(this.#moving, 'archive');
    this.#moving = null;
  }

  protected override render() {
    const present = this.rows.filter(({ archived }) => !archived);
    const archived = this.rows.filter((row) => row.archived);
    return html`${this.#renderRows(present)}
      ${
        archived.length > 0
          ? html`<details>
              <summary>${archived.length} put away</summary>
              ${this.#renderRows(archived)}
            </details>`
          : nothing
      }
      <hit5-confirm-question question="Delete this session?" yes="Delete it" @hit5-confirm=${this.#confirm}>
        ${this.doomed ? `${this.doomed.person}, ${this.doomed.title}: ${counted(this.doomed.done, 'image')}` : ''}.
        Its answers are deleted too.
      </hit5-confirm-question>`;
  }

  #renderRows(rows: readonly SessionListRow[]) {
    const shown = this.all ? rows : rows.slice(0, latest);
    return html`<ul>
        ${repeat(
          shown,
          ({ id }) => id,
          (row) => html`<li id=${`row-${row.id}`} tabindex="-1">${this.#renderRow(row)}</li>`,
        )}
      </ul>
      ${
        shown.length < rows.length
          ? html`<button type="button" class="all" @click=${() => this.#showAll(rows[latest])}>
              Show all ${rows.length}
            </button>`
          : nothing
      }`;
  }

  /** The button goes, and the focus passes to the first session that comes. */
  async #showAll(first: SessionListRow | undefined): Promise<void> {
    this.all = true;
    await this.updateComplete;
    (this.renderRoot as ShadowRoot).getElementById(`row-${first?.id ?? ''}`)?.focus();
  }

  #renderRow(row: SessionListRow) {
    const about = `${row.person}, ${row.title}`;
    return html`<div class="what">
        ${
          row.id === this.renamed
            ? html`<form
                @submit=${(event: SubmitEvent) => this.#rename(event, row)}
                @keydown=${({ key }: KeyboardEvent) => key === 'Escape' && this.#endRename(row)}
              >
                <label>
                  Pseudonym
                  <input name="person" maxlength="60" .value=${row.person} @input=${refuseBlank} />
                </label>
                <button>Save</button>
                <button type="button" class="quiet" @click=${() => this.#endRename(row)}>Cancel</button>
              </form>`
            : html`<b>${row.person}</b>`
        }
        <span>${row.title}</span>
        <span class="settings">${row.settings}</span>
        <span>${row.done} of ${counted(row.total, 'image')}</span>
        ${row.score ? html`<span>${row.score}</span>` : nothing}
      </div>
      <div class="acts">
        ${
          row.done < row.total && !row.archived
            ? html`<a class="button" href=${row.resumeHref} aria-label="Go on: ${about}">Go on</a>`
            : nothing
        }
        ${
          row.resultsHref !== null
            ? html`<a class="button" href=${row.resultsHref} aria-label="Results: ${about}">Results</a>`
            : nothing
        }
        <button
          type="button"
          class="quiet"
          id=${`rename-${row.id}`}
          aria-label="Rename: ${about}"
          @click=${() => this.#edit(row)}
        >
          Rename
        </button>
        <button
          type="button"
          class="quiet"
          id=${`archive-${row.id}`}
          aria-label="${archiveWord(row)}: ${about}"
          @click=${() => this.#archive(row)}
        >
          ${archiveWord(row)}
        </button>
        <button
          type="button"
          class="quiet"
          id=${`delete-${row.id}`}
          aria-label="Delete: ${about}"
          @click=${() => this.#ask(row)}
        >
          Delete
        </button>
      </div>`;
  }

  #edit(row: SessionListRow): void {
    this.renamed = row.id;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLInputElement>('[name=person]')?.select(),
    );
  }

  #rename(event: SubmitEvent, row: SessionListRow): void {
    event.preventDefault();
    const person = new FormData(event.target as HTMLFormElement).get('person');
    this.#endRename(row);
    if (typeof person === 'string' && person !== row.person) {
      tell<SessionRenameEvent>(this, 'hit5-session-rename', { id: row.id, person: person.trim() });
    }
  }

  #endRename({ id }: SessionListRow): void {
    this.renamed = null;
    void this.focusOn(id, 'rename');
  }

  #archive(row: SessionListRow): void {
    this.#moving = row.id;
    tell<SessionArchiveEvent>(this, 'hit5-session-archive', { id: row.id, archived: !row.archived });
  }

  #ask(row: SessionListRow): void {
    this.doomed = row;
    this.question.ask();
  }

  #confirm = () => {
    if (this.doomed) tell<SessionDeleteEvent>(this, 'hit5-session-delete', this.doomed.id);
  };
}

/** A name that nobody could read is not taken; the browser says so beside the field. */
function refuseBlank({ target }: Event): void {
  const field = target as HTMLInputElement;
  field.setCustomValidity(field.value.trim() ? '' : 'A pseudonym cannot be blank.');
}

function archiveWord({ archived }: SessionListRow): string {
  return archived ? 'Take out' : 'Put away';
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-session-list': SessionList;
  }
}
