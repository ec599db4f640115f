import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../../../kit/style/base.ts';
import { drawBitmap } from '../draw-bitmap.ts';

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
