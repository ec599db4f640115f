import { css } from 'lit';

/** The person on the left, the network on the right, the photo and the truth between them. */
export const faceViewStyles = css`
  :host {
    position: relative;
    display: block;
    flex: 1;
    overflow: auto;
  }
  main {
    display: grid;
    gap: 20px 22px;
    max-width: 90rem;
    margin: 0 auto;
    padding: 20px 44px 24px;
    grid-template: auto auto auto / minmax(0, 25fr) minmax(0, 46fr) minmax(0, 25fr);
  }
  header {
    display: flex;
    gap: 16px;
    align-items: baseline;
    justify-content: space-between;
    grid-column: 1 / -1;
  }
  header p {
    color: var(--ink-2);
    white-space: nowrap;
  }
  .person {
    color: var(--person);
  }
  .network {
    color: var(--network);
  }
  .between {
    display: grid;
    gap: 14px;
    align-content: start;
  }
  hit5-photo {
    height: min(56vh, 32rem);
    min-height: 12rem;
  }
  .score {
    display: flex;
    flex-wrap: wrap;
    gap: 16px 32px;
    align-items: center;
    padding-top: 18px;
    border-top: 1px solid var(--line);
    grid-column: 1 / -1;
  }
  .go {
    display: flex;
    gap: 12px;
    margin-left: auto;
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    align-items: baseline;
    justify-content: space-between;
    color: var(--ink-2);
    font-size: 0.8125rem;
    grid-column: 1 / -1;
  }
  hit5-answer-card {
    align-self: start;
  }
  @media (max-width: 60rem) {
    main {
      gap: 14px;
      padding: 16px;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .between {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    hit5-photo {
      height: 34vh;
    }
    .score {
      position: sticky;
      bottom: 0;
      margin: 0 -16px;
      padding: 12px 16px;
      background: var(--paper);
    }
  }
  @media (max-width: 36rem) {
    main {
      grid-template-columns: minmax(0, 1fr);
    }
    header p {
      display: none;
    }
    .go {
      width: 100%;
    }
    .go .primary {
      flex: 1;
    }
  }
`;
