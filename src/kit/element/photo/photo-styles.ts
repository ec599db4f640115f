import { css, unsafeCSS } from 'lit';
import { measured } from '../../style/base.ts';

// The template analyser does not know it.
const inSmallBox = unsafeCSS('@container (width < 14rem)');

/** The photo on its mat, and the buttons in the corner. */
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
  /* In its place and in the whole window: the same photo, the same buttons. */
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
    ${measured};
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
  .zoom {
    position: absolute;
    right: 12px;
    bottom: calc(12px + env(safe-area-inset-bottom, 0px));
    display: flex;
    align-items: center;
    padding: 2px;
    border-radius: var(--radius-small);
    background: color-mix(in srgb, var(--card) 92%, transparent);
    color: var(--ink-2);
    font-size: 0.8125rem;
  }
  .zoom button {
    min-width: 32px;
    min-height: 28px;
    padding: 0 0.5rem;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--ink-2);
    font-weight: 500;
    font-size: 0.8125rem;
  }
  .zoom button.sign {
    font-size: 1.0625rem;
  }
  .zoom button:hover:not([aria-disabled='true']) {
    background: var(--mat);
    color: var(--ink);
  }
  .zoom button[aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
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
  output {
    min-width: 2.6em;
    text-align: center;
  }
  /* They lie on the photo, so they come with the pointer or the focus; a photo that is near keeps them. */
  @media (hover: hover) {
    :host(:not(:hover, :focus-within)) .stage:not(.near, .whole) .zoom {
      opacity: 0;
    }
  }
  /* On a phone the photo is small: a tap gives it the window, where the buttons are. */
  @media (pointer: coarse) and (max-width: 40rem), (pointer: coarse) and (max-height: 30rem) {
    .stage:not(.near, .whole) .zoom {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .zoom button {
      min-width: 40px;
      min-height: 40px;
    }
  }
  /* In a small box only the way back to the whole photo. */
  ${inSmallBox} {
    .zoom > :not(:last-child) {
      display: none;
    }
  }
`;
