import { css } from 'lit';

/** Squares in the colours of their sides; images and names stay in view while the rest scrolls. */
export const answerGridStyles = css`
  :host {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
    container-type: inline-size;
    min-width: 0;
  }
  .box {
    --row: 2.5rem;
    --head: clamp(8rem, 46cqw, 20rem);
    /* What is hidden from the eye stays within. */
    position: relative;
    max-height: max(20rem, 100vh - 9rem);
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding: 10rem 0 0 var(--head);
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: var(--card);
    font: 0.8125rem/1.2 var(--ui);
  }
  /* Columns take the room that there is, and scroll where there is too little. */
  table {
    --cell: clamp(1.75rem, (100cqw - var(--head) - 1.25rem) / var(--columns), 7rem);
    table-layout: fixed;
    width: calc(var(--head) + var(--columns) * var(--cell));
    border-spacing: 0;
  }
  th,
  td {
    padding: 0;
    font-weight: 400;
    text-align: left;
  }
  thead th {
    position: sticky;
    z-index: 2;
    top: 0;
    width: var(--cell);
    border-bottom: 1px solid var(--line-strong);
    background: var(--card);
    color: var(--ink-2);
    vertical-align: bottom;
  }
  .corner,
  tbody th {
    position: sticky;
    z-index: 1;
    left: 0;
    border-right: 1px solid var(--line);
    background: var(--card);
  }
  .corner {
    z-index: 3;
    width: var(--head);
    padding: 0 10px 8px;
  }
  .name div {
    display: grid;
    justify-items: center;
    align-content: end;
    gap: 6px;
    padding: 8px 0;
    font-weight: 600;
  }
  .name span {
    max-height: 8rem;
    overflow: hidden;
    rotate: 180deg;
    text-overflow: ellipsis;
    white-space: nowrap;
    writing-mode: vertical-rl;
  }
  :host([whole]) .name span {
    max-height: 14rem;
  }
  @media (width >= 64rem) {
    .roomy .name span {
      max-width: 100%;
      max-height: 2.5em;
      padding: 0 4px;
      overflow-wrap: anywhere;
      rotate: none;
      text-align: center;
      white-space: normal;
      writing-mode: initial;
    }
    .box:has(.roomy) {
      scroll-padding-top: 5rem;
    }
  }
  .name i {
    order: 1;
    width: 10px;
    height: 10px;
    border: 1px solid var(--line-strong);
    border-radius: 50%;
    background: var(--line-strong);
  }
  .name.person {
    color: var(--person);
  }
  .name.person i {
    border-color: var(--person-bar);
    background: var(--person-bar);
  }
  .name.network {
    color: var(--network);
  }
  .name.network i {
    border-color: var(--network-bar);
    border-radius: 2px;
    background: var(--network-bar);
  }
  .begins > * {
    box-shadow: inset 0 2px 0 var(--line-strong);
  }
  tr:focus-within .image b {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .image {
    display: flex;
    gap: 8px;
    align-items: center;
    height: var(--row);
    padding: 0 10px;
  }
  img {
    flex: none;
    width: calc(var(--row) - 4px);
    height: calc(var(--row) - 6px);
    border-radius: 3px;
    background: var(--mat);
    object-fit: cover;
  }
  .what {
    flex: 1;
    min-width: 0;
  }
  .what b,
  .what small {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .what b {
    font-weight: 500;
  }
  small {
    color: var(--ink-2);
    font-size: 0.75rem;
  }
  .share {
    flex: none;
    font-weight: 600;
    white-space: nowrap;
  }
  .share small {
    font-weight: 400;
  }
  .cell {
    height: var(--row);
    border: 2px solid transparent;
    line-height: calc(var(--row) - 4px);
    text-align: center;
    background-clip: padding-box;
    color: var(--ink-2);
    font-size: 0.9375rem;
    cursor: pointer;
  }
  .missed {
    border-radius: 6px;
    background-color: var(--line-strong);
    background-clip: padding-box;
    color: var(--paper);
    font-weight: 700;
  }
  .missed.person {
    background-color: var(--person-bar);
    color: light-dark(var(--ink), var(--mat));
  }
  .missed.network {
    background-color: var(--network-bar);
    color: light-dark(var(--ink), var(--mat));
  }
  .hit {
    color: var(--truth);
  }
  .cell:hover {
    outline: 2px solid var(--line-strong);
    outline-offset: -2px;
  }
  .cell:focus-visible {
    outline: 3px solid var(--ink);
    outline-offset: -3px;
  }
  .words {
    min-height: 1.5em;
    max-width: none;
    color: var(--ink-2);
    font-size: 1rem;
  }
  .words.person b {
    color: var(--person);
  }
  .words.network b {
    color: var(--network);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 20px;
    color: var(--ink-2);
    font: 0.8125rem/1.4 var(--ui);
  }
  .legend li {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .legend i {
    display: grid;
    place-items: center;
    width: 1.5rem;
    height: 1.5rem;
    font-style: normal;
  }
  @media (forced-colors: active) {
    .missed {
      border-color: CanvasText;
      background-color: CanvasText;
      color: Canvas;
      forced-color-adjust: none;
    }
    .missed.network {
      border-color: Highlight;
      background-color: Highlight;
      color: HighlightText;
    }
  }
  @media (width < 36rem) {
    .image {
      gap: 5px;
      padding: 0 6px;
      font-size: 0.75rem;
    }
    .share small,
    .what small {
      display: none;
    }
    .what b {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      white-space: normal;
      overflow-wrap: anywhere;
    }
  }
  /* A page cannot be scrolled. */
  @media print {
    .box {
      max-height: none;
      overflow: visible;
      border: 0;
    }
    thead th,
    tbody th {
      position: static;
    }
    tr:nth-child(n + 151),
    tr > :nth-child(n + 42),
    p {
      display: none;
    }
  }
`;
