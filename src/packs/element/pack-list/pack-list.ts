import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { counted } from '../../../core/text/counted.ts';
import { formatBytes } from '../../../core/text/format-number.ts';
import { labelWords } from '../../../files/label-words.ts';
import type { PackLabels } from '../../../files/pack-format.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import type { ChallengeId } from '../../../core/trials/challenge.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';
import type { ConfirmQuestion } from '../../../kit/element/confirm-question/confirm-question.ts';
import '../../../kit/element/confirm-question/confirm-question.ts';
import { rowList } from '../../../kit/style/row-list.ts';
import { type Told, tell } from '../../../kit/element/told.ts';

/** What can be done with a pack, beside choosing its file again. */
type PackAct = 'play' | 'use-examples' | 'drop-examples' | 'save' | 'remove' | 'allow' | 'compare' | 'keep';

/** The person wants something done with a pack. */
export type PackActEvent = Told<'hit5-pack-act', { readonly act: PackAct; readonly id: ChallengeId }>;

/** The person chose again the file in which a pack's images lie. */
export type PackFileGivenEvent = Told<
  'hit5-pack-file-given',
  { readonly id: ChallengeId; readonly files: readonly File[] }
>;

/** A pack as the list shows it. */
export interface PackRow {
  readonly id: ChallengeId;
  readonly title: string;
  readonly description: string;
  readonly licence: string;
  readonly labels: PackLabels | null;
  readonly images: number;
  readonly classes: number | null;
  readonly classesWithExamples: number;
  readonly bytes: number;
  /** Where it is read from: the browser's disk, or the app's own server. */
  readonly place: 'browser' | 'server';
  /** What the server offers under its id: this pack, one that was made at another time, or nothing. */
  readonly offered: 'same' | 'other' | null;
  /** The file in which its images lie; null where it has them itself. */
  readonly liveSource: string | null;
  /** Whether that file can be read: yes, after asking, or only when it is chosen again. */
  readonly live: 'ready' | 'ask' | 'lost' | null;
  /** The network whose answers it brings; null where it brings none. */
  readonly predictionsOf: string | null;
  /** Whether the class list shows its examples in every challenge. */
  readonly examplesUsed: boolean;
}

/**
 * The packs in this browser and on the app's own server, with what can be done with them.
 *
 * @fires hit5-pack-act
 * @fires hit5-pack-file-given
 */
@customElement('hit5-pack-list')
export class PackList extends LitElement {
  static override readonly styles = [base, controls, rowList];

  /** In the order shown. */
  @property({ attribute: false }) rows: readonly PackRow[] = [];

  /** The pack that goes when the person says yes. It is kept after that: `close` comes a frame late, over the next question. */
  @state() doomed: PackRow | null = null;

  @query('hit5-confirm-question') readonly question!: ConfirmQuestion;

  @query('input') readonly input!: HTMLInputElement;

  /** The pack whose file is being chosen again. */
  #wanting: ChallengeId | null = null;

