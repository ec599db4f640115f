import { css, unsafeCSS } from 'lit';

// The template analyser knows neither.
const measured = unsafeCSS('container-type: inline-size');
const inNarrowPlace = unsafeCSS('@container (width < 35rem)');

/** The look of the class picker; row heights come from the element, which needs them for its arithmetic. */
export const classPickerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    ${measured};
    background: var(--card);
    color: var(--ink);
    font-family: var(--ui);
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
  .list {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  .all {
    position: relative;
  }
  .heading {
    position: absolute;
    inset-inline: 0;
    display: flex;
    align-items: center;
    padding-inline: 1.25rem;
    overflow: hidden;
    background: var(--mat);
    color: var(--ink-2);
    font-size: 0.8125rem;
    white-space: nowrap;
  }
  .heading.sticky {
    position: sticky;
    top: 0;
    z-index: 1;
    box-shadow: 0 -2px var(--mat);
  }
  .heading b {
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--ink);
    font-weight: 650;
  }
  i {
    margin-inline: 0.45em;
    font-style: normal;
  }
  .row {
    position: absolute;
    inset-inline: 0;
    display: grid;
    grid-template-columns: minmax(0, 12rem) minmax(0, 1fr) 2rem;
    align-items: center;
    column-gap: 1rem;
    padding-inline: 1.25rem;
    border-bottom: 1px solid var(--line);
    background: var(--card);
    cursor: pointer;
  }
  .row:hover {
    background: color-mix(in srgb, var(--mat) 45%, var(--card));
  }
  .row.active {
    background: color-mix(in srgb, var(--person-fill) 45%, var(--card));
    box-shadow: inset 3px 0 var(--person-bar);
  }
  .row[aria-disabled='true'] {
    cursor: not-allowed;
  }
  .row > *,
  .label,
  .synonyms,
  .path {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .label,
  .definition {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .label {
    font-weight: 650;
    font-size: 0.9375rem;
    line-height: 1.125rem;
  }
  .synonyms,
  .path {
    color: var(--ink-2);
    font-size: 0.75rem;
    line-height: 1rem;
    white-space: nowrap;
  }
  .path b {
    font-weight: 600;
  }
  .gloss {
    color: var(--ink-2);
    font-size: 0.8125rem;
    line-height: 1.125rem;
  }
  .gloss .path {
    color: var(--ink);
  }
  .gloss .path span,
  .gloss .path i {
    color: var(--ink-2);
  }
  mark {
    background: none;
    color: inherit;
    text-decoration: underline 2px var(--person-bar);
    text-underline-offset: 0.2em;
  }
  .mark {
    display: grid;
    place-items: center;
    justify-self: end;
    width: 1.75rem;
    height: 1.75rem;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .row:hover .mark,
  .active .mark {
    border-color: var(--line-strong);
    color: var(--ink);
  }
  .row.picked .mark {
    border-color: var(--person-bar);
    background: var(--person-bar);
    color: #1d1b18;
    font-weight: 700;
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
  .names > .path {
    display: none;
  }
  ${inNarrowPlace} {
    .top {
      padding: 0.875rem 1rem 0.5rem;
      gap: 0.5rem;
    }
    .heading,
    .row {
      padding-inline: 1rem;
    }
    .row {
      grid-template-columns: minmax(0, 1fr) 2rem;
    }
    .gloss {
      display: none;
    }
    .names > .path {
      display: block;
    }
  }
`;
