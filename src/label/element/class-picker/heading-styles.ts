import { css, unsafeCSS } from 'lit';

// The template analyser does not know it.
const inNarrowPlace = unsafeCSS('@container (width < 35rem)');

/** The look of the headings in the list, which lie over the classes. */
export const headingStyles = css`
  .headings {
    position: absolute;
    inset: 0;
  }
  .heading {
    position: absolute;
    inset-inline: 0;
    display: flex;
    justify-content: flex-start;
    gap: 0.75rem;
    width: 100%;
    min-height: 0;
    padding: 0 1.25rem;
    border: 0;
    border-radius: 0;
    overflow: hidden;
    background: var(--mat);
    color: var(--ink-2);
    font: 400 0.8125rem/1.2 var(--ui);
    white-space: nowrap;
    pointer-events: auto;
  }
  .heading:not(.sticky) {
    contain: strict;
  }
  .heading.sticky {
    position: sticky;
    top: 0;
    z-index: 1;
    box-shadow: 0 -2px var(--mat);
  }
  .heading.collapsed {
    border-bottom: 1px solid var(--line);
  }
  .heading:focus-visible {
    outline-offset: -2px;
  }
  .heading:disabled {
    opacity: 1;
  }
  .way {
    flex: 1;
    display: flex;
    min-width: 0;
    text-align: start;
  }
  /* Where there is little room the nearest group is read whole. */
  .way > span,
  .way > b {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .way > span {
    flex: 0 1000 auto;
    min-width: 1.25em;
  }
  .way > b {
    flex: 0 1 auto;
  }
  .heading b {
    color: var(--ink);
    font-weight: 650;
  }
  .heading svg {
    flex: none;
    width: 0.625rem;
    height: 0.625rem;
    margin-inline-end: 0.5625rem;
    fill: none;
    stroke: var(--line-strong);
    stroke-width: 1.5;
  }
  .heading:hover svg {
    stroke: var(--ink);
  }
  .heading.collapsed svg {
    rotate: -90deg;
  }
  ${inNarrowPlace} {
    .heading {
      padding-inline: 1rem;
    }
  }
`;
