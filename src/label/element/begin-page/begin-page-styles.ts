import { css } from 'lit';

export const beginPageStyles = css`
  :host {
    flex: 1;
    min-height: 0;
    overflow: auto;
    color: var(--ink);
    font: 1rem/1.5 var(--ui);
  }
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: safe center;
    min-height: 100%;
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: clamp(18px, 3.5vh, 36px);
    overflow-wrap: anywhere;
    width: min(60rem, 100%);
    margin: 0 auto;
    padding: clamp(16px, 4vh, 48px) 24px;
  }
  .mode {
    margin-bottom: 4px;
    color: var(--ink-2);
    font-weight: 600;
    font-size: 0.9375rem;
  }
  h1 {
    font-size: clamp(1.875rem, 1.2rem + 2.6vw, 3rem);
  }
  em {
    color: var(--person);
    font-style: normal;
  }
  ol {
    display: grid;
    gap: 14px;
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  ol li {
    display: grid;
    gap: 12px;
    align-content: start;
    padding: 18px 20px 20px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
  }
  ol p {
    font: 500 1.1875rem/1.35 var(--display);
  }
  ol b {
    display: inline-block;
    width: 1.5rem;
    margin-right: 0.35rem;
    border-radius: 50%;
    background: var(--person-fill);
    color: var(--person);
    font: 600 0.8125rem/1.5rem var(--ui);
    text-align: center;
    vertical-align: 0.1em;
  }
  svg {
    width: 72px;
    height: 60px;
    margin-left: -6px;
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .person {
    fill: var(--person-fill);
    stroke: var(--person);
  }
  ul {
    display: grid;
    gap: 6px;
    max-width: 48rem;
    color: var(--ink-2);
  }
  ul li {
    display: flex;
    gap: 0.75em;
  }
  ul li::before {
    flex: none;
    width: 6px;
    height: 6px;
    margin-top: 0.6em;
    border-radius: 50%;
    background: var(--person-bar);
    content: '';
  }
  .go {
    position: sticky;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 14px 24px;
    align-items: end;
    padding-block: 10px 12px;
    background: var(--paper);
  }
  .go .primary {
    min-width: 11rem;
    min-height: 52px;
    font-size: 1.0625rem;
  }
  label {
    display: grid;
    flex: 1 1 14rem;
    gap: 6px;
    max-width: 22rem;
    font-weight: 600;
    font-size: 0.9375rem;
  }
  label input:not([type='radio'], [type='checkbox']) {
    min-width: 0;
    min-height: 52px;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    align-items: center;
    min-height: 52px;
  }
  .who span {
    overflow-wrap: anywhere;
  }
  @media (width < 56rem) {
    .page {
      align-content: start;
    }
    form {
      gap: 16px;
      padding: 16px 16px 0;
    }
    ol {
      gap: 8px;
      grid-template-columns: minmax(0, 1fr);
    }
    ol li {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      padding: 10px 14px;
    }
    ol p {
      font-size: 1.0625rem;
    }
    svg {
      width: 48px;
      height: 40px;
      margin: 0;
    }
    ul {
      font-size: 0.9375rem;
    }
    .go {
      gap: 8px;
      margin: 0 -16px;
      padding-inline: 16px;
    }
    .go .primary {
      flex: 1 1 8rem;
    }
    label {
      flex: 1 0 100%;
      max-width: none;
    }
    .who {
      flex: 1 0 100%;
      min-height: 0;
    }
  }
  /* A phone held sideways, or one whose lower half is a keyboard: all three steps are read before one begins. */
  @media (height < 30rem) {
    svg,
    .mode {
      display: none;
    }
    form {
      gap: 8px;
      padding-top: 8px;
    }
    ol {
      gap: 2px 14px;
    }
    ol li {
      padding: 2px 0;
      border: 0;
      background: none;
    }
    ol p {
      font-size: 0.9375rem;
      line-height: 1.3;
    }
    h1 {
      font-size: 1.25rem;
    }
    label {
      display: flex;
      gap: 8px;
      align-items: center;
      font-size: 0.8125rem;
    }
    label span {
      flex: 0 1 auto;
    }
    label input:not([type='radio'], [type='checkbox']) {
      flex: 1 1 6rem;
      min-height: 44px;
    }
    .go {
      padding-block: 6px;
    }
    .go .primary {
      min-height: 44px;
    }
    .who {
      flex: 1 1 8rem;
    }
  }
  @media (forced-colors: active) {
    ol b {
      border: 1px solid CanvasText;
    }
    ul li::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
