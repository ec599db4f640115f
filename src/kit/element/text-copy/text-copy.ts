import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../style/base.ts';
import { controls, textAreas } from '../../style/controls.ts';

/** About so many letters stand in a line. */
const lineLength = 85;
const mostRows = 14;

/** A text to be copied: seen whole, copied by a button, or by hand where the browser forbids that. */
@customElement('hit5-text-copy')
export class TextCopy extends LitElement {
  static override readonly styles = [
    base,
    controls,
    textAreas,
    css`
      :host {
        display: grid;
        gap: 8px;
        min-width: 0;
      }
      label {
        font-weight: 600;
      }
      textarea {
        background: var(--paper);
        font-size: 0.875rem;
      }
      .code {
        font-family: ui-monospace, monospace;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
        align-items: center;
      }
      p {
        color: var(--ink-2);
        font-size: 0.875rem;
      }
    `,
  ];

  @property() text = '';

  /** What the text is. */
  @property() label = '';

  /** Whether it is for a machine: each sign as wide as the others. */
  @property({ type: Boolean }) code = false;

  /** What came of the last copying of this text. */
  @state() outcome: 'copied' | 'forbidden' | null = null;

  @query('textarea') readonly field!: HTMLTextAreaElement;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text')) this.outcome = null;
  }

  protected override render() {
    return html`<label for="text">${this.label}</label>
      <textarea
        id="text"
        class=${this.code ? 'code' : ''}
        readonly
        rows=${this.#rows()}
        .value=${this.text}
      ></textarea>
      <div>
        <button type="button" aria-label="Copy: ${this.label}" @click=${this.#copy}>Copy</button>
        <p role="status">${this.#words()}</p>
      </div>`;
  }

  /** As many lines as the text takes in a dialog, up to what leaves room for others. */
  #rows(): number {
    const lines = this.text.trim().split('\n');
    const taken = lines.reduce((sum, line) => sum + Math.ceil((line.length + 1) / lineLength), 0);
    return Math.min(mostRows, taken + 1);
  }

  #words(): string {
    switch (this.outcome) {
      case 'copied':
        return 'Copied.';
      case 'forbidden':
        return 'The browser does not let a page copy here. The text is selected: copy it from the field.';
      case null:
        return '';
    }
  }

  #copy = async () => {
    try {
      await navigator.clipboard.writeText(this.text);
      this.outcome = 'copied';
    } catch {
      this.field.focus();
      this.field.select();
      this.outcome = 'forbidden';
    }
  };
}
