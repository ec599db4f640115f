import { css } from 'lit';

/** The one link of a card or a line, which has a position: all of it can be pressed. */
export const coverLink = css`
  .cover {
    text-decoration: none;
  }
  .cover::after {
    position: absolute;
    inset: 0;
    content: '';
  }
  .cover:focus-visible {
    outline: 0;
  }
  .cover:focus-visible::after {
    border-radius: var(--radius);
    outline: 2px solid var(--network);
    outline-offset: -3px;
  }
`;

/** What became of an image, in a word or two on the colour of who alone was right. */
export const outcomeWord = css`
  .outcome {
    padding: 2px 10px;
    border-radius: 12px;
    background: var(--mat);
  }
  .only-person {
    background: var(--person-fill);
    color: var(--person);
  }
  .only-network {
    background: var(--network-fill);
    color: var(--network);
  }
`;
