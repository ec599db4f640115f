import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatClock } from '../../../core/text/format-number.ts';
import { base } from '../../../kit/style/base.ts';
import { visuallyHidden } from '../../../kit/style/controls.ts';

/** The time spent on the present image, or left for it; it shows what it is given and does not count. */
@customElement('hit5-session-clock')
export class SessionClock extends LitElement {
  static override readonly styles = [
    base,
    visuallyHidden,
    css`
      :host {
        display: inline-flex;
        flex: none;
        align-items: center;
        gap: 0.45em;
        color: var(--ink-2);
        white-space: nowrap;
        font: 0.9375rem/1.3 var(--ui);
      }
      svg {
        width: 0.75em;
        height: 0.75em;
      }
      .paused {
        font-style: italic;
      }
    `,
  ];

  /** Response time so far, or what is left of it, in seconds. */
  @property({ type: Number }) seconds = 0;

  @property({ type: Boolean }) left = false;

  /** Without it the clock stands and says that it is paused. */
  @property({ type: Boolean }) running = false;

  protected override render() {
    return html`${this.running ? nothing : this.#renderPause()}
      <span
        role="timer"
        aria-live="off"
        aria-label=${this.left ? 'Time left for this image' : 'Time on this image'}
        class=${this.running ? '' : 'paused'}
        >${formatClock(this.seconds)}${this.left ? ' left' : nothing}</span
      >`;
  }

  #renderPause() {
    return html`<svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M2 1h3v10H2zM7 1h3v10H7z" fill="currentColor" />
      </svg>
      <span class="visually-hidden">paused</span>`;
  }
}
