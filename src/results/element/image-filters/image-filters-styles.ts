import { css } from 'lit';

/** Chips above, then the lists in as many columns as there is room for. */
export const imageFiltersStyles = css`
  :host {
    display: grid;
    gap: 14px;
  }
  .chips,
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chip {
    min-height: 36px;
    border-radius: 18px;
    font-weight: 500;
    font-size: 0.875rem;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
    forced-color-adjust: none;
  }
  summary {
    width: fit-content;
    padding: 6px 0;
    color: var(--ink-2);
    font: 600 0.875rem/1.4 var(--ui);
  }
  form {
    display: grid;
    align-items: end;
    gap: 10px 12px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.5rem), 1fr));
  }
  label,
  legend {
    color: var(--ink-2);
    font: 0.8125rem/1.4 var(--ui);
  }
  label {
    display: grid;
    gap: 3px;
    min-width: 0;
  }
  select,
  input {
    width: 100%;
    min-width: 0;
    height: 40px;
    padding: 0 10px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--card);
    color: var(--ink);
    font: 0.9375rem/1.2 var(--ui);
  }
  input::placeholder {
    color: var(--ink-2);
    opacity: 1;
  }
  fieldset {
    flex-wrap: nowrap;
    gap: 6px;
  }
  legend {
    margin-bottom: 3px;
  }
  form .chip {
    min-height: 40px;
    border-radius: 20px;
  }
  .sort,
  .wide {
    grid-column: span 2;
  }
  @media (pointer: coarse) {
    .chip,
    form .chip,
    select,
    input {
      min-height: 44px;
    }
  }
  @media (max-width: 30rem) {
    form {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
