import { css } from 'lit';
import { cards } from './page.ts';

/** One column of sections, each with its statement. */
export const dataPageStyles = css`
  main {
    display: grid;
    gap: 48px;
    max-width: 60rem;
    margin: 0 auto;
    padding: 36px 24px 64px;
  }
  hit5-packs-section,
  hit5-import-section,
  hit5-networks-section,
  hit5-batch-section,
  hit5-offline-section,
  hit5-sessions-section {
    min-width: 0;
  }
  .lead {
    display: grid;
    gap: 10px;
  }
  .lead p {
    max-width: 42rem;
    color: var(--ink-2);
  }
  @media (max-width: 47.99rem) {
    main {
      gap: 36px;
      padding: 24px 16px 48px;
    }
  }
`;

/** What both sections are made of. */
export const sectionStyles = css`
  ${cards}
  :host {
    display: grid;
    gap: 16px;
    min-width: 0;
  }
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
    margin: 0;
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
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
`;
