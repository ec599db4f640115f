import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { formatPercent } from '../../core/text/format-number.ts';
import '../../kit/element/image-credit/image-credit.ts';
import { tick } from '../../kit/element/truth-line/tick.ts';
import { storesContext } from '../../kit/stores.ts';
import { base } from '../../kit/style/base.ts';
import { visuallyHidden } from '../../kit/style/controls.ts';
import { drawBitmap } from '../element/draw-bitmap.ts';
import { distortionScales } from '../logic/distortions/distortion.ts';
import { strengthOf } from '../logic/distortions/setting.ts';
import type { Live } from '../make-live.ts';

/** Longer side of the photo, in pixels of the screen. */
const side = 1280;

/** How many of the network's guesses stand below the photo. */
const most = 2;

/**
 * A photo that one turns, and what the network says of it at each turn: the network at work, before anything is begun.
 * The photo is in no challenge.
 *
 * @slot - Stands in its place where the network is not ready, or motion is reduced.
 */
@customElement('hit5-live-example')
export class LiveExample extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    visuallyHidden,
    css`
      figure {
        display: grid;
        align-self: start;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--card);
        overflow: hidden;
      }
      canvas {
        display: block;
        width: 100%;
        max-height: 36vh;
        min-height: 9rem;
        background: var(--mat);
        aspect-ratio: 28 / 15;
        object-fit: cover;
      }
      .turn {
        display: grid;
        gap: 0 16px;
        align-items: center;
        padding: 8px 18px;
        border-bottom: 1px solid var(--line);
        grid-template-columns: auto minmax(0, 1fr) 3.5rem;
      }
      label {
        font-weight: 600;
      }
      input {
        width: 100%;
        height: 44px;
        margin: 0;
      }
      output {
        color: var(--ink-2);
        font-variant-numeric: tabular-nums;
        text-align: end;
      }
      .said {
        display: grid;
        gap: 2px 16px;
        align-items: baseline;
        padding: 12px 18px 8px;
        grid-template-columns: auto minmax(0, 1fr);
      }
      b {
        color: var(--network);
        font: 500 1.1875rem/1.3 var(--display);
      }
      ol {
        display: grid;
        gap: 2px;
      }
      li {
        display: flex;
        gap: 12px;
        justify-content: space-between;
      }
      .truth {
        color: var(--truth);
        font-weight: 600;
      }
      .tick {
        width: 1em;
        height: 1em;
        vertical-align: -0.1em;
      }
      figcaption {
        display: grid;
        gap: 4px;
        padding: 0 18px 12px;
        color: var(--ink-2);
        font-size: 0.875rem;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Live;

  /** Whether the person wants pages to stand still. */
  @state() isStill = false;

  @query('canvas') readonly canvas!: HTMLCanvasElement | null;

  #hasAsked = false;

  readonly #motion = matchMedia('(prefers-reduced-motion: reduce)');

  override connectedCallback(): void {
    super.connectedCallback();
    this.#motion.addEventListener('change', this.#follow);
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#motion.removeEventListener('change', this.#follow);
  }

  protected override render() {
    const { breaking } = this.stores;
    const shown = breaking.distorted.value;
    if (!this.#isOn() || !shown?.prediction || breaking.message.value !== null) return html`<slot></slot>`;
    const { least, most: furthest } = distortionScales.rotate;
    const turn = strengthOf(breaking.setting.value.distortions, 'rotate');
    const guesses = this.#guesses();
    const [first] = guesses;
    return html`<figure>
      <canvas role="img" aria-label="A photo that you can turn"></canvas>
      <div class="turn">
        <label for="turn">Turn it</label>
        <input
          id="turn"
          type="range"
          min=${least}
          max=${furthest}
          step="1"
          aria-valuetext=${`${turn}°, the network says ${first?.label ?? 'nothing yet'}`}
          .value=${String(turn)}
          @input=${({ target }: Event) => breaking.setStrength('rotate', Number((target as HTMLInputElement).value))}
        />
        <output for="turn">${turn}°</output>
      </div>
      <div class="said">
        <b>The network</b>
        <ol>
          ${guesses.map(
            ({ label, probability, isTruth }) =>
              html`<li class=${isTruth ? 'truth' : ''}>
                <span lang="en"
                  >${label}${isTruth ? html` ${tick}<span class="visually-hidden">, right</span>` : nothing}</span
                >
                <span>${formatPercent(probability)}</span>
              </li>`,
          )}
        </ol>
      </div>
      <figcaption>
        <span>It runs in your browser. <a href="#/break">More ways to break it</a></span>
        <hit5-image-credit
          .credit=${breaking.subject.value?.credit ?? null}
          .kind=${breaking.subject.value?.kind ?? 'photo'}
        ></hit5-image-credit>
      </figcaption>
    </figure>`;
  }

  protected override updated(): void {
    const { breaking } = this.stores;
    if (this.#isOn() && !this.#hasAsked) {
      this.#hasAsked = true;
      void breaking.showFirst();
    }
    if (this.canvas && breaking.distorted.value)
      drawBitmap(this.canvas, breaking.distorted.value.bitmap, side);
  }

  /** Reads signals. */
  #isOn(): boolean {
    return !this.isStill && this.stores.network.status.value.kind === 'ready';
  }

  #guesses() {
    const { breaking, catalogue } = this.stores;
    const guesses = breaking.distorted.value?.prediction?.guesses.slice(0, most) ?? [];
    return guesses.map(({ classIndex, probability }) => {
      const { wnid } = catalogue.byIndex(classIndex);
      return { label: catalogue.title(wnid), probability, isTruth: wnid === breaking.truth.value };
    });
  }

  #follow = () => {
    this.isStill = this.#motion.matches;
  };
}
