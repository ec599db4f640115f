import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { styleMap } from '../../style/style-map.ts';
import { formatPercent } from '../../../core/text/format-number.ts';
import { hasWidth } from '../../../figures/stats/wilson.ts';
import { base } from '../../style/base.ts';
import { visuallyHidden } from '../../style/controls.ts';
import { axisPlace, axisTable, axisTicks, rateAxis, type RateAxis } from './rate-axis.ts';
import { errorRatesStyles } from './error-rates-styles.ts';

/** One observer's error rate. */
export interface ErrorRateRow {
  readonly name: string;
  /** Below the name, small. */
  readonly note?: string;
  readonly side: 'person' | 'network' | 'unknown';
  /** Images missed; null when only the rate was published. */
  readonly errors: number | null;
  /** Images answered; null when only the rate was published. */
  readonly images: number | null;
  /** Shares 0..1, the bounds at 95 %; both are the estimate where there is no interval. */
  readonly interval: { readonly estimate: number; readonly low: number; readonly high: number };
  /** A published number to compare with, drawn more quietly. */
  readonly reference: boolean;
  /** The address of the images missed, where there are any to show. */
  readonly href?: string;
}

/** Error rates with their intervals on one axis: a table, drawn as a chart. */
@customElement('hit5-error-rates')
class ErrorRates extends LitElement {
  static override readonly styles = [base, visuallyHidden, axisTable, errorRatesStyles];

  /** In the order shown; nothing is shown without any. */
  @property({ attribute: false }) rows: readonly ErrorRateRow[] = [];

  protected override render() {
    if (this.rows.length === 0) return nothing;
    const axis = rateAxis(Math.max(...this.rows.map(({ interval }) => interval.high)));
    return html`<table>
      <caption class="visually-hidden">
        Share of images missed, with 95 % interval
      </caption>
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">Observer</span></th>
          <th scope="col"><span class="visually-hidden">95 % interval</span></th>
          <th scope="col"><span class="visually-hidden">Error rate</span></th>
          <th scope="col"><span class="visually-hidden">Images missed</span></th>
        </tr>
      </thead>
      <tbody>
        ${this.rows.map((row) => this.#renderRow(row, axis))}
      </tbody>
      <tfoot aria-hidden="true">
        <tr>
          <td></td>
          <td>${axisTicks(axis)}</td>
        </tr>
      </tfoot>
    </table>`;
  }

  #renderRow(row: ErrorRateRow, axis: RateAxis) {
    const { estimate, low, high } = row.interval;
    return html`<tr class=${classMap({ [row.side]: true, reference: row.reference })}>
      <th scope="row" class=${row.note ? 'noted' : ''}>
        ${row.note ? html`${row.name} <small>${row.note}</small>` : html`<span class="name">${row.name}</span>`}
      </th>
      <td class="chart">
        <div class="track" aria-hidden="true">
          <i class="axis"></i>
          <i
            class="line"
            style=${styleMap({ left: axisPlace(low, axis), width: axisPlace(high - low, axis) })}
          ></i>
          <i class="dot" style=${styleMap({ left: axisPlace(estimate, axis) })}></i>
        </div>
        <span class="visually-hidden"
          >${hasWidth({ low, high }) ? `${formatPercent(low)} to ${formatPercent(high)}` : 'no interval'}</span
        >
      </td>
      <td class="rate">${formatPercent(estimate)}</td>
      <td class="count">${counts(row)}</td>
    </tr>`;
  }
}

/** "14 of 120", as a way to the images where there is one; empty when only the rate was published. */
function counts({ errors, images, href }: ErrorRateRow) {
  if (errors === null || images === null) return '';
  const shown = `${errors} of ${images}`;
  return href === undefined || errors === 0 ? shown : html`<a href=${href}>${shown}</a>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-error-rates': ErrorRates;
  }
}
