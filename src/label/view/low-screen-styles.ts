import { css } from 'lit';

/**
 * A phone on which a keyboard leaves half of the height: the photo stands beside the slots, and while the person types is a strip above
 * three classes.
 */
export const lowScreenStyles = css`
  @container (width < 35rem) and (height < 36rem) {
    main {
      grid-template-rows: 0 minmax(min-content, 1fr) minmax(0, max(17rem, 55%));
    }
    .answer {
      gap: 4px 8px;
      padding: 4px 12px;
      grid-template: minmax(0, 1fr) auto / minmax(0, 1fr) 11rem;
    }
    hit5-photo,
    .paused {
      min-height: 7rem;
      margin: 0;
      border-radius: var(--radius);
      grid-area: 1 / 1 / 3 / 2;
    }
    hit5-guess-slots {
      --slot-height: 1.5rem;
      --slot-gap: 2px;
      --slot-lines: 1;
      grid-area: 1 / 2;
    }
    /* Below the photo, which gives it room. */
    hit5-how-sure {
      grid-area: 2 / 1;
    }
    .asks {
      grid-template-rows: minmax(0, 1fr) auto;
    }
    .asks :is(hit5-photo, .paused) {
      min-height: 5rem;
      grid-row: 1;
    }
    .asks:has(.helper) {
      grid-template-rows: minmax(0, 1fr) auto auto;
    }
    .undo {
      width: 32px;
      min-height: 40px;
      grid-area: -2 / 2;
      place-self: end;
      font-size: 0;
    }
    .actions {
      gap: 3px;
      margin-right: 34px;
      grid-area: -2 / 2;
    }
    .asks .actions {
      align-self: end;
    }
    .asks .actions .hint {
      bottom: calc(100% + 8px);
    }
    .actions button {
      min-height: 40px;
      padding: 0 0.3em;
      font-size: 0.75rem;
    }
    .asks:has(.helper) hit5-how-sure,
    .actions:has(.helper) {
      grid-column: 1 / 3;
    }
    .answer:has(.helper) :is(hit5-photo, .paused) {
      grid-row: 1;
    }
    .assistance {
      inset: auto 0 0;
      height: max(17rem, 55%);
    }
    :host([searching]) main {
      grid-template-rows: 0 minmax(0, 1fr) minmax(0, max(17.25rem, 62%));
    }
    :host([searching]) .answer {
      display: block;
      padding: 0;
      overflow: hidden;
    }
    .paused p,
    :host([searching]) .answer > :not(hit5-photo, .paused) {
      display: none;
    }
    :host([searching]) hit5-photo {
      height: 100%;
      min-height: 0;
      border-radius: 0;
    }
    :host([searching]) hit5-class-picker {
      border-radius: 0;
      box-shadow: none;
    }
    @container (height < 20rem) {
      :host([searching]) .answer {
        position: absolute;
        z-index: 1;
        inset: 6px auto auto 8px;
        width: 4.5rem;
        height: 46px;
      }
      :host([searching]) hit5-photo {
        border-radius: var(--radius-small);
      }
      :host([searching]) hit5-class-picker {
        --beside: 5.5rem;
        grid-row: 1 / 4;
      }
    }
  }
`;
