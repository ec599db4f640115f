import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { usualBounds } from '../../../figures/scoring/equivalence-words.ts';
import { base } from '../../../kit/style/base.ts';
import { fields } from '../../../kit/style/controls.ts';
import { type Told, tell } from '../../../kit/element/told.ts';

/** The reader holds error rates alike that lie so close together. `value`: 0..1. */
export type BoundsChangeEvent = Told<'hit5-bounds-change', number>;

/** What can be chosen, in points. */
const range = { least: 0.5, most: 50 };

/**
 * Asks how close together error rates have to lie to count as alike.
 *
 * @fires hit5-bounds-change
 */
@customElement('hit5-bounds-field')
export class BoundsField extends LitElement {
  static override readonly styles = [
    base,
    fields,
    css`
      label {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
        align-items: center;
        color: var(--ink-2);
        font: 0.875rem/1.45 var(--ui);
      }
      input {
        width: 5.5rem;
      }
      p {
        margin-top: 4px;
        color: var(--alarm);
        font: 0.8125rem/1.45 var(--ui);
      }
    `,
  ];

  /** What is chosen, 0..1; default 5 points. */
  @property({ type: Number }) bounds = usualBounds;

  /** Whether what was typed is no number of points that can be chosen. */
  @state() wrong = false;

  protected override render() {
    return html`<label>
        Error rates count as alike when they lie within
        <input
          type="number"
          min=${range.least}
          max=${range.most}
          step="0.1"
          .value=${String(Math.round(1000 * this.bounds) / 10)}
          aria-invalid=${this.wrong ? 'true' : 'false'}
          aria-describedby=${this.wrong ? 'wrong' : nothing}
          @change=${this.#change}
        />
        points of each other
      </label>
      ${
        this.wrong
          ? html`<p id="wrong" role="alert">
              Type a number from ${range.least} to ${range.most}. The last one still counts.
            </p>`
          : nothing
      }`;
  }

  #change = (event: Event) => {
    const points = (event.target as HTMLInputElement).valueAsNumber;
    this.wrong = !(points >= range.least && points <= range.most);
    if (!this.wrong) tell<BoundsChangeEvent>(this, 'hit5-bounds-change', points / 100);
  };
}
