import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../kit/style/base.ts';
import { textAreas } from '../../kit/style/controls.ts';
import { KeptValue } from '../../kit/keep/kept-value.ts';

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

/** Where the reader types sentences that go into the report; the browser keeps them. */
@customElement('hit5-own-sentences')
export class OwnSentences extends LitElement {
  static override readonly styles = [
    base,
    textAreas,
    css`
      label {
        display: grid;
        gap: 6px;
        color: var(--ink-2);
        font-size: 0.875rem;
      }
    `,
  ];

  /** What the report is about: the id of a session, say. */
  @property() subject = '';

  protected override render() {
    return html`<label>
      Your own sentences. Leave this empty to get lines to write on by hand.
      <textarea
        rows="3"
        maxlength=${longest}
        dir="auto"
        .value=${keptSentences(this.subject).read()}
        @input=${this.#keep}
      ></textarea>
    </label>`;
  }

  #keep = ({ target }: Event) => keptSentences(this.subject).write((target as HTMLTextAreaElement).value);
}
