import { css } from 'lit';
import { cards } from '../../kit/style/page.ts';

/** What is said on a page of results, and the cards below it. */
export const pageCardStyles = css`
  ${cards}
  p {
    max-width: 60rem;
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  /* On paper what does not fit in a grid leaves the rest of the sheet empty. */
  .card {
    display: block;
  }
`;
