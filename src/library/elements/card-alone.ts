import type { ReactiveController, ReactiveElement } from 'lit';
import type { CardGuess } from './define-elements.ts';

/** A card of the app, with what a page has given it. */
type Card = ReactiveElement & { guesses: readonly CardGuess[] | null | undefined };

/** Lets a card take guesses as `hit5-answer` and `hit5-picks` give them, and none; in the app its owner words them. */
export class CardAlone implements ReactiveController {
  readonly #card: Card;

  constructor(card: Card) {
    this.#card = card;
    card.addController(this);
  }

  hostUpdate(): void {
    this.#card.guesses = (this.#card.guesses ?? []).map((guess) => ({
      ...guess,
      label: 'label' in guess ? guess.label : guess.name,
      probability: guess.probability ?? null,
    }));
  }
}
