import { css } from 'lit';
import { cards, pageColumn } from '../../kit/style/page.ts';

/** One column of cards below the finding. */
export const observersStyles = css`
  ${pageColumn}
  ${cards}
  :host {
    display: grid;
    gap: 18px;
    grid-template-columns: minmax(0, 1fr);
    min-width: 0;
  }
  h1 {
    font-size: clamp(1.5rem, 1.1rem + 1.4vw, 2.125rem);
    overflow-wrap: anywhere;
  }
  /* As wide as the screen. */
  :host([big]) main {
    width: 100%;
    padding: 24px 40px 48px;
  }
  :host([big]) h1 {
    max-width: none;
    font-size: clamp(2rem, 1rem + 2.6vw, 3rem);
  }
  :host([big]) .lead p,
  :host([big]) p {
    max-width: 60rem;
    font-size: 1rem;
  }
  h1 .person {
    color: var(--person);
  }
  h1 .network {
    color: var(--network);
  }
  .display {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .display [aria-pressed='true'] {
    border-color: var(--ink);
    box-shadow: inset 0 0 0 1px var(--ink);
  }
  .display [aria-pressed='true']::before {
    content: '✓';
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
  }
  .own {
    justify-self: start;
  }
  .lead {
    display: grid;
    gap: 12px;
  }
  p {
    max-width: 48rem;
    color: var(--ink-2);
    font-size: 0.9375rem;
    overflow-wrap: anywhere;
  }
  .card li:first-child {
    border-top: 0;
  }
  /* Below the bar that stays in view. */
  .chosen h2,
  #pair {
    scroll-margin-top: 9rem;
    outline: none;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    max-width: none;
  }
  /* A menu goes below its words where both do not fit beside each other: names of files are long. */
  .choice label {
    flex-wrap: wrap;
    min-width: 0;
  }
  /* Two of them and the word between fit beside each other where the page is wide. */
  .choice select {
    max-width: min(100%, 24rem);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    max-width: 44rem;
  }
  thead th {
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .scroll thead th {
    overflow-wrap: normal;
  }
  details > summary {
    padding: 10px 0;
  }
  .inside {
    display: grid;
    gap: 14px;
    grid-template-columns: minmax(0, 1fr);
    min-width: 0;
  }
  .lead .fold > p {
    margin-bottom: 12px;
  }
  .card > .fold > summary {
    padding: 0;
  }
  .fold > summary h2 {
    display: inline;
  }
  .fold[open] > summary {
    margin-bottom: 14px;
  }
  dl {
    display: grid;
    gap: 10px;
    font-size: 0.9375rem;
  }
  dt {
    font-weight: 600;
  }
  dd {
    max-width: 48rem;
    color: var(--ink-2);
  }
  @media print {
    .fold::details-content {
      height: auto;
      content-visibility: visible;
    }
    /* What is longer than the rest of a page goes on on the next: as blocks, since grids overlap there. */
    :host,
    main,
    .card {
      display: block;
    }
    main {
      width: 100%;
      padding: 0;
    }
    main > * + * {
      margin-top: 12px;
    }
    .display,
    .figures,
    /* Menus and fields, with their words: on paper there is nothing to choose. */
    .card:not([aria-labelledby='pair']) .choice:has(select, input),
    hit5-file-drop,
    ::slotted(hit5-notices),
    .card[aria-labelledby='files'] {
      display: none;
    }
    /* These say which pair it is, as words. */
    .card[aria-labelledby='pair'] select {
      padding: 0;
      border: 0;
      background: none;
      appearance: none;
    }
    .card {
      break-inside: auto;
      padding: 12px 0;
      border: 0;
      border-top: 1px solid var(--line);
      border-radius: 0;
    }
    .card > * + * {
      margin-top: 12px;
    }
    .card[aria-labelledby='agreement'],
    .card[aria-labelledby='pair'] {
      break-inside: avoid;
    }
  }
`;
