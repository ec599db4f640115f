import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';
import type { ViewingGeometry } from '../../../kit/keep/settings-store.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, fields } from '../../../kit/style/controls.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { cardHeight, cardWidth, sightWords } from '../../logic/visual-angle.ts';
import { beginWords } from '../../words/begin/begin.ts';
import { timedWords } from '../../words/timed/timed.ts';

/** Null: it is to be forgotten. */
export type SightChangeEvent = ElementEvent<'hit5-sight-change', ViewingGeometry | null>;

/** What browsers take for a millimetre, in CSS pixels: 96 of them an inch. */
const usualPixels = 96 / 25.4;

/** An arm's length, in centimetres: there a centimetre on screen is one degree. */
const usualDistance = 57;

/** In centimetres. */
const distances = { least: 10, most: 500 } as const;

/**
 * Finds out how large things are on this screen, by a bank card held against it, and how far away the eyes are.
 * @fires hit5-sight-change
 */
@customElement('hit5-screen-calibration')
export class ScreenCalibration extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    fields,
    css`
      summary {
        min-height: 44px;
        color: var(--ink-2);
        font-size: 0.9375rem;
        line-height: 44px;
      }
      .test {
        display: grid;
        gap: 14px;
        justify-items: start;
        padding: 4px 0 12px;
      }
      .card {
        max-width: 100%;
        border: 2px solid var(--ink);
        border-radius: 12px;
        background: var(--person-fill);
      }
      label {
        display: grid;
        gap: 6px;
        width: min(28rem, 100%);
        font-weight: 600;
        font-size: 0.9375rem;
      }
      [type='number'] {
        width: 8rem;
      }
      [type='range'] {
        width: 100%;
        min-height: 44px;
      }
      .problem {
        color: var(--alarm);
      }
      .told {
        color: var(--ink-2);
        font-size: 0.9375rem;
      }
      .told:empty,
      .problem:empty {
        display: none;
      }
    `,
  ];

  @property({ attribute: false }) sight: ViewingGeometry | null = null;

  /** Whether nobody goes on without it. */
  @property({ type: Boolean }) required = false;

  /** The width of the outline, in CSS pixels; null until it is moved. */
  @state() width: number | null = null;

  @state() problem = '';

  @query('[name="distance"]') readonly distance!: HTMLInputElement;

  protected override render() {
    const width = this.width ?? Math.round(cardWidth * (this.sight?.pixelsPerMillimetre ?? usualPixels));
    const size = { width: `${width}px`, height: `${Math.round((width * cardHeight) / cardWidth)}px` };
    const { screen: words } = beginWords();
    const unmeasured = this.required ? words.needed : words.open;
    return html`<p class="told" role="status">
        ${this.sight ? sightWords(this.sight, timedWords()) : nothing}
      </p>
      <details ?open=${this.required && !this.sight}>
        <summary>${this.sight ? words.measured : unmeasured}</summary>
        <div class="test">
          <p>${words.hold}</p>
          <div class="card" style=${styleMap(size)}></div>
          <label>
            <span>${words.width}</span>
            <input
              name="width"
              type="range"
              min="120"
              max="900"
              step="1"
              .value=${String(width)}
              aria-valuetext=${words.pixels(width)}
              @input=${this.#move}
            />
          </label>
          <label>
            <span>${words.distance(usualDistance)}</span>
            <input
              name="distance"
              type="number"
              inputmode="numeric"
              min=${distances.least}
              max=${distances.most}
              .value=${String(Math.round((this.sight?.distance ?? 10 * usualDistance) / 10))}
              aria-invalid=${this.problem === '' ? 'false' : 'true'}
              @keydown=${this.#enter}
            />
          </label>
          <p class="problem" role="alert">${this.problem}</p>
          <div class="acts">
            <button type="button" @click=${this.#keep}>${words.fits}</button>
            ${
              this.sight
                ? html`<button
                    type="button"
                    class="quiet"
                    @click=${() => emit<SightChangeEvent>(this, 'hit5-sight-change', null)}
                  >
                    ${words.forget}
                  </button>`
                : ''
            }
          </div>
        </div>
      </details>`;
  }

  #move = ({ target }: Event) => {
    this.width = Number((target as HTMLInputElement).value);
  };

  /** Enter here does not begin the session. */
  #enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    this.#keep();
  };

  #keep = () => {
    const centimetres = Number(this.distance.value);
    const { least, most } = distances;
    const isWithin = centimetres >= least && centimetres <= most;
    this.problem = isWithin ? '' : beginWords().screen.wrong(least, most);
    if (!isWithin) return this.distance.focus();
    const pixels = this.width ?? cardWidth * (this.sight?.pixelsPerMillimetre ?? usualPixels);
    emit<SightChangeEvent>(this, 'hit5-sight-change', {
      pixelsPerMillimetre: Math.round((pixels / cardWidth) * 1000) / 1000,
      distance: 10 * centimetres,
    });
  };
}
