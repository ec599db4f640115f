import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../../../kit/element/copy-field/copy-field.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, headings, sheetDialogs, dialogs } from '../../../kit/style/controls.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import { shownAddress } from '../room-code/room-code.ts';

interface Returning {
  readonly name: string;
  /** Ten characters. */
  readonly returnCode: string;
}

@customElement('hit5-return-code')
export class ReturnCode extends LitElement {
  static override readonly styles = [
    base,
    controls,
    headings,
    dialogs,
    sheetDialogs,
    css`
      ol {
        display: grid;
        gap: 8px;
        margin: 14px 0;
        padding-left: 1.4em;
        list-style: decimal;
      }
      h2,
      b {
        overflow-wrap: anywhere;
      }
      .caution {
        margin-top: 14px;
        color: var(--ink-2);
        font-size: 0.9375rem;
      }
    `,
  ];

  /** Where pupils reach the server; empty: not known. */
  @property() address = '';

  @property() code = '';

  @property({ type: Boolean }) study = false;

  @state() returning: Returning | null = null;

  @query('dialog') readonly dialog!: HTMLDialogElement;

  /** Opens the dialog; it forgets the code once it is closed. */
  async show(returning: Returning): Promise<void> {
    this.returning = returning;
    await this.updateComplete;
    this.dialog.showModal();
  }

  protected override render() {
    return html`<dialog aria-labelledby="title" @close=${() => (this.returning = null)}>
      ${this.returning === null ? nothing : this.#renderWay(this.returning)}
      <form class="acts" method="dialog"><button>Close</button></form>
    </dialog>`;
  }

  #renderWay({ name, returnCode }: Returning) {
    const shown = visibleText(name);
    return html`<h2 id="title">Let ${shown} back in</h2>
      <ol>
        <li>On another device ${this.#way()}.</li>
        <li>Open <b>I was here before, with another device</b>.</li>
        <li>Type this return code:</li>
      </ol>
      <hit5-copy-field kind="word" label="Return code of ${shown}" .text=${returnCode}></hit5-copy-field>
      <p class="caution">
        All answers that have arrived are there again, and the other device has no seat any more. Whoever has
        this code answers as ${shown}: give it to nobody
        else${this.study ? '' : ', and do not show it on the board'}.
      </p>`;
  }

  #way() {
    return this.address === '' || this.study
      ? 'open the link to join'
      : html`open <b>${shownAddress(this.address)}</b> and type the code <b>${this.code}</b>`;
  }
}
