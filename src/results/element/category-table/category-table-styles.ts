import { css } from 'lit';

/** The table's look as a chart: a bar a side, its interval as a thin line, the share of 2014 as a black mark. */
export const categoryTableStyles = css`
  :host {
    container-type: inline-size;
  }
  th,
  td {
    padding: 5px 0;
  }
  .chart {
    table-layout: fixed;
  }
  .chart col:first-child {
    width: 13.5rem;
  }
  .chart thead th {
    padding-bottom: 8px;
  }
  td.cell,
  thead th.cell {
    padding-right: 3.5rem;
  }
  .track {
    position: relative;
    height: 16px;
  }
  .track i {
    position: absolute;
    top: 1px;
    bottom: 1px;
    left: 0;
    border-radius: 3px;
    background: var(--side-bar);
  }
  .track .interval {
    top: 50%;
    bottom: auto;
    height: 2px;
    margin-top: -1px;
    border-radius: 0;
    background: color-mix(in srgb, var(--side) 70%, var(--card));
  }
  .track .then {
    top: -2px;
    bottom: -2px;
    width: 3px;
    margin-left: -1.5px;
    border: 0;
    border-radius: 0;
    background: var(--ink);
  }
  .count {
    position: absolute;
    top: 50%;
    padding-left: 8px;
    color: var(--ink-2);
    font-size: 0.8125rem;
    translate: 0 -50%;
  }
  .ticks {
    border-top: 1px solid var(--line);
    font-size: 0.75rem;
  }
  .ticks span:first-child {
    translate: 0 0;
  }
  /* On a phone and on paper there is room for both ends only. */
  @media print, (max-width: 600px) {
    .ticks span:not(:first-child, :last-child) {
      display: none;
    }
    .ticks span:last-child {
      translate: -100% 0;
    }
  }
  summary {
    min-height: 24px;
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  .numbers {
    margin-top: 8px;
    font-size: 0.875rem;
    white-space: nowrap;
  }
  .numbers th,
  .numbers td {
    padding: 6px 20px 6px 0;
    border-bottom: 1px solid var(--line);
    text-align: right;
  }
  .numbers th:first-child {
    min-width: 9rem;
    text-align: left;
    white-space: normal;
  }
  .numbers thead th {
    color: var(--side, var(--ink-2));
    font-weight: 600;
  }
  @container (width < 40rem) {
    .chart colgroup {
      display: none;
    }
    .chart,
    .chart thead,
    .chart tbody,
    .chart tfoot {
      display: block;
    }
    .chart tr {
      display: grid;
      column-gap: 8px;
      grid-template-columns: 1fr 1fr;
    }
    .chart tbody th {
      grid-column: 1 / -1;
      padding: 8px 0 0;
    }
    .chart tr > :first-child:empty,
    .chart thead th:first-child {
      display: none;
    }
    td.cell,
    thead th.cell {
      padding-right: 2.6rem;
    }
  }
`;
