import { css } from 'lit';

/** A sentence with its button, and the classes in a dialog over the page. */
export const breakTruthStyles = css`
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 16px;
    align-items: center;
  }
  b {
    color: var(--truth);
  }
  dialog {
    width: min(46rem, calc(100vw - 24px));
    max-width: none;
    height: min(44rem, calc(100dvh - 24px));
    max-height: none;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
  }
  dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  dialog .line {
    flex-wrap: nowrap;
    justify-content: space-between;
    padding: 12px 16px 0;
  }
`;
