import { css } from 'lit';

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
  }
  .group :is(.label, .other, .parts),
  .open-group p {
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
    flex-shrink: 9;
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
  .group-tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr));
    gap: 0.625rem;
    padding: 1rem 1.25rem 1.25rem;
  }
  .group-tile {
    position: relative;
    display: grid;
    grid-template-rows: 5rem 1fr;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    overflow: hidden;
    -webkit-touch-callout: none;
    user-select: none;
  }
  .group-tile svg {
    box-sizing: border-box;
    width: 100%;
    height: 100%;
    padding: 0.6875rem 0;
    background: var(--mat);
    color: var(--ink);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .group-tile .tone {
    fill: color-mix(in srgb, var(--ink) 11%, var(--mat));
  }
  .group-tile:hover .tone,
  .group-tile.active .tone {
    fill: color-mix(in srgb, var(--person-bar) 50%, var(--mat));
  }
  .group-tile .paper {
    fill: var(--mat);
  }
  .group-tile .full {
    fill: currentColor;
  }
  .group-tile .dot {
    stroke-width: 3;
  }
  .group-tile .title {
    align-self: start;
    padding: 0.4375rem 0.625rem;
    font-weight: 600;
    font-size: 0.875rem;
    line-height: 1.1875rem;
    text-wrap: balance;
  }
  .group-tile .other {
    display: block;
    font-size: 0.75rem;
    line-height: 1rem;
  }
  .group-tile:hover {
    border-color: var(--line-strong);
  }
  .group-tile:hover svg {
    background: color-mix(in srgb, var(--person-fill) 45%, var(--mat));
  }
  .group-tile.active {
    border-color: var(--ink);
    box-shadow: 0 0 0 1px var(--ink);
  }
  .group-tile.active svg {
    background: color-mix(in srgb, var(--person-fill) 60%, var(--mat));
  }
  /* The way to all classes is a bar below the groups. */
  .group-tile.whole {
    grid-column: 1 / -1;
    grid-template: 2.75rem / 2.25rem 1fr;
    align-items: center;
    padding-inline: 0.5rem 0.625rem;
  }
  .whole svg,
  .whole:hover svg,
  .whole.active svg {
    height: 1.25rem;
    padding: 0;
    background: none;
  }
  .group-tile.whole .title {
    align-self: center;
    padding: 0;
  }
  @media (pointer: coarse) {
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
    .group-tile.active {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
    /* Drawings keep their own colours there, unless they are told. */
    .group-tile:is(*, :hover, .active) svg {
      background: Canvas;
      color: CanvasText;
    }
    .group-tile:is(*, :hover, .active) :is(.tone, .paper) {
      fill: Canvas;
    }
  }
  @container (width < 35rem) {
    .group {
      inset-inline: 0.5rem;
      padding-inline: 0.625rem;
    }
    .group .parts {
      display: none;
    }
    .group-tiles {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 5.875rem), 1fr));
      gap: 0.5rem;
      padding: 0.75rem 1rem 1rem;
    }
    .group-tile {
      grid-template-rows: 3.5rem 1fr;
    }
    .group-tile:not(.whole) svg {
      padding: 0.5rem 0;
    }
    .group-tile .title {
      padding: 0.375rem 0.4375rem;
      overflow-wrap: break-word;
      font-size: 0.8125rem;
      line-height: 1.0625rem;
    }
  }
`;
