import { css } from 'lit';

/** The fold that holds sessions that were put away. */
export const sessionListStyles = css`
  summary {
    padding: 14px 0;
    border-top: 1px solid var(--line);
    color: var(--ink-2);
    cursor: pointer;
  }
`;
