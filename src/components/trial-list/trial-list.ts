import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatPercent, formatSeconds } from '../../domain/formats/format-number.ts';
import type { JointOutcome } from '../../domain/scoring/joint-table.ts';
import { base } from '../../styles/base.ts';
import { visuallyHidden } from '../../styles/controls.ts';
import { tick } from '../truth-line/tick.ts';
import { trialListStyles } from './trial-list-styles.ts';

/** One of a side's five for an image. */
export interface TrialListGuess {
  readonly label: string;
  readonly hit: boolean;
  /** 0..1; a person gives none. */
  readonly probability?: number;
}

/** One image with what both sides answered. */
export interface TrialListEntry {
  readonly imageId: string;
  /** The address of the image, small or not. */
  readonly thumbnail: string;
  /** The true class's name. */
  readonly truth: string;
  /** Surest first. */
  readonly person: readonly TrialListGuess[];
  /** Likeliest first; null while the network has not answered. */
  readonly network: readonly (TrialListGuess & { readonly probability: number })[] | null;
  /** Null while one of the two has not answered. */
  readonly outcome: JointOutcome | null;
  /** The person's response time. */
  readonly seconds: number;
  /** Why the image was left out; null when it was not. */
  readonly skippedReason: string | null;
}

const outcomeWords: Record<JointOutcome, string> = {
  'both-right': 'both right',
  'only-person': 'only you right',
  'only-network': 'only the network right',
  'both-wrong': 'both missed',
};

/** Image by image: the truth, both sides' guesses, who was right, how long it took. */
@customElement('hit5-trial-list')
export class TrialList extends LitElement {
  static override readonly styles = [base, visuallyHidden, trialListStyles];

  /** In the order shown. */
  @property({ attribute: false }) entries: readonly TrialListEntry[] = [];

  protected override render() {
    return html`<ul class="cards">
      ${repeat(
        this.entries,
        ({ imageId }) => imageId,
        (entry) => html`<li class="card">${this.#renderEntry(entry)}</li>`,
      )}
    </ul>`;
  }

  #renderEntry(entry: TrialListEntry) {
    return html`<img src=${entry.thumbnail} alt=${entry.truth} loading="lazy" decoding="async" />
      <div class="body">
        <h3>${tick} <span class="visually-hidden">Truth:</span> ${entry.truth}</h3>
        ${entry.skippedReason === null ? this.#renderAnswers(entry) : this.#renderSkipped(entry.skippedReason)}
      </div>`;
  }

  #renderAnswers({ outcome, seconds, person, network }: TrialListEntry) {
    return html`<p class="summary">
        <span class="outcome ${outcome ?? ''}">${outcome ? outcomeWords[outcome] : 'not compared'}</span>
        <span>${formatSeconds(seconds)}</span>
      </p>
      <div class="sides">
        <section class="person">
          <h4>You</h4>
          ${person.length > 0 ? this.#renderGuesses(person) : html`<p>no guess</p>`}
        </section>
        <section class="network">
          <h4>Network</h4>
          ${network ? this.#renderGuesses(network) : html`<p>no answer yet</p>`}
        </section>
      </div>`;
  }

  #renderSkipped(reason: string) {
    return html`<p class="summary"><span class="outcome">left out</span></p>
      <p>${reason}</p>`;
  }

  #renderGuesses(guesses: readonly TrialListGuess[]) {
    return html`<ol>
      ${guesses.map(
        ({ label, hit, probability }) =>
          html`<li class=${hit ? 'truth' : ''}>
            <span class="label">${label}</span>
            <span class="right">
              ${hit ? html`${tick}<span class="visually-hidden">truth</span>` : nothing}
              ${probability === undefined ? nothing : formatPercent(probability)}
            </span>
          </li>`,
      )}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-trial-list': TrialList;
  }
}
