import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../../../kit/element/copy-field/copy-field.ts';
import { messageOf } from '../../../core/message-of.ts';
import { bibtex, dataLicence, notShown, type NotShownOf } from '../../../figures/report/cite.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, dialogs, headings, sheetDialogs } from '../../../kit/style/controls.ts';

/** “Cite and describe…”: a paragraph on how it was done, the reference, what is not shown, and the data’s licence. */
@customElement('hit5-cite-dialog')
export class CiteDialog extends LitElement {
  static override readonly styles = [
    base,
    controls,
    headings,
    dialogs,
    sheetDialogs,
    css`
      :host {
        display: inline-block;
        --sheet: 42rem;
      }
      .parts {
        display: grid;
        gap: 18px;
        grid-template-columns: minmax(0, 1fr);
        margin-top: 14px;
      }
      h3 {
        font: 600 1rem/1.4 var(--ui);
      }
      ul {
        display: grid;
        gap: 6px;
        padding-left: 1.2em;
        font-size: 0.9375rem;
        list-style: disc;
      }
    `,
  ];

  /** Gives the paragraph on how it was done. */
  @property({ attribute: false }) describe: () => Promise<string> = () => Promise.resolve('');

  /** The people of whom it tells, and how they answered. */
  @property({ attribute: false }) of: NotShownOf = { people: true, search: true };

  /** That paragraph, once it is there; or why it cannot be had. */
  @state() methods = '';

  @query('dialog') readonly dialog!: HTMLDialogElement;

  protected override render() {
    return html`<button type="button" aria-haspopup="dialog" @click=${this.#open}>Cite and describe…</button>
      <dialog aria-labelledby="cite">
        <h2 id="cite">Cite and describe</h2>
        <div class="parts">
          ${
            this.methods === ''
              ? nothing
              : html`<hit5-copy-field
                  kind="text"
                  label="How it was done, for a paper"
                  .text=${this.methods}
                ></hit5-copy-field>`
          }
          <hit5-copy-field
            kind="code"
            label="Hit5 as a reference (BibTeX)"
            .text=${bibtex(document.baseURI)}
          ></hit5-copy-field>
          <section aria-labelledby="not-shown">
            <h3 id="not-shown">What this does not show</h3>
            ${listOf(notShown(this.of))}
          </section>
          <section aria-labelledby="licence">
            <h3 id="licence">To pass the data on</h3>
            ${listOf(dataLicence)}
          </section>
        </div>
        <form method="dialog" class="acts"><button>Close</button></form>
      </dialog>`;
  }

  #open = async () => {
    this.dialog.showModal();
    try {
      this.methods = await this.describe();
    } catch (cause) {
      this.methods = messageOf(cause);
    }
  };
}

function listOf(sentences: readonly string[]) {
  return html`<ul>
    ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>`;
}
