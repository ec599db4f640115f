import { html, nothing, css } from 'lit';
import { tick } from '../../kit/element/truth-line/truth-signs.ts';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import { formatPercent } from '../../core/text/format-number.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { Answer } from '../../core/observers/observer-answers.ts';
import type { Session } from '../../core/trials/session.ts';
import type { GamePoints } from '../../figures/scoring/points.ts';

/** An answer's guesses in running text, the surest first, with their probabilities and what is right marked. */
export function guessWords(
  { guesses, probabilities }: Pick<Answer, 'guesses' | 'probabilities'>,
  catalogue: Catalogue,
  isRight: (guess: string) => boolean,
) {
  if (guesses.length === 0) return 'no guess';
  return guesses.map((guess, place) => {
    const label = catalogue.has(guess) ? catalogue.title(guess) : visibleText(guess);
    const probability = probabilities[place] ?? null;
    const words = probability === null ? label : `${label} ${formatPercent(probability)}`;
    return [
      place > 0 ? ', ' : nothing,
      isRight(guess) ? html`<b>${tick} ${words}<span class="visually-hidden"> (truth)</span></b>` : words,
    ];
  });
}

export const scoreStyles = css`
  .score {
    display: flex;
    gap: clamp(24px, 6vw, 72px);
    font: 500 1.5rem/1.2 var(--display);
  }
  .score b {
    display: block;
    font: 600 clamp(4rem, 12vw, 7.5rem) / 1 var(--display);
    font-variant-numeric: lining-nums;
  }
`;

export function isGame({ mode }: Session, { images }: GamePoints): boolean {
  return mode !== 'test' && images.length > 0;
}

/** The points of both sides as a heading: "You 37 The network 41". */
export function scoreTemplate({ person, network }: GamePoints, who = 'You') {
  return html`<h1 class="score">
    <span class="person">${who} <b>${person}</b></span>
    <span class="network">The network <b>${network}</b></span>
  </h1>`;
}
