import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { visibleText } from '../../../core/text/visible-text.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, headings } from '../../../kit/style/controls.ts';
import '../../../kit/element/left-out-list/left-out-list.ts';
import type { LeftOut } from '../../../kit/element/left-out-list/left-out-list.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';

/** The person gives a file that says the classes of the images. */
export type TruthGivenEvent = ElementEvent<'hit5-truth-given', File>;

/**
 * What an import found, what is to be known of it, and file by file what it left out.
 * @fires hit5-truth-given
 */
@customElement('hit5-import-result')
export class ImportResult extends LitElement {
  static override readonly styles = [
    base,
    controls,
    headings,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }
      h3 {
        margin: 0;
        font: 500 1.25rem/1.3 var(--display);
        overflow-wrap: anywhere;
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 12px 40px;
      }
      dt {
        color: var(--ink-2);
        font-size: 0.875rem;
      }
      dd {
        font: 500 1.5rem/1.2 var(--display);
      }
      .notes,
      .layout {
        color: var(--ink-2);
        font-size: 0.9375rem;
      }
      .notes li {
        overflow-wrap: anywhere;
        padding-left: 14px;
        border-left: 3px solid var(--line-strong);
      }
    `,
  ];

  @property() label = '';

  @property() layout = '';

  @property({ type: Number }) images = 0;

  @property({ type: Number }) classes = 0;

  @property({ type: Number }) classesWithExamples = 0;

  /** Whether a file could say the classes. */
  @property({ type: Boolean }) truthWanted = false;

  @property({ attribute: false }) notes: readonly string[] = [];

  @property({ attribute: false }) skipped: readonly LeftOut[] = [];

  @query('input') readonly truthInput!: HTMLInputElement;

  protected override render() {
    return html`<h3>${visibleText(this.label)}</h3>
      <p class="layout">${this.layout}</p>
      <dl>
        <div>
          <dt>Images</dt>
          <dd>${this.images}</dd>
        </div>
        <div>
          <dt>Their classes</dt>
          <dd>${this.classes}</dd>
        </div>
        <div>
          <dt>Classes with examples</dt>
          <dd>${this.classesWithExamples}</dd>
        </div>
        <div>
          <dt>Left out</dt>
          <dd>${this.skipped.length}</dd>
        </div>
      </dl>
      ${
        this.notes.length > 0
          ? html`<ul class="notes">
              ${this.notes.map((note) => html`<li>${note}</li>`)}
            </ul>`
          : nothing
      }
      ${this.truthWanted ? this.#renderTruth() : nothing}
      <hit5-left-out-list .files=${this.skipped}></hit5-left-out-list>`;
  }

  #renderTruth() {
    return html`<div class="acts">
      <button type="button" @click=${() => this.truthInput.click()}>Add a file that says the classes</button>
      <input type="file" hidden aria-label="File that says the classes" @change=${this.#takeTruth} />
    </div>`;
  }

  #takeTruth = () => {
    const [file] = this.truthInput.files ?? [];
    this.truthInput.value = '';
    if (file) emit<TruthGivenEvent>(this, 'hit5-truth-given', file);
  };
}
