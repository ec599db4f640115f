import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../../kit/style/base.ts';
import { drawBitmap } from '../element/draw-bitmap.ts';
import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { storesContext } from '../../kit/stores.ts';
import type { Live } from '../make-live.ts';
import { formatPercent } from '../../core/text/format-number.ts';
import { truthNow } from './truth-now.ts';

/** Longer side of the small photo, in pixels of the screen. */
const side = 288;

/**
 * The distorted photo, small, in view above the sliders; it repeats what stands above, so that only eyes need it.
 * @slot - What the network says of it.
 */
@customElement('hit5-distorted-strip')
export class DistortedStrip extends LitElement {
  static override readonly styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 12px;
        align-items: center;
        padding: 8px 0;
        border-bottom: 1px solid var(--line);
        background: var(--paper);
        color: var(--ink);
        font: 0.875rem/1.4 var(--ui);
        grid-template-columns: auto minmax(0, 1fr);
      }
      canvas {
        width: 72px;
        height: 56px;
        border-radius: var(--radius-small);
        background: var(--mat);
        object-fit: contain;
      }
      @media (min-width: 34.01rem) and (min-height: 36rem) {
        canvas {
          width: 144px;
          height: 112px;
        }
      }
    `,
  ];

  /** The pixels; null while there are none. */
  @property({ attribute: false }) bitmap: ImageBitmap | null = null;

  @query('canvas') readonly canvas!: HTMLCanvasElement;

  protected override render() {
    return html`<canvas></canvas>
      <p><slot></slot></p>`;
  }

  protected override updated(): void {
    if (this.bitmap) drawBitmap(this.canvas, this.bitmap, side);
  }
}

/** What stays in view above the sliders: the photo as it is now, and what the network says of it. */
@customElement('hit5-break-strip')
class BreakStrip extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    css`
      b {
        color: var(--truth);
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Live;

  protected override render() {
    return html`<hit5-distorted-strip .bitmap=${this.stores.breaking.distorted.value?.bitmap ?? null}>
      ${this.#renderWords()}
    </hit5-distorted-strip>`;
  }

  #renderWords() {
    const truth = truthNow(this.stores);
    if (!truth) return this.#renderFirst();
    const { label, now } = truth;
    if (!now) return html`<b lang="en">${label}</b>`;
    return html`<b lang="en">${label}</b> ${formatPercent(now.probability)},
      ${now.hit ? 'among the five' : '✗ not among the five'}`;
  }

  #renderFirst() {
    const { breaking, catalogue } = this.stores;
    const [first] = breaking.distorted.value?.prediction?.guesses ?? [];
    if (!first) return 'The network is looking…';
    return html`First guess:
      <span lang="en">${catalogue.byIndex(first.classIndex).title}</span>
      ${formatPercent(first.probability)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-break-strip': BreakStrip;
  }
}
