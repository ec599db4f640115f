import { css } from 'lit';
import { outOfSight } from '../../../kit/style/controls.ts';

/** The look of the pill, and of the panel that opens below it. */
export const networkChipStyles = css`
  :host {
    display: inline-block;
    max-width: 100%;
  }
  .chip {
    position: relative;
    gap: 0.6em;
    width: 100%;
    min-height: 30px;
    padding: 0 12px;
    border-radius: 15px;
    background: none;
    color: var(--ink-2);
    font-weight: 400;
    font-size: 0.8125rem;
    white-space: nowrap;
  }
  /* A finger needs 44 px, the line has room for 30. */
  .chip::after {
    position: absolute;
    inset: -8px 0;
    content: '';
  }
  .chip svg {
    flex: none;
    width: 11px;
    height: 11px;
  }
  .chip svg.loading {
    width: 14px;
    height: 14px;
  }
  .words {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  /* On a phone, where the line is shared with progress and time, the dot alone: the panel says the rest. */
  @media (max-width: 30rem) {
    :host([brief]) .words {
      ${outOfSight};
    }
  }
  .failed.chip {
    border-color: var(--alarm);
    color: var(--alarm);
  }
  .panel {
    position: fixed;
    inset: var(--below, 60px) var(--from-right, 12px) auto auto;
    width: min(23rem, calc(100vw - 24px));
    max-height: calc(100dvh - var(--below, 60px) - 12px);
    margin: 0;
    padding: 18px 20px 20px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
    box-shadow: 0 8px 32px rgb(0 0 0 / 0.14);
    overflow: auto;
  }
  h2 {
    color: var(--network);
  }
  .word {
    color: var(--ink-2);
    font: 0.8125rem/1.4 var(--ui);
  }
  dl {
    display: grid;
    gap: 8px 16px;
    grid-template-columns: minmax(5rem, max-content) 1fr;
    margin-top: 14px;
    padding-top: 14px;
    border-top: 1px solid var(--line);
    font: 0.8125rem/1.45 var(--ui);
  }
  dt {
    color: var(--ink-2);
  }
  dd {
    overflow-wrap: anywhere;
  }
  .panel button {
    margin-top: 16px;
  }
`;
