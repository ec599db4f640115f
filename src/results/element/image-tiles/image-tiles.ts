import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { visibleText } from '../../../core/text/visible-text.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';
import { outcomeWord } from '../../../kit/style/image-cards.ts';
import type { JointOutcome } from '../../../figures/scoring/joint-outcome.ts';
import { ShowMore } from '../../../kit/element/show-more.ts';

/** An image of a list. */
export interface ImageTile {
  /** Its id or file name, each once in a list. */
  readonly name: string;
  /** What is shown in its place: the class, a title. */
  readonly caption?: string;
  /** The address of its file; empty when that is not at hand. */
  readonly src: string;
  /** The address of its page; null when it has none. */
  readonly href: string | null;
  /** What became of it, in a few words. */
  readonly note?: { readonly text: string; readonly outcome: JointOutcome | null };
}

/** Images by name, with their pictures where they are at hand. */
@customElement('hit5-image-tiles')
export class ImageTiles extends LitElement {
  static override readonly styles = [
    base,
    controls,
    outcomeWord,
    css`
      :host {
        min-width: 0;
      }
      ul {
        display: grid;
        align-content: start;
        gap: 12px;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 9rem), 1fr));
      }
      .names {
        gap: 0 20px;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
      }
      li {
        min-width: 0;
        font: 0.8125rem/1.9 var(--ui);
      }
      .photo {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        place-items: center;
        aspect-ratio: 4 / 3;
        overflow: hidden;
        border-radius: var(--radius-small);
        background: var(--mat);
        color: var(--ink-2);
      }
      img {
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
      .name {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  /** In the order shown. */
  @property({ attribute: false }) tiles: readonly ImageTile[] = [];

  #more = new ShowMore(this);

  protected override render() {
    const { tiles } = this;
    const pictured = tiles.some(({ src }) => src !== '');
    return html`<ul class=${pictured ? '' : 'names'}>
        ${repeat(
          tiles.slice(0, this.#more.shown(tiles.length)),
          ({ name }) => name,
          (tile) => html`<li>${renderTile(tile, pictured)}</li>`,
        )}
      </ul>
      ${this.#more.render(tiles.length)}`;
  }
}

function renderTile({ name, caption, src, href, note }: ImageTile, pictured: boolean) {
  const shown = visibleText(caption ?? name);
  const inside = html`${
      pictured
        ? html`<span class="photo"
            >${src ? html`<img src=${src} alt="" loading="lazy" decoding="async" />` : 'no photo here'}</span
          >`
        : nothing
    }<span class="name" title=${caption === undefined ? shown : `${shown} (${visibleText(name)})`}
      >${shown}</span
    >`;
  return html`${href === null ? inside : html`<a href=${href}>${inside}</a>`}${
    note ? html`<span class="outcome ${note.outcome ?? ''}">${note.text}</span>` : nothing
  }`;
}
