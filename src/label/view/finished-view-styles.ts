import { css } from 'lit';

/** One column that scrolls: the finding, the images, what stood out, and what to do next. */
export const finishedViewStyles = css`
  :host {
    position: relative;
    display: block;
    flex: 1;
    min-height: 0;
    overflow: auto;
  }
  main {
    display: grid;
    gap: 22px;
    max-width: 76rem;
    margin: 0 auto;
    padding: 24px 24px 40px;
  }
  header {
    display: grid;
    gap: 6px;
    max-width: 60rem;
  }
  p {
    color: var(--ink-2);
  }
  .person {
    color: var(--person);
  }
  .network {
    color: var(--network);
  }
  section {
    display: grid;
    gap: 10px;
    min-width: 0;
  }
  .go {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: start;
  }
  details[open] {
    flex-basis: 100%;
  }
  summary {
    width: fit-content;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  details > :not(summary) {
    max-width: 48rem;
    margin-top: 12px;
  }
  @media (max-width: 36rem) {
    main {
      gap: 18px;
      padding: 16px 16px 32px;
    }
    .go > * {
      flex: 1 1 auto;
    }
    summary {
      width: auto;
    }
  }
`;
