import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { visibleText } from '../../../core/text/visible-text.ts';
import { base } from '../../style/base.ts';
import { controls } from '../../style/controls.ts';
import { type ElementEvent, emit } from '../element-event.ts';

/** The person wants the list of what was left out as a file. */
type SkippedSaveEvent = ElementEvent<'hit5-skipped-save'>;

/** A file that was left out, and why, as a sentence's end. */
export interface LeftOut {
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
