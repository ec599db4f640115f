import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { tick } from '../../kit/element/truth-line/truth-signs.ts';
import { storesContext } from '../../kit/stores.ts';
import { base } from '../../kit/style/base.ts';
import { visuallyHidden } from '../../kit/style/controls.ts';
import { distortionScales, strengthOf } from '../logic/distortions/distortion.ts';
import type { Live } from '../make-live.ts';
import { liveWords } from '../words/live/live.ts';

/** Longer side of the photo, in pixels of the screen. */
const side = 1280;

/**
 * A photo, in no challenge, that one turns, and what the network says of it at each turn.
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
        max-height: 30vh;
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
        text-align: end;
      }
      .said {
        padding: 12px 18px 8px;
        font: 500 1.375rem/1.3 var(--display);
      }
      .said span {
        color: var(--network);
      }
      .tick {
        width: 0.9em;
        height: 0.9em;
        color: var(--truth);
        vertical-align: -0.05em;
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
    const isThere = breaking.subject.value?.isFirst && breaking.distorted.value?.prediction;
    if (!this.#isOn() || !isThere || breaking.message.value !== null) return html`<slot></slot>`;
    const { least, most: furthest } = distortionScales.rotate;
    const turn = strengthOf(breaking.setting.value.distortions, 'rotate');
    const first = this.#first();
    const { example: words } = liveWords();
    return html`<figure>
      <canvas role="img" aria-label=${words.photo}></canvas>
      <div class="turn">
        <label for="turn">${words.turn}</label>
        <input
          id="turn"
          type="range"
          min=${least}
          max=${furthest}
          step="1"
          aria-valuetext=${words.turned(turn, first?.label ?? words.nothingYet)}
          .value=${String(turn)}
          @input=${({ target }: Event) => breaking.setStrength('rotate', Number((target as HTMLInputElement).value))}
        />
        <output for="turn">${turn}°</output>
      </div>
      <p class="said" role="status">
        ${first && !first.isTruth ? html`<b>${words.broke}</b>` : nothing}
        <span>${first ? words.says(first.label, first.sure) : nothing}</span>
        ${first?.isTruth ? tick : nothing}
      </p>
      <figcaption>
        <a href="#/break">${words.more}</a>
      </figcaption>
    </figure>`;
  }

  protected override updated(): void {
    const { breaking } = this.stores;
    if (this.#isOn() && !this.#hasAsked) {
      this.#hasAsked = true;
      void breaking.showExample();
    }
    if (this.canvas && breaking.distorted.value)
      drawBitmap(this.canvas, breaking.distorted.value.bitmap, side);
  }

  /** Reads signals. */
  #isOn(): boolean {
    return !this.isStill && this.stores.network.status.value.kind === 'ready';
  }

  /** What the network says first. */
  #first() {
    const { breaking, catalogue } = this.stores;
    const [guess] = breaking.distorted.value?.prediction?.guesses ?? [];
    if (!guess) return null;
    const { wnid } = catalogue.byIndex(guess.classIndex);
    return {
      label: catalogue.title(wnid),
      sure: guess.probability,
      isTruth: wnid === breaking.truth.value,
    };
  }

  #follow = () => {
    this.isStill = this.#motion.matches;
  };
}

function drawBitmap(canvas: HTMLCanvasElement, bitmap: ImageBitmap, side: number): void {
  // One that was closed has no pixels any more.
  if (bitmap.width === 0) return;
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
}
