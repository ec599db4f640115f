import { css } from 'lit';

/** One square a pair, tinted by κ; names stay in view while the table is scrolled. */
export const agreementMatrixStyles = css`
  :host {
    min-width: 0;
  }
  .scroll {
    /* What is hidden from the eye stays within. */
    position: relative;
    overflow-x: auto;
  }
  table {
    border-spacing: 4px;
    color: var(--ink);
    font: 0.8125rem/1.35 var(--ui);
  }
  th {
    padding: 4px 8px;
    font-weight: 600;
    text-align: left;
    vertical-align: bottom;
    overflow-wrap: anywhere;
  }
  thead th {
    min-width: 8.5rem;
    max-width: 10rem;
  }
  tbody th {
    position: sticky;
    z-index: 1;
    left: 0;
    min-width: 6rem;
    max-width: 12rem;
    background: var(--card);
    vertical-align: middle;
  }
  td {
    padding: 0;
    vertical-align: top;
  }
  .none,
  .square {
    display: grid;
    align-content: center;
    justify-items: start;
    width: 100%;
    min-width: 8.5rem;
    min-height: 60px;
    padding: 8px 12px;
    border: 2px solid transparent;
    border-radius: var(--radius-small);
    color: var(--ink-2);
    font: inherit;
    text-align: left;
  }
  .none {
    border: 1px dashed var(--line-strong);
  }
  .square {
    background: color-mix(in srgb, var(--truth-fill) var(--agreement), var(--mat));
    color: var(--ink);
    cursor: pointer;
  }
  .faint {
    border: 2px dashed var(--line-strong);
    background: none;
  }
  .square:hover {
    border-color: var(--line-strong);
  }
  .square[aria-pressed='true'] {
    border-color: var(--ink);
  }
  b {
    font: 500 1.375rem/1.2 var(--display);
    font-variant-numeric: lining-nums tabular-nums;
  }
  small,
  .wrong {
    font-size: 0.8125rem;
  }
  .wrong {
    display: block;
    padding: 4px 12px 6px;
    color: var(--ink-2);
  }
  a.wrong {
    color: var(--ink);
  }
  /* Three observers side by side on a phone. */
  @media (max-width: 47.99rem) {
    thead th,
    .none,
    .square {
      min-width: 5.25rem;
    }
    .none,
    .square {
      padding: 6px;
    }
    th {
      padding: 4px;
    }
    tbody th {
      min-width: 4.5rem;
      max-width: 6rem;
    }
  }
  /* A page cannot be scrolled sideways. */
  @media print {
    .scroll {
      overflow: visible;
    }
    table {
      width: 100%;
      border-spacing: 2px;
      font-size: 0.625rem;
      table-layout: fixed;
    }
    thead th,
    tbody th,
    .none,
    .square {
      min-width: 0;
      padding: 3px 4px;
    }
    b {
      font-size: 0.9375rem;
    }
    small,
    .wrong {
      padding: 2px 4px;
      font-size: 0.5625rem;
      overflow-wrap: anywhere;
    }
  }
`;
