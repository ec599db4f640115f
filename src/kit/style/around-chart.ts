import { css } from 'lit';

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
