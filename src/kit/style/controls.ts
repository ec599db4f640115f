import { css, unsafeCSS } from 'lit';

/** For what assistive technology reads and no eye sees; a part of a rule, where that holds in some places only. */
export const outOfSight = unsafeCSS(
  'position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap',
);

/** Buttons, links that look like buttons, rows of them, and keys. One primary button a screen, in ink. */
export const controls = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.6em;
    min-height: 44px;
    padding: 0 1.1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
    font: 600 0.9375rem/1.2 var(--ui);
    text-decoration: none;
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    border-color: var(--line-strong);
  }
  button.primary,
  .button.primary {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
    forced-color-adjust: none;
  }
  button:disabled {
    opacity: 0.55;
    cursor: not-allowed;
  }
  button.quiet {
    border-color: transparent;
    background: none;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  kbd {
    padding: 0.1em 0.4em;
    border: 1px solid currentColor;
    border-radius: 4px;
    font: 600 0.75rem/1.3 var(--ui);
  }
  @media print {
    a.button {
      display: none;
    }
  }
  @media (pointer: coarse) {
    kbd {
      display: none;
    }
  }
`;

export const progressBars = css`
  progress {
    width: 100%;
    height: 8px;
    border: 0;
    border-radius: 4px;
    background: var(--mat);
    appearance: none;
  }
  progress::-webkit-progress-bar {
    border-radius: 4px;
    background: var(--mat);
  }
  progress::-webkit-progress-value {
    border-radius: 4px;
    background: var(--ink);
  }
  progress::-moz-progress-bar {
    border-radius: 4px;
    background: var(--ink);
  }
`;

export const fields = css`
  input:not([type='radio'], [type='checkbox'], [type='range']),
  select {
    min-height: 44px;
    padding: 0 12px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
    font: 1rem var(--ui);
  }
  ::placeholder {
    color: var(--ink-2);
    opacity: 1;
  }
`;

export const visuallyHidden = css`
  .visually-hidden {
    ${outOfSight};
  }
`;

/** A choice of a few, side by side in one frame; the one that holds is underlined on the person's colour. */
export const choices = css`
  .choice {
    position: relative;
  }
  .choice input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choice span {
    display: grid;
    place-items: center;
    min-width: 44px;
    min-height: 44px;
    padding: 0 16px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
    font-size: 1rem;
  }
  .choice input:checked + span {
    background: var(--person-fill);
    color: var(--person);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.3em;
  }
  .choice input:focus-visible + span {
    position: relative;
    outline: 2px solid var(--network);
    outline-offset: 2px;
  }
`;

export const headings = css`
  h1 {
    font: 500 clamp(1.75rem, 1.2rem + 2vw, 2.5rem) / 1.2 var(--display);
    letter-spacing: -0.01em;
  }
  h2 {
    font: 500 1.25rem/1.3 var(--display);
  }
  /* It takes the focus to be read out; nothing can be done with it. */
  :is(h1, h2)[tabindex='-1'] {
    outline: none;
  }
`;

export const dialogs = css`
  dialog {
    max-width: min(28rem, calc(100% - 24px));
    padding: 24px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
`;

/** A dialog as wide as a sheet, with its button below at the end. */
export const sheetDialogs = css`
  dialog {
    width: min(var(--sheet, 34rem), calc(100% - 24px));
    max-width: none;
    max-height: calc(100dvh - 24px);
    padding: 20px;
  }
  .acts {
    justify-content: end;
    margin-top: 14px;
  }
`;

export const textAreas = css`
  textarea {
    width: 100%;
    min-width: 0;
    padding: 8px 12px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
    font: 1rem/1.45 var(--ui);
    resize: vertical;
  }
`;

/** A form in a line that wraps: each field below its label, the button beside the last. */
export const lineForm = css`
  form {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: end;
  }
  label {
    display: grid;
    flex: 1 1 16rem;
    gap: 6px;
    min-width: 0;
    color: var(--ink-2);
    font-size: 0.875rem;
  }
`;
