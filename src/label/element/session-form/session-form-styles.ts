import { css } from 'lit';

export const sessionFormStyles = css`
  form {
    display: grid;
    gap: 16px;
    justify-items: start;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
  }
  label:not(.choice):not(.tick) {
    display: grid;
    gap: 6px;
  }
  label > span,
  legend {
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  input:not([type='radio'], [type='checkbox']),
  select {
    min-width: 11rem;
  }
  .lengths {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 16px;
    align-items: end;
  }
  .lengths input[name='number'] {
    width: 8rem;
    min-width: 0;
  }
  [aria-invalid='true'] {
    border-width: 2px;
    border-color: var(--alarm);
  }
  .problem {
    color: var(--alarm);
  }
  .problem:empty {
    display: none;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
  }
  legend {
    margin-bottom: 6px;
  }
  .means {
    margin-top: -8px;
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  summary {
    min-height: 32px;
    color: var(--ink-2);
  }
  .more {
    display: grid;
    gap: 16px;
    padding: 12px 0 4px;
    grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr));
  }
  .view {
    grid-column: 1 / -1;
    gap: 16px;
    padding: 0;
  }
  .view p {
    flex: 1 0 100%;
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  .view select {
    max-width: 100%;
  }
  details {
    width: 100%;
  }
  .link {
    display: grid;
    gap: 8px;
    max-width: 40rem;
    padding: 12px 0 4px;
  }
  .link p {
    color: var(--ink-2);
    font-size: 0.8125rem;
  }
  .more .answer {
    display: grid;
    gap: 8px;
    grid-column: 1 / -1;
  }
  .more p {
    color: var(--ink-2);
    font-size: 0.8125rem;
    grid-column: 1 / -1;
  }
  .tick {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 44px;
  }
  /* One beneath the other where they have no room side by side. */
  @media (max-width: 36rem) {
    .kinds {
      flex-direction: column;
    }
    .kinds .choice + .choice span {
      border-top: 0;
      border-left: 1px solid var(--line-strong);
    }
    .kinds .choice:first-of-type span {
      border-radius: var(--radius) var(--radius) 0 0;
    }
    .kinds .choice:last-of-type span {
      border-radius: 0 0 var(--radius) var(--radius);
    }
  }
`;
