import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { pluralize } from '../../../core/text/pluralize.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import { RowList, type Row, type RowQuestion } from '../../../kit/element/row-list/row-list.ts';
import { awayAfter } from '../../logic/is-here.ts';
import { nameFault } from '../../logic/name-fault.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';
import { rowList } from '../../../kit/style/row-list.ts';
import '../name-mark/name-mark.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';
import { joinWords } from '../../words/join/join.ts';

export type MemberRenameEvent = ElementEvent<
  'hit5-member-rename',
  { readonly member: string; readonly name: string }
>;

export type MemberHideEvent = ElementEvent<
  'hit5-member-hide',
  { readonly member: string; readonly hidden: boolean }
>;

export type MemberReturnEvent = ElementEvent<
  'hit5-member-return',
  {
    readonly member: string;
    readonly name: string;
  }
>;

export type MemberRemoveEvent = ElementEvent<
  'hit5-member-remove',
  {
    readonly member: string;
    /** `delete`: with all answers; `set aside`: they stay, and count nowhere. */
    readonly change: 'delete' | 'set aside' | 'put back';
  }
>;

export type IdleRemoveEvent = ElementEvent<'hit5-idle-remove', readonly string[]>;

export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** Whether the teacher has removed the seat, and it can be put back. */
  readonly removed: boolean;
  readonly answers: number;
  /** When their device was last heard of, ISO 8601; null: not since they joined. */
  readonly lastSeen: string | null;
  /** Whether it has hung up since. */
  readonly hasLeft: boolean;
  /** What is waited for: "no answer to photo 5 yet"; null: nothing. */
  readonly missing: string | null;
  /** Where they came too late for some photos: "came late, at photo 3"; null: they did not. */
  readonly late: string | null;
  /** The id that a link of a study gave them; null for none. */
  readonly participant: string | null;
}

/** When a device was last heard of, where the server does not answer, so that nobody knows who is here. */
function lastWords({ lastSeen }: Pick<MemberRow, 'lastSeen'>): string {
  if (lastSeen === null) return 'not heard of yet';
  return `last heard of at ${new Date(lastSeen).toLocaleTimeString('en-GB', { timeStyle: 'short' })}`;
}

