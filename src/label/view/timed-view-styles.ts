import { css } from 'lit';
import { outOfSight } from '../../kit/style/controls.ts';
import { midGrey } from '../element/timed-photo/timed-photo.ts';

export const timedViewStyles = css`
  :host {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  .cover {
    position: absolute;
    inset: 0;
    z-index: 3;
    display: flex;
    background: var(--paper);
    color: var(--ink);
    font: 1rem/1.5 var(--ui);
    overflow: auto;
  }
  .cover > * {
    flex: 1;
    min-width: 0;
  }
  .text {
    display: grid;
    align-content: safe center;
    padding: 24px;
  }
  .photo {
    position: relative;
    background: ${midGrey};
    color: #000;
  }
  hit5-timed-photo {
    position: absolute;
    inset: 24px;
  }
  .waits {
    position: absolute;
    inset: 0;
    display: grid;
    gap: 14px;
    place-content: center;
    justify-items: center;
    padding: 24px;
    text-align: center;
  }
  .ask {
    font: 500 2.5rem/1.2 var(--display);
  }
  .waits .primary {
    min-width: 11rem;
    min-height: 52px;
  }
  p.quiet {
    font-size: 0.875rem;
  }
  .unseen {
    ${outOfSight};
  }
`;
