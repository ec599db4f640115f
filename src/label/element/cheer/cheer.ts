import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../kit/style/base.ts';

/** The directions of the burst, in degrees. */
const rays = Array.from({ length: 12 }, (_, at) => 30 * at);

/**
 * A word of praise over a photo, with a burst of one second, and gone after four; nothing at all where less motion is
 * wanted. It takes no room and no tap.
 */
@customElement('hit5-cheer')
export class Cheer extends LitElement {
  static override readonly styles = [
    base,
    css`
      :host {
        position: relative;
        z-index: 1;
        width: fit-content;
        pointer-events: none;
        animation: stay 4s both;
      }
      p {
        padding: 0.35em 0.9em;
        border: 2px solid var(--person-bar);
        border-radius: 2em;
        background: var(--person-fill);
        color: var(--person);
        font: 600 1.125rem/1.3 var(--display);
        animation: pop 0.5s cubic-bezier(0.3, 1.6, 0.6, 1) both;
      }
      svg {
        position: absolute;
        z-index: -1;
        top: 50%;
        left: 50%;
        width: 16rem;
        height: 16rem;
        margin: -8rem;
        stroke: var(--person-bar);
        stroke-width: 2;
        stroke-linecap: round;
      }
      line {
        opacity: 0;
        stroke-dasharray: 12 40;
        animation: burst 1s ease-out;
      }
      @keyframes pop {
        from {
          opacity: 0;
          transform: scale(0.6);
        }
      }
      @keyframes burst {
        from {
          opacity: 1;
          stroke-dashoffset: 6;
        }
        to {
          opacity: 0;
          stroke-dashoffset: -24;
        }
      }
      @keyframes stay {
        92% {
          opacity: 1;
        }
        to {
          opacity: 0;
          visibility: hidden;
        }
      }
      @media (prefers-reduced-motion: reduce), print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property() words = '';

  protected override render() {
    return html`<svg viewBox="-50 -50 100 100" aria-hidden="true">
        ${rays.map((turn) => svg`<line x1="14" x2="48" transform="rotate(${turn})" />`)}
      </svg>
      <p>${this.words}</p>`;
  }
}
