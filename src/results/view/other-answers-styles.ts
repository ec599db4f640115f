import { css } from 'lit';

/** A list of answers in running text, the truth marked. */
export const otherAnswersStyles = css`
  .others {
    display: grid;
    gap: 8px;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .others h2 {
    color: var(--ink);
  }
  .others b {
    color: var(--truth);
    font-weight: 600;
  }
`;
