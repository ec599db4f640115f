import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../kit/style/base.ts';
import { controls, visuallyHidden } from '../../../kit/style/controls.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { tick } from '../../../kit/element/truth-line/truth-signs.ts';
import { evidenceColour } from './activation-map.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';
import { networkWords } from '../../words/network/network.ts';

type MapToggleEvent = ElementEvent<'hit5-map-toggle'>;

/** The person wants the evidence for another guess. `value`: which of the five, from 0. */
export type MapGuessEvent = ElementEvent<'hit5-map-guess', number>;

interface MapGuess {
  readonly label: string;
  readonly isTruth: boolean;
}

/** From little evidence to much. */
const scale = `linear-gradient(to right, ${Array.from({ length: 9 }, (_, at) => `rgb(${evidenceColour(at / 8).join(' ')})`).join()})`;

/**
 * Below the photo: turns the map of where the network looked on and off, says what it shows, and chooses for which of
 * the guesses.
 *
 * @fires hit5-map-toggle
 * @fires hit5-map-guess
 */
@customElement('hit5-map-panel')
export class MapPanel extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    visuallyHidden,
    css`
      :host {
        display: grid;
        gap: 10px;
        color: var(--ink-2);
        font: 0.875rem/1.45 var(--ui);
      }
      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 8px 16px;
      }
      .legend {
        display: flex;
        align-items: center;
        gap: 8px;
        white-space: nowrap;
      }
      .legend i {
        width: 96px;
        height: 12px;
        border: 1px solid var(--line-strong);
        border-radius: 3px;
      }
      legend {
        padding: 0 0 4px;
      }
      .guesses {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 32px;
        padding: 2px 10px;
        border: 1px solid var(--line);
        border-radius: 16px;
        background: var(--card);
        color: var(--ink);
        cursor: pointer;
      }
      label:has(:checked) {
        border-color: var(--network);
        background: var(--network-fill);
        color: var(--network);
        font-weight: 600;
      }
      label .tick {
        width: 1em;
        height: 1em;
        color: var(--truth);
      }
      input {
        margin: 0;
      }
      .words {
        color: var(--ink);
      }
      .seen {
        color: var(--ink-2);
      }
      @media (pointer: coarse) {
        label {
          min-height: 40px;
        }
      }
    `,
  ];

  @property({ type: Boolean }) on = false;

  /** Up to five, the likeliest first. */
  @property({ attribute: false }) guesses: readonly MapGuess[] = [];

  @property({ type: Number }) chosen = 0;

  /** What the map shows, or why there is none, in words; empty while it is made. */
  @property() words = '';

  @property({ attribute: false }) seen: string | null = null;

  protected override render() {
    return html`<div class="top">
        <button type="button" aria-keyshortcuts="m" @click=${this.#toggle}>
          ${this.on ? networkWords().looked.hide : networkWords().looked.show} <kbd aria-hidden="true">M</kbd>
        </button>
        ${this.on && this.seen !== null ? this.#renderLegend() : nothing}
      </div>
      <div class="words" role="status">${this.on ? this.#renderWords() : nothing}</div>
      ${this.on ? this.#renderGuesses() : nothing}`;
  }

  protected override updated(): void {
    // The attribute says nothing any more once a person has chosen.
    for (const [place, radio] of this.renderRoot.querySelectorAll('input').entries()) {
      radio.checked = place === this.chosen;
    }
  }

  #renderLegend() {
    return html`<span class="legend">
      ${networkWords().looked.little}
      <i style=${styleMap({ background: scale })}></i> ${networkWords().looked.much}
    </span>`;
  }

  #renderGuesses() {
    return html`<fieldset>
      <legend>${networkWords().looked.forGuess} <kbd aria-hidden="true">G</kbd></legend>
      <div class="guesses">
        ${this.guesses.map(
          ({ label, isTruth }, place) =>
            html`<label>
              <input
                type="radio"
                name="guess"
                ?checked=${place === this.chosen}
                @change=${() => emit<MapGuessEvent>(this, 'hit5-map-guess', place)}
              />
              <span>${label}</span>
              ${isTruth ? html`${tick}<span class="visually-hidden">${networkWords().looked.truth}</span>` : nothing}
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderWords() {
    return html`<p>${this.words || networkWords().looked.again}</p>
      ${this.seen === null ? nothing : html`<p class="seen">${this.seen}</p>`}`;
  }

  #toggle = () => emit<MapToggleEvent>(this, 'hit5-map-toggle');
}
