import { css } from 'lit';

/** Squares as small as a finger finds; names stay in view on both sides, and no name is longer than its room. */
export const agreementHeatMapStyles = css`
  :host {
    display: grid;
    gap: 10px;
    grid-template-columns: minmax(0, 1fr);
    min-width: 0;
  }
  .scroll {
    /* What is hidden from the eye stays within. */
    position: relative;
    max-height: max(24rem, 100vh - 8rem);
    overflow: auto;
  }
  table {
    width: min(100%, 9rem + var(--observers) * 3.25rem);
    min-width: calc(6rem + var(--observers) * 29px);
    border-spacing: 1px;
    color: var(--ink);
    font: 0.75rem/1.2 var(--ui);
    table-layout: fixed;
  }
  th {
    position: sticky;
    z-index: 1;
    overflow: hidden;
    background: var(--card);
    color: var(--ink-2);
    font-weight: 500;
    text-align: left;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  th.selected {
    color: var(--ink);
    font-weight: 700;
  }
  tbody th {
    left: 0;
    padding: 0 8px 0 0;
  }
  thead td {
    position: sticky;
    z-index: 2;
    top: 0;
    left: 0;
    width: clamp(6rem, 12vw, 9rem);
    background: var(--card);
  }
  thead th {
    top: 0;
    height: 7.5rem;
    padding: 0 0 6px;
    vertical-align: bottom;
  }
  thead span {
    display: block;
    max-height: 7rem;
    margin: 0 auto;
    overflow: hidden;
    text-overflow: ellipsis;
    rotate: 180deg;
    writing-mode: vertical-rl;
  }
  tbody td {
    padding: 0;
    text-align: center;
  }
  .none {
    color: var(--ink-2);
  }
  .square {
    display: grid;
    place-items: center;
    width: 100%;
    height: 28px;
    padding: 0;
    border: 2px solid transparent;
    border-radius: 3px;
    background: color-mix(in oklab, var(--truth) calc(var(--agreement) * 50%), var(--mat));
    color: var(--ink);
    font: 0.6875rem/1 var(--ui);
    cursor: pointer;
  }
  .faint {
    border: 1px dashed var(--line-strong);
    background: none;
  }
  .square:hover {
    border-color: var(--line-strong);
  }
  .square[aria-pressed='true'] {
    border-color: var(--ink);
  }
  p {
    max-width: 48rem;
    color: var(--ink-2);
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  .pair {
    color: var(--ink);
  }
  :host([whole]) .scroll {
    max-height: none;
  }
  :host([whole]) .point {
    display: none;
  }
  :host([whole]) thead :is(th, span) {
    height: auto;
    max-height: 14rem;
  }
  /* A page cannot be scrolled: all of it, as wide as the paper. */
  @media print {
    .point {
      display: none;
    }
    .scroll {
      max-height: none;
      overflow: visible;
    }
    table {
      width: 100%;
      min-width: 0;
      font-size: 6.5pt;
    }
    th,
    thead td {
      position: static;
    }
    thead td {
      width: 24mm;
    }
    .square {
      height: 5mm;
      border-width: 1px;
      font-size: 6.5pt;
    }
  }
`;
