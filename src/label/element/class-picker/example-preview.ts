import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { base } from '../../../kit/style/base.ts';
import { tileStyle } from './example-strips.ts';
import type { StripCache } from './strip-cache.ts';

/** Milliseconds that the pointer rests on a strip before a tile is enlarged; the next ones follow at once. */
const rest = 150;

/** A tile that is enlarged, and where it stands in the window. */
interface EnlargedTile {
  readonly wnid: Wnid;
  readonly tile: number;
  readonly strip: HTMLElement;
  readonly rect: DOMRect;
}

/** The side of the enlarged tile, and its distance from the row and from the window's edges, in CSS pixels. */
const side = 240;
const distance = 8;
const caption = 32;

/**
 * One example enlarged, over the page and out of the pointer's way: the one under the mouse, or the one that the arrow
 * keys came to. Escape ends it, and so does scrolling.
 */
@customElement('hit5-example-preview')
export class ExamplePreview extends LitElement {
  static override readonly styles = [
    base,
    css`
      :host {
        position: absolute;
      }
      .over {
        position: fixed;
        inset: auto;
        margin: 0;
        padding: 4px 4px 0;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--card);
        color: var(--ink-2);
        font: 500 0.8125rem/1.75rem var(--ui);
        text-align: center;
        white-space: nowrap;
        pointer-events: none;
        overflow: hidden;
        box-shadow: 0 6px 28px rgb(0 0 0 / 0.22);
      }
      .tile {
        border-radius: var(--radius-small);
        background-color: var(--mat);
      }
      .caption {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      b {
        color: var(--ink);
        font-weight: 650;
      }
    `,
  ];

  @property({ attribute: false }) catalogue: Catalogue | null = null;

  /** Those that the list has; more of them come from time to time. */
  @property({ attribute: false, hasChanged: () => true }) strips: StripCache | null = null;

  #enlarged: EnlargedTile | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected override render() {
    const shown = this.#enlarged;
    const address = shown && this.strips?.image(shown.wnid)?.src;
    return html`<div class="over" aria-hidden="true" style=${styleMap(shown ? placeOver(shown.rect) : {})}>
      ${shown && address ? this.#renderTile(shown, address) : nothing}
    </div>`;
  }

  #renderTile({ wnid, tile }: EnlargedTile, address: string) {
    const count = this.#count(wnid);
    const size = { width: `${side}px`, height: `${side}px` };
    return html`<div class="tile" style=${styleMap({ ...size, ...tileStyle(address, tile, count) })}></div>
      <div class="caption" style=${styleMap({ maxWidth: size.width })}>
        <b>${this.catalogue?.title(wnid)}</b> ${tile + 1} of ${count}
      </div>`;
  }

  protected override updated(): void {
    const over = this.renderRoot.querySelector<HTMLElement>('.over');
    if (!over?.isConnected) return;
    over.popover = 'manual';
    over.togglePopover(over.childElementCount > 0);
  }

  /** The mouse is over a strip, or over none. */
  point(event: PointerEvent, strip: HTMLElement | null, wnid: Wnid | null): void {
    clearTimeout(this.#timer);
    if (event.pointerType !== 'mouse') return;
    const count = wnid === null ? 0 : this.#count(wnid);
    const place = strip && tilesOf(strip);
    const tile = place ? Math.floor(((event.clientX - place.left) / place.width) * count) : 0;
    if (!strip || wnid === null || tile >= count) {
      this.end();
    } else if (this.#enlarged) {
      this.#show(wnid, tile, strip);
    } else {
      this.#timer = setTimeout(() => this.#show(wnid, tile, strip), rest);
    }
  }

  /** The next or the previous tile of a class's strip, the first or the last one to begin with; which it is. */
  step(direction: 1 | -1, strip: HTMLElement, wnid: Wnid): number {
    const count = this.#count(wnid);
    const begin = direction > 0 ? -1 : count;
    const from = this.#enlarged?.wnid === wnid ? this.#enlarged.tile : begin;
    const tile = Math.min(count - 1, Math.max(0, from + direction));
    this.#show(wnid, tile, strip);
    return tile;
  }

  /** The list has been scrolled: what moved away under the enlarged tile ends it. */
  scrolled(): void {
    clearTimeout(this.#timer);
    const enlarged = this.#enlarged;
    if (enlarged && Math.abs(tilesOf(enlarged.strip).top - enlarged.rect.top) > 1) this.end();
  }

  end(): void {
    clearTimeout(this.#timer);
    if (!this.#enlarged) return;
    this.#enlarged = null;
    removeEventListener('keydown', this.#key, { capture: true });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.end();
  }

  #show(wnid: Wnid, tile: number, strip: HTMLElement): void {
    if (!strip.isConnected || (this.#enlarged?.wnid === wnid && this.#enlarged.tile === tile)) return;
    if (!this.#enlarged) addEventListener('keydown', this.#key, { capture: true });
    bringIntoSight(strip, tile, this.#count(wnid));
    const { left, top, width } = tilesOf(strip);
    const each = width / this.#count(wnid);
    this.#enlarged = { wnid, tile, strip, rect: new DOMRect(left + tile * each, top, each, each) };
    this.requestUpdate();
  }

  /** Wherever the focus is, Escape first ends this. */
  #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.end();
  };

  #count(wnid: Wnid): number {
    return this.strips?.count(wnid) ?? 0;
  }
}

/** Above the tile where there is room, else below, within the window. */
function placeOver({ left, right, top, bottom }: DOMRect) {
  const height = side + caption + distance;
  const y = top > height + distance ? top - height : bottom + distance;
  const middle = (left + right - side) / 2;
  const x = Math.max(distance, Math.min(middle, innerWidth - side - 2 * distance));
  return { left: `${x}px`, top: `${y}px` };
}

/** Where all tiles of a strip stand in the window, also those that it hides at its ends. */
function tilesOf(strip: HTMLElement): DOMRect {
  return (strip.querySelector('.tiles') ?? strip).getBoundingClientRect();
}

/** Where the strip is narrower than its tiles, it scrolls as little as brings one into sight. */
function bringIntoSight(strip: HTMLElement, tile: number, count: number): void {
  const side = strip.scrollWidth / count;
  const left = tile * side;
  strip.scrollLeft = Math.min(left, Math.max(strip.scrollLeft, left + side - strip.clientWidth));
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-example-preview': ExamplePreview;
  }
}
