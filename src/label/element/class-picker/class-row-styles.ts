import { css } from 'lit';

/** The look of the classes and of the headings over them; row heights come from the element, which needs them for its arithmetic. */
export const classRowStyles = css`
  .all {
    position: relative;
    contain: layout style;
  }
  .options,
  .options:focus-visible {
    outline-offset: -2px;
  }
  .headings {
    position: absolute;
    inset: 0;
    z-index: 1;
    pointer-events: none;
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
  /* Where there is little room the nearest group is read whole. */
  .heading > :is(span, b) {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .heading > span {
    flex: 0 1000 auto;
    min-width: 1.25em;
  }
  .heading > b {
    flex: 0 1 auto;
  }
  .heading b {
    color: var(--ink);
    font-weight: 650;
  }
  i {
    margin-inline: 0.45em;
    font-style: normal;
  }
  [role='option'] {
    cursor: pointer;
  }
  [role='option'][aria-disabled='true'] {
    cursor: not-allowed;
  }
  .row {
    position: absolute;
    inset-inline: 0;
    contain: strict;
    display: grid;
    grid-template-columns: minmax(0, 12rem) minmax(0, 1fr) 1.75rem 2rem;
    align-items: center;
    column-gap: 1rem;
    padding-inline: 1.25rem;
    border-bottom: 1px solid var(--line);
    background: var(--card);
  }
  .row.illustrated {
    grid-template-columns: minmax(0, 10.5rem) minmax(0, 1fr) 1.75rem 2rem;
    column-gap: 0.75rem;
  }
  .row:hover {
    background: color-mix(in srgb, var(--mat) 45%, var(--card));
  }
  .row.active {
    background: color-mix(in srgb, var(--person-fill) 45%, var(--card));
    box-shadow: inset 3px 0 var(--person-bar);
  }
  .row > *,
  .label,
  .synonyms {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  /* Room for the tails of the letters, which takes none of the row. */
  .row > :is(.names, .gloss) {
    overflow: visible;
  }
  .label,
  .synonyms {
    margin-block-end: -0.25rem;
    padding-block-end: 0.25rem;
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
  .synonyms {
    color: var(--ink-2);
    font-size: 0.75rem;
    line-height: 1rem;
    white-space: nowrap;
  }
  .gloss {
    color: var(--ink-2);
    font-size: 0.8125rem;
    line-height: 1.125rem;
  }
  /* Or it cuts the tails off its letters. */
  .definition {
    padding-block-end: 0.125rem;
  }
  mark {
    background: none;
    color: inherit;
    text-decoration: underline 2px var(--person-bar);
    text-underline-offset: 0.2em;
  }
  /* All tiles are seen, smaller where the row is not wide enough for their full size. */
  .strip {
    height: 2.5rem;
    display: grid;
    align-items: center;
  }
  .tiles {
    width: min(100%, var(--tiles) * 2.5rem);
    aspect-ratio: var(--tiles);
    border-radius: var(--radius-small);
    background: var(--mat);
    overflow: hidden;
  }
  .strip.few {
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 0.75rem;
  }
  .few .tiles {
    width: calc(var(--tiles) * 2.5rem);
  }
  .tiles img {
    display: block;
    width: 100%;
    height: 100%;
  }
  .row > .info {
    overflow: visible;
  }
  .info {
    position: relative;
    display: grid;
    place-items: center;
    width: 1.75rem;
    height: 1.75rem;
    border: 1px solid var(--line-strong);
    border-radius: 50%;
    background: var(--card);
    color: var(--ink);
    font: italic 600 0.9375rem/1 var(--display);
    opacity: 0;
  }
  .row:hover .info,
  .active .info {
    opacity: 1;
  }
  @media (pointer: coarse) {
    .row {
      user-select: none;
    }
    .info {
      opacity: 0.85;
    }
    .info::after {
      position: absolute;
      inset: -8px;
      content: '';
    }
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
  @media (forced-colors: active) {
    .row.active {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
    .row.picked .mark {
      border: 2px solid CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }
  @container (width < 35rem) {
    .heading,
    .row {
      padding-inline: 1rem;
    }
    .row {
      grid-template-columns: minmax(0, 1fr) 1.75rem 2rem;
      column-gap: 0.5rem;
    }
    .row.illustrated {
      grid-template-columns: minmax(0, 6.5rem) minmax(0, 1fr) 1.75rem 2rem;
    }
    /* Where they would be too small to tell apart, a finger draws the others into sight. */
    .strip {
      overflow: auto hidden;
      overscroll-behavior-x: contain;
      scrollbar-width: none;
    }
    .tiles {
      width: calc(var(--tiles) * 2.5rem);
    }
    /* Without examples: names above, the gloss on a line below them, what can be done beside both. */
    .row:not(.illustrated) {
      align-content: center;
    }
    .row:not(.illustrated) .label,
    .definition {
      -webkit-line-clamp: 1;
    }
    .gloss {
      grid-area: 2 / 1;
      font-size: 0.75rem;
      line-height: 1rem;
    }
    /* Beside one to three examples there is room for it. */
    .few .definition {
      grid-area: auto;
    }
    .row:not(.illustrated) :is(.info, .mark) {
      grid-row: 1 / 3;
    }
  }
`;
