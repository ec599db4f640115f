import { css } from 'lit';

/** The table's look as a chart; in a narrow place the name goes above its line. */
export const errorRatesStyles = css`
  :host {
    container-type: inline-size;
  }
  thead th {
    height: 0;
    padding: 0;
  }
  th,
  td {
    padding: 8px 0;
    color: var(--ink);
    white-space: nowrap;
  }
  .name {
    display: inline-block;
    width: max-content;
    max-width: 12rem;
    overflow-wrap: anywhere;
    vertical-align: top;
    white-space: normal;
  }
  .noted {
    min-width: 10rem;
    overflow-wrap: anywhere;
    white-space: normal;
  }
  .unknown {
    --bar: var(--line-strong);
    --band: color-mix(in srgb, var(--line-strong) 55%, var(--card));
  }
  .person {
    --bar: var(--person-bar);
    --band: color-mix(in srgb, var(--person-bar) 55%, var(--card));
  }
  .network {
    --bar: var(--network-bar);
    --band: color-mix(in srgb, var(--network-bar) 55%, var(--card));
  }
  .reference {
    --band: color-mix(in srgb, var(--bar) 35%, var(--card));
  }
  .reference > * {
    color: var(--ink-2);
  }
  td.chart {
    width: 100%;
    padding-inline: 22px;
  }
  .track {
    position: relative;
    height: 14px;
  }
  .track > * {
    position: absolute;
    top: 50%;
    height: 3px;
    border-radius: 2px;
    background: var(--band);
    translate: 0 -50%;
  }
  .track > .axis {
    width: 100%;
    height: 1px;
    background: var(--line);
  }
  .track > .dot {
    width: 13px;
    height: 13px;
    border-radius: 50%;
    background: var(--bar);
    translate: -50% -50%;
  }
  .network .track > .dot {
    border-radius: 2px;
  }
  :is(.reference, .unknown) .track > .dot {
    width: 11px;
    height: 11px;
    border: 2px solid var(--bar);
    background: var(--card);
  }
  td.rate {
    font-weight: 600;
    text-align: right;
  }
  td.count {
    padding-left: 12px;
    color: var(--ink-2);
    font-size: 0.8125rem;
    text-align: right;
  }
  tfoot td {
    padding: 0 22px;
  }
  @container (width < 34rem) {
    tbody tr,
    tfoot tr {
      display: grid;
      align-items: baseline;
      grid-template-columns: minmax(0, 1fr) auto auto;
    }
    tbody th,
    tbody td,
    tbody td.rate,
    tbody td.count {
      padding-block: 6px 0;
    }
    .name {
      max-width: 100%;
    }
    tbody td.rate {
      grid-row: 1;
      grid-column: 3;
      min-width: 4.2em;
    }
    tbody td.count {
      grid-row: 1;
      grid-column: 2;
    }
    tbody td.chart,
    tfoot td:last-child {
      grid-row: 2;
      grid-column: 1 / -1;
      padding: 0 14px 4px;
    }
  }
  /* A mixed colour is none of the system’s, and would vanish. */
  @media (forced-colors: active) {
    .line {
      background: GrayText;
    }
  }
  @media print {
    /* A class of 30 on two sheets. */
    th,
    td {
      padding-block: 5px;
    }
  }
`;
