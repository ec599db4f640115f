import { css } from 'lit';

/** One column of sections, as wide as reads well on a projector. */
export const resultsPageStyles = css`
  main {
    display: grid;
    gap: 18px;
    justify-items: start;
    width: min(72rem, 100%);
    margin: 0 auto;
    padding: 36px 24px 64px;
  }
  main > * {
    min-width: 0;
    max-width: 100%;
  }
  .above {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
    width: 100%;
  }
  .whose {
    width: 100%;
    color: var(--ink-2);
    font-size: 0.9375rem;
    overflow-wrap: anywhere;
  }
  hit5-save-acts {
    margin-left: auto;
  }
  hit5-label-rule-bar,
  hit5-comparison-page,
  hit5-images-page,
  hit5-image-page,
  hit5-errors-page,
  hit5-effort-page {
    width: 100%;
  }
  @media print {
    main {
      width: 100%;
      padding: 0;
    }
    hit5-notices {
      display: none;
    }
  }
  @media (max-width: 56rem) {
    main {
      padding: 24px 16px 48px;
    }
  }
`;
