import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../kit/style/base.ts';
import { visuallyHidden } from '../../../kit/style/controls.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { boardWords } from '../../words/board/board.ts';

export interface WallPhoto {
  /** Its address; null where it is not on the server yet. */
  readonly url: string | null;
  /** Which part of it stands in its tile: `tilePart`. */
  readonly part: string;
  readonly answered: number;
}

/** The size of the words below a photo, in the page's own size, and which share of the photo's width they are between. */
const type = { least: 0.55, most: 1.05, share: 0.085 };

/** While all answer at their own pace: the photos, and how many have answered each, but nothing of what they said. */
@customElement('hit5-board-wall')
export class BoardWall extends SignalWatcher(LitElement) {
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
        --type: 1rem;
      }
      ol {
        display: grid;
        gap: 0.5rem;
        justify-content: center;
        align-content: center;
        height: 100%;
        grid-template-columns: repeat(var(--columns), var(--width));
      }
      li {
        min-width: 0;
        container-type: inline-size;
      }
      li > * {
        font-size: var(--type);
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
        font: 500 calc(1.6 * var(--type)) / 1 var(--display);
      }
      .bar {
        display: block;
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
        display: block;
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
      @media (width >= 64rem) {
        li > * {
          --type: clamp(${type.least}rem, ${100 * type.share}cqi, ${type.most}rem);
        }
        @container (max-width: 5rem) {
          .count span {
            font-size: 0;
          }
        }
      }
      @media (width < 64rem) {
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
    const { photo: words } = boardWords();
    return html`<ol>
      ${this.photos.map(({ url, part, answered }, at) => {
        const share = this.people === 0 ? 0 : Math.min(1, answered / this.people);
        return html`<li class=${share === 1 ? 'all' : ''}>
          ${
            url === null
              ? html`<span class="none"><span class="visually-hidden">${words.word}</span> ${at + 1}</span>`
              : html`<img
                  src=${url}
                  style=${styleMap({ objectPosition: part })}
                  alt=${words.number(at + 1)}
                />`
          }
          <span class="bar" aria-hidden="true"
            ><i style=${styleMap({ width: `${(100 * share).toFixed(1)}%` })}></i
          ></span>
          <span class="count"><b>${answered}</b><span> ${words.of(this.people)}</span></span>
        </li>`;
      })}
    </ol>`;
  }

  /** The largest tiles in which all photos stand within the box: each is its photo, the bar, and a line of words. */
  #fitPhotos(): void {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const [gap, words] = [rem / 2, 2.15 * rem];
    let best = { columns: 1, width: 0 };
    for (let columns = 1; columns <= this.photos.length; columns += 1) {
      const across = (this.clientWidth + gap) / columns - gap;
      const down = (this.clientHeight + gap) / Math.ceil(this.photos.length / columns) - gap - 1;
      const width = Math.min(
        across,
        (down - type.least * words) / 0.75,
        Math.max((down - type.most * words) / 0.75, down / (0.75 + 2.15 * type.share)),
      );
      if (width > best.width) best = { columns, width: Math.floor(width) };
    }
    this.style.setProperty('--columns', `${best.columns}`);
    this.style.setProperty('--width', `${best.width}px`);
  }
}
