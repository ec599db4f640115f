import { css } from 'lit';

/** What is asked on the left, and what comes of it on the right, where it stays in view. */
export const roomFormStyles = css`
  form {
    gap: 24px 40px;
    justify-items: stretch;
    align-items: start;
    grid-template-columns: minmax(0, 1fr) minmax(0, 19rem);
  }
  .asked,
  .make,
  .row {
    display: grid;
    gap: 16px;
    justify-items: start;
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
    min-width: 0;
  }
  .make {
    position: sticky;
    /* Below the bar that stays in view. */
    top: 5rem;
    padding-left: 24px;
    border-left: 1px solid var(--line);
  }
  .make button {
    width: 100%;
  }
  .make .means {
    margin: 0;
  }
  .plan {
    font: 500 1.25rem/1.35 var(--display);
  }
  .presets {
    display: grid;
    gap: 10px;
    width: 100%;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
  }
  .preset {
    display: grid;
    gap: 2px;
    align-content: start;
    justify-content: start;
    justify-items: start;
    padding: 10px 14px;
    border-color: var(--line-strong);
    font-weight: 400;
    text-align: start;
  }
  .preset b {
    font-size: 1rem;
  }
  .preset span {
    color: var(--ink-2);
    font-size: 0.875rem;
    line-height: 1.35;
  }
  .preset[aria-pressed='true'] {
    background: var(--person-fill);
    color: var(--person);
  }
  .preset[aria-pressed='true'] span {
    color: inherit;
  }
  .preset[aria-pressed='true'] b {
    text-decoration: underline;
    text-underline-offset: 0.3em;
  }
  .rows {
    display: grid;
    gap: 16px 32px;
    width: 100%;
    padding: 12px 0 4px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr));
  }
  .flash {
    max-width: 40rem;
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  .networks {
    display: grid;
    justify-items: start;
  }
  textarea {
    min-height: 8rem;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .more input {
    min-width: 0;
    width: 100%;
  }
  .more .tick input {
    flex: none;
    width: auto;
  }
  @media (width < 56rem) {
    form {
      grid-template-columns: minmax(0, 1fr);
    }
    .make {
      position: static;
      padding: 16px 0 0;
      border-top: 1px solid var(--line);
      border-left: 0;
    }
  }
`;
