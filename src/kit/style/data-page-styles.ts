import { css } from 'lit';
import { cards, pageColumn } from './page.ts';

export const dataPageStyles = css`
  ${pageColumn}
  main {
    gap: 48px;
    width: min(60rem, 100%);
  }
  .lead {
    display: grid;
    gap: 10px;
  }
  .lead p {
    max-width: 42rem;
    color: var(--ink-2);
  }
  @media (width < 56rem) {
    main {
      gap: 36px;
    }
  }
`;

export const sectionStyles = css`
  ${cards}
  :host,
  section {
    display: grid;
    gap: 16px;
    min-width: 0;
  }
  h2 {
    /* Below the bar that stays in view. */
    scroll-margin-top: 5rem;
    font-size: 1.5rem;
  }
  h3 {
    font: 500 1.25rem/1.3 var(--display);
    overflow-wrap: anywhere;
  }
  .intro,
  .space {
    max-width: 42rem;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .card {
    gap: 24px;
    padding: 24px;
  }
  .now {
    display: grid;
    gap: 16px;
    min-width: 0;
    /* Below the bar that stays in view. */
    scroll-margin: 5rem 0 1rem;
    outline: none;
  }
  hit5-import-findings:focus-visible {
    outline: none;
  }
  .now[hidden] {
    display: none;
  }
`;
