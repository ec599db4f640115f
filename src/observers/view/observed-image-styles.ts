import { css } from 'lit';

/** The photo beside the answers; above them where there is no room. */
export const observedImageStyles = css`
  .image {
    display: grid;
    align-items: start;
    gap: 20px;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  }
  img {
    width: 100%;
    max-height: 24rem;
    border-radius: var(--radius-small);
    background: var(--mat);
    object-fit: contain;
  }
  .gone {
    padding: 24px;
    border-radius: var(--radius-small);
    background: var(--mat);
  }
  .others li {
    overflow-wrap: anywhere;
  }
  .who {
    display: block;
    color: var(--ink);
    font-weight: 600;
  }
  @media (max-width: 36rem) {
    .all {
      order: -1;
      width: 100%;
    }
    .image {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
