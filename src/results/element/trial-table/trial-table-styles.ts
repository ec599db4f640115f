import { css } from 'lit';

/** Lines of one height; in a narrow place each is a card with photo, truth and time, both guesses, and the outcome below. */
export const trialTableStyles = css`
  :host {
    container-type: inline-size;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    color: var(--ink);
    font: 0.875rem/1.3 var(--ui);
  }
  th,
  td {
    padding: 0 8px;
    font-weight: 400;
    text-align: left;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  td:not(.place, .time) {
    font-variant-numeric: normal;
  }
  thead th {
    padding-block: 8px;
    border-bottom: 1px solid var(--line-strong);
    color: var(--ink-2);
    font-size: 0.8125rem;
  }
  .image {
    position: relative;
    height: 57px;
    border-bottom: 1px solid var(--line);
  }
  .image:hover {
    background: var(--mat);
  }
  .place {
    width: 4rem;
    color: var(--ink-2);
    text-align: right;
  }
  .time {
    width: 6rem;
    text-align: right;
  }
  .photo {
    display: inline-block;
    width: 60px;
    height: 44px;
    margin-right: 10px;
    border-radius: 4px;
    background: var(--mat);
    overflow: hidden;
    vertical-align: middle;
  }
  img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  a {
    color: var(--truth);
    font-weight: 600;
  }
  small {
    color: var(--ink-2);
    font-size: 0.75rem;
  }
  small.hit {
    color: var(--truth);
  }
  .spacer td {
    padding: 0;
  }
  @container (width < 46rem) {
    thead {
      display: none;
    }
    table,
    tbody,
    .spacer,
    .spacer td {
      display: block;
    }
    .image {
      display: grid;
      align-content: center;
      gap: 2px 8px;
      grid-template-columns: 60px minmax(0, 1fr) auto;
      height: 104px;
      overflow: hidden;
    }
    .image > * {
      padding: 0;
    }
    .place {
      display: none;
    }
    .image th {
      display: contents;
    }
    .photo {
      grid-row: 1 / 5;
      align-self: center;
      margin: 0;
    }
    .image a {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .image .time {
      grid-row: 1;
      grid-column: 3;
      width: auto;
    }
    .image td.person,
    .image td.network {
      grid-column: 2 / 4;
    }
    /* There is no head to say whose a guess is. */
    .image td.person::before,
    .image td.network::before {
      color: var(--person);
      font-size: 0.75rem;
      margin-right: 6px;
      font-weight: 600;
      content: 'You';
    }
    .image td.network::before {
      color: var(--network);
      content: 'Network';
    }
    .image td:nth-of-type(4) {
      grid-column: 2 / 4;
    }
  }
`;
