import { css } from 'lit';
import { outOfSight } from '../../kit/style/controls.ts';

export const timedPracticeStyles = css`
  :host {
    display: flex;
    min-height: 0;
  }
  main {
    position: relative;
    display: grid;
    flex: 1;
    grid-template-rows: auto minmax(0, 1fr);
    gap: 12px;
    min-width: 0;
    padding: 16px 24px 24px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
  }
  header p {
    color: var(--ink-2);
  }
  .place {
    grid-row: 2;
    position: relative;
    min-height: 0;
  }
  hit5-timed-photo {
    position: absolute;
    inset: 0;
  }
  .text {
    position: absolute;
    inset: 0;
    display: grid;
    gap: 14px;
    place-content: center;
    justify-items: center;
    text-align: center;
  }
  .text > p {
    max-width: 34rem;
  }
  .before,
  .before .quiet {
    color: #000;
  }
  .quick {
    position: relative;
    height: 100%;
  }
  .answer {
    position: relative;
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr) minmax(0, 1fr);
    gap: 12px 24px;
    height: 100%;
  }
  .answer hit5-category-buttons,
  hit5-class-picker {
    grid-area: 1 / 2 / span 3;
    min-height: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    overflow: hidden;
  }
  .answer hit5-category-buttons {
    padding: 12px;
  }
  .acts {
    align-self: end;
  }
  @media (max-width: 52rem) {
    main {
      padding: 10px 12px;
    }
    /* All answers are in view on the smallest phone. */
    header.asked {
      ${outOfSight};
    }
    main:has(.quick) {
      gap: 0;
      padding: 0;
    }
    .answer {
      grid-template: auto auto auto minmax(0, 1fr) / minmax(0, 1fr);
    }
    .answer hit5-category-buttons,
    hit5-class-picker {
      grid-area: 4 / 1;
    }
  }
`;
