import { css } from 'lit';

/** A phone held sideways: the photo has the height, the slots stand in a column beside it. */
export const sidewaysStyles = css`
  @media (height < 30rem) and (width >= 36rem) {
    main {
      grid-template: auto minmax(0, 1fr) / minmax(0, 65fr) minmax(0, 35fr);
    }
    .answer {
      display: grid;
      gap: 8px;
      padding: 8px;
      grid-area: 1 / 1 / span 2;
      grid-template: minmax(8.75rem, 1fr) auto / minmax(0, 1fr) 8.5rem;
      overflow: auto;
    }
    hit5-photo,
    .paused {
      margin: 0;
      border-radius: var(--radius);
      grid-area: 1 / 1 / span 2;
    }
    .was {
      grid-area: 1 / 1 / span 2;
    }
    .assistance {
      inset: 0 0 0 65%;
      border-radius: 0;
    }
    hit5-guess-slots {
      --slot-height: 1.6rem;
      --slot-gap: 3px;
      grid-area: 1 / 2;
    }
    hit5-how-sure {
      grid-area: 2 / 2;
    }
    .actions {
      flex-wrap: wrap;
      gap: 4px;
      grid-area: -2 / 2;
    }
    .asks {
      grid-template-rows: minmax(8.75rem, 1fr) auto auto;
    }
    .asks :is(hit5-photo, .paused) {
      grid-row: 1 / span 3;
    }
    .actions button {
      width: 100%;
      min-height: 40px;
      padding: 0 0.5em;
      font-size: 0.8125rem;
    }
    .promise,
    .actions kbd {
      display: none;
    }
    .actions .helper {
      flex: 1 1 0;
      font-size: 0.75rem;
    }
    /* Where the column is narrow, it takes room of the photo. */
    .actions .hint {
      left: auto;
      width: max-content;
      max-width: 15rem;
    }
    .actions .again {
      flex: 1 0 100%;
    }
    .actions .primary {
      flex: 1;
      max-width: calc(100% - 48px);
      min-height: 44px;
    }
    .picks {
      display: contents;
    }
    .undo {
      grid-area: -2 / 2;
      place-self: start end;
    }
    hit5-category-buttons,
    hit5-class-picker {
      grid-area: 2 / 2;
      border-left: 1px solid var(--line);
      border-radius: 0;
      box-shadow: none;
    }
  }
`;
