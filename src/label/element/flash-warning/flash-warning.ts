import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { focusHeading } from '../../../kit/element/heading-focus.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, headings } from '../../../kit/style/controls.ts';
import { timedWords } from '../../words/timed/timed.ts';

type FlashAcceptEvent = ElementEvent<'hit5-flash-accept'>;

/**
 * Says before the first photo of a timed view that pictures flash; who has asked the device for less motion is asked once more.
 * @fires hit5-flash-accept
 */
@customElement('hit5-flash-warning')
export class FlashWarning extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    css`
      :host {
        display: grid;
        gap: 18px;
        width: min(40rem, 100%);
        margin: 0 auto;
        color: var(--ink);
        font: 1.0625rem/1.55 var(--ui);
      }
      .still {
        display: grid;
        gap: 10px;
        padding: 14px 18px;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--card);
      }
      label {
        display: flex;
        gap: 10px;
        align-items: center;
        min-height: 44px;
        font-weight: 600;
      }
      input {
        flex: none;
        width: 20px;
        height: 20px;
      }
      .primary {
        min-height: 52px;
      }
    `,
  ];

  @property() leave = '#/';

  @property({ type: Boolean }) still = matchMedia('(prefers-reduced-motion: reduce)').matches;

  @property({ type: Boolean }) agreed = false;

  protected override firstUpdated(): void {
    focusHeading(this.renderRoot);
  }

  protected override render() {
    const blocked = this.still && !this.agreed;
    const { warning: words } = timedWords();
    return html`<h1 tabindex="-1">${words.title}</h1>
      <p>${words.about}</p>
      ${this.still ? this.#renderStill() : nothing}
      <div class="acts">
        <button
          type="button"
          class="primary"
          aria-disabled=${blocked ? 'true' : 'false'}
          ?disabled=${blocked}
          @click=${() => emit<FlashAcceptEvent>(this, 'hit5-flash-accept')}
        >
          ${words.accept}
        </button>
        <a class="button" href=${this.leave}>${words.leave}</a>
      </div>`;
  }

  #renderStill() {
    const { warning: words } = timedWords();
    return html`<div class="still">
      <p>${words.still}</p>
      <label>
        <input
          type="checkbox"
          ?checked=${this.agreed}
          @change=${({ target }: Event) => (this.agreed = (target as HTMLInputElement).checked)}
        />
        <span>${words.allTheSame}</span>
      </label>
    </div>`;
  }
}
