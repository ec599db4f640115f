import { css } from 'lit';
import { cards } from '../../kit/style/page.ts';

/** The finding as a sentence, cards of figures in twelve columns, then the images. */
export const comparisonPageStyles = css`
  ${cards}
  :host,
  .columns {
    display: grid;
    gap: 24px;
    grid-template-columns: repeat(12, minmax(0, 1fr));
  }
  .more {
    grid-column: 1 / -1;
  }
  .more summary {
    min-height: 44px;
    padding: 10px 0;
    font-weight: 600;
  }
  .lead,
  .full,
  .strip {
    display: grid;
    gap: 14px;
    grid-column: 1 / -1;
  }
  h1,
  p {
    overflow-wrap: anywhere;
  }
  .verdict {
    max-width: 60rem;
    color: var(--ink);
    font: 500 1.25rem/1.4 var(--display);
  }
  :is(h1, .verdict) a {
    text-decoration: underline color-mix(in srgb, currentColor 35%, transparent) 1.5px;
    text-underline-offset: 0.16em;
  }
  :is(h1, .verdict) a:hover {
    text-decoration-color: currentColor;
  }
  .aside {
    color: var(--ink-2);
    white-space: nowrap;
  }
  p,
  .apart {
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  .card {
    gap: 10px;
    grid-column: span 5;
  }
  .wide {
    grid-column: span 7;
  }
  .half {
    gap: 26px;
    grid-column: span 6;
  }
  .half h2 {
    padding-bottom: 6px;
  }
  .card.full {
    grid-column: 1 / -1;
    gap: 16px;
  }
  .apart {
    display: grid;
    gap: 8px;
  }
  .apart li {
    padding-left: 1.1em;
    text-indent: -1.1em;
  }
  .apart li::before {
    content: '– ';
  }
  .apart b {
    color: var(--ink);
    font-weight: 600;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }
  @media (max-width: 56rem) {
    :host,
    .columns {
      gap: 16px;
    }
    .card,
    .wide,
    .half {
      grid-column: 1 / -1;
    }
  }
  @media print {
    /* What is folded on the screen is printed. */
    .more::details-content {
      block-size: auto;
      content-visibility: visible;
    }
    .asks {
      display: none;
    }
  }
`;
