import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../../kit/style/base.ts';
import { visuallyHidden } from '../../../kit/style/controls.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { wallFit, type WallFit } from '../../logic/board-fit.ts';

export interface WallPhoto {
  /** Its address; null where it is not on the server yet. */
  readonly url: string | null;
  /** Which part of it stands in its tile: `tilePart`. */
  readonly part: string;
  readonly answered: number;
}

/** The smallest and largest type below a photo, and what share of its width it is; sizes are the page's own. */
const type = { smallest: 0.55, largest: 1.05, share: 0.085 };

/** Below so wide a photo, in the page's own size, there is room for one number only. */
const narrow = 5;

/** While all answer at their own pace: the photos, and how many have answered each, but nothing of what they said. */
@customElement('hit5-board-wall')
export class BoardWall extends LitElement {
  static override readonly styles = [
    base,
    visuallyHidden,
    css`
      :host {
        height: 100%;
        min-width: 0;
        min-height: 0;
        color: var(--ink);
        font: 1rem/1.3 var(--ui);
        overflow: hidden;
      }
      ol {
        display: grid;
        gap: var(--gap);
        justify-content: center;
        align-content: center;
        height: 100%;
        --gap: 0.5rem;
      }
      li {
        display: grid;
        min-width: 0;
        grid-template-rows: auto auto 1fr;
      }
      img,
      .none {
        display: block;
        width: 100%;
        aspect-ratio: 4 / 3;
        border-radius: var(--radius-small) var(--radius-small) 0 0;
        background: var(--mat);
        object-fit: cover;
      }
      .none {
        display: grid;
        place-items: center;
        color: var(--ink-2);
        font: 500 1.6em/1 var(--display);
      }
      .bar {
        height: 0.45em;
        border-radius: 0 0 var(--radius-small) var(--radius-small);
        background: var(--line);
        overflow: hidden;
      }
      i {
        display: block;
        height: 100%;
        background: var(--person-bar);
        transition: width 0.6s;
      }
      .count {
        height: 1.7em;
        line-height: 1.7em;
        text-align: center;
        white-space: nowrap;
      }
      b {
        font-weight: 600;
      }
      .all b {
        color: var(--person);
      }
      @media (max-width: 63.99rem) {
        :host {
          height: auto;
        }
        ol {
          height: auto;
          justify-content: stretch;
          grid-template-columns: repeat(auto-fill, minmax(7rem, 1fr));
        }
      }
    `,
  ];

  @property({ attribute: false }) photos: readonly WallPhoto[] = [];

  @property({ type: Number }) people = 0;

  /** How the photos stand, with the size of the words; null: that is not known, or the page scrolls. */
  @state() fit: (WallFit & { readonly size: number; readonly isNarrow: boolean }) | null = null;

  readonly #resized = new ResizeObserver(() => this.#fitPhotos());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override updated(): void {
    this.#fitPhotos();
  }

  protected override render() {
    const { fit } = this;
    return html`<ol
      style=${styleMap({
        gridTemplateColumns: fit && `repeat(${fit.columns}, ${fit.width}px)`,
        fontSize: fit && `${fit.size}px`,
      })}
    >
      ${this.photos.map(({ url, part, answered }, at) => {
        const share = this.people === 0 ? 0 : Math.min(1, answered / this.people);
        return html`<li class=${share === 1 ? 'all' : ''}>
          ${
            url === null
              ? html`<span class="none"><span class="visually-hidden">Photo</span> ${at + 1}</span>`
              : html`<img src=${url} style=${styleMap({ objectPosition: part })} alt="Photo ${at + 1}" />`
          }
          <span class="bar" aria-hidden="true"
            ><i style=${styleMap({ width: `${(100 * share).toFixed(1)}%` })}></i
          ></span>
          <span class="count"
            ><b>${answered}</b
            ><span class=${fit?.isNarrow ? 'visually-hidden' : ''}> of ${this.people}</span></span
          >
        </li>`;
      })}
    </ol>`;
  }

  #fitPhotos(): void {
    if (!matchMedia('(min-width: 64rem)').matches) {
      this.fit = null;
      return;
    }
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const sizeOf = (width: number) =>
      Math.max(type.smallest * rem, Math.min(type.largest * rem, type.share * width));
    const fit = wallFit(
      this.photos.length,
      { width: this.clientWidth, height: this.clientHeight },
      0.5 * rem,
      // The photo, its bar, and a line of words.
      (width) => 0.75 * width + 2.15 * sizeOf(width) + 1,
    );
    if (fit.width === this.fit?.width && fit.columns === this.fit.columns) return;
    this.fit = { ...fit, size: sizeOf(fit.width), isNarrow: fit.width < narrow * rem };
  }
}
