import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { isOfThisMachine } from '../../../figures/report/public-address.ts';
import { base } from '../../style/base.ts';
import { controls, fields, textAreas } from '../../style/controls.ts';
import { type ElementEvent, emit } from '../element-event.ts';
import { elementsWords } from '../../words/elements/elements.ts';

type CopiedEvent = ElementEvent<'hit5-copied'>;

/** About so many letters stand in a line. */
const lineLength = 85;
const mostRows = 14;

/**
 * A text to be handed on: seen whole, copied by a button, or by hand where the browser forbids that.
 * @fires hit5-copied by the button, or by hand
 */
@customElement('hit5-copy-field')
export class CopyField extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    fields,
    textAreas,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        column-gap: 8px;
        align-items: end;
        min-width: 0;
      }
      label {
        display: grid;
        flex: 1 1 14rem;
        gap: 6px;
        min-width: 0;
        color: var(--ink-2);
        font-size: 0.875rem;
      }
      input {
        width: 100%;
        min-width: 0;
        text-overflow: ellipsis;
      }
      button,
      p:not(:empty) {
        margin-top: 8px;
      }
      p {
        flex-basis: 100%;
        color: var(--ink-2);
        font-size: 0.875rem;
      }
      :host(:is([kind='text'], [kind='code'])) label {
        flex-basis: 100%;
        gap: 8px;
        color: inherit;
        font-weight: 600;
        font-size: inherit;
      }
      :host(:is([kind='text'], [kind='code'])) p {
        flex: 1;
        align-self: center;
        margin-left: 4px;
      }
      :host([kind='button']) {
        flex-direction: column;
        gap: 8px;
        align-items: center;
      }
      :host([kind='button']) :is(button, p) {
        flex-basis: auto;
        margin-top: 0;
      }
      textarea {
        background: var(--paper);
        font-size: 0.875rem;
      }
      .code {
        font-family: ui-monospace, monospace;
      }
      :host([kind='word']) input {
        min-height: 64px;
        font:
          600 clamp(1.375rem, 1rem + 3vw, 2.25rem) / 1.2 ui-monospace,
          monospace;
        letter-spacing: 0.06em;
      }
    `,
  ];

  @property() text = '';

  /** Empty: “Link”. */
  @property() label = '';

  /** A `word` is read aloud, in large letters; a `button` copies, and the text comes only if the browser forbids that. */
  @property({ reflect: true }) kind: 'link' | 'text' | 'code' | 'word' | 'button' = 'link';

  @state() outcome: 'copied' | 'forbidden' | null = null;

  @query('input, textarea') readonly field!: HTMLInputElement | HTMLTextAreaElement;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text')) this.outcome = null;
  }

  protected override render() {
    const { text, kind } = this;
    const words = elementsWords();
    const label = this.label || words.link;
    const status = html`<p role="status">${this.#words()}</p>`;
    const area = () =>
      html`<textarea
        class=${kind === 'code' ? kind : ''}
        readonly
        rows=${rowsOf(text)}
        .value=${text}
        aria-label=${label}
        @copy=${this.#tell}
      ></textarea>`;
    if (kind === 'button')
      return html`<button type="button" @click=${this.#copy}>${label}</button>${status}${
          this.outcome === 'forbidden' ? area() : nothing
        }`;
    if (kind === 'text' || kind === 'code')
      return html`<label>${label} ${area()}</label
        ><button type="button" aria-label=${words.copyOf(label)} @click=${this.#copy}>${words.copy}</button
        >${status}`;
    return html`<label
        >${label} <input readonly .value=${text} @focus=${this.#select} @copy=${this.#tell} /></label
      >${
        kind === 'word'
          ? html`<button type="button" aria-label=${words.copyOf(label)} @click=${this.#copy}>
              ${words.copy}
            </button>`
          : html`<button type="button" @click=${this.#copy}>${words.copyLink}</button>
              ${canShare() ? html`<button type="button" @click=${this.#share}>${words.share}</button>` : nothing}
              ${isOfThisMachine(text) ? html`<p>${words.onlyHere}</p>` : nothing}`
      }${status}`;
  }

  #words(): string {
    switch (this.outcome) {
      case 'copied':
        return elementsWords().copied;
      case 'forbidden':
        return elementsWords().noCopy(this.kind === 'link' || this.kind === 'word' ? this.kind : 'text');
      case null:
        return '';
    }
  }

  #tell = () => emit<CopiedEvent>(this, 'hit5-copied');

  #select = () => this.field.select();

  #copy = async () => {
    try {
      await navigator.clipboard.writeText(this.text);
      this.outcome = 'copied';
      this.#tell();
    } catch {
      this.outcome = 'forbidden';
      await this.updateComplete;
      this.field.focus();
      this.field.select();
    }
  };

  /** Closing the device's own menu again has shared nothing. */
  #share = async () => {
    try {
      await navigator.share({ url: this.text });
      this.#tell();
    } catch (cause) {
      if (!(cause instanceof DOMException && cause.name === 'AbortError')) await this.#copy();
    }
  };
}

/** As many lines as the text takes in a dialog, up to what leaves room for others. */
function rowsOf(text: string): number {
  const lines = text.trim().split('\n');
  const taken = lines.reduce((sum, line) => sum + Math.ceil((line.length + 1) / lineLength), 0);
  return Math.min(mostRows, taken + 1);
}

/** Whether the device has a menu of its own to hand a link on. */
function canShare(): boolean {
  return 'share' in navigator;
}
