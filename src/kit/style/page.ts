import { css } from 'lit';

export const pageColumn = css`
  main {
    display: grid;
    gap: 18px;
    grid-template-columns: minmax(0, 1fr);
    width: min(72rem, 100%);
    margin: 0 auto;
    padding: 36px 24px 64px;
  }
  @media (width < 56rem) {
    main {
      padding: 24px 16px 48px;
    }
  }
`;

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
  @media (width < 56rem) {
    .card {
      padding: 16px;
    }
  }
`;
