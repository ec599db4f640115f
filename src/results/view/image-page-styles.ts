import { css } from 'lit';

/** The person on the left, the network on the right, the photo and its truth between them, as face to face. */
export const imagePageStyles = css`
  a.break {
    color: var(--ink-2);
    font-size: 0.8125rem;
  }
  :host {
    display: grid;
    gap: 20px;
  }
  .all {
    color: var(--ink-2);
    font-weight: 600;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 8px 16px;
  }
  .outcome {
    font-size: 0.875rem;
  }
  .sides {
    display: grid;
    align-items: start;
    gap: 20px;
    grid-template-columns: minmax(0, 22fr) minmax(0, 56fr) minmax(0, 22fr);
  }
  .side,
  .between {
    display: grid;
    gap: 14px;
    min-width: 0;
  }
  hit5-photo {
    height: clamp(20rem, 100vh - 24rem, 44rem);
  }
  .walk hit5-photo {
    height: clamp(14rem, 44vh, 30rem);
  }
  @media (min-width: 60.01rem) {
    .walk {
      grid-template: auto 1fr / minmax(0, 1fr) minmax(0, 1fr) minmax(0, 2fr);
    }
    .walk .between {
      grid-area: 1 / 1 / 2 / 3;
    }
    .walk hit5-image-errors {
      grid-area: 1 / 3 / 3 / 4;
    }
  }
  .gone {
    padding: 24px;
    border-radius: var(--radius);
    background: var(--mat);
    color: var(--ink-2);
  }
  dl {
    display: grid;
    gap: 6px;
    padding: 0 4px;
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  dt {
    color: var(--ink);
    font-weight: 600;
  }
  dt,
  dd {
    display: inline;
  }
  .path {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 6px;
    color: var(--ink-2);
    font-size: 0.8125rem;
  }
  .path li + li::before {
    content: '› ' / '';
  }
  .right {
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  .right b {
    color: var(--truth);
    font-weight: 600;
  }
  @media (max-width: 60rem) {
    .sides {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .between {
      grid-column: 1 / -1;
      grid-row: 1;
    }
    .walk hit5-image-errors {
      grid-column: 1 / -1;
    }
    hit5-photo {
      height: 50vh;
    }
  }
  @media (max-width: 36rem) {
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
    .all {
      order: -1;
      width: 100%;
    }
  }
`;
