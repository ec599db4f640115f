import { css } from 'lit';

export const categoryButtonsStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-height: 0;
    color: var(--ink);
    font-family: var(--ui);
    container-type: inline-size;
  }
  .buttons {
    --columns: 4;
    display: grid;
    flex: 0 1 auto;
    grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
    grid-auto-rows: minmax(min-content, 5rem);
    gap: 14px;
    min-height: 0;
    /* For the ring of the focus. */
    padding: 4px;
    overflow: hidden auto;
  }
  .few {
    --columns: 2;
  }
  .many {
    --columns: 5;
    gap: 8px;
  }
  .buttons button {
    justify-content: start;
    padding: 0.25rem 0.9rem;
    font-weight: 500;
    font-size: 1.25rem;
    text-align: start;
  }
  .many button {
    padding-inline: 0.6rem;
    font-size: 1rem;
  }
  .buttons button:disabled {
    opacity: 0.75;
  }
  .name {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  svg {
    flex: none;
    width: 2rem;
    height: 2rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .tone {
    fill: color-mix(in srgb, currentColor 12%, transparent);
  }
  .full {
    fill: currentColor;
  }
  .paper {
    fill: var(--card);
  }
  .dot {
    stroke-width: 3.5;
  }
  .buttons kbd {
    border-color: var(--line-strong);
    color: var(--ink-2);
  }
  button[aria-pressed='true'] {
    border-color: var(--person);
    background: var(--person-fill);
    box-shadow: inset 0 0 0 1px var(--person);
  }
  .rank {
    display: grid;
    flex: none;
    place-items: center;
    min-width: 1.6em;
    border-radius: 1em;
    background: var(--person);
    color: var(--paper);
    font: 650 0.875rem/1.6 var(--ui);
    forced-color-adjust: none;
  }
  .notice:not(:empty) {
    position: absolute;
    right: 8px;
    bottom: 8px;
    left: 8px;
    width: fit-content;
    max-width: 100%;
    padding: 10px 14px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--card);
    font-size: 0.875rem;
    pointer-events: none;
  }
  @container (width < 35rem) {
    .buttons {
      --columns: 2;
      grid-auto-rows: minmax(min-content, 3.375rem);
      gap: 8px;
    }
    .many {
      --columns: 3;
    }
    .buttons button {
      padding-inline: 0.75rem;
      font-size: 1.0625rem;
    }
    .many button {
      padding-inline: 0.4rem;
      font-size: 0.875rem;
    }
    .buttons kbd {
      display: none;
    }
  }
`;
