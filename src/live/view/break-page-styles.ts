import { css } from 'lit';

/** The photo, its sliders and the five beside one another, all in one window; on a phone below one another. */
export const breakPageStyles = css`
  main {
    display: grid;
    gap: 20px;
    max-width: 92rem;
    margin: 0 auto;
    padding: 20px 24px 56px;
  }
  section {
    display: grid;
    gap: 12px;
    min-width: 0;
    align-content: start;
  }
  .hint {
    max-width: 46rem;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .setting,
  figcaption {
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  .stage {
    display: grid;
    gap: 16px 32px;
    align-items: start;
    grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr) minmax(0, 0.75fr);
  }
  .photo {
    position: sticky;
    top: calc(var(--bar-height, 54px) + 12px);
  }
  .photo hit5-photo {
    height: min(52dvh, 28rem);
  }
  .strip {
    display: none;
  }
  .below {
    display: grid;
    gap: 16px 32px;
    align-items: start;
    grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
  }
  figure {
    display: grid;
    gap: 8px;
    min-width: 0;
  }
  figure hit5-photo {
    height: 12rem;
  }
  @media (max-width: 64rem) {
    .stage {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .five {
      grid-column: 1 / -1;
    }
  }
  @media (max-width: 47.99rem) {
    main {
      gap: 16px;
      padding: 16px 16px 40px;
    }
    .stage,
    .below {
      grid-template-columns: minmax(0, 1fr);
    }
    .photo {
      position: static;
    }
    .photo hit5-photo {
      height: 13rem;
    }
    .strip {
      position: sticky;
      z-index: 1;
      top: var(--bar-height, 54px);
      display: block;
      /* As wide as the focus ring of a slider that passes below it. */
      margin: 0 -8px;
      padding: 0 8px;
      background: var(--paper);
    }
    hit5-distortion-sliders {
      --covered: calc(var(--bar-height, 54px) + 140px);
    }
  }
`;
