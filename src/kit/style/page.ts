import { css } from 'lit';

/** A part of a page on a ground of its own. */
export const cards = css`
  .card {
    display: grid;
    gap: 14px;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
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
