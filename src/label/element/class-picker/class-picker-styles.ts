import { css } from 'lit';

/** The look of the class picker around its list. Whoever lays something beside the search on a low screen sets `--beside`. */
export const classPickerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    container-type: inline-size;
    background: var(--card);
    color: var(--ink);
    font-family: var(--ui);
  }
  /* It holds the parts together where a page lays its host out in another way. */
  .parts {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
    height: 100%;
  }
  .top {
    flex: none;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625rem;
    padding: 1.125rem 1.25rem 0.75rem;
    border-bottom: 1px solid var(--line);
  }
  .search {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-height: 46px;
    padding-inline: 0.8rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--card);
  }
  .search:focus-within {
    border-color: var(--ink);
    box-shadow: 0 0 0 1px var(--ink);
  }
  .search kbd {
    color: var(--ink-2);
    border-color: var(--line-strong);
    padding-inline: 0.45em;
  }
  .tip {
    position: relative;
    width: fit-content;
    padding: 0.5rem 0.875rem;
    border-radius: var(--radius);
    background: var(--ink);
    color: var(--paper);
    font: 600 0.9375rem/1.4 var(--ui);
  }
  .tip::before {
    position: absolute;
    inset: -5px auto auto 1.25rem;
    width: 12px;
    height: 12px;
    background: inherit;
    content: '';
    rotate: 45deg;
  }
  input {
    flex: 1;
    min-width: 0;
    padding: 0.6rem 0;
    border: 0;
    outline: none;
    background: none;
    color: inherit;
    font: 400 1.0625rem/1.3 var(--ui);
    text-overflow: ellipsis;
  }
  input:focus-visible {
    outline: none;
  }
  input::placeholder {
    color: var(--ink-2);
    opacity: 1;
  }
  .search .answers {
    color: var(--ink-2);
    font-size: 0.8125rem;
    white-space: nowrap;
  }
  .count {
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  .search .clear {
    min-height: 32px;
    min-width: 32px;
    margin-inline-end: -0.4rem;
    padding: 0;
    border-radius: var(--radius-small);
    font-weight: 400;
    font-size: 1.125rem;
    color: var(--ink-2);
  }
  .offered {
    flex: none;
    padding: 0.4rem 1.25rem;
    border-bottom: 1px solid var(--line);
    color: var(--ink-2);
    font-size: 0.8125rem;
    line-height: 1.35;
  }
  .list {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  .list.empty {
    flex: none;
  }
  .none {
    flex: 1;
    padding: 2.5rem 1.25rem;
    color: var(--ink-2);
    text-align: center;
  }
  .told {
    flex: none;
    display: grid;
    gap: 0.375rem;
    margin: 0.75rem;
    padding: 0.75rem 1rem;
    border: 1px dashed var(--line-strong);
    border-radius: var(--radius);
    font-size: 0.9375rem;
    line-height: 1.5;
  }
  .told b {
    font-weight: 700;
  }
  .told .link {
    display: inline;
    min-height: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .notice {
    flex: none;
    background: var(--person-fill);
    color: var(--ink);
    font-size: 0.875rem;
  }
  .notice:not(:empty) {
    padding: 0.625rem 1.25rem;
    border-top: 1px solid var(--person-bar);
  }
  :host([disabled]) .list {
    opacity: 0.6;
  }
  .list:focus-visible {
    outline-width: 1px;
    outline-offset: -2px;
  }
  @media (pointer: coarse) {
    .search .answers {
      display: none;
    }
    .told .link {
      padding-block: 0.375rem;
    }
  }
  @media (forced-colors: active) {
    .search:focus-within {
      outline: 3px solid Highlight;
    }
  }
  @container (width < 35rem) {
    .top {
      padding: 0.875rem 1rem 0.5rem;
      gap: 0.5rem;
    }
    .offered {
      padding-inline: 1rem;
    }
    .count span {
      display: none;
    }
  }
  @container (width < 35rem) and (height < 36rem) {
    .top {
      padding: 0.375rem 1rem;
      padding-inline-start: var(--beside, 1rem);
    }
  }
  @container (width < 22rem) {
    /* What is typed needs the width. */
    .search {
      gap: 0.375rem;
      padding-inline: 0.625rem 0.25rem;
    }
    .search :is(kbd, .count, .answers) {
      display: none;
    }
  }
`;
