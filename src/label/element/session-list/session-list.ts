import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SessionId } from '../../../core/trials/session.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';
import { RowList, type Row } from '../../../kit/element/row-list/row-list.ts';
import { rowList } from '../../../kit/style/row-list.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';
import { sessionsWords } from '../../words/sessions/sessions.ts';

export type SessionRenameEvent = ElementEvent<
  'hit5-session-rename',
  { readonly id: SessionId; readonly person: string }
>;

export type SessionArchiveEvent = ElementEvent<
  'hit5-session-archive',
  { readonly id: SessionId; readonly archived: boolean }
>;

export type SessionDeleteEvent = ElementEvent<'hit5-session-delete', SessionId>;

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
  readonly resumeHref: string;
  /** Null while there are no results to show: nothing answered, or a test that is not finished. */
  readonly resultsHref: string | null;
  readonly archived: boolean;
}

/** How many sessions the list shows before it is asked for all. */
const latest = 20;

/**
 * The sessions on this machine, the latest first.
 * @fires hit5-session-rename
 * @fires hit5-session-archive
 * @fires hit5-session-delete
 */
@customElement('hit5-session-list')
export class SessionList extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    rowList,
    css`
      summary {
        padding: 14px 0;
        border-top: 1px solid var(--line);
        color: var(--ink-2);
      }
    `,
  ];

  @property({ attribute: false }) rows: readonly SessionListRow[] = [];

  readonly #list = new RowList(this, latest);

  /** Gives the button that deletes a session the focus, or what it is folded away in, once it is there. */
  focusOn(id: SessionId): Promise<void> {
    return this.#list.focusOn(id, sessionsWords().delete);
  }

  protected override render() {
    const rows = (archived: boolean) =>
      this.rows.filter((row) => row.archived === archived).map((row) => this.#row(row));
    const archived = rows(true);
    const words = sessionsWords();
    return html`${this.#list.render(rows(false))}
    ${
      archived.length > 0
        ? html`<details>
            <summary>${words.putAway(archived.length)}</summary>
            ${this.#list.render(archived)}
          </details>`
        : nothing
    }`;
  }

  #row(row: SessionListRow): Row {
    const { id, person, title, settings, done, total, score, resumeHref, resultsHref, archived } = row;
    const words = sessionsWords();
    return {
      key: id,
      name: person,
      about: `${person}, ${title}`,
      facts: [title, settings, words.doneOf(done, total), score],
      acts: [
        done < total && !archived ? { words: words.goOn, to: resumeHref } : null,
        resultsHref === null ? null : { words: words.results, to: resultsHref },
        {
          words: words.rename,
          renames: {
            label: words.name,
            value: person,
            most: 60,
            save: (name) => emit<SessionRenameEvent>(this, 'hit5-session-rename', { id, person: name }),
          },
        },
        {
          words: archived ? words.takeOut : words.archive,
          id: 'archive',
          does: () => emit<SessionArchiveEvent>(this, 'hit5-session-archive', { id, archived: !archived }),
        },
        {
          words: words.delete,
          does: () => emit<SessionDeleteEvent>(this, 'hit5-session-delete', id),
        },
      ],
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-session-list': SessionList;
  }
}
