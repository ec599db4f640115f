import { css } from 'lit';

/** The finding, then the charts: two across the page, two side by side. */
export const effortPageStyles = css`
  .page {
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
  header,
  .wide {
    grid-column: 1 / -1;
  }
  header {
    display: grid;
    gap: 10px;
  }
  h1 {
    max-width: 48rem;
  }
  .person {
    color: var(--person);
  }
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
    .page {
      gap: 18px;
      grid-template-columns: minmax(0, 1fr);
    }
    .card {
      padding: 16px;
    }
  }
`;
