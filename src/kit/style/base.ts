import { css } from 'lit';

/** What every shadow root starts from: a block, sizes, figures as wide as each other where they stand in columns or change, a focus ring, less motion where asked. */
export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  /* Not in running text, where they make a hyphen as wide as a digit. */
  td,
  output,
  [role='timer'] {
    font-variant-numeric: tabular-nums;
  }
  :focus-visible {
    outline: 2px solid var(--network);
    outline-offset: 2px;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
  }
  fieldset {
    min-width: 0;
    border: 0;
  }
  summary {
    cursor: pointer;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  @media print {
    * {
      -webkit-print-color-adjust: exact;
    }
    h1,
    h2,
    h3 {
      break-after: avoid;
    }
    /* What is closed cannot be opened on paper. */
    details:not([open]) {
      display: none;
    }
    tr,
    li,
    figure,
    .card {
      break-inside: avoid;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
