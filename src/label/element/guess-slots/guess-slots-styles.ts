import { css } from 'lit';

/** Whoever has little height for the column sets `--slot-height`, `--slot-gap` and `--slot-lines`. */
export const guessSlotsStyles = css`
  :host {
    container-type: inline-size;
    color: var(--ink);
    font-family: var(--ui);
  }
  /* Each slot begins as wide as its longest word: a word is broken only where all five do not fit. */
  ol {
    display: flex;
    gap: 8px;
  }
  /* As high as two lines of a name need, so that nothing moves when the first guess comes. */
  li {
    position: relative;
    flex: 1 1 min-content;
    min-width: 2.75rem;
    min-height: 4.25rem;
    border: 1px dashed color-mix(in srgb, var(--line-strong) 55%, var(--line));
    border-radius: var(--radius);
    color: var(--ink-2);
    font-size: 0.875rem;
    line-height: 1.25;
  }
  li.empty {
    padding: 0.5rem 0.65rem;
  }
  li.target::after {
    content: '';
    position: absolute;
    inset: -4px;
    border: 2px solid var(--person);
    border-radius: calc(var(--radius) + 3px);
    pointer-events: none;
  }
  .guess {
    position: relative;
    height: 100%;
    animation: fill 180ms ease-out;
  }
  .dragged {
    z-index: 2;
  }
  .dragged .guess {
    opacity: 0.92;
    filter: drop-shadow(0 6px 10px rgb(0 0 0 / 25%));
  }
  .pick {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    justify-content: space-between;
    gap: 0.125rem;
    width: calc(100% + 2px);
    height: calc(100% + 2px);
    min-height: 4.25rem;
    margin: -1px;
    padding: 0.45rem 0.5rem;
    border: 1px solid var(--person-bar);
    background: var(--person-fill);
    color: var(--ink);
    font: 650 0.875rem/1.2 var(--ui);
    text-align: start;
    cursor: grab;
    touch-action: pan-y;
    user-select: none;
  }
  .pick:hover {
    border-color: var(--person);
  }
  .pick[aria-pressed='true'] {
    border-color: var(--person);
    box-shadow: 0 0 0 2px var(--person);
  }
  .dragged .pick {
    cursor: grabbing;
  }
  .pick:disabled {
    cursor: not-allowed;
    opacity: 0.75;
  }
  .label {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: break-word;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .rank {
    padding-inline-end: 1.1rem;
    font-weight: 400;
    font-size: 0.75rem;
    white-space: nowrap;
  }
  .remove {
    position: absolute;
    bottom: 2px;
    right: 2px;
    min-width: 28px;
    min-height: 28px;
    padding: 0;
    border: 0;
    border-radius: var(--radius-small);
    background: none;
    color: var(--person);
    font-size: 1rem;
    font-weight: 500;
  }
  .remove:hover {
    background: color-mix(in srgb, var(--person-bar) 35%, transparent);
  }
  @keyframes fill {
    from {
      opacity: 0;
      scale: 0.92;
    }
  }
  @container (width < 35rem) {
    ol {
      gap: 5px;
    }
    li {
      font-size: 0.8125rem;
    }
    li.empty {
      padding: 0.35rem 0.4rem;
    }
    .pick {
      padding: 0.35rem 0.15rem 0.4rem 0.2rem;
      /* Larger letters would break the longest names in five slots of a phone. */
      font-size: 0.65625rem;
      letter-spacing: -0.02em;
    }
    .label {
      -webkit-line-clamp: 3;
    }
    .rank {
      padding: 0;
    }
    .surest {
      display: none;
    }
    .remove {
      bottom: 0;
      right: 0;
      min-width: 32px;
      min-height: 30px;
    }
  }
  @container (width < 13rem) {
    ol {
      flex-direction: column;
      gap: var(--slot-gap, 5px);
      height: 100%;
    }
    li,
    .pick {
      min-height: var(--slot-height, 2rem);
    }
    li {
      flex-basis: 0;
    }
    li.empty {
      padding-block: 0;
      align-content: center;
    }
    .pick {
      flex-direction: row-reverse;
      align-items: center;
      justify-content: flex-end;
      gap: 0.4rem;
      padding: 0.1rem 2rem 0.1rem 0.4rem;
      font-size: 0.75rem;
      touch-action: none;
    }
    .label {
      -webkit-line-clamp: var(--slot-lines, 2);
    }
    .remove {
      top: 0;
      bottom: 0;
      min-height: 0;
      height: 100%;
    }
  }
`;
