import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { evidenceAt, type SeenPart, type HeatMap } from '../../logic/activation-map.ts';
import { base } from '../../../kit/style/base.ts';
import { styleMap } from '../../../kit/style/style-map.ts';

/** In pixels each way: the browser makes it as large as the photo is shown. */
const drawnSize = 168;

/** How much of the photo's light the map lets through, 0..255. */
const opacity = 158;

/**
 * The evidence for a class over the photo, where the network saw it: over the grey photo within a frame; what lies
 * outside it never saw, and that is hatched. To be laid over the photo, as large as the photo.
 */
@customElement('hit5-activation-map')
export class ActivationMap extends LitElement {
  static override readonly styles = [
    base,
    css`
      :host {
        position: absolute;
        inset: 0;
        overflow: hidden;
      }
      .unseen {
        position: absolute;
        inset: 0;
        background: repeating-linear-gradient(
          45deg,
          rgb(0 0 0 / 0.6) 0 8px,
          rgb(255 255 255 / 0.34) 8px 10px
        );
      }
      .seen {
        position: absolute;
        outline: 2px solid #fff;
        box-shadow: 0 0 0 4px #000;
        backdrop-filter: grayscale(1);
      }
      canvas {
        display: block;
        width: 100%;
        height: 100%;
      }
    `,
  ];

  @property({ attribute: false }) map: HeatMap | null = null;

  /** What the network saw of the photo, in the photo's pixels. */
  @property({ attribute: false }) crop: SeenPart = { left: 0, top: 0, width: 1, height: 1 };

  @property({ attribute: false }) photo: { readonly width: number; readonly height: number } = {
    width: 1,
    height: 1,
  };

  @property() label = 'Where the network looked';

  protected override render() {
    if (!this.map) return nothing;
    const { left, top, right, bottom } = this.#place();
    const hole = [
      [left, top],
      [left, bottom],
      [right, bottom],
      [right, top],
      [left, top],
    ]
      .map(([x, y]) => `${percent(x)} ${percent(y)}`)
      .join(', ');
    const around = `polygon(evenodd, 0 0, 100% 0, 100% 100%, 0 100%, 0 0, ${hole})`;
    const place = {
      left: percent(left),
      top: percent(top),
      width: percent(right - left),
      height: percent(bottom - top),
    };
    return html`<div class="unseen" style=${styleMap({ clipPath: around })}></div>
      <div class="seen" style=${styleMap(place)}>
        <canvas role="img" aria-label=${this.label} width=${drawnSize} height=${drawnSize}></canvas>
      </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const context = this.renderRoot.querySelector('canvas')?.getContext('2d');
    if (this.map && context && changed.has('map')) context.putImageData(drawn(this.map), 0, 0);
  }

  /** The crop within the photo, 0..1 of its width and height. */
  #place() {
    const { width, height } = this.photo;
    const { left, top, width: across, height: down } = this.crop;
    return {
      left: left / width,
      top: top / height,
      right: (left + across) / width,
      bottom: (top + down) / height,
    };
  }
}

function drawn(map: HeatMap): ImageData {
  const image = new ImageData(drawnSize, drawnSize);
  for (let at = 0; at < drawnSize ** 2; at++) {
    const x = ((at % drawnSize) + 0.5) / drawnSize;
    const y = (Math.floor(at / drawnSize) + 0.5) / drawnSize;
    image.data.set([...evidenceColour(evidenceAt(map, x, y)), opacity], at * 4);
  }
  return image;
}

function percent(share = 0): string {
  return `${100 * share}%`;
}

type Triple = readonly [number, number, number];

/** Little evidence, dark blue, and much, yellow: lightness, green–red, blue–yellow in Oklab. */
const little: Triple = [0.27, -0.01, -0.1];
const much: Triple = [0.94, -0.03, 0.16];

/**
 * The colour of an amount of evidence: a straight line through Oklab (Ottosson 2020, A perceptual color space for image
 * processing), on which equal steps look equal. It grows lighter all the way, and goes from blue to yellow, which those
 * who confuse red and green tell apart.
 *
 * @param amount 0..1.
 * @returns red, green and blue, 0..255.
 */
export function evidenceColour(amount: number): Triple {
  const [lightness, a, b] = little.map((from, at) => from + amount * ((much[at] ?? 0) - from)) as [
    number,
    number,
    number,
  ];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    fromLinear(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    fromLinear(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    fromLinear(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

/** A linear share of light as sRGB has it, 0..255 (IEC 61966-2-1). */
function fromLinear(light: number): number {
  const share = Math.min(1, Math.max(0, light));
  return Math.round(255 * (share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055));
}
