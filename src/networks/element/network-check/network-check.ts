import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatPercent } from '../../../core/formats/format-number.ts';
import { inputRange, type InputRangeId } from '../../../core/networks/input-range.ts';
import {
  betterRange,
  fallsShort,
  isAtChance,
  type PhotoCheck,
  type RangeHits,
} from '../../../core/networks/photo-check.ts';
import { base } from '../../../kit/style/base.ts';
import { dataTable } from '../../../kit/element/chart/data-table.ts';
import '../../../kit/element/notice/notice.ts';

/** What a network got right of the shipped photos with each input range, and a warning where that is little. */
@customElement('hit5-network-check')
export class NetworkCheck extends LitElement {
  static override readonly styles = [
    base,
    dataTable,
    css`
      :host {
        display: grid;
        gap: 16px;
        min-width: 0;
      }
      caption {
        padding-bottom: 6px;
        text-align: left;
      }
      tr.chosen :is(th, td) {
        color: var(--network);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) check: PhotoCheck | null = null;

  /** The input range that the network is fed with. */
  @property() range: InputRangeId = '0..1';

  /** Its top-1 accuracy as published, 0..1; null where none is known. */
  @property({ attribute: false }) top1: number | null = null;

  protected override render() {
    const { check } = this;
    if (!check) return nothing;
    return html`${this.#renderWarning(check)}
      <table>
        <caption>
          Right on ${check.photos} shipped photos
        </caption>
        <thead>
          <tr>
            <th scope="col">Black to white</th>
            <th scope="col">First guess</th>
            <th scope="col">One of five</th>
          </tr>
        </thead>
        <tbody>
          ${check.ranges.map(
            ({ range, hit1, hit5 }) =>
              html`<tr class=${range === this.range ? 'chosen' : ''}>
                <th scope="row">${inputRange(range).name}${range === this.range ? ' (chosen)' : ''}</th>
                <td>${hit1}</td>
                <td>${hit5}</td>
              </tr>`,
          )}
        </tbody>
      </table>`;
  }

  #renderWarning(check: PhotoCheck) {
    const own = check.ranges.find(({ range }) => range === this.range);
    const better = betterRange(check, this.range);
    if (own && isAtChance(own, check.photos)) {
      return html`<hit5-notice kind="alarm">
        <b>It does no better than chance.</b> ${own.hit5} of ${check.photos} photos had their class among its
        five guesses.
        ${
          better
            ? `With black to white as ${inputRange(better.range).name} there are ${String(better.hit5)}.`
            : 'Its classes may stand in another order than the 1000 of ImageNet, or the form is wrong.'
        }
      </hit5-notice>`;
    }
    if (!better) return own ? this.#renderShort(own, check.photos) : nothing;
    return html`<hit5-notice kind="warning">
      <b>Another input range does better:</b> with ${inputRange(better.range).name} the class is among its
      five guesses on ${better.hit5} of ${check.photos} photos, as chosen on ${own?.hit5 ?? 0}.
    </hit5-notice>`;
  }

  #renderShort(own: RangeHits, photos: number) {
    if (this.top1 === null || !fallsShort(own, photos, this.top1)) return nothing;
    return html`<hit5-notice kind="warning">
      <b>It does worse than it should:</b> its first guess is right on ${own.hit1} of ${photos} photos, and
      ${formatPercent(this.top1)} are published of it. What came may be another network.
    </hit5-notice>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-network-check': NetworkCheck;
  }
}
