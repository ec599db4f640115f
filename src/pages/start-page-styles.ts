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
  .resume,
  form {
    display: flex;
    flex-wrap: wrap;
    gap: 16px 20px;
    align-items: center;
    color: var(--ink-2);
  }
  fieldset {
    display: flex;
    align-items: center;
    margin: 0;
    padding: 0;
    border: 0;
    color: var(--ink);
  }
  legend {
    float: left;
    padding: 0 14px 0 0;
  }
  label {
    position: relative;
  }
  input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  label span {
    display: grid;
    place-items: center;
    min-width: 44px;
    min-height: 44px;
    padding: 0 12px;
    border: 1px solid var(--line);
    background: var(--card);
  }
  label + label span {
    border-left: 0;
  }
  label:first-of-type span {
    border-radius: var(--radius) 0 0 var(--radius);
  }
  label:last-of-type span {
    border-radius: 0 var(--radius) var(--radius) 0;
  }
  input:checked + span {
    background: var(--person-fill);
    color: var(--person);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.3em;
  }
  input:focus-visible + span {
    outline: 2px solid var(--network);
    outline-offset: 2px;
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
  .past li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    padding: 12px 0;
    border-top: 1px solid var(--line);
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
    legend {
      float: none;
      padding: 0 0 8px;
    }
    footer {
      padding: 20px;
    }
  }
`;
