import { css } from 'lit';

/** The statement on the left, the yardstick of 2014 beside it. */
export const startPageStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 100dvh;
  }
  main {
    display: grid;
    flex: 1;
    gap: 48px 72px;
    align-content: start;
    width: min(78rem, 100%);
    margin: 0 auto;
    padding: clamp(24px, 8vh, 96px) 32px 32px;
    grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
  }
  .problem {
    width: min(74rem, 100% - 40px);
    margin: 16px auto 0;
  }
  h1 {
    font-size: clamp(2rem, 1.4rem + 3vw, 3.5rem);
    line-height: 1.12;
  }
  .person {
    color: var(--person);
  }
  .network {
    color: var(--network);
  }
  .lead {
    display: grid;
    gap: 28px;
  }
  .text {
    max-width: 38rem;
    font-size: 1.0625rem;
    line-height: 1.65;
  }
  .resume {
    display: flex;
    flex-wrap: wrap;
    gap: 16px 20px;
    align-items: center;
    color: var(--ink-2);
  }
  .yardstick {
    display: grid;
    gap: 10px;
    align-content: start;
    align-self: center;
    padding: 24px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
  }
  .yardstick p {
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  .past {
    display: grid;
    gap: 12px;
    grid-column: 1 / -1;
  }
  footer {
    width: min(78rem, 100%);
    margin: 0 auto;
    padding: 24px 32px;
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  @media (max-width: 60rem) {
    main {
      gap: 36px;
      padding: 28px 20px;
      grid-template-columns: minmax(0, 1fr);
    }
    footer {
      padding: 20px;
    }
  }
`;
