import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../kit/style/base.ts';
import { styleMap } from '../../../kit/style/style-map.ts';

/** How many have answered each photo, as bars: nothing of what they said. */
@customElement('hit5-board-counts')
export class BoardCounts extends LitElement {
  static override readonly styles = [
    base,
    css`
      :host {
        min-width: 0;
        color: var(--ink);
        font: 1rem/1.3 var(--ui);
      }
      ol {
        display: grid;
        gap: 0.7rem 2.5rem;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
      }
      li {
        display: grid;
        gap: 0.15rem 1rem;
        grid-template-columns: 1fr auto;
      }
      .count {
        font-weight: 600;
      }
      .bar {
        height: 0.5rem;
        border-radius: 1rem;
        background: var(--mat);
        grid-column: 1 / -1;
        overflow: hidden;
      }
      i {
        display: block;
        height: 100%;
        border-radius: 1rem;
        background: var(--person-bar);
      }
    `,
  ];

  /** How many have answered each photo, in the photos' order. */
  @property({ attribute: false }) answered: readonly number[] = [];

  /** How many people there are. */
  @property({ type: Number }) people = 0;

  protected override render() {
    return html`<ol>
      ${this.answered.map((count, at) => {
        const share = this.people === 0 ? 0 : Math.min(1, count / this.people);
        return html`<li>
          <span>Photo ${at + 1}</span>
          <span class="count">${count} of ${this.people}</span>
          <span class="bar" aria-hidden="true"
            ><i style=${styleMap({ width: `${(100 * share).toFixed(1)}%` })}></i
          ></span>
        </li>`;
      })}
    </ol>`;
  }
}
