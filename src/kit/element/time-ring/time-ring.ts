import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatClock } from '../../../core/text/format-number.ts';
import { base } from '../../style/base.ts';
import { visuallyHidden } from '../../style/controls.ts';
import { styleMap } from '../../style/style-map.ts';
import { elementsWords } from '../../words/elements/elements.ts';

/** From so many seconds on it is said that the end is near. */
const near = 10;

/** A ring that runs down with the time that everybody has left, and the seconds in it; it shows what it is given. */
@customElement('hit5-time-ring')
export class TimeRing extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    visuallyHidden,
    css`
      :host {
        display: inline-grid;
        flex: none;
        width: var(--ring, 2.6rem);
        height: var(--ring, 2.6rem);
        color: var(--ink);
        font: 600 calc(var(--ring, 2.6rem) * 0.36) / 1 var(--ui);
        place-items: center;
      }
      svg,
      .words {
        grid-area: 1 / 1;
      }
      svg {
        width: 100%;
        height: 100%;
        fill: none;
        stroke-width: 9;
        transform: rotate(-90deg);
      }
      .track {
        stroke: var(--line);
      }
      .left {
        stroke: var(--person-bar);
        stroke-dasharray: 100;
        transition: stroke-dashoffset 1s linear;
      }
      .near {
        color: var(--alarm);
      }
      .near .left {
        stroke: var(--alarm);
      }
      .stands .left {
        transition: none;
      }
      .stands {
        color: var(--ink-2);
      }
      .face {
        display: grid;
        width: 100%;
        height: 100%;
        place-items: center;
      }
      .long {
        font-size: 0.8em;
      }
    `,
  ];

  /** Whole seconds that are left. */
  @property({ type: Number }) left = 0;

  /** Of how many. */
  @property({ type: Number }) of = 0;

  /** Whether it stands for the moment. */
  @property({ type: Boolean }) stands = false;

  protected override render() {
    const isNear = this.left <= near;
    // It glides to where it is as this second ends.
    const end = this.stands ? this.left : this.left - 1;
    const share = this.of === 0 ? 0 : Math.min(1, Math.max(0, end / this.of));
    const isLong = this.left >= 100;
    return html`<div class="face ${isNear ? 'near' : ''} ${this.stands ? 'stands' : ''}">
        <svg viewBox="0 0 100 100" aria-hidden="true">
          <circle class="track" cx="50" cy="50" r="44" />
          <circle
            class="left"
            cx="50"
            cy="50"
            r="44"
            pathLength="100"
            style=${styleMap({ strokeDashoffset: (100 * (1 - share)).toFixed(2) })}
          />
        </svg>
        <span
          class="words ${isLong ? 'long' : ''}"
          role="timer"
          aria-live="off"
          aria-label=${elementsWords().timeLeft}
        >
          ${isLong ? formatClock(this.left) : this.left}<span class="visually-hidden">
            ${elementsWords().seconds}</span
          >
        </span>
      </div>
      <span class="visually-hidden" role="status">${this.#said() ?? nothing}</span>`;
  }

  /** Read out once as the end comes near and once as it is there, and not each second. */
  #said(): string | null {
    if (this.left === 0) return elementsWords().timeIsOver;
    return this.left <= near && !this.stands ? elementsWords().nearlyOver(near) : null;
  }
}
