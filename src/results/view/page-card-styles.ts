import { css } from 'lit';

/** What is said on a page of results, and the cards below it. */
export const pageCardStyles = css`
  p {
    max-width: 60rem;
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  .card {
    min-width: 0;
    padding: 20px 22px 24px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
  }
  @media (max-width: 56rem) {
    .card {
      padding: 16px;
    }
  }
`;
