import { css } from 'lit';

/** The fold that holds sessions that were put away, and the form for another pseudonym, which fits a phone. */
export const sessionListStyles = css`
  summary {
    padding: 14px 0;
    border-top: 1px solid var(--line);
    color: var(--ink-2);
    cursor: pointer;
  }
  button.all {
    margin: 8px 0 14px;
  }
  .what form {
    flex-wrap: wrap;
    min-width: 0;
    max-width: 100%;
  }
  .what label {
    flex: 1 1 18rem;
    min-width: 0;
  }
  .what input {
    flex: 1;
    width: 100%;
  }
  .what form button {
    white-space: nowrap;
  }
`;
