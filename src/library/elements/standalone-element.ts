import { css, LitElement, unsafeCSS, type ReactiveController, type ReactiveElement } from 'lit';
import tokens from '../../kit/style/tokens.css?inline';
import type { CardGuess } from './define-elements.ts';

/** The look of Hit5, by day or by night as the page around it is. */
export const lookOfHit5 = css`
  ${unsafeCSS(tokens)}
  :host {
    color-scheme: inherit;
    color: var(--ink);
    font: 16px/1.5 var(--ui);
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    word-spacing: normal;
    white-space: normal;
  }
`;

/** Gives an element of the app the look that it has from the app's page. */
export class OwnLook implements ReactiveController {
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.renderRoot;
    const sheet = lookOfHit5.styleSheet;
    if (!(root instanceof ShadowRoot) || !sheet || root.adoptedStyleSheets.includes(sheet)) return;
    root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
  }
}

/** A card of the app, with what a page has given it. */
type Card = ReactiveElement & { guesses: readonly CardGuess[] | null | undefined };

/** Lets a card take guesses as `hit5-answer` and `hit5-picks` give them, and none; in the app its owner words them. */
class StandaloneCard implements ReactiveController {
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

/** What elements of the app that stand on a page of their own begin with, by name. */
const beginnings = new Map<string, (host: ReactiveElement) => void>([
  [
    'hit5-answer-card',
    (host) => {
      new OwnLook(host);
      new StandaloneCard(host as Card);
    },
  ],
]);

/**
 * Lets an element of the app stand on a page of its own.
 *
 * @param begin is called for each one that is made; said before the element is loaded, since those of the page are made as soon as it is.
 */
export function setUpStandalone(name: string, begin: (host: ReactiveElement) => void): void {
  beginnings.set(name, begin);
}

LitElement.addInitializer((host) => beginnings.get(host.localName)?.(host));
