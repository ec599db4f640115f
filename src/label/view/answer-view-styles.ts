import { css } from 'lit';
import { outOfSight } from '../../kit/style/controls.ts';

/** Photo and slots on the left, the classes on the right; on a phone the classes are a sheet below. */
export const answerViewStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
    container-type: size;
  }
  main {
    position: relative;
    display: grid;
    flex: 1;
    min-height: 0;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 46fr) minmax(0, 54fr);
  }
  .answer {
    grid-area: 2 / 1;
    display: flex;
    flex-direction: column;
    gap: 16px;
    min-height: 0;
    padding: 24px;
    overflow: hidden auto;
  }
  hit5-guess-slots {
    flex: 1;
    min-width: 0;
  }
  hit5-photo {
    flex: 1 0 9rem;
    min-height: 9rem;
  }
  .assistance {
    display: grid;
    gap: 8px;
    outline: none;
  }
  .back,
  .again {
    display: none;
  }
  .actions {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: center;
  }
  .actions button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  .actions button {
    white-space: nowrap;
  }
  .unknown {
    padding: 0 0.9em;
    font-size: 0.875rem;
  }
  .actions .hint {
    position: absolute;
    right: 0;
    bottom: calc(100% + 8px);
    left: 0;
    z-index: 1;
    display: block;
    width: fit-content;
    max-width: 100%;
    padding: 10px 14px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
    font-size: 0.875rem;
    pointer-events: none;
  }
  /* Above the row that asks how sure one is, whose keys it would hide. */
  .asks .actions .hint {
    bottom: calc(100% + 68px);
  }
  .promise {
    flex: 1;
    min-width: 12rem;
    padding-left: 12px;
    color: var(--ink-2);
    font-size: 0.8125rem;
    line-height: 1.45;
  }
  /* It keeps its place while there is nothing to undo, so that a tap meant for it never answers. */
  .picks {
    display: flex;
    gap: 4px;
    align-items: center;
  }
  .undo {
    flex-direction: column;
    flex: none;
    gap: 2px;
    width: 44px;
    padding: 0;
    font-size: 0.75rem;
  }
  .undo:disabled {
    opacity: 0.35;
  }
  hit5-category-buttons {
    padding: 12px;
  }
  hit5-category-buttons,
  hit5-class-picker {
    min-height: 0;
    grid-area: 2 / 2 / span 2;
    border-left: 1px solid var(--line);
    background: var(--card);
  }
  .paused h2 {
    font-size: 1.75rem;
  }
  .paused {
    display: grid;
    flex: 1;
    gap: 12px;
    place-content: center;
    justify-items: center;
    min-height: 9rem;
    border-radius: var(--radius);
    background: var(--mat);
    text-align: center;
  }
  @media (width < 56rem) {
    main {
      --list: 44dvh;
      --answer: 18rem;
      grid-template: auto minmax(var(--answer), 1fr) minmax(0, var(--list)) / minmax(0, 1fr);
    }
    main:has(.asks) {
      --answer: 21.25rem;
    }
    /* From edge to edge: the photo, below it the slots, below them what ends the answer. */
    .answer {
      display: grid;
      gap: 8px 6px;
      padding: 0 12px 10px;
      grid-area: 2 / 1;
      grid-template: minmax(9rem, 1fr) auto auto / minmax(0, 1fr) auto;
    }
    hit5-photo,
    .paused {
      margin-inline: -12px;
      border-radius: 0;
      grid-area: 1 / 1 / 2 / 3;
    }
    .was {
      gap: 8px;
      grid-area: 1 / 1 / 2 / 3;
    }
    /* Without a photo the classes have its room. */
    main:has(.timed) {
      --answer: 14.5rem;
      --list: 60dvh;
    }
    .answer.timed {
      grid-template-rows: minmax(5rem, 1fr) auto auto;
    }
    .picks {
      display: contents;
    }
    hit5-guess-slots {
      grid-area: 2 / 1 / 3 / 3;
    }
    hit5-how-sure {
      grid-area: 3 / 1 / 4 / 3;
    }
    .undo {
      grid-area: -2 / 2;
    }
    .actions {
      gap: 6px;
      flex-wrap: nowrap;
      grid-area: -2 / 1;
    }
    .asks {
      grid-template-rows: minmax(9rem, 1fr) auto auto auto;
    }
    .promise {
      display: none;
    }
    .actions .primary {
      flex: 1 1 auto;
      padding: 0 0.6em;
    }
    .unknown {
      padding: 0 0.7em;
      font-size: 0.8125rem;
    }
    .listed {
      --list: 28rem;
    }
    hit5-category-buttons {
      padding: 8px;
    }
    hit5-category-buttons,
    hit5-class-picker {
      grid-area: 3 / 1;
      border: 0;
      border-radius: 16px 16px 0 0;
      box-shadow: 0 -4px 24px rgb(0 0 0 / 0.1);
      overflow: hidden;
    }
  }
  @media (width < 36rem) {
    /* Its buttons stand in one row. */
    .actions kbd {
      display: none;
    }
  }
  @media (width < 56rem), (height < 30rem) and (width >= 36rem) {
    /* The photo keeps its place: what was shown covers the classes, until the person goes back to them. */
    .assistance {
      position: absolute;
      z-index: 2;
      inset: max(var(--answer, 18rem), 100% - var(--list)) 0 0;
      align-content: start;
      padding: 16px;
      border-radius: 16px 16px 0 0;
      background: var(--card);
      box-shadow: 0 -4px 24px rgb(0 0 0 / 0.1);
      overflow: auto;
    }
    .assistance.folded {
      display: none;
    }
    .back,
    .again {
      display: inline-flex;
    }
    .back {
      position: sticky;
      bottom: 0;
    }
    .actions .helper {
      flex: 0 1 4.25rem;
      min-width: 0;
      padding: 0 0.3em;
      font-size: 0.75rem;
      white-space: normal;
    }
    .long {
      ${outOfSight};
    }
  }
`;
