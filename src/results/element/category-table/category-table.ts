import { pluralize } from '../../../core/text/pluralize.ts';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { toYou } from '../../../figures/scoring/addressed.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { reasonedWords, type CategoryShare, type SideShares } from '../../logic/reason-shares.ts';
import { errorsOf2014, type ErrorReasonId } from '../../../figures/errors/error-reason.ts';
import type { Side } from '../../../figures/errors/side.ts';
import { formatPercent } from '../../../core/text/format-number.ts';
import { base } from '../../../kit/style/base.ts';
import { sideColumns } from '../../../kit/style/sides.ts';
import { visuallyHidden } from '../../../kit/style/controls.ts';
import { scrollBox } from '../../../kit/element/chart/data-table.ts';
import { linkedText } from '../../../kit/element/chart/linked-text.ts';
import {
  axisPlace,
  axisTable,
  axisTicks,
  rateAxis,
  type RateAxis,
} from '../../../kit/element/error-rates/rate-axis.ts';
import { categoryTableStyles } from './category-table-styles.ts';

const namesOf2014 = { person: 'Karpathy (first annotator)', network: 'GoogLeNet' };

/**
 * Why each side erred, as bars on one axis with the shares of 2014 as black marks; all numbers as a table behind.
 * Shares are of the errors that were given a reason, or that fit none.
 */
@customElement('hit5-category-table')
export class CategoryTable extends LitElement {
  static override readonly styles = [
    base,
    visuallyHidden,
    scrollBox,
    sideColumns,
    axisTable,
    categoryTableStyles,
  ];

  /** One column a side, all with the same categories; nothing is shown without any. */
  @property({ attribute: false }) sides: readonly SideShares[] = [];

  /** How the person is spoken of. */
  @property({ attribute: false }) person = toYou;

  /** The address of the images on which a side had a reason. */
  @property({ attribute: false }) link: ((side: Side, category: ErrorReasonId) => string) | null = null;

  protected override render() {
    const [first] = this.sides;
    if (!first) return nothing;
    const rows = first.shares.map((_, place) => this.sides.map(({ shares }) => shares[place]));
    return html`${this.#renderChart(rows)} ${this.#renderNumbers(rows)}`;
  }

  #renderChart(rows: readonly (readonly (CategoryShare | undefined)[])[]) {
    const all = this.sides.flatMap(({ shares }) => shares);
    const axis = rateAxis(
      Math.max(...all.flatMap(({ interval, of2014 }) => [interval?.high ?? 0, of2014 ?? 0])),
    );
    return html`<table class="chart">
      <caption class="visually-hidden">
        Reasons for errors: how many errors, their share with 95 % interval, and the share of 2014
      </caption>
      <colgroup>
        <col />
        <col span=${this.sides.length} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">Reason</span></th>
          ${this.sides.map(
            (shares) =>
              html`<th scope="col" class="cell ${shares.side}">
                ${this.#nameOf(shares.side)}, ${pluralize(shares.errors, 'error')}
                <small>${reasonedWords(shares)}</small>
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.filter(hasSomething).map((shares) => this.#renderRow(shares, axis))}
      </tbody>
      <tfoot aria-hidden="true">
        <tr>
          <td></td>
          ${this.sides.map(() => html`<td class="cell">${axisTicks(axis)}</td>`)}
        </tr>
      </tfoot>
    </table>`;
  }

  #renderRow(shares: readonly (CategoryShare | undefined)[], axis: RateAxis) {
    return html`<tr>
      <th scope="row">${shares[0]?.category.label}</th>
      ${shares.map((share, place) =>
        share
          ? html`<td class="cell ${this.sides[place]?.side ?? ''}">
              ${renderBar(share, axis)}<span class="visually-hidden">${inWords(share)}</span>
            </td>`
          : nothing,
      )}
    </tr>`;
  }

  #renderNumbers(rows: readonly (readonly (CategoryShare | undefined)[])[]) {
    return html`<details>
      <summary>All numbers, beside those of 2014</summary>
      <!-- eslint-disable-next-line lit-a11y/no-noninteractive-tabindex -->
      <div class="scroll" role="region" aria-label="All numbers" tabindex="0">
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">Reason</th>
              ${this.sides.map(
                ({ side, reasoned }) =>
                  html`<th scope="col" class=${side}>${this.#nameOf(side)}, of ${reasoned}</th>
                    <th scope="col" class=${side}>95 % interval</th>
                    <th scope="col">2014, ${namesOf2014[side]}, of ${errorsOf2014[side]}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${rows.map((shares) => this.#renderNumberRow(shares))}
          </tbody>
        </table>
      </div>
    </details>`;
  }

  #nameOf(side: Side): string {
    return side === 'person' ? this.person.atStart : 'Network';
  }

  #renderNumberRow(shares: readonly (CategoryShare | undefined)[]) {
    return html`<tr>
      <th scope="row">${shares[0]?.category.label}</th>
      ${shares.map((share, place) => {
        const { side } = this.sides[place] ?? {};
        if (!share || !side) return nothing;
        const { count, interval, of2014, category } = share;
        const shown = interval ? withShare(count, interval.estimate) : String(count);
        const href = count > 0 ? this.link?.(side, category.id) : undefined;
        return html`<td>${linkedText(href === undefined ? shown : { text: shown, href })}</td>
          <td>${interval ? spanOf(interval) : '–'}</td>
          <td>${of2014 === null ? '–' : withShare(category.of2014[side] ?? 0, of2014)}</td>`;
      })}
    </tr>`;
  }
}

/** Reasons that nobody had, and for which 2014 gave no number, stand in the table behind only. */
function hasSomething(shares: readonly (CategoryShare | undefined)[]): boolean {
  return shares.some((share) => share && (share.count > 0 || share.of2014 !== null));
}

function renderBar({ count, interval, of2014 }: CategoryShare, axis: RateAxis) {
  const { estimate, low, high } = interval ?? { estimate: 0, low: 0, high: 0 };
  const labelled = Math.max(estimate, high, of2014 ?? 0);
  return html`<div class="track" aria-hidden="true">
    <i style=${styleMap({ width: axisPlace(estimate, axis) })}></i>
    <i
      class="interval"
      style=${styleMap({ left: axisPlace(low, axis), width: axisPlace(high - low, axis) })}
    ></i>
    ${of2014 === null ? nothing : html`<i class="then" style=${styleMap({ left: axisPlace(of2014, axis) })}></i>`}
    <span class="count" style=${styleMap({ left: axisPlace(labelled, axis) })}
      >${interval ? count : nothing}</span
    >
  </div>`;
}

/** A cell as a sentence: what the bar shows. */
function inWords({ count, interval, of2014 }: CategoryShare): string {
  const now = interval
    ? `${pluralize(count, 'error')}, ${formatPercent(interval.estimate)}, interval ${spanOf(interval)}`
    : 'none given a reason';
  return of2014 === null ? `${now}; 2014: no number` : `${now}; 2014: ${formatPercent(of2014)}`;
}

function withShare(count: number, share: number): string {
  return `${count} (${formatPercent(share)})`;
}

function spanOf({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${formatPercent(low)} to ${formatPercent(high)}`;
}
