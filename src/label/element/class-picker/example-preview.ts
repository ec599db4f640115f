import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from '../../../kit/style/style-map.ts';
import { base } from '../../../kit/style/base.ts';
import { tileStyle } from './example-strips.ts';

/** One tile of a strip, and where it stands in the window. */
export interface PreviewedExample {
  readonly label: string;
  readonly address: string;
  /** 0.., which of `count` tiles. */
  readonly tile: number;
  readonly count: number;
  /** The tile's edges in CSS pixels of the window. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The side of the enlarged tile, and its distance from the row and from the window's edges, in CSS pixels. */
const side = 240;
const distance = 8;
const caption = 32;

/** One example enlarged, over the page and out of the pointer's way: it shows what is in the list already. */
@customElement('hit5-example-preview')
class ExamplePreview extends LitElement {
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

  /** Nothing is shown without one. */
  @property({ attribute: false }) example: PreviewedExample | null = null;

  protected override render() {
    const { example } = this;
    return html`<div class="over" aria-hidden="true" style=${styleMap(example ? placeOf(example) : {})}>
      ${
        example
          ? html`<div
                class="tile"
                style=${styleMap({
                  width: `${side}px`,
                  height: `${side}px`,
                  ...tileStyle(example.address, example.tile, example.count),
                })}
              ></div>
              <div class="caption" style=${styleMap({ maxWidth: `${side}px` })}>
                <b>${example.label}</b> ${example.tile + 1} of ${example.count}
              </div>`
          : nothing
      }
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('example')) return;
    const over = this.renderRoot.querySelector<HTMLElement>('.over');
    if (!over?.isConnected) return;
    over.popover = 'manual';
    over.togglePopover(this.example !== null);
  }
}

/** Above the tile where there is room, else below, within the window. */
function placeOf({ left, right, top, bottom }: PreviewedExample) {
  const height = side + caption + distance;
  const y = top > height + distance ? top - height : bottom + distance;
  const middle = (left + right - side) / 2;
  const x = Math.max(distance, Math.min(middle, innerWidth - side - 2 * distance));
  return { left: `${x}px`, top: `${y}px` };
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-example-preview': ExamplePreview;
  }
}
