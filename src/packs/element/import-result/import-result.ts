import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { visibleText } from '../../../core/text/visible-text.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, headings } from '../../../kit/style/controls.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';

/** The person wants the list of what was left out as a file. */
type SkippedSaveEvent = ElementEvent<'hit5-skipped-save'>;

/** A file that was left out, and why, as a sentence's end. */
interface LeftOut {
  readonly name: string;
  readonly reason: string;
}

const shown = 100;

/**
 * The files that were left out, with reasons, folded away.
 * @fires hit5-skipped-save
 */
@customElement('hit5-left-out-list')
class LeftOutList extends LitElement {
  static override readonly styles = [
    base,
    controls,
    css`
      :host {
        min-width: 0;
      }
      summary {
        min-height: 32px;
      }
      .scroll {
        /* Ends in the midst of a line, so that it is seen that the list goes on. */
        max-height: 15.5rem;
        overflow: auto;
        margin: 8px 0 12px;
      }
      table {
        table-layout: fixed;
        width: 100%;
        border-collapse: collapse;
        font-size: 0.875rem;
      }
      th {
        text-align: left;
      }
      th,
      td {
        padding: 6px 12px 6px 0;
        border-top: 1px solid var(--line);
        vertical-align: top;
        overflow-wrap: anywhere;
        font-variant-numeric: normal;
      }
      td:first-child {
        width: 45%;
      }
    `,
  ];

  @property({ attribute: false }) files: readonly LeftOut[] = [];

  protected override render() {
    const { files } = this;
    if (files.length === 0) return nothing;
    const more = files.length - shown;
    return html`<details>
      <summary>${files.length === 1 ? '1 file was' : `${files.length} files were`} left out</summary>
      <!-- It scrolls, so it can be reached by the keyboard. -->
      <!-- eslint-disable-next-line lit-a11y/no-noninteractive-tabindex -->
      <div class="scroll" tabindex="0" role="region" aria-label="Files that were left out">
        <table>
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            ${files.slice(0, shown).map(
              ({ name, reason }) =>
                html`<tr>
                  <td>${visibleText(name)}</td>
                  <td>${reason}</td>
                </tr>`,
            )}
          </tbody>
        </table>
        ${more > 0 ? html`<p>And ${more} more, in the list that you can save.</p>` : nothing}
      </div>
      <button type="button" @click=${this.#save}>Save the list</button>
    </details>`;
  }

  #save = () => emit<SkippedSaveEvent>(this, 'hit5-skipped-save');
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-left-out-list': LeftOutList;
  }
}

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
