import { css } from 'lit';

/** The photo from edge to edge, what is asked below it; beside it where there is room. */
export const networkCallStyles = css`
  :host {
    display: grid;
    gap: 16px clamp(20px, 3vw, 48px);
    grid-template-columns: minmax(0, 1fr);
  }
  .photo {
    position: relative;
    display: grid;
    place-items: center;
    height: clamp(9rem, 38dvh, 68vw);
    background: var(--mat);
    color: var(--ink-2);
    overflow: hidden;
  }
  :host(:is([shared], [slow])) .photo {
    height: clamp(9rem, 28dvh, 68vw);
  }
  .primary {
    position: sticky;
    bottom: 12px;
  }
  img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: contain;
  }
  .side {
    display: grid;
    gap: 12px;
    align-content: start;
    min-width: 0;
    padding: 0 16px;
  }
  h2 {
    font-size: clamp(1.625rem, 1.2rem + 1.6vw, 2.5rem);
    line-height: 1.2;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  .ask {
    display: block;
  }
  .call {
    display: grid;
    gap: 12px;
    grid-template-columns: 1fr 1fr;
  }
  .call button {
    min-height: 56px;
    font-size: 1.0625rem;
  }
  .call button[aria-disabled='true'] {
    border-color: var(--line);
    cursor: default;
  }
  .call button[aria-pressed='true'] {
    border: 2px solid var(--network);
    background: var(--network-fill);
    color: var(--network);
    text-decoration: underline;
    text-underline-offset: 0.3em;
  }
  ol {
    display: grid;
    gap: 6px;
  }
  li {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 44px;
    padding: 4px 14px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--network);
    font-variant-numeric: tabular-nums;
    animation: come 0.25s ease-out;
  }
  .label {
    flex: 1;
    min-width: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .ahead {
    color: var(--ink-2);
    animation: none;
  }
  .truth {
    border-color: var(--truth);
    background: var(--truth-fill);
    color: var(--truth);
  }
  li svg {
    flex: none;
    width: 18px;
    height: 18px;
  }
  /* It keeps its line, so that nothing moves when it is said. */
  .came {
    min-height: 3em;
    margin-top: 10px;
  }
  /* What is over in a moment asks nothing. */
  :host([brief]) :is(.ask, .call) {
    animation: late 0s 1.5s backwards;
  }
  @keyframes come {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }
  @keyframes late {
    from {
      visibility: hidden;
    }
    to {
      visibility: hidden;
    }
  }
  @media (pointer: coarse) {
    .call kbd {
      display: none;
    }
  }
  @media (height < 30rem) and (width >= 36rem) {
    :host {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .photo {
      height: max(10rem, 100dvh - 8rem);
    }
  }
  @media (width >= 64rem) {
    :host {
      grid-template-columns: minmax(0, 3fr) minmax(18rem, 2fr);
      padding-top: 20px;
    }
    .photo,
    :host([slow]) .photo {
      height: clamp(14rem, 100dvh - 13rem, 46rem);
      border-radius: var(--radius);
    }
    :host([shared]) .photo {
      height: clamp(12rem, 100dvh - 26rem, 40rem);
    }
    .side {
      padding: 0;
    }
  }
`;
