import { css } from 'lit';

export const startPageStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 100dvh;
  }
  main {
    display: grid;
    flex: 1;
    gap: 28px 64px;
    align-content: start;
    width: min(75rem, 100%);
    margin: 0 auto;
    padding: clamp(20px, 4vh, 48px) 32px 32px;
    grid-template-columns: minmax(0, 11fr) minmax(0, 10fr);
  }
  .problem {
    width: min(71rem, 100% - 40px);
    margin: 16px auto 0;
  }
  h1 {
    font-size: clamp(1.875rem, 1.3rem + 2.2vw, 3.25rem);
    line-height: 1.12;
  }
  .lead {
    display: grid;
    gap: 22px;
    align-content: start;
  }
  .text {
    max-width: 36rem;
    color: var(--ink-2);
    font-size: 1.125rem;
    line-height: 1.5;
  }
  .begin,
  .class,
  .resume li {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .begin p {
    flex: 1 1 14rem;
  }
  .begin .play,
  .resume li:first-child .button {
    min-height: 52px;
    padding: 0 1.6em;
    font-size: 1.0625rem;
  }
  .begin .quiet {
    min-height: 0;
    padding: 2px 4px;
    font-weight: 400;
    font-size: inherit;
    text-decoration: underline;
  }
  .resume .more {
    padding: 4px 0;
    color: var(--ink);
    font-weight: 600;
  }
  .resume {
    display: grid;
    gap: 10px;
  }
  summary {
    width: fit-content;
    min-height: 32px;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .choices hit5-session-form {
    display: block;
    padding-top: 14px;
  }
  hit5-live-example {
    align-self: start;
  }
  .example {
    display: grid;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    overflow: hidden;
  }
  .example > img {
    width: 100%;
    max-height: 30vh;
    min-height: 9rem;
    background: var(--mat);
    aspect-ratio: 28 / 15;
    object-fit: cover;
  }
  .sides {
    display: grid;
    grid-template-columns: 1fr 1fr;
    border-top: 1px solid var(--line);
  }
  .sides > div {
    padding: 12px 18px;
  }
  .sides > div + div {
    border-left: 1px solid var(--line);
  }
  .sides b {
    font: 500 1.1875rem/1.3 var(--display);
  }
  .sides li {
    padding-top: 4px;
    font-size: 0.9375rem;
  }
  .truth {
    color: var(--truth);
    font-weight: 600;
  }
  figcaption {
    padding: 10px 18px 12px;
    border-top: 1px solid var(--line);
    color: var(--ink-2);
    font-size: 0.8125rem;
  }
  .set,
  .story,
  .past {
    grid-column: 1 / -1;
  }
  .set {
    display: grid;
    gap: 14px;
  }
  .set ul {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(6, minmax(0, 1fr));
  }
  .set a {
    display: grid;
    height: 100%;
    align-content: start;
    padding-bottom: 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
    text-decoration: none;
    overflow: hidden;
  }
  .set a:hover {
    border-color: var(--line-strong);
  }
  .set .picture {
    aspect-ratio: 3 / 2;
    margin-bottom: 10px;
    background: var(--mat);
    overflow: hidden;
  }
  .set img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .set b {
    padding-inline: 12px;
    font: 600 0.9375rem/1.4 var(--ui);
  }
  .story summary span {
    text-decoration: underline;
  }
  .story section {
    display: grid;
    gap: 10px;
    max-width: 44rem;
    margin-top: 12px;
    padding: 22px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
  }
  .story p {
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .past {
    display: grid;
    gap: 12px;
  }
  footer {
    width: min(75rem, 100%);
    margin: 0 auto;
    padding: 24px 32px;
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  @media (width < 56rem) {
    .set ul {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  @media (width < 56rem) {
    main {
      gap: 28px;
      padding: 20px 16px;
      grid-template-columns: minmax(0, 1fr);
    }
    .play {
      width: 100%;
    }
    .set ul {
      gap: 12px;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    footer {
      padding: 16px;
    }
  }
  /* A phone held sideways, a laptop at 200 %: the button is in view all the same. */
  @media (height < 30rem) {
    main {
      padding-top: 12px;
    }
    h1 {
      font-size: 1.75rem;
    }
    .lead {
      gap: 12px;
    }
    .text {
      font-size: 1rem;
    }
  }
`;
