import { html, nothing } from 'lit';
import { tick } from '../../kit/element/truth-line/tick.ts';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import { formatPercent } from '../../core/text/format-number.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { Answer } from '../../core/observers/observer-answers.ts';

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
