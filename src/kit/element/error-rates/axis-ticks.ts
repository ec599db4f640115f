import { css, html } from 'lit';
import { styleMap } from '../../style/style-map.ts';
import type { RateAxis } from './rate-axis.ts';

/** The numbers below an axis of shares, each in one line. */
export const axisTickStyles = css`
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
