import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { base } from '../../../kit/style/base.ts';
import { controls, visuallyHidden } from '../../../kit/style/controls.ts';

/** The person has read the first steps. */
export class FirstStepsCloseEvent extends Event {
  constructor() {
    super('hit5-first-steps-close', { bubbles: true, composed: true });
  }
}

const steps = {
  photo: 'What is it?',
  list: 'Type a word, or choose a group.',
  answer: 'Give up to five, surest first. Wrong ones cost nothing.',
};

/**
 * How to begin, in three steps: beside the photo, the list and the button of the grid around it (rows `photo`, `list` and
 * `steps`), or in one card where there is less room. Escape closes them.
 *
 * @fires hit5-first-steps-close
 */
@customElement('hit5-first-steps')
export class FirstSteps extends LitElement {
  static override readonly styles = [
    base,
    controls,
    visuallyHidden,
    css`
      :host {
        display: contents;
        color: var(--ink);
        font: 0.875rem/1.4 var(--ui);
      }
      .step {
        display: flex;
        gap: 0.625rem;
        align-items: baseline;
        padding: 0.5rem 24px;
      }
      .photo {
        padding-bottom: 0;
        grid-area: 1 / 1;
      }
      .list {
        border-left: 1px solid var(--line);
        padding: 0.5rem 1.25rem;
        background: var(--card);
        grid-area: 1 / 2;
      }
      .answer {
        padding: 0 8rem 0.75rem 24px;
        grid-area: 3 / 1;
      }
      b {
        flex: none;
        width: 1.375rem;
        border-radius: 50%;
        background: var(--ink);
        color: var(--paper);
        font-size: 0.75rem;
        line-height: 1.375rem;
        text-align: center;
      }
      i {
        color: var(--ink-2);
        font-style: normal;
      }
      .close {
        min-height: 36px;
        margin: 0 24px 0.75rem;
        font-size: 0.875rem;
        place-self: center end;
        grid-area: 3 / 1;
      }
      @media (max-width: 52rem), (max-height: 30rem) and (min-width: 36rem) {
        :host {
          display: grid;
          grid-template-columns: minmax(0, 1fr) auto;
          gap: 2px 10px;
          padding: 6px 12px;
          border-bottom: 1px solid var(--line);
          font-size: 0.8125rem;
          line-height: 1.35;
        }
        .step {
          gap: 0.375rem;
          padding: 0;
          border: 0;
          background: none;
          grid-area: auto / 1;
        }
        .step i {
          display: none;
        }
        .step b {
          width: 1.125rem;
          line-height: 1.125rem;
        }
        .close {
          min-height: 40px;
          margin: 0;
          padding: 0 0.75em;
          font-size: 0.8125rem;
          place-self: center end;
          grid-area: 1 / 2 / span 2;
        }
        .answer {
          grid-column: 1 / 3;
        }
      }
      @media (forced-colors: active) {
        b {
          border: 1px solid CanvasText;
          background: Canvas;
          color: CanvasText;
        }
      }
    `,
  ];

  /** Said once it is there: a live region says nothing of what it begins with. */
  @state() spoken = '';

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKey);
  }

  protected override firstUpdated(): void {
    this.spoken = `${Object.values(steps).join(' ')} Escape closes these steps.`;
  }

  protected override render() {
    return html`<p class="step photo"><b>1</b> <span>${steps.photo}</span> <i aria-hidden="true">↓</i></p>
      <p class="step list"><b>2</b> <span>${steps.list}</span> <i aria-hidden="true">↓</i></p>
      <p class="step answer"><b>3</b> <span>${steps.answer}</span> <i aria-hidden="true">↑</i></p>
      <button type="button" class="close" @click=${this.#close}>Got it</button>
      <p class="visually-hidden" role="status">${this.spoken}</p>`;
  }

  #close = () => this.dispatchEvent(new FirstStepsCloseEvent());

  /** Not the Escape that something else was closed by. */
  #onKey = (event: KeyboardEvent): void => {
    const inDialog = event.composedPath().some((one) => one instanceof HTMLDialogElement);
    if (event.key === 'Escape' && !event.defaultPrevented && !inDialog) this.#close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-first-steps': FirstSteps;
  }
}
