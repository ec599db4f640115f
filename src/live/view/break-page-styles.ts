import { css } from 'lit';

/** Both photos and the five above, the sliders and the curve below. */
export const breakPageStyles = css`
  main {
    display: grid;
    gap: 32px;
    max-width: 84rem;
    margin: 0 auto;
    padding: 28px 24px 56px;
  }
  .lead,
  section {
    display: grid;
    gap: 12px;
    min-width: 0;
    align-content: start;
  }
  .lead p,
  .hint {
    max-width: 46rem;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .photos {
    display: grid;
    gap: 24px;
    align-items: start;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) minmax(0, 0.9fr);
  }
  figure {
    display: grid;
    gap: 8px;
    min-width: 0;
  }
  figcaption {
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  hit5-photo {
    height: min(46dvh, 24rem);
  }
  .work {
    display: grid;
    gap: 16px 32px;
    align-items: start;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
  hit5-break-strip {
    position: sticky;
    z-index: 1;
    top: var(--bar-height, 54px);
    /* As wide as the focus ring of a slider that passes below it. */
    margin: 0 -8px;
    padding: 0 8px;
    background: var(--paper);
    grid-column: 1 / -1;
  }
  hit5-distortion-sliders {
    --covered: calc(var(--bar-height, 54px) + 140px);
  }
  @media (max-width: 60rem) {
    .photos {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .photos hit5-live-bars {
      grid-column: 1 / -1;
    }
    .work {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 34rem) {
    main {
      gap: 24px;
      padding: 20px 16px 40px;
    }
    .photos {
      gap: 12px;
    }
    hit5-photo {
      height: 11rem;
    }
  }
`;
