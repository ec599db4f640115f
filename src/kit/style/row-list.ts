import { css } from 'lit';
import { fields } from './controls.ts';

/** A list of things, one line each: what it is, and what can be done with it at the end. */
export const rowList = css`
  ${fields}
  li {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: center;
    justify-content: space-between;
    padding: 12px 0;
    border-top: 1px solid var(--line);
  }
  .what {
    display: flex;
    flex: 1 1 18rem;
    flex-wrap: wrap;
    gap: 4px 20px;
    align-items: baseline;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .what span,
  p {
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .what > * {
    max-width: 100%;
  }
  .what p {
    width: 100%;
  }
  .acts {
    gap: 4px;
  }
  .acts button,
  .acts .button {
    padding: 0 0.8em;
    font-size: 0.875rem;
  }
  .more-acts summary {
    display: grid;
    width: 44px;
    height: 44px;
    color: var(--ink-2);
    font-size: 1.25rem;
    place-items: center;
    list-style: none;
    cursor: pointer;
  }
  .more-acts summary::-webkit-details-marker {
    display: none;
  }
  .more-acts[open] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .all {
    margin: 8px 0 14px;
  }
  @media print {
    .acts {
      display: none;
    }
  }
  .what form,
  label {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .what form {
    flex-wrap: wrap;
    min-width: 0;
    max-width: 100%;
  }
  .what form label {
    flex: 1 1 10rem;
    min-width: 0;
  }
  .what form input {
    flex: 1;
    width: 100%;
  }
  .what form button {
    white-space: nowrap;
  }
  .what form p:empty {
    display: none;
  }
  input,
  select {
    min-width: 0;
    max-width: 100%;
  }
`;
