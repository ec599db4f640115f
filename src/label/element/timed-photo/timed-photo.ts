import { css, html, LitElement, unsafeCSS } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { PhotoView, type Place, type Size } from '../../../kit/element/photo/photo-view.ts';
import { base } from '../../../kit/style/base.ts';
import { visuallyHidden } from '../../../kit/style/controls.ts';
import { runFrames, type NextFrame, type PartShown } from '../../logic/run-frames.ts';
import type { ViewFrames } from '../../logic/timed-frames.ts';

/** How large the cross is from end to end, and how thick, in CSS pixels. */
const cross = { size: 32, width: 3 } as const;

/** What stands around photos that are shown for a moment, in every theme: half of what a screen can give. */
export const midGrey = unsafeCSS('#808080');

export interface PhotoViewing {
  readonly photo: ImageBitmap;
  readonly mask: ImageBitmap | null;
  readonly frames: ViewFrames;
  /** Frames in which nothing is shown, before the cross. */
  readonly rest: number;
  /** Frames a second. */
  readonly rate: number;
  readonly nextFrame: NextFrame;
  readonly signal: AbortSignal;
}

export interface ViewingShown {
  readonly cross: PartShown;
  readonly photo: PartShown;
  readonly mask: PartShown;
}

/** A place in which a cross, a photo and a mask are shown for some frames each; it is empty before and after. */
@customElement('hit5-timed-photo')
export class TimedPhoto extends LitElement {
  static override readonly styles = [
    base,
    visuallyHidden,
    css`
      :host {
        position: relative;
        overflow: hidden;
        background: ${midGrey};
        color: #000;
        touch-action: none;
      }
      canvas {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
      }
    `,
  ];

  /** What to call what is shown; must not give its class away. */
  @property() label = '';

  /** How long the photo's longer side is, in CSS pixels, where it fits; null: as long as it fits. */
  @property({ attribute: false }) side: number | null = null;

  @property() coming = '';

  @query('canvas') readonly canvas!: HTMLCanvasElement;

  protected override render() {
    return html`<canvas role="img" aria-label=${this.label}></canvas>
      <p class="visually-hidden" role="status">${this.coming}</p>`;
  }

  /** How large the place is, and a photo in it, in CSS pixels. */
  fitted(photo: Size): { readonly box: Size; readonly photo: Size } {
    const { width, height } = this.#place(photo);
    return { box: this.#box(), photo: { width: Math.round(width), height: Math.round(height) } };
  }

  /**
   * Shows the cross, the photo and the mask, and nothing after them; settles in the frame in which the last has gone.
   *
   * @throws the signal's reason where it is aborted; the place is empty then.
   */
  async show({ photo, mask, frames, rest, ...run }: PhotoViewing): Promise<ViewingShown> {
    await this.updateComplete;
    const { canvas } = this;
    const { width, height } = this.#box();
    canvas.width = Math.round(width * devicePixelRatio);
    canvas.height = Math.round(height * devicePixelRatio);
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('The browser gives no canvas to draw the photo on.');
    const clear = () => {
      context.fillStyle = midGrey.cssText;
      context.fillRect(0, 0, canvas.width, canvas.height);
    };
    const place = this.#pixels(this.#place(photo));
    const drawPhoto = drawer(context, photo, place);
    const drawMask = mask ? drawer(context, mask, place) : clear;
    // Drawn once before and never seen, so that the pixels lie where the screen takes them from.
    drawPhoto();
    drawMask();
    clear();
    try {
      const [, crossShown, photoShown, maskShown] = await runFrames(
        [
          { frames: rest, draw: clear },
          { frames: frames.cross, draw: () => drawCross(context, place) },
          // The cross is covered where the photo is smaller than it.
          { frames: frames.photo, draw: () => (clear(), drawPhoto()) },
          { frames: mask ? frames.mask : 0, draw: () => (clear(), drawMask()) },
        ],
        clear,
        run,
      );
      if (!crossShown || !photoShown || !maskShown) throw new RangeError('A view has four parts.');
      return { cross: crossShown, photo: photoShown, mask: maskShown };
    } finally {
      clear();
    }
  }

  #box(): Size {
    return { width: this.clientWidth, height: this.clientHeight };
  }

  #place(photo: Size): Place {
    const box = this.#box();
    const side = this.side ?? Infinity;
    const room = { width: Math.min(box.width, side), height: Math.min(box.height, side) };
    const { left, top, ...size } = new PhotoView().place(room, photo);
    return {
      ...size,
      left: left + (box.width - room.width) / 2,
      top: top + (box.height - room.height) / 2,
    };
  }

  /** In whole pixels of the screen, so that photo and mask cover the same. */
  #pixels({ left, top, width, height }: Place): Place {
    const [from, above] = [Math.round(left * devicePixelRatio), Math.round(top * devicePixelRatio)];
    return {
      left: from,
      top: above,
      width: Math.max(1, Math.round((left + width) * devicePixelRatio) - from),
      height: Math.max(1, Math.round((top + height) * devicePixelRatio) - above),
    };
  }
}

function drawer(context: CanvasRenderingContext2D, image: ImageBitmap, place: Place): () => void {
  const { left, top, width, height } = place;
  const sized = new OffscreenCanvas(width, height);
  const drawn = sized.getContext('2d', { alpha: false });
  if (!drawn) throw new Error('The browser gives no canvas to make the photo ready on.');
  drawn.imageSmoothingQuality = 'high';
  // What is transparent is white to the network.
  drawn.fillStyle = '#fff';
  drawn.fillRect(0, 0, width, height);
  drawn.drawImage(image, 0, 0, width, height);
  return () => context.drawImage(sized, left, top);
}

function drawCross(context: CanvasRenderingContext2D, place: Place): void {
  const [size, width] = [cross.size * devicePixelRatio, cross.width * devicePixelRatio];
  const [x, y] = [place.left + place.width / 2, place.top + place.height / 2];
  context.fillStyle = '#000';
  context.fillRect(x - size / 2, y - width / 2, size, width);
  context.fillRect(x - width / 2, y - size / 2, width, size);
}
