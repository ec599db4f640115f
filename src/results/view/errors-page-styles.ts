import { css } from 'lit';
import { cards } from '../../kit/style/page.ts';

/** The finding, then three cards: the walk, the reasons, the labels. */
export const errorsPageStyles = css`
  ${cards}
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
