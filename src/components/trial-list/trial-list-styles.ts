import { css, unsafeCSS } from 'lit';

/** In plain text because lit-analyzer's parser is older than these properties. */
const idleOutOfSight = unsafeCSS('content-visibility: auto; contain-intrinsic-size: auto 27rem');

/** The look of the list: cards in as many columns as there is room for; those out of sight cost nothing. */
export const trialListStyles = css`
  :host {
    display: block;
  }
  .cards {
    display: grid;
    gap: 20px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
  }
  .card {
    display: flex;
    flex-direction: column;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink-2);
    font: 0.8125rem/1.45 var(--ui);
    overflow: hidden;
    ${idleOutOfSight};
  }
  img {
    width: 100%;
    aspect-ratio: 8 / 5;
    background: var(--mat);
    object-fit: cover;
  }
  .body {
    display: grid;
    gap: 8px;
    padding: 14px 16px 16px;
  }
  h3 {
    color: var(--truth);
    font: 500 1.25rem/1.25 var(--display);
    overflow-wrap: anywhere;
  }
  .summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  .outcome {
    padding: 2px 10px;
    border-radius: 12px;
    background: var(--mat);
    color: var(--ink);
  }
  .only-person {
    background: var(--person-fill);
    color: var(--person);
  }
  .only-network {
    background: var(--network-fill);
    color: var(--network);
  }
  .sides {
    display: grid;
    gap: 16px;
    grid-template-columns: 1fr 1fr;
    margin-top: 6px;
  }
  section {
    min-width: 0;
  }
  h4 {
    margin: 0 0 4px;
    padding-bottom: 4px;
    border-bottom: 1px solid var(--line);
    font: 600 0.8125rem/1.4 var(--ui);
  }
  .person h4 {
    color: var(--person);
  }
  .network h4 {
    color: var(--network);
  }
  ol li {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 8px;
    padding: 2px 0;
    color: var(--ink);
  }
  .right .tick {
    width: 1em;
    height: 1em;
  }
  .label {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .right {
    flex: none;
    color: var(--ink-2);
    font-size: 0.75rem;
  }
  .truth {
    color: var(--truth);
    font-weight: 600;
  }
  .truth .right {
    color: inherit;
  }
`;
