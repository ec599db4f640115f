import { css } from 'lit';

/** A box in which what is too wide scrolls: a shadow at its edge says that there is more on that side. */
export const scrollBox = css`
  .scroll {
    overflow-x: auto;
    background:
      linear-gradient(to right, var(--card) 40%, transparent) left / 2.5rem 100% no-repeat local,
      linear-gradient(to left, var(--card) 40%, transparent) right / 2.5rem 100% no-repeat local,
      linear-gradient(to right, var(--line-strong), transparent) left / 0.75rem 100% no-repeat,
      linear-gradient(to left, var(--line-strong), transparent) right / 0.75rem 100% no-repeat;
  }
`;

/** The look of a table of figures: names on the left, numbers on the right, a line between rows. */
export const dataTable = css`
  table {
    width: 100%;
    border-collapse: collapse;
    color: var(--ink);
    font: 0.875rem/1.4 var(--ui);
  }
  th,
  td {
    padding: 7px 0 7px clamp(8px, 1.5vw, 14px);
    border-bottom: 1px solid var(--line);
    font-weight: 400;
    text-align: right;
    vertical-align: baseline;
    white-space: nowrap;
  }
  th:first-child {
    padding-left: 0;
    text-align: left;
    white-space: normal;
  }
  thead th {
    color: var(--ink-2);
    font-size: 0.8125rem;
  }
  tbody tr:last-child > * {
    border-bottom: 0;
  }
`;
