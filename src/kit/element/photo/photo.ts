import { SignalWatcher } from '@lit-labs/preact-signals';
import { LitElement, html, nothing, type PropertyValues, css } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { styleMap } from '../../style/style-map.ts';
import { base } from '../../style/base.ts';
import { controls, visuallyHidden } from '../../style/controls.ts';
import { PhotoGestures } from './photo-gestures.ts';
import { PhotoView, type Point, type Size } from './photo-view.ts';
import { type ElementEvent, emit } from '../element-event.ts';
import { elementsWords } from '../../words/elements/elements.ts';

const photoStyles = css`
  :host {
    position: relative;
    min-height: 9rem;
    overflow: hidden;
    border-radius: var(--radius);
    background: var(--mat);
    color: var(--ink);
    font-family: var(--ui);
  }
  /* In its place and in the whole window: the same photo. */
  .stage {
    position: absolute;
    inset: 0;
    display: block;
    width: auto;
    height: auto;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: inherit;
    background: none;
    color: inherit;
    overflow: hidden;
  }
  .whole {
    position: fixed;
    border-radius: 0;
    background: var(--mat);
  }
  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    border-radius: inherit;
    touch-action: pan-y;
    cursor: zoom-in;
  }
  :is(.near, .whole) canvas {
    touch-action: none;
  }
  .whole canvas {
    cursor: zoom-out;
  }
  .near canvas {
    cursor: grab;
  }
  .near canvas:active {
    cursor: grabbing;
  }
  canvas:focus-visible {
    outline-offset: -2px;
  }
  .overlay {
    position: absolute;
    pointer-events: none;
  }
  .waiting {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .close {
    position: absolute;
    top: calc(12px + env(safe-area-inset-top, 0px));
    right: 12px;
    min-width: 44px;
    padding: 0;
    border-color: var(--line-strong);
    font-weight: 400;
    font-size: 1.375rem;
  }
`;

/** The photo is on the screen for the first time: the response time starts here. */
type PhotoPaintEvent = ElementEvent<'hit5-photo-paint'>;

/** How much nearer a press of + goes, and how far an arrow key moves the photo, in CSS pixels. */
const step = { zoom: 1.5, pan: 60 } as const;

/** Milliseconds in which a second tap makes a double one. */
const doubleTap = 300;

/**
 * The photo, fitted into the box and zoomable; a tap or Enter gives it the whole window, another one the box again.
 * @slot overlay - Laid over the photo, as large as it at every zoom.
 * @fires hit5-photo-paint
 */
