import { css } from 'lit';

/** The finding as a sentence, two cards of figures, then the images. */
export const resultsPageStyles = css`
  main {
    display: grid;
    gap: 28px;
    width: min(72rem, 100%);
    margin: 0 auto;
    padding: 36px 24px 64px;
    grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
  }
  header,
  .images {
    display: grid;
    gap: 14px;
    grid-column: 1 / -1;
  }
  h1 {
    max-width: 48rem;
  }
  p {
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  .person {
    color: var(--person);
  }
  .network {
    color: var(--network);
  }
  .card {
    display: grid;
    gap: 10px;
    align-content: start;
    padding: 20px 22px 24px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
  }
  @media (max-width: 56rem) {
    main {
      gap: 18px;
      padding: 24px 16px 48px;
      grid-template-columns: minmax(0, 1fr);
    }
    .card {
      padding: 16px;
    }
  }
`;
