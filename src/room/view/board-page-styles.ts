import { css } from 'lit';

/** What the class looks at fills the screen; the way in stands beside it, and what the teacher does below. */
export const boardPageStyles = css`
  :host {
    display: grid;
    min-height: 100dvh;
    grid-template-columns: minmax(0, 1fr) auto;
    background: var(--paper);
    color: var(--ink);
    font: 1rem/1.35 var(--ui);
  }
  main {
    display: grid;
    gap: 1rem;
    min-width: 0;
    height: 100dvh;
    padding: 1.1rem 1.5rem;
    grid-template-rows: auto minmax(0, 1fr) auto;
  }
  .head {
    display: flex;
    gap: 1rem;
    align-items: center;
    justify-content: space-between;
    --ring: 3.6rem;
  }
  h1 {
    font: 500 2.3rem/1.15 var(--display);
    font-variant-numeric: lining-nums;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  h1:is(.exposures, .alone, .together) :is(.person, .network) {
    display: block;
  }
  h1:is(.exposures, .alone, .together, .wall, .podium) {
    font-size: 2.15rem;
    line-height: 1.05;
    letter-spacing: -0.02em;
  }
  .middle {
    min-height: 0;
    overflow: auto;
  }
  .card {
    display: grid;
    height: 100%;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    overflow: hidden;
  }
  .card.told {
    grid-template-columns: minmax(0, 12fr) minmax(17rem, 7fr);
  }
  .missing {
    padding: 1rem;
  }
  .kept {
    display: grid;
    gap: 0.4rem;
    padding: 1rem;
    background: var(--card);
    color: var(--ink-2);
    font-size: 1.1rem;
    place-content: center;
    justify-items: center;
    text-align: center;
  }
  .kept b {
    color: var(--ink);
    font: 500 4rem/1 var(--display);
    font-variant-numeric: lining-nums;
  }
  .kept p {
    display: grid;
    justify-items: center;
  }
  .looked {
    color: var(--ink);
    font-size: 0.85rem;
  }
  .photo {
    display: grid;
    min-height: 0;
    background: var(--mat);
    grid-template-rows: minmax(0, 1fr) auto;
  }
  .below {
    display: flex;
    gap: 0.8rem;
    align-items: center;
    justify-content: space-between;
    height: 3.2rem;
    padding: 0.2rem 0.5rem 0.2rem 0.8rem;
  }
  .below button {
    flex: none;
    padding: 0 0.6rem;
    font-size: 0.8rem;
  }
  .photo hit5-image-credit {
    font-size: 0.65rem;
  }
  .said {
    display: grid;
    min-height: 0;
    padding: 0.8rem 1.2rem;
    overflow: auto;
    grid-template-rows: minmax(0, 1fr);
  }
  .title {
    display: block;
    color: var(--ink-2);
    font: 0.95rem/1.4 var(--ui);
    letter-spacing: 0;
  }
  .here {
    flex: 1 0 9rem;
    font-size: 0.95rem;
  }
  .here b {
    margin-right: 0.2em;
    font: 500 2rem/1 var(--display);
    font-variant-numeric: lining-nums;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    align-items: center;
  }
  footer hit5-notice {
    flex: 1 0 9rem;
  }
  hit5-key-help {
    display: contents;
  }
  .itself {
    display: flex;
    gap: 0.4rem;
    align-items: center;
    color: var(--ink-2);
    font-size: 0.85rem;
  }
  .itself input {
    width: 1rem;
    height: 1rem;
    margin: 0;
  }
  .question {
    flex: 1 0 100%;
    font: 500 1.4rem/1.3 var(--display);
    text-align: end;
  }
  .question:empty {
    display: none;
  }
  footer button {
    gap: 0.4rem;
    min-height: 2.4rem;
    padding: 0 0.55rem;
    font-size: 0.85rem;
  }
  footer .help {
    min-width: 1.6rem;
    padding: 0;
  }
  footer .primary {
    padding: 0 0.9rem;
    font-size: 0.95rem;
  }
  kbd {
    font-size: 0.7rem;
  }
  aside {
    --qr: 29vh;
    display: grid;
    gap: 0.8rem;
    align-content: start;
    width: 15.5rem;
    min-width: 0;
    padding: 1.1rem 1.2rem;
    border-left: 1px solid var(--line);
    background: var(--card);
  }
  aside.door {
    align-content: center;
    justify-items: center;
    width: 33vw;
    padding: 1.1rem 2rem;
    text-align: center;
  }
  .counts {
    display: grid;
    gap: 0.35rem;
  }
  .counts b {
    font: 500 2rem/1.1 var(--display);
    font-variant-numeric: lining-nums;
  }
  .act {
    display: grid;
    height: 100%;
    grid-template-rows: minmax(0, 1fr) auto;
  }
  .note {
    margin-top: 0.8rem;
    color: var(--ink-2);
    font-size: 0.9rem;
  }
  .seen b {
    color: var(--truth);
  }
  .few {
    color: var(--ink-2);
    font-size: 0.8rem;
  }
  .empty {
    max-width: 40rem;
    margin: 12vh auto;
    padding: 1.5rem;
    grid-column: 1 / -1;
  }
  @media (width < 64rem) {
    footer kbd {
      display: none;
    }
  }
  @media (width < 64rem) {
    :host {
      grid-template-columns: minmax(0, 1fr);
    }
    main {
      height: auto;
      padding: 1rem;
      grid-template-rows: auto;
    }
    h1 {
      font-size: 1.6rem;
    }
    .card.told {
      grid-template-columns: minmax(0, 1fr);
    }
    .card hit5-board-photo {
      height: 60vh;
    }
    aside,
    aside.door {
      width: auto;
      border-top: 1px solid var(--line);
      border-left: 0;
    }
    aside hit5-room-code {
      --qr: 12rem;
    }
    footer button {
      min-height: 44px;
    }
    footer .help {
      min-width: 44px;
    }
    footer hit5-board-steps {
      flex: 1 0 100%;
    }
  }
`;
