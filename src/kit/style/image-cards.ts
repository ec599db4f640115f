import { css } from 'lit';
import type { ChallengeImage } from '../../core/trials/challenge.ts';

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

/** Which part of an image stands in a tile that cuts it, as CSS says it: "30% 50%". */
export function tilePart(image: Pick<ChallengeImage, 'focus'> | null | undefined): string {
  const [x, y] = image?.focus ?? [0.5, 0.5];
  return `${100 * x}% ${100 * y}%`;
}
