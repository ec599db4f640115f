import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../kit/element/save-menu/save-menu.ts';
import type { FoldedItems, SaveChooseEvent, SaveItem } from '../../kit/element/save-menu/save-menu.ts';
import { messageOf } from '../../core/message-of.ts';
import type { NotShownOf } from '../../figures/report/cite.ts';
import { KeptValue } from '../../kit/keep/kept-value.ts';
import { base } from '../../kit/style/base.ts';
import { controls, textAreas } from '../../kit/style/controls.ts';
import '../element/cite-dialog/cite-dialog.ts';

/** How much fits on the first sheet of a report beside its figures, in characters. */
const longest = 800;

/** The reader's own sentences for a report, as the browser keeps them. */
export function keptSentences(subject: string): KeptValue<string> {
  return new KeptValue({
    key: `hit5-own-sentences ${subject}`,
    parse: (text) => (text ?? '').slice(0, longest),
    print: (text) => (text.trim() === '' ? null : text.slice(0, longest)),
  });
}

/**
 * What can be taken from a session's results or from a comparison: files, how to cite it, and a print.
 * @slot - What is asked before something is saved.
 * @slot more - What else can be saved, below the forms.
 */
@customElement('hit5-saving')
export class Saving extends LitElement {
  static override readonly styles = [
    base,
    controls,
    textAreas,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
        align-items: center;
      }
      p {
        color: var(--ink-2);
        font-size: 0.875rem;
        overflow-wrap: anywhere;
      }
      /* It keeps no gap while it says nothing. */
      p:empty {
        margin-inline-start: -12px;
      }
      p[slot] {
        margin: 0;
      }
      summary {
        padding: 10px 0;
      }
      label {
        display: grid;
        gap: 6px;
        color: var(--ink-2);
        font-size: 0.875rem;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** What the report is about: the id of a session, say. */
  @property() subject = '';

  /** What most people want; null for none. */
  @property({ attribute: false }) first: SaveItem | null = null;

  @property({ attribute: false }) items: readonly SaveItem[] = [];

  /** What few want; null for none. */
  @property({ attribute: false }) folded: FoldedItems | null = null;

  /** The people of whom it tells, and how they answered; null where nobody cites it. */
  @property({ attribute: false }) cited: NotShownOf | null = null;

  /** Gives the paragraph on how it was done. */
  @property({ attribute: false }) describe: () => Promise<string> = () => Promise.resolve('');

  /** Saves one of the forms, and gives the sentence that says so. */
  @property({ attribute: false }) save: (id: string) => Promise<string> = () => Promise.resolve('');

  /** What came of the last thing that was saved; empty before the first. */
  @state() outcome = '';

  protected override render() {
    return html`<hit5-save-menu
        .first=${this.first}
        .items=${this.items}
        .folded=${this.folded}
        @hit5-save-choose=${({ value: id }: SaveChooseEvent) => this.tell(() => this.save(id))}
      >
        <details ?open=${this.first === null}>
          <summary>Add your own sentences to the report</summary>
          <label>
            Your own sentences. Leave this empty to get lines to write on by hand.
            <textarea
              rows="3"
              maxlength=${longest}
              dir="auto"
              .value=${keptSentences(this.subject).read()}
              @input=${this.#keep}
            ></textarea>
          </label>
        </details>
        <slot></slot>
        <slot name="more" slot="more"></slot>
        <p slot="more" role="status">${this.outcome}</p>
      </hit5-save-menu>
      ${
        this.cited
          ? html`<hit5-cite-dialog .of=${this.cited} .describe=${this.describe}></hit5-cite-dialog>`
          : nothing
      }
      <button type="button" @click=${() => print()}>Print</button>
      <p role="status">${this.outcome}</p>`;
  }

  /** @param make saves something, and gives the sentence that says so. */
  async tell(make: () => Promise<string>): Promise<void> {
    this.outcome = 'Making it…';
    this.outcome = await make().catch((cause: unknown) => `Nothing was saved: ${messageOf(cause)}`);
  }

  #keep = ({ target }: Event) => keptSentences(this.subject).write((target as HTMLTextAreaElement).value);
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-saving': Saving;
  }
}