export function seenWords(
  { lastSeen, hasLeft }: Pick<MemberRow, 'lastSeen' | 'hasLeft'>,
  now: number,
): string {
  if (lastSeen === null) return 'not heard of yet';
  const gone = now - Date.parse(lastSeen);
  if (gone < awayAfter) return hasLeft ? 'went away just now' : 'here now';
  const minutes = Math.round(gone / 60_000);
  if (minutes < 1) return 'away for half a minute';
  if (minutes < 60) return `away for ${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `away for ${hours} h` : `away for ${Math.round(hours / 24)} days`;
}

/**
 * Who has joined, with what each has answered and who is waited for; for the teacher's eyes only.
 *
 * @fires hit5-member-return
 * @fires hit5-member-rename
 * @fires hit5-member-hide
 * @fires hit5-member-remove
 * @fires hit5-idle-remove
 */
@customElement('hit5-member-list')
export class MemberList extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
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
      .tick {
        min-height: 44px;
      }
      @media (width < 36rem) {
        .acts {
          gap: 0;
        }
        .acts button {
          padding: 0 0.55em;
        }
      }
    `,
  ];

  @property({ attribute: false }) rows: readonly MemberRow[] = [];

  @property({ type: Number }) photos = 0;

  @property({ type: Number }) now = 0;

  @property({ type: Boolean }) offline = false;

  /** In the question about a seat: whether its answers are deleted too; null where it has none. */
  @query('.tick input') readonly tick!: HTMLInputElement | null;

  readonly #list = new RowList(this);

  @property({ type: Boolean }) begun = false;

  protected override render() {
    const rows = this.rows.map((row) => (row.removed ? this.#removedRow(row) : this.#row(row)));
    return html`${this.#list.render(rows)} ${this.#renderIdle()} ${this.#list.renderQuestion()}`;
  }

  /** One act for a crowd of false seats. */
  #renderIdle() {
    const idle = this.rows.filter(({ answers, removed }) => answers === 0 && !removed).map(({ id }) => id);
    if (!this.begun || idle.length < 2) return nothing;
    const question: RowQuestion = {
      question: `Remove ${idle.length} people who have not answered?`,
      yes: 'Remove all',
      no: 'Cancel',
      words: 'Their seats go, and their devices cannot answer any more. You can put each seat back.',
    };
    const remove = () => emit<IdleRemoveEvent>(this, 'hit5-idle-remove', idle);
    return html`<button type="button" class="quiet" @click=${() => this.#list.ask(question, remove)}>
      Remove all who have not answered
    </button>`;
  }

  #removedRow({ id, name, hidden, answers }: MemberRow): Row {
    const shown = memberName({ id, name, hidden });
    return {
      key: id,
      name: shown,
      look: 'covered',
      facts: [answers === 0 ? 'removed' : `removed, ${pluralize(answers, 'answer')} uncounted`],
      acts: [
        { words: 'Put back', does: () => this.#remove(id, 'put back') },
        {
          words: 'Delete',
          does: () => this.#remove(id, 'delete'),
          asks: {
            question: `Delete ${visibleText(shown)}?`,
            yes: 'Delete for good',
            no: 'Cancel',
            words: `The seat and its ${pluralize(answers, 'answer')} are deleted for good.`,
          },
        },
      ],
    };
  }

  #row(row: MemberRow): Row {
    const { id, name, hidden, answers, participant, missing, late } = row;
    const shown = memberName(row);
    return {
      key: id,
      name: shown,
      mark: html`<hit5-name-mark .name=${name}></hit5-name-mark> `,
      isFolded: true,
      look: hidden ? 'covered' : '',
      facts: [
        `${answers} of ${this.photos}`,
        this.offline ? lastWords(row) : seenWords(row, this.now),
        visibleText(participant ?? ''),
        late,
        missing === null ? null : html`<span class="missing">${missing}</span>`,
      ],
      acts: [
        {
          words: 'Let back in',
          does: () => emit<MemberReturnEvent>(this, 'hit5-member-return', { member: id, name: shown }),
        },
        {
          words: 'Rename',
          renames: {
            label: 'Name',
            value: name,
            fault: (typed) => nameFault(typed, joinWords()),
            save: (typed) => emit<MemberRenameEvent>(this, 'hit5-member-rename', { member: id, name: typed }),
          },
        },
        {
          words: hidden ? 'Show name' : 'Hide name',
          id: 'hide',
          does: () => emit<MemberHideEvent>(this, 'hit5-member-hide', { member: id, hidden: !hidden }),
        },
        {
          words: 'Remove',
          does: () => this.#remove(id, this.tick?.checked ? 'delete' : 'set aside'),
          asks: {
            question: `Remove ${visibleText(shown)}?`,
            yes: 'Remove',
            no: 'Cancel',
            words: this.#removalWords(answers),
          },
        },
      ],
    };
  }

  #removalWords(answers: number) {
    return html`The seat goes, and its device cannot answer any more. Unless you delete its answers, they stay
    and count nowhere, and you can put the seat back.
    ${
      answers === 0
        ? nothing
        : html`<label class="tick">
            <input type="checkbox" />
            Delete its ${pluralize(answers, 'answer')} for good
          </label>`
    }`;
  }

  #remove(member: string, change: MemberRemoveEvent['value']['change']): void {
    emit<MemberRemoveEvent>(this, 'hit5-member-remove', { member, change });
  }
}

/** The name to show; none where it is hidden. */
function memberName({ name, hidden, id }: Pick<MemberRow, 'id' | 'name' | 'hidden'>): string {
  return hidden ? `hidden (${id.slice(0, 4)})` : name;
}
