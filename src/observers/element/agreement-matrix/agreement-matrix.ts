import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from '../../../kit/style/style-map.ts';
import { formatFigure } from '../../../core/text/format-number.ts';
import type { PairFigures } from '../../../figures/observers/pair-figures.ts';
import { pairPlace } from '../../logic/pair-place.ts';
import { base } from '../../../kit/style/base.ts';
import { visuallyHidden } from '../../../kit/style/controls.ts';
import './agreement-heat-map.ts';
import { agreementMatrixStyles } from './agreement-matrix-styles.ts';
import { faintSquare } from './faint-square.ts';
import type { PairSelectEvent } from './pair-select-event.ts';
import { emit } from '../../../kit/element/element-event.ts';
import './pair-select-event.ts';

/** How many observers fit in squares on a screen or a sheet: with more it is a heat map. */
export const mostInSquares = 8;

/**
 * How far each two observers err on the same images: κ with its interval, and on how many images both were wrong.
 * Each square asks for the two side by side; it has no tint where κ is no evidence, and says why. Of many observers a heat map is shown.
 *
 * @fires hit5-pair-select
 */
@customElement('hit5-agreement-matrix')
export class AgreementMatrix extends LitElement {
  static override readonly styles = [base, visuallyHidden, agreementMatrixStyles];

  /** The observers' names, in the order of the comparison; nothing is shown for fewer than two. */
  @property({ attribute: false }) names: readonly string[] = [];

  /** One for each two observers, in the order of a comparison. */
  @property({ attribute: false }) pairs: readonly PairFigures[] = [];

  /** The address of the images that two observers both had wrong, by their places; null: numbers lead nowhere. */
  @property({ attribute: false }) bothWrongLink: ((first: number, second: number) => string) | null = null;

  /** The two that are shown side by side, the lower place first; null for none. */
  @property({ attribute: false }) selected: readonly [number, number] | null = null;

  protected override render() {
    if (this.names.length < 2) return nothing;
    if (this.names.length > mostInSquares) {
      return html`<hit5-agreement-heat-map
        .names=${this.names}
        .pairs=${this.pairs}
        .bothWrongLink=${this.bothWrongLink}
        .selected=${this.selected}
      ></hit5-agreement-heat-map>`;
    }
    return html`<div class="scroll">
      <table>
        <caption class="visually-hidden">
          Agreement in right and wrong, each two observers
        </caption>
        <thead>
          <tr>
            <td></td>
            ${this.names.slice(0, -1).map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.names.slice(1).map(
            (name, before) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${this.names.slice(0, before + 1).map((_, first) => this.#renderPair(first, before + 1))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #renderPair(first: number, second: number) {
    const pair = this.pairs[pairPlace(first, second, this.names.length)];
    if (!pair?.kappaInterval || pair.kappa === null) {
      return html`<td><span class="none">no image in common</span></td>`;
    }
    const [low, high] = pair.kappaInterval;
    const selected = this.selected?.[0] === first && this.selected[1] === second;
    const faint = faintSquare(pair);
    const tint = { '--agreement': `${(100 * Math.max(0, pair.kappa)).toFixed(0)}%` };
    return html`<td>
      <button
        type="button"
        class="square ${faint ? 'faint' : ''}"
        aria-pressed=${selected ? 'true' : 'false'}
        style=${styleMap(faint ? {} : tint)}
        @click=${() => emit<PairSelectEvent>(this, 'hit5-pair-select', [first, second])}
      >
        <span class="visually-hidden">${this.names[first]} and ${this.names[second]}: κ</span>
        ${
          faint?.saysNothing
            ? html`<b>–</b>`
            : html`<b>${formatFigure(pair.kappa, 2)}</b>
                <small>${formatFigure(low, 2)} to ${formatFigure(high, 2)}</small>`
        }
        ${faint ? html`<small>${faint.words}</small>` : nothing}
      </button>
      ${this.#renderBothWrong(pair, first, second)}
    </td>`;
  }

  #renderBothWrong({ bothWrong, n }: PairFigures, first: number, second: number) {
    const words = `${bothWrong} of ${n} both wrong`;
    if (!this.bothWrongLink || bothWrong === 0) return html`<small class="wrong">${words}</small>`;
    return html`<a class="wrong" href=${this.bothWrongLink(first, second)}
      ><span class="visually-hidden">${this.names[first]} and ${this.names[second]}: </span>${words}</a
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-agreement-matrix': AgreementMatrix;
  }
}
