import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../../kit/style/base.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import '../../../networks/element/activation-map/activation-map.ts';
import type { HeatMap, SeenPart } from '../../../networks/logic/activation-map.ts';

export interface ShownMap {
  readonly evidence: HeatMap;
  /** What the network saw of the photo, in its pixels. */
  readonly crop: SeenPart;
  readonly words: string;
}

/** A photo as large as there is room, and over it where the network looked. */
@customElement('hit5-board-photo')
export class BoardPhoto extends LitElement {
  static override readonly styles = [
    base,
    css`
      :host {
        display: grid;
        min-width: 0;
        min-height: 0;
        background: var(--mat);
        place-items: center;
        container-type: size;
      }
      .fit {
        position: relative;
        width: min(100cqw, calc(100cqh * var(--ratio, 1)));
        aspect-ratio: var(--ratio, 1);
        overflow: hidden;
      }
      img {
        display: block;
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
    `,
  ];

  @property() src = '';

  /** What to call the photo; must not give its class away. */
  @property() label = '';

  @property({ attribute: false }) map: ShownMap | null = null;

  @state() size: { readonly width: number; readonly height: number } | null = null;

  protected override render() {
    const { width, height } = this.size ?? { width: 4, height: 3 };
    return html`<div class="fit" style=${styleMap({ '--ratio': String(width / height) })}>
      <img src=${this.src} alt=${this.label} @load=${this.#measure} />
      ${
        this.map && this.size
          ? html`<hit5-activation-map
              .map=${this.map.evidence}
              .crop=${this.map.crop}
              .photo=${this.size}
              .label=${this.map.words}
            ></hit5-activation-map>`
          : nothing
      }
    </div>`;
  }

  #measure = ({ currentTarget }: Event) => {
    if (!(currentTarget instanceof HTMLImageElement)) return;
    const { naturalWidth: width, naturalHeight: height } = currentTarget;
    if (width > 0 && height > 0) this.size = { width, height };
  };
}
