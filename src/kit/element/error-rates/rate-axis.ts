import { css, html } from 'lit';
import { styleMap } from '../../style/style-map.ts';

/** An axis of shares from 0 to `max`, with a tick at each round number. */
export interface RateAxis {
  readonly max: number;
  readonly ticks: readonly number[];
}

/** Steps a reader counts in, as shares. */
const steps = [0.01, 0.02, 0.05, 0.1, 0.2];

/** The axis for shares of which none is above `highest`: at most five even steps, from 0, and never past 1. */
export function rateAxis(highest: number): RateAxis {
  const wanted = Math.min(Math.max(highest, 0.01), 1);
  const step = steps.find((size) => wanted <= 5 * size + 1e-9) ?? 0.2;
  const count = Math.ceil(wanted / step - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => Math.round(index * step * 100) / 100);
  return { max: ticks.at(-1) ?? 1, ticks };
}

/** A table with an axis of shares: names on the left, the numbers of the axis below it, each in one line. */
export const axisTable = css`
  table {
    width: 100%;
    border-collapse: collapse;
    font: 0.9375rem/1.4 var(--ui);
  }
  th,
  td {
    font-weight: inherit;
    text-align: left;
  }
  small {
    display: block;
    color: var(--ink-2);
    font-size: 0.8125rem;
    font-weight: 400;
  }
  .ticks {
    position: relative;
    height: 20px;
    color: var(--ink-2);
    font-size: 0.8125rem;
  }
  .ticks span {
    position: absolute;
    text-align: center;
    white-space: nowrap;
    translate: -50% 0;
  }
`;

/** The numbers below an axis of shares: "0 %", "20 %", … */
export function axisTicks(axis: RateAxis) {
  return html`<div class="ticks">
    ${axis.ticks.map(
      (tick) =>
        html`<span style=${styleMap({ left: axisPlace(tick, axis) })}>${Math.round(100 * tick)} %</span>`,
    )}
  </div>`;
}

/** Where a share stands on the axis, as a CSS length. */
export function axisPlace(share: number, axis: RateAxis): string {
  return `${((100 * share) / axis.max).toFixed(2)}%`;
}
