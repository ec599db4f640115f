import { css } from 'lit';
import { outOfSight } from '../../kit/style/controls.ts';

/** The person on the left, the network on the right, photo and truth between them; on a phone the photo above, from edge to edge. */
export const faceViewStyles = css`
  :host {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: auto;
  }
  main {
    display: grid;
    gap: 14px 22px;
    max-width: 100rem;
    min-height: 100%;
    margin: 0 auto;
    padding: 16px clamp(16px, 3vw, 44px);
    grid-template: auto minmax(min-content, 1fr) auto auto / minmax(0, 25fr) minmax(0, 46fr) minmax(0, 25fr);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    align-items: baseline;
    grid-column: 1 / -1;
  }
  header p {
    color: var(--ink-2);
  }
  header :is(.unused, .fault) {
    color: var(--person);
    font-weight: 600;
  }
  .time {
    margin-left: auto;
    white-space: nowrap;
  }
  .between {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 10px;
    min-height: 0;
  }
  /* While the map is shown, what is said of it lies below what was seen: the photo keeps its size. */
  hit5-photo {
    flex: 1 0 var(--kept, 12rem);
  }
  .sum {
    display: flex;
    gap: 24px;
    font: 500 1.125rem/1.2 var(--display);
  }
  .sum b {
    font-size: 1.75rem;
    font-variant-numeric: lining-nums tabular-nums;
  }
  .score {
    position: sticky;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 32px;
    align-items: center;
    padding-block: 12px 6px;
    border-top: 1px solid var(--line);
    background: var(--paper);
    grid-column: 1 / -1;
  }
  .go {
    display: flex;
    gap: 12px;
    margin-left: auto;
  }
  .led {
    color: var(--ink-2);
    font: 0.9375rem/1.4 var(--ui);
  }
  .more {
    min-width: 44px;
    padding: 0;
  }
  .more.at-end {
    display: none;
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
  @media (width < 64rem) and (height >= 30rem), (width < 36rem) {
    main {
      gap: 10px;
      padding: 0 16px;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      grid-template-rows: none;
      align-content: start;
    }
    .between {
      display: contents;
    }
    hit5-photo {
      height: clamp(10rem, 100dvh - 33rem, 75vw);
      min-height: 0;
      margin: 0 -16px;
      border-radius: 0;
      grid-area: 1 / 1 / 2 / 3;
    }
    hit5-truth-line {
      grid-area: 2 / 1 / 3 / 3;
    }
    header {
      grid-area: 3 / 1 / 4 / 3;
    }
    hit5-answer-card {
      grid-row: 4;
    }
    hit5-map-panel {
      grid-area: 5 / 1 / 6 / 3;
    }
    slot[name='class'] {
      display: block;
      grid-area: 6 / 1 / 7 / 3;
    }
    .score {
      margin: 0 -16px;
      padding: 10px 16px;
    }
    .below {
      padding-bottom: 12px;
    }
  }
  @media (width < 36rem) {
    h1 {
      font-size: 1.5rem;
    }
    .time {
      display: none;
    }
    .score {
      justify-content: space-between;
    }
    .go {
      width: 100%;
    }
    .go .primary {
      flex: 1;
    }
    /* It keeps its place, so that a second tap on it leads to no other photo. */
    .more.at-end {
      display: inline-flex;
      visibility: hidden;
    }
  }
  /* A phone held sideways. */
  @media (height < 30rem) and (width >= 36rem) {
    main {
      gap: 8px 12px;
      /* Where the column is narrow, what the class is takes more lines. */
      --long-words: clamp(0rem, 52rem - 100vw, 2rem);
      padding: 8px 12px;
      grid-template-rows: none;
    }
    .time {
      ${outOfSight};
    }
    header {
      gap: 0 12px;
      font-size: 0.8125rem;
    }
    h1 {
      font-size: 1.0625rem;
      line-height: 1.2;
    }
    .between {
      gap: 6px;
    }
    hit5-photo {
      flex: none;
      height: max(8rem, 100dvh - 13rem - var(--long-words));
      min-height: 0;
    }
    .more.at-end {
      display: inline-flex;
      visibility: hidden;
    }
    .score {
      flex-wrap: nowrap;
      gap: 8px 16px;
      padding: 4px 0;
    }
  }
`;
