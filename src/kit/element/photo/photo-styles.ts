import { css } from 'lit';

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
  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    border-radius: inherit;
    touch-action: pan-y;
    cursor: zoom-in;
  }
  canvas.near {
    touch-action: none;
    cursor: grab;
  }
  canvas.near:active {
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
    bottom: 12px;
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
  .hint {
    padding-inline: 0.6rem 0.2rem;
  }
  output {
    min-width: 2.6em;
    text-align: center;
  }
  @media (hover: none), (max-width: 40rem) {
    .hint {
      display: none;
    }
  }
  /* They lie on the photo, so they come with the pointer or the focus; a photo that is near keeps them. */
  @media (hover: hover) {
    :host(:not(:hover, :focus-within)) canvas:not(.near) ~ .zoom {
      opacity: 0;
    }
  }
  /* On a phone the photo is small: two fingers or a double tap zoom, and then the buttons come. */
  @media (pointer: coarse) and (max-width: 40rem), (pointer: coarse) and (max-height: 30rem) {
    canvas:not(.near) ~ .zoom {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .zoom button {
      min-width: 40px;
      min-height: 40px;
    }
  }
`;
