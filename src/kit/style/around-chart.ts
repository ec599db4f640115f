import { css } from 'lit';

/** An element around a chart, and the small words in it. */
export const aroundChart = css`
  :host {
    display: block;
    min-width: 0;
  }
  p {
    margin: 0;
    color: var(--ink-2);
    font: 0.8125rem/1.45 var(--ui);
  }
`;
