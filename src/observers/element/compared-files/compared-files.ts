import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FileUse } from '../../logic/files/read-answer-file.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import type { FileReport } from '../../../figures/observers/compare-result.ts';
import type { LeftOutObserver } from '../../../figures/observers/observers-report.ts';
import { practiceReason } from '../../../figures/observers/practice.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';
import { rowList } from '../../../kit/style/row-list.ts';
import type { ObserverOneEvent } from '../observer-list/observer-list.ts';
import { type Told, tell } from '../../../kit/element/told.ts';
import '../observer-list/observer-list.ts';

/** The person says what a file is to be read as. */
export type FileUseEvent = Told<'hit5-file-use', { readonly file: string; readonly use: FileUse }>;

/** The person wants a file gone, with all that it holds. */
export type FileRemoveEvent = Told<'hit5-file-remove', string>;

/** The person wants an observer in the comparison again. */
export type ObserverReturnEvent = Told<'hit5-observer-return', string>;

/**
 * The files that a comparison is made of, and the observers in them that are not in it.
 *
 * @fires hit5-file-use
 * @fires hit5-file-remove
 * @fires hit5-observer-return
 * @fires hit5-observer-one
 */
@customElement('hit5-compared-files')
export class ComparedFiles extends LitElement {
  static override readonly styles = [base, controls, rowList];

  /** In the order shown. */
  @property({ attribute: false }) files: readonly FileReport[] = [];

  /** Those of them that are compared with nobody. */
  @property({ attribute: false }) leftOut: readonly LeftOutObserver[] = [];

  /** The names of those that the figures are without, as they contradict others. */
  @property({ attribute: false }) without: readonly string[] = [];

  protected override render() {
    return html`<ul>
      ${repeat(
        this.files,
        ({ name }) => name,
        (file) => html`<li>${this.#renderFile(file)}</li>`,
      )}
      ${repeat(
        this.leftOut,
        ({ key }) => key,
        (observer) => html`<li>${this.#renderLeftOut(observer)}</li>`,
      )}
    </ul>`;
  }

  #renderFile(file: FileReport) {
    const shown = visibleText(file.name);
    return html`<div class="what">
        <b>${shown}</b>
        ${file.kind === 'refused' ? html`<p>${file.message}</p>` : html`<span>${contents(file)}</span>`}
        ${
          this.without.includes(file.name)
            ? html`<p>Does not go with the other files: the figures are without it.</p>`
            : nothing
        }
        ${file.kind !== 'refused' && file.ambiguous ? this.#renderUse(file.name, shown, file.kind) : nothing}
      </div>
      <div class="acts">
        <button
          type="button"
          class="quiet"
          aria-label="Remove: ${shown}"
          @click=${() => tell<FileRemoveEvent>(this, 'hit5-file-remove', file.name)}
        >
          Remove
        </button>
      </div>`;
  }

  /** One number a line can be either. */
  #renderUse(name: string, shown: string, use: FileUse) {
    const choose = (event: Event) =>
      tell<FileUseEvent>(this, 'hit5-file-use', {
        file: name,
        use: (event.target as HTMLSelectElement).value as FileUse,
      });
    return html`<select aria-label="What ${shown} holds" @change=${choose}>
      <option value="truth" ?selected=${use === 'truth'}>it says what is right</option>
      <option value="answers" ?selected=${use === 'answers'}>it holds answers, one for each image</option>
    </select>`;
  }

  #renderLeftOut({ key, name, files, ownPractice, practiceOf }: LeftOutObserver) {
    const shown = visibleText(name);
    const from = files.map(visibleText).join(', ');
    const act = ownPractice ? 'Count as somebody else' : 'Bring back';
    return html`<div class="what">
        <b>${shown}</b>
        <span>${ownPractice ? `in ${from}: ${practiceReason}` : `taken out of ${from}`}</span>
      </div>
      <div class="acts">
        ${
          practiceOf === null
            ? nothing
            : html`<button
                type="button"
                class="quiet"
                aria-label="These are one observer: ${shown} and the other session"
                @click=${() => tell<ObserverOneEvent>(this, 'hit5-observer-one', { key, other: practiceOf })}
              >
                These are one observer
              </button>`
        }
        <button
          type="button"
          class="quiet"
          aria-label="${act}: ${shown}"
          @click=${() => tell<ObserverReturnEvent>(this, 'hit5-observer-return', key)}
        >
          ${act}
        </button>
      </div>`;
  }
}

function contents(file: Exclude<FileReport, { readonly kind: 'refused' }>): string {
  if (file.kind === 'truth') return `says what is right on ${counted(file.images, 'image')}`;
  return counted(file.observers, 'observer');
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
