import { css, unsafeCSS } from 'lit';

// The template analyser does not know them.
const inNarrowPlace = unsafeCSS('@container (width < 35rem)');
const balanced = unsafeCSS('text-wrap: balance');
const inWidePlace = unsafeCSS('@container (width >= 56rem)');

/** The look of the groups with which the list begins. */
export const tileStyles = css`
  .group-tiles {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
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
    cursor: pointer;
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
    ${balanced};
  }
  .group-tile .other {
    display: block;
    font-size: 0.75rem;
    line-height: 1rem;
  }
  .group-tile .size {
    position: absolute;
    inset: 0.4375rem 0.5625rem auto auto;
    color: var(--ink-2);
    font-size: 0.75rem;
    line-height: 1rem;
    font-variant-numeric: tabular-nums;
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
  .group-tile[aria-disabled='true'] {
    cursor: not-allowed;
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
  .whole .size {
    inset-block-start: 0.9375rem;
  }
  /* Drawings keep their own colours there, unless they are told. */
  @media (forced-colors: active) {
    .group-tile.active {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
    .group-tile:is(*, :hover, .active) svg {
      background: Canvas;
      color: CanvasText;
    }
    .group-tile:is(*, :hover, .active) :is(.tone, .paper) {
      fill: Canvas;
    }
  }
  ${inWidePlace} {
    .group-tiles {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }
  }
  ${inNarrowPlace} {
    .group-tiles {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 5.875rem), 1fr));
      gap: 0.5rem;
      padding: 0.75rem 1rem 1rem;
    }
    .group-tile {
      grid-template-rows: 3.5rem 1fr;
    }
    .group-tile svg {
      padding: 0.5rem 0;
    }
    .group-tile .title {
      padding: 0.375rem 0.4375rem;
      overflow-wrap: break-word;
      font-size: 0.8125rem;
      line-height: 1.0625rem;
    }
    .group-tile .size {
      inset: 0.3125rem 0.4375rem auto auto;
      font-size: 0.6875rem;
    }
    .whole svg {
      padding: 0;
    }
    .whole .size {
      inset-block-start: 0.9375rem;
    }
  }
`;
