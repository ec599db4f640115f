import { css } from 'lit';

/** The finding, then three cards: the walk, the reasons, the labels. */
export const errorsPageStyles = css`
  .page {
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr);
  }
  header {
    display: grid;
    gap: 12px;
  }
  p {
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  progress {
    width: min(22rem, 100%);
  }
  .card {
    display: grid;
    gap: 12px;
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
  @media print {
    /* One sheet holds all reasons. */
    :host {
      zoom: 0.88;
    }
    .card {
      padding: 8px 0;
      border: 0;
      border-top: 1px solid var(--line);
      border-radius: 0;
    }
    .asks {
      display: none;
    }
  }
`;
