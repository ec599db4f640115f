import { css, unsafeCSS } from 'lit';

// The template analyser does not know it.
const inNarrowPlace = unsafeCSS('@container (width < 35rem)');

/** The look of groups among the rows, of a group that is open, and of what is said above the list. */
export const groupStyles = css`
  .group {
    position: absolute;
    inset: 0 0.75rem auto;
    contain: layout paint style;
    display: flex;
    align-items: baseline;
    gap: 0.75rem;
    border: solid transparent;
    border-width: 0.3125rem 0;
    padding: 0 0.875rem;
    border-radius: calc(var(--radius) + 0.125rem);
    background: var(--person-fill) padding-box;
    color: var(--ink);
    line-height: 2.875rem;
    white-space: nowrap;
    cursor: pointer;
  }
  .group .label,
  .group .other {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .group .label {
    display: block;
    font-weight: 700;
    font-size: 1rem;
    line-height: inherit;
  }
  .group .other {
    flex-shrink: 4;
    margin-inline-start: -0.5rem;
  }
  .group .parts {
    flex-shrink: 9;
  }
  .group .size,
  .group .open {
    flex: none;
  }
  .group .size,
  .group .parts {
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .group .parts {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    font-size: 0.875rem;
  }
  .group .open {
    margin-inline-start: auto;
    font-size: 1.25rem;
  }
  .group:hover {
    background-color: color-mix(in srgb, var(--person-bar) 22%, var(--person-fill));
  }
  .group.active {
    box-shadow: inset 3px 0 var(--person-bar);
  }
  .group[aria-disabled='true'] {
    cursor: not-allowed;
  }
  .other {
    color: var(--ink-2);
    font-weight: 400;
  }
  .open-group {
    flex: none;
    display: flex;
    align-items: center;
    gap: 0.75rem;
    padding: 0.25rem 0.75rem;
    border-bottom: 1px solid var(--line);
    background: var(--person-fill);
    font-size: 0.9375rem;
  }
  .open-group p {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .open-group b {
    margin-inline-end: 0.5rem;
    font-weight: 700;
  }
  .open-group .back {
    flex: none;
    max-width: 50%;
    min-height: 36px;
    padding-inline: 0.5rem;
    overflow: hidden;
    font-weight: 400;
    white-space: nowrap;
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
  @media (pointer: coarse) {
    .told .link {
      padding-block: 0.375rem;
    }
    .open-group kbd {
      display: none;
    }
  }
  @media (forced-colors: active) {
    /* What is transparent elsewhere would be a line above and below, and break the one around the current row. */
    .group {
      border-color: Canvas;
    }
    .group.active {
      outline: 3px solid Highlight;
      outline-offset: -0.375rem;
    }
  }
  ${inNarrowPlace} {
    .group {
      inset-inline: 0.5rem;
      padding-inline: 0.625rem;
    }
    .group .parts,
    .count span {
      display: none;
    }
  }
`;
