import { css } from 'lit';

export const answerCardStyles = css`
  :host {
    --side: var(--person);
    --side-bar: var(--person-bar);
    container-type: inline-size;
  }
  :host([side='network']) {
    --side: var(--network);
    --side-bar: var(--network-bar);
  }
  section {
    padding: 15px 18px 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 12px;
    margin-bottom: 12px;
  }
  h2 {
    color: var(--side);
    font-size: 1.375rem;
  }
  .subtitle {
    color: var(--side);
    font: 600 1.125rem/1.4 var(--ui);
  }
  .verdict {
    display: flex;
    flex: 1 0 100%;
    gap: 0.4em;
    align-items: center;
    color: var(--ink);
    font: 600 0.9375rem/1.5 var(--ui);
  }
  .verdict.hit {
    color: var(--truth);
  }
  .verdict svg {
    flex: none;
    width: 1em;
    height: 1em;
  }
  li {
    display: grid;
    align-items: center;
    gap: 6px 12px;
    grid-template-columns: 1.25rem 1fr auto;
    min-height: 40px;
    padding: 8px 10px;
    border-radius: var(--radius-small);
    font: 0.9375rem/1.4 var(--ui);
  }
  .rank,
  .right {
    color: var(--ink-2);
    font-size: 0.8125rem;
  }
  .right {
    display: flex;
    align-items: center;
    gap: 0.4em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .right .tick {
    width: 1em;
    height: 1em;
  }
  .label {
    min-width: 0;
    overflow-wrap: break-word;
  }
  .label small {
    display: block;
    color: var(--ink-2);
    font-weight: 400;
    font-size: 0.8125rem;
  }
  .unused,
  .pending {
    color: var(--ink-2);
  }
  .truth {
    background: var(--truth-fill);
    color: var(--truth);
    font-weight: 600;
  }
  .truth .rank,
  .truth .right {
    color: inherit;
  }
  .bar {
    grid-column: 2 / -1;
    height: 6px;
    border-radius: 3px;
    background: var(--mat);
    overflow: hidden;
  }
  .fill {
    display: block;
    min-width: 2px;
    height: 100%;
    border-radius: inherit;
    background: var(--side-bar);
    animation: grow 0.6s ease-out;
    transition: width 0.25s ease-out;
    transform-origin: left;
  }
  .pending {
    padding: 10px 0 12px;
    font: 0.9375rem/1.5 var(--ui);
  }
  :host([compact]) section {
    padding: 8px 14px;
  }
  :host([compact]) .head {
    margin-bottom: 4px;
  }
  :host([compact]) h2 {
    font-size: 1.125rem;
  }
  :host([compact]) ol {
    columns: 2 11rem;
    column-gap: 16px;
  }
  :host([compact]) li {
    gap: 0 8px;
    min-height: 26px;
    padding: 2px 4px;
    font-size: 0.875rem;
    break-inside: avoid;
  }
  :host([compact]) .pending {
    padding: 4px 0;
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }
    .fill {
      background: Highlight;
      forced-color-adjust: none;
    }
    .truth {
      outline: 2px solid Highlight;
    }
  }
  /* Two cards side by side on a phone: the place is told by the order. */
  @container (width < 13rem) {
    section {
      padding: 10px 10px 8px;
    }
    .head {
      margin-bottom: 4px;
    }
    h2 {
      font-size: 1.1875rem;
    }
    .rank {
      display: none;
    }
    .verdict {
      font-size: 0.8125rem;
    }
    /* What stands beside the name goes below it where the name's longest word leaves it no room. */
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 3px 6px;
      min-height: 34px;
      padding: 5px 4px;
      font-size: 0.875rem;
      line-height: 1.25;
    }
    .label {
      flex: 1 1 min-content;
    }
    .bar {
      flex: 1 0 100%;
      height: 5px;
    }
    .right {
      margin-inline-start: auto;
      font-size: 0.75rem;
    }
  }
  @keyframes grow {
    from {
      transform: scaleX(0);
    }
  }
`;
