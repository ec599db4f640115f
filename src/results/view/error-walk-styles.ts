import { css } from 'lit';

/** The photo with its class and the side's answer on the left, the reasons on the right. */
export const errorWalkStyles = css`
  :host {
    display: grid;
    gap: 16px;
  }
  .way {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 20px;
    align-items: center;
    justify-content: space-between;
  }
  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chip {
    border-radius: 22px;
    font-size: 0.875rem;
    font-weight: 400;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
    forced-color-adjust: none;
    font-weight: 600;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .error {
    display: grid;
    gap: 16px 28px;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
  .seen {
    display: grid;
    gap: 14px;
    align-content: start;
  }
  hit5-photo {
    height: clamp(14rem, 44vh, 30rem);
  }
  h3 {
    font: 500 1.25rem/1.3 var(--display);
  }
  h3.person {
    color: var(--person);
  }
  h3.network {
    color: var(--network);
  }
  .why {
    display: grid;
    gap: 12px;
    align-content: start;
  }
  .status,
  .more {
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  .more a {
    display: inline-block;
    min-height: 24px;
  }
  @media (max-width: 56rem) {
    .error {
      grid-template-columns: minmax(0, 1fr);
    }
    .steps {
      width: 100%;
    }
    .steps button {
      flex: 1;
    }
  }
`;
