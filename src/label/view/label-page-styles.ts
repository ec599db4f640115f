import { css } from 'lit';

export const labelPageStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    height: 100dvh;
    min-height: 18rem;
    container-type: size;
  }
  .nowhere {
    display: grid;
    gap: 16px;
    width: min(46rem, 100%);
    margin: 0 auto;
    padding: 24px 16px;
  }
  button.bar {
    flex: none;
    min-width: 44px;
    padding: 0 0.6em;
    font-weight: 500;
    font-size: 0.875rem;
  }
  /* As the links of the menu in which it stands. */
  button.entry {
    justify-content: flex-start;
    width: 100%;
    padding: 0 12px;
    font-weight: inherit;
  }
  .time {
    position: relative;
    display: flex;
    flex: none;
    gap: 0.5rem;
    align-items: center;
  }
  @media (height < 30rem) and (width >= 36rem) {
    :host {
      min-height: 20rem;
    }
  }
  /* A keyboard over a phone's lower half: what need not be said now makes room for the classes. */
  @container (width < 35rem) and (height < 36rem) {
    hit5-notice[kind='info']:not(.closing),
    :host([searching]) :is(hit5-top-bar, hit5-notice, slot[name='notices']) {
      display: none;
    }
  }
  /* While one types, what is found has the screen, below the photo. */
  :host([searching]) {
    min-height: 0;
  }
  /* A keyboard that leaves so little leaves no room for what is said until it goes. */
  @container (height < 20rem) {
    slot[name='notices'],
    :host([searching]) :is(hit5-top-bar, hit5-notice) {
      display: none;
    }
  }
  .taking {
    align-self: start;
    margin: 8px 16px;
  }
  .take-back {
    margin-left: 12px;
  }
  .begin {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  .begin hit5-embedding-view {
    padding: 10px clamp(16px, 2.5vw, 24px) 14px;
    border-top: 1px solid var(--line);
  }
  .held {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: auto;
  }
  /* Where it is all that there is. */
  hit5-top-bar + hit5-notice,
  .closing {
    margin: 16px;
  }
`;