  protected override render() {
    return html`<ul>
        ${repeat(
          this.rows,
          ({ id }) => id,
          (row) => html`<li>${this.#renderRow(row)}</li>`,
        )}
      </ul>
      <input type="file" multiple hidden aria-label="The file again" @change=${this.#take} />
      <hit5-confirm-question question="Remove this pack?" yes="Remove it" @hit5-confirm=${this.#confirm}>
        ${this.doomed ? `${visibleText(this.doomed.title)}: ${this.#contents(this.doomed)}.` : nothing}
        Answers that were given to its images stay.
        ${
          this.doomed?.offered
            ? 'The server still has the pack.'
            : 'To get the pack back later, save it as a file first.'
        }
      </hit5-confirm-question>`;
  }

  #renderRow(row: PackRow) {
    const { images, classesWithExamples, examplesUsed } = row;
    const title = visibleText(row.title);
    const act = (what: PackAct, words: string, quiet = true) =>
      html`<button
        type="button"
        class=${quiet ? 'quiet' : ''}
        aria-label="${words}: ${title}"
        @click=${() => tell<PackActEvent>(this, 'hit5-pack-act', { act: what, id: row.id })}
      >
        ${words}
      </button>`;
    return html`<div class="what">
        <b>${title}</b>
        <span>${this.#contents(row)}</span>
        <span>${formatBytes(row.bytes)}</span>
        ${row.licence ? html`<span>${row.licence}</span>` : nothing}
        ${row.description ? html`<p>${row.description}</p>` : nothing}
        ${row.labels ? html`<p>${labelWords(row.labels).join(' ')}</p>` : nothing}
        ${row.offered ? html`<p>${serverWords(row)}</p>` : nothing} ${this.#renderLive(row)}
        ${examplesUsed ? html`<p>Its examples stand in the class list of every challenge.</p>` : nothing}
      </div>
      <div class="acts">
        ${images > 0 ? act('play', 'Play', false) : nothing}
        ${row.live === 'ask' ? act('allow', 'Allow access') : nothing}
        ${
          row.live === 'lost'
            ? html`<button
                type="button"
                class="quiet"
                aria-label="Choose the file again: ${title}"
                @click=${() => this.#chooseAgain(row)}
              >
                Choose the file again
              </button>`
            : nothing
        }
        ${
          classesWithExamples === 0
            ? nothing
            : examplesUsed
              ? act('drop-examples', 'Stop using its examples')
              : act('use-examples', 'Use its examples')
        }
        ${row.predictionsOf === null ? nothing : act('compare', `Compare ${row.predictionsOf}’s answers`)}
        ${row.place === 'server' ? act('keep', 'Keep for offline use') : nothing}
        ${row.offered === 'other' ? act('keep', 'Take the server’s') : nothing}
        ${act('save', 'Save as a file')}
        ${
          row.place === 'browser'
            ? html`<button
                type="button"
                class="quiet"
                aria-label="Remove: ${title}"
                @click=${() => this.#ask(row)}
              >
                Remove
              </button>`
            : nothing
        }
      </div>`;
  }

  #renderLive({ live, liveSource }: PackRow) {
    if (live === null) return nothing;
    const access = {
      ready: 'which can be read now',
      ask: 'which the browser reads once you allow it',
      lost: 'which must be chosen again, because the browser has no access to it',
    }[live];
    return html`<p>${`Its images lie in ${String(liveSource)} on your disk, ${access}.`}</p>`;
  }

  #contents({ images, classes, classesWithExamples, predictionsOf }: PackRow): string {
    const parts = [
      ...(images > 0
        ? [`${counted(images, 'image')}${classes ? ` of ${counted(classes, 'class')}` : ''}`]
        : []),
      ...(classesWithExamples > 0 ? [`examples of ${counted(classesWithExamples, 'class')}`] : []),
      ...(predictionsOf === null ? [] : [`answers of ${predictionsOf}`]),
    ];
    return parts.join(', ');
  }

  #ask(row: PackRow): void {
    this.doomed = row;
    this.question.ask();
  }

  #confirm = () => {
    if (this.doomed) tell<PackActEvent>(this, 'hit5-pack-act', { act: 'remove', id: this.doomed.id });
  };

  #chooseAgain({ id }: PackRow): void {
    this.#wanting = id;
    this.input.click();
  }

  #take = () => {
    const files = [...(this.input.files ?? [])];
    this.input.value = '';
    if (this.#wanting && files.length > 0)
      tell<PackFileGivenEvent>(this, 'hit5-pack-file-given', { id: this.#wanting, files });
  };
}

function serverWords({ place, offered }: PackRow): string {
  if (place === 'server')
    return 'It is on the server that Hit5 comes from, and can be used only while that can be reached.';
  return offered === 'same'
    ? 'It is kept in this browser, and works offline. The server that Hit5 comes from has it too.'
    : 'It is kept in this browser. The server that Hit5 comes from has another version of it.';
}
