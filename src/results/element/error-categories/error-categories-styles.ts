import { css } from 'lit';

/** Reasons as buttons in as many columns as there is room for; a suggested one is dashed and says so. */
export const errorCategoriesStyles = css`
  :host {
    --side: var(--person);
    --side-fill: var(--person-fill);
    display: grid;
    gap: 16px;
    align-content: start;
    font: 0.9375rem/1.45 var(--ui);
  }
  :host([side='network']) {
    --side: var(--network);
    --side-fill: var(--network-fill);
  }
  .reasons {
    display: grid;
    gap: 6px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.5rem), 1fr));
  }
  .reasons button {
    flex-wrap: wrap;
    gap: 0 10px;
    justify-content: flex-start;
    padding: 4px 12px;
    font-weight: 400;
    text-align: left;
  }
  .reasons kbd {
    min-width: 1.7em;
    border-color: var(--line-strong);
    color: var(--ink-2);
    text-align: center;
  }
  .name {
    flex: 1 1 8rem;
  }
  .suggested {
    border-style: dashed;
    border-color: var(--side);
  }
  .mark {
    color: var(--side);
    font-size: 0.75rem;
  }
  [aria-pressed='true'] {
    border-color: var(--side);
    background: var(--side-fill);
    color: var(--side);
    font-weight: 600;
  }
  [aria-pressed='true'] kbd {
    border-color: currentColor;
    color: inherit;
  }
  .because {
    display: grid;
    gap: 8px;
    justify-items: start;
    padding: 12px 14px;
    border: 1px dashed var(--side);
    border-radius: var(--radius-small);
  }
  .because b {
    color: var(--side);
    font-weight: 600;
  }
  .because span,
  dd {
    color: var(--ink-2);
  }
  .note {
    display: grid;
    gap: 4px;
  }
  .note > span {
    display: flex;
    gap: 10px;
    align-items: baseline;
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  textarea {
    min-height: 3.6em;
    font: inherit;
  }
  .contest {
    justify-content: flex-start;
    justify-self: start;
    padding-left: 0;
    border-color: transparent;
    background: none;
    font-weight: 400;
  }
  .knob {
    position: relative;
    width: 40px;
    height: 22px;
    border: 2px solid var(--line-strong);
    border-radius: 11px;
  }
  .knob::after {
    position: absolute;
    top: 3px;
    left: 3px;
    width: 12px;
    height: 12px;
    border-radius: 50%;
    background: var(--line-strong);
    content: '';
    transition: left 0.15s;
  }
  [aria-checked='true'] {
    font-weight: 600;
  }
  [aria-checked='true'] .knob {
    border-color: var(--ink);
    background: var(--ink);
  }
  [aria-checked='true'] .knob::after {
    left: 21px;
    background: var(--paper);
  }
  summary {
    min-height: 24px;
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  dl {
    padding-top: 8px;
    font-size: 0.875rem;
  }
  dt {
    margin-top: 6px;
    font-weight: 600;
  }
`;