@customElement('hit5-photo')
export class Photo extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, visuallyHidden, photoStyles];

  @property({ attribute: false }) bitmap: ImageBitmap | null = null;

  /** What to call the photo; empty: “The photo”. It must not give its class away before the person commits. */
  @property() label = '';

  /** Whether it could not be fetched, so that nothing is waited for. */
  @property({ type: Boolean }) absent = false;

  @state() whole = false;

  @query('.stage') readonly stage!: HTMLElement | null;

  /** How large the box is, and the whole photo in it, in CSS pixels; null while there is no photo. */
  get fitted(): { readonly box: Size; readonly photo: Size } | null {
    if (!this.bitmap || this.#box.width === 0) return null;
    const { width, height } = new PhotoView().place(this.#box, this.bitmap);
    return { box: this.#box, photo: { width: Math.round(width), height: Math.round(height) } };
  }

  #view = new PhotoView();
  #box: Size = { width: 0, height: 0 };
  #frame = 0;
  /** The bitmap whose first painting is still to be told. */
  #untold: ImageBitmap | null = null;
  #followed: HTMLElement | null = null;
  /** Until it is sure that a tap is no double one. */
  #closing: ReturnType<typeof setTimeout> | undefined;

  #gestures = new PhotoGestures({
    isFitted: () => this.#view.fitted,
    zoomBy: (factor, at) => this.#zoomBy(factor, at),
    moveBy: (dx, dy) => this.#moveBy(dx, dy),
    fit: () => this.#show(new PhotoView()),
    tap: (again) => this.#tap(again),
  });

  #resized = new ResizeObserver(() => this.#fitBox());

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#followed = null;
    this.whole = false;
    clearTimeout(this.#closing);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('bitmap')) return;
    this.#view = new PhotoView();
    this.#untold = this.bitmap;
    this.#close();
  }

  protected override updated(): void {
    const { stage } = this;
    if (stage !== this.#followed) {
      this.#resized.disconnect();
      if (stage) {
        stage.popover = 'auto';
        this.#resized.observe(stage);
      }
      this.#followed = stage;
    }
    this.#drawSoon();
  }

  protected override render() {
    if (!this.bitmap) {
      return html`<p class="waiting" role="status">
        ${this.absent ? elementsWords().noPhoto : elementsWords().loadingPhoto}
      </p>`;
    }
    const { fitted } = this.#view;
    const { whole } = this;
    const words = elementsWords();
    const label = this.label || words.thePhoto;
    return html`<div
      class=${classMap({ stage: true, near: !fitted, whole })}
      role=${ifDefined(whole ? 'dialog' : undefined)}
      aria-modal=${ifDefined(whole ? 'true' : undefined)}
      aria-label=${whole ? words.wholePhoto(label) : nothing}
      @beforetoggle=${this.#toggle}
      @keydown=${this.#onWindowKey}
    >
      <canvas
        role="img"
        aria-label=${label}
        aria-describedby="keys"
        tabindex="0"
        @keydown=${this.#onKey}
        @wheel=${this.#gestures.wheel}
        @click=${this.#gestures.click}
        @dblclick=${this.#gestures.doubleClick}
        @pointerdown=${this.#gestures.down}
        @pointermove=${this.#gestures.move}
        @pointerup=${this.#gestures.up}
        @pointercancel=${this.#gestures.up}
      ></canvas>
      <p id="keys" class="visually-hidden">${words.photoKeys}</p>
      <div class="overlay" style=${styleMap(this.#overlayPlace())}><slot name="overlay"></slot></div>
      ${
        whole
          ? html`<button
              type="button"
              class="close"
              aria-label=${words.closeWholePhoto}
              @click=${this.#close}
            >
              ×
            </button>`
          : nothing
      }
    </div>`;
  }

  #overlayPlace() {
    if (!this.bitmap || this.#box.width === 0) return {};
    const { left, top, width, height } = this.#view.place(this.#box, this.bitmap);
    return {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    };
  }

  #fitBox(): void {
    const { clientWidth: width = 0, clientHeight: height = 0 } = this.stage ?? {};
    this.#box = { width, height };
    this.requestUpdate();
  }

  #drawSoon(): void {
    this.#frame ||= requestAnimationFrame(this.#draw);
  }

  #draw = (): void => {
    this.#frame = 0;
    const { bitmap } = this;
    const canvas = this.renderRoot.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!bitmap || bitmap.width === 0 || !canvas || !context || this.#box.width === 0) return;
    const ratio = devicePixelRatio;
    canvas.width = Math.round(this.#box.width * ratio);
    canvas.height = Math.round(this.#box.height * ratio);
    context.imageSmoothingQuality = 'high';
    const { left, top, width, height } = this.#view.place(this.#box, bitmap);
    // What is transparent is white to the network; whole pixels, so that no light edge shows around the photo.
    const [x, y] = [Math.ceil(left * ratio), Math.ceil(top * ratio)];
    context.fillStyle = '#fff';
    context.fillRect(x, y, Math.floor((left + width) * ratio) - x, Math.floor((top + height) * ratio) - y);
    context.drawImage(bitmap, left * ratio, top * ratio, width * ratio, height * ratio);
    if (this.#untold === bitmap) this.#tellPainted(bitmap);
  };

  /** The frame in which the bitmap was drawn has reached the screen when the next one begins. */
  #tellPainted(bitmap: ImageBitmap): void {
    this.#untold = null;
    requestAnimationFrame(() => {
      if (this.isConnected && this.bitmap === bitmap) emit<PhotoPaintEvent>(this, 'hit5-photo-paint');
    });
  }

  #show(view: PhotoView): void {
    this.#view = view;
    this.requestUpdate();
  }

  #zoomBy(factor: number, at: Point = { x: this.#box.width / 2, y: this.#box.height / 2 }): void {
    if (this.bitmap) this.#show(this.#view.zoomed(factor, at, this.#box, this.bitmap));
  }

  #moveBy(dx: number, dy: number): void {
    if (this.bitmap) this.#show(this.#view.moved(dx, dy, this.#box, this.bitmap));
  }

  #zoomIn = (): void => this.#zoomBy(step.zoom);

  #zoomOut = (): void => this.#zoomBy(1 / step.zoom);

  #fit = (): void => this.#show(new PhotoView());

  /** In the window a tap waits for the second one of a double tap, which zooms. */
  #tap(again: boolean): void {
    clearTimeout(this.#closing);
    if (again) return;
    if (this.whole) this.#closing = setTimeout(this.#close, doubleTap);
    else if (this.#view.fitted) this.#open();
  }

  #open(): void {
    this.stage?.showPopover();
    // A second tap asks at once where it is in the photo.
    this.#fitBox();
    this.renderRoot.querySelector('canvas')?.focus();
  }

  #close = (): void => {
    if (this.whole) this.stage?.hidePopover();
  };

  /** What was zoomed in one of the two places is whole in the other. */
  #toggle = ({ newState }: ToggleEvent): void => {
    clearTimeout(this.#closing);
    this.whole = newState === 'open';
    this.#show(new PhotoView());
  };

  /** The page behind has no keys while the photo covers it. */
  #onWindowKey = (event: KeyboardEvent): void => {
    if (!this.whole) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    } else if (event.key === 'Tab') {
      const places = [...this.renderRoot.querySelectorAll<HTMLElement>('canvas, button')];
      const at = places.findIndex((one) => one.matches(':focus'));
      event.preventDefault();
      places.at((at + (event.shiftKey ? -1 : 1)) % places.length)?.focus();
    }
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const turn = () => (this.whole ? this.#close() : this.#open());
    const acts: Partial<Record<string, () => void>> = {
      ...(event.repeat ? {} : { Enter: turn, ' ': turn }),
      '+': this.#zoomIn,
      '=': this.#zoomIn,
      '-': this.#zoomOut,
      '0': this.#fit,
      ArrowLeft: () => this.#moveBy(step.pan, 0),
      ArrowRight: () => this.#moveBy(-step.pan, 0),
      ArrowUp: () => this.#moveBy(0, step.pan),
      ArrowDown: () => this.#moveBy(0, -step.pan),
    };
    const act = acts[event.key];
    if (!act || (event.key.startsWith('Arrow') && this.#view.fitted)) return;
    event.stopPropagation();
    event.preventDefault();
    act();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-photo': Photo;
  }
}
