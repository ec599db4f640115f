import { css } from 'lit';

/** A card for each side that missed, side by side where there is room. */
export const imageErrorsStyles = css`
  :host {
    display: grid;
    gap: 12px;
  }
  .errors {
    display: grid;
    gap: 20px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
  }
  .card {
    display: grid;
    gap: 14px;
    align-content: start;
    min-width: 0;
    padding: 18px 20px 20px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
    min-height: 44px;
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  .keys {
    margin-left: auto;
    padding: 0 0.8em;
    font-size: 0.8125rem;
  }
  .keys[aria-pressed='true'] {
    border-color: var(--ink);
  }
  h3 {
    font: 600 1rem/1.3 var(--ui);
  }
  .person {
    color: var(--person);
  }
  .network {
    color: var(--network);
  }
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
  @media (max-width: 36rem) {
    .card {
      padding: 14px;
    }
  }
`;
