import { css } from 'lit';

/** A list of pairs, and below it a square table a side: both beside each other where there is room. */
export const confusionsStyles = css`
  :host {
    display: grid;
    gap: 28px;
    grid-template-columns: minmax(0, 1fr);
    min-width: 0;
  }
  section,
  .side {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
    min-width: 0;
  }
  section > button {
    justify-self: start;
  }
  p {
    max-width: 60rem;
    color: var(--ink-2);
    font: 0.875rem/1.5 var(--ui);
  }
  h3 {
    font: 600 0.9375rem/1.4 var(--ui);
  }
  h3 {
    color: var(--side);
    font-weight: 600;
  }
  .pairs {
    max-width: 44rem;
  }
  .pairs th:first-child,
  .pairs .taken,
  .pairs thead th:nth-child(2) {
    text-align: left;
    white-space: normal;
    overflow-wrap: anywhere;
    font-variant-numeric: normal;
  }
  .pairs td a {
    display: inline-block;
    min-width: 24px;
    min-height: 24px;
  }
  .matrices {
    display: grid;
    gap: 24px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 46rem), 1fr));
    align-items: start;
  }
  .matrix {
    width: auto;
    border-collapse: separate;
    border-spacing: 1px;
    font-size: 0.75rem;
  }
  .matrix :is(th, td) {
    padding: 0;
    border: 0;
    text-align: center;
    vertical-align: middle;
  }
  .matrix tbody th {
    position: sticky;
    z-index: 1;
    left: 0;
    padding-right: 6px;
    background: var(--card);
    text-align: left;
    white-space: nowrap;
  }
  .matrix thead th {
    height: 6.5rem;
    vertical-align: bottom;
  }
  .matrix thead span {
    display: inline-block;
    rotate: 180deg;
    writing-mode: vertical-rl;
  }
  .matrix td {
    min-width: 24px;
    height: 26px;
    border: 1px solid transparent;
    border-radius: 3px;
    background: var(--mat);
    font-variant-numeric: tabular-nums;
  }
  .matrix thead td {
    background: none;
  }
  .matrix td.right {
    border: 1px solid var(--ink-2);
  }
  .matrix tbody td :is(a, span) {
    display: block;
    min-width: 22px;
    padding: 0 1px;
    border-radius: 2px;
    background: color-mix(in oklab, var(--side-bar) calc(var(--share) * 0.45), var(--card));
    color: var(--ink);
    line-height: 24px;
  }
  @media print {
    .scroll {
      overflow: visible;
    }
    .matrices {
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      break-inside: avoid;
    }
    section > button {
      display: none;
    }
  }
`;
