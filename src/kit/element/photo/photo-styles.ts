import { css } from 'lit';

/** The photo on its mat. */
export const photoStyles = css`
  :host {
    position: relative;
    min-height: 9rem;
    overflow: hidden;
    border-radius: var(--radius);
    background: var(--mat);
    color: var(--ink);
    font-family: var(--ui);
  }
  /* In its place and in the whole window: the same photo. */
  .stage {
    position: absolute;
    inset: 0;
    display: block;
    width: auto;
    height: auto;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: inherit;
    background: none;
    color: inherit;
    overflow: hidden;
  }
  .whole {
    position: fixed;
    border-radius: 0;
    background: var(--mat);
  }
  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    border-radius: inherit;
    touch-action: pan-y;
    cursor: zoom-in;
  }
  :is(.near, .whole) canvas {
    touch-action: none;
  }
  .whole canvas {
    cursor: zoom-out;
  }
  .near canvas {
    cursor: grab;
  }
  .near canvas:active {
    cursor: grabbing;
  }
  canvas:focus-visible {
    outline-offset: -2px;
  }
  .overlay {
    position: absolute;
    pointer-events: none;
  }
  .waiting {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .close {
    position: absolute;
    top: calc(12px + env(safe-area-inset-top, 0px));
    right: 12px;
    min-width: 44px;
    padding: 0;
    border-color: var(--line-strong);
    font-weight: 400;
    font-size: 1.375rem;
  }
`;
