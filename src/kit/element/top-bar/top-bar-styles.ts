import { css, unsafeCSS } from 'lit';

/** @param host the bars whose menu is folded into a button. */
const foldedMenu = (host: string) => css`
  ${unsafeCSS(host)} button {
    display: var(--menu, inline-flex);
  }
  ${unsafeCSS(host)} .menu {
    position: fixed;
    inset: calc(var(--below, 54px) + 4px) auto auto 12px;
    flex-direction: column;
    width: min(20rem, 100vw - 24px);
    max-height: calc(100dvh - var(--below, 54px) - 16px);
    margin: 0;
    padding: 6px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.18);
    overflow-y: auto;
  }
  ${unsafeCSS(host)} .menu:not(:popover-open) {
    display: none;
  }
  ${unsafeCSS(host)} .menu a {
    display: flex;
    align-items: center;
    min-height: 44px;
    padding: 0 12px;
    font-size: 1rem;
  }
`;

/** One row, and a second one for a page's sections. */
export const topBarStyles = css`
  :host {
    position: sticky;
    z-index: 10;
    top: 0;
    border-bottom: 1px solid var(--line);
    background: var(--paper);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 clamp(8px, 1.3vw, 18px);
    min-height: 3.375rem;
    padding: 0 clamp(12px, 1.7vw, 24px);
  }
  .mark {
    color: var(--person);
    font: 600 1.5rem/3.375rem var(--display);
    letter-spacing: -0.01em;
    text-decoration: none;
  }
  .mark i {
    color: var(--network);
    font-weight: 500;
  }
  .middle,
  .end {
    display: flex;
    align-items: center;
    gap: clamp(8px, 1.4vw, 20px);
    min-width: 0;
  }
  .end {
    flex: 1 1 8rem;
    justify-content: flex-end;
  }
  ::slotted(*) {
    min-width: 0;
  }
  nav a {
    color: var(--ink-2);
    font: 600 0.875rem/1.2 var(--ui);
    white-space: nowrap;
    text-decoration: none;
  }
  nav a:hover,
  nav a[aria-current='page'] {
    color: var(--ink);
  }
  .menu {
    position: static;
    display: var(--menu, flex);
    gap: 2px;
    width: auto;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    overflow: visible;
  }
  .menu a {
    padding: 0.7em;
    border-radius: var(--radius-small);
  }
  .menu a[aria-current='page'] {
    background: var(--mat);
    text-decoration: underline transparent;
  }
  button {
    display: none;
    flex: none;
    gap: 8px;
    align-items: center;
    justify-content: center;
    min-width: 44px;
    min-height: 44px;
    padding: 0 8px;
    border: 0;
    border-radius: var(--radius-small);
    background: none;
    color: var(--ink);
    font: 600 0.875rem/1 var(--ui);
    cursor: pointer;
  }
  svg {
    width: 20px;
    height: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
  }
  .sections {
    display: flex;
    gap: 22px;
    width: 100%;
    order: 1;
    border-top: 1px solid var(--line);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .sections a {
    padding: 0 1px;
    border-bottom: 2px solid transparent;
    line-height: 2.625rem;
  }
  .sections a[aria-current='page'] {
    border-color: var(--ink);
  }
  ${foldedMenu(':host([folded])')}
  @media (width < 64rem) {
    ${foldedMenu(':host')}
  }
  :focus-visible {
    outline-offset: -3px;
    border-radius: var(--radius-small);
  }
  /* In a session the button takes the wordmark's place where there is little room; the menu leads to the start too. */
  @media (width < 56rem) {
    :host([folded]) .mark,
    :host([folded]) button span {
      display: none;
    }
  }
  @media (width < 56rem) {
    .sections {
      justify-content: space-between;
      gap: clamp(5px, 1.6vw, 14px);
    }
    .sections a {
      font-size: clamp(0.8125rem, 3.6vw, 0.875rem);
      line-height: 2.5rem;
    }
  }
  @media (height < 30rem) {
    :host {
      position: static;
    }
  }
  @media (forced-colors: active) {
    .sections a:not([aria-current='page']) {
      border-color: Canvas;
    }
    nav a[aria-current='page'] {
      text-decoration: underline;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
