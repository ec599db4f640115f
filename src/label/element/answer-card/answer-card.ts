import { SignalWatcher } from '@lit-labs/preact-signals';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { guessSlots } from '../../../core/trials/session.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { base } from '../../../kit/style/base.ts';
import { headings, visuallyHidden } from '../../../kit/style/controls.ts';
import { cross, tick } from '../../../kit/element/truth-line/truth-signs.ts';
import { answerCardStyles } from './answer-card-styles.ts';
import { pickerWords } from '../../words/picker/picker.ts';

interface AnswerGuess {
  readonly label: string;
  /** What the class is called, where the label is the person's own word for it. */
  readonly aside?: string | null;
  /** 0..1; null for a person, who gives none. */
  readonly probability: number | null;
}

/** One observer's five guesses for one image, surest first, the truth marked. */
@customElement('hit5-answer-card')
class AnswerCard extends SignalWatcher(LitElement) {
  static override readonly styles = [base, headings, visuallyHidden, answerCardStyles];

  @property({ reflect: true }) side: 'person' | 'network' = 'person';

  @property() heading = '';

  @property() subtitle = '';

  @property({ attribute: false }) guesses: readonly AnswerGuess[] = [];

  @property({ type: Number }) places = guessSlots;

  /** Which guess is the truth, from 0; null (or -1) when none is. */
  @property({ attribute: false }) hitIndex: number | null = null;

  /** What became of it, in words beside a tick or a cross: “right, first try”, “missed”; empty: nothing to say yet. */
  @property() verdict = '';

  /** Low rows without bars, two beside each other where there is room. */
  @property({ type: Boolean, reflect: true }) compact = false;

  @property() pendingText = '';

  protected override render() {
    return html`<section aria-labelledby="heading">
      <div class="head">
        <h2 id="heading">${this.heading}</h2>
        <span class="subtitle">${this.subtitle}</span>
        ${this.verdict ? this.#renderVerdict() : nothing}
      </div>
      ${
        this.pendingText
          ? html`<p class="pending">${this.pendingText}</p>`
          : html`<ol>
              ${Array.from({ length: this.places }, (_, place) => this.#renderPlace(place))}
            </ol>`
      }
    </section>`;
  }

  #renderVerdict() {
    const hit = (this.hitIndex ?? -1) >= 0;
    // Who said nothing made no mistake.
    const sign = this.guesses.length === 0 ? nothing : hit ? tick : cross;
    return html`<p class=${hit ? 'verdict hit' : 'verdict'}>${sign} ${this.verdict}</p>`;
  }

  #renderPlace(place: number) {
    const guess = this.guesses[place];
    const rank = html`<span class="rank" aria-hidden="true">${place + 1}</span>`;
    if (!guess)
      return html`<li class="unused">${rank}<span class="label">${pickerWords().notUsed}</span></li>`;
    const hit = place === this.hitIndex;
    return html`<li class=${hit ? 'truth' : ''}>
      ${rank}
      <span class="label">${guess.label}${guess.aside ? html` <small>${guess.aside}</small>` : nothing}</span>
      <span class="right">
        ${hit ? html`${tick}<span class="visually-hidden">${pickerWords().truth}</span>` : nothing}
        ${guess.probability === null ? nothing : pickerWords().share(guess.probability)}
      </span>
      ${guess.probability === null || this.compact ? nothing : this.#renderBar(guess.probability)}
    </li>`;
  }

  #renderBar(probability: number) {
    return html`<span class="bar" aria-hidden="true">
      <span class="fill" style=${styleMap({ width: `${100 * probability}%` })}></span>
    </span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-answer-card': AnswerCard;
  }
}
