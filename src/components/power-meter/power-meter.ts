import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from '../../styles/style-map.ts';
import { formatPercent } from '../../domain/formats/format-number.ts';
import { twoDigits } from '../../domain/scoring/finding.ts';
import { formatP } from '../../domain/scoring/format-p.ts';
import type { GapPower } from '../../domain/scoring/gap-power.ts';
import { base } from '../../styles/base.ts';
import { headings, visuallyHidden } from '../../styles/controls.ts';

/** Below this p the test tells a gap. */
const level = 0.05;

/** How far a comparison is from telling its gap: images answered against images needed. */
@customElement('hit5-power-meter')
export class PowerMeter extends LitElement {
  static override readonly styles = [
    base,
    headings,
    visuallyHidden,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        gap: 10px;
      }
      p {
        color: var(--ink-2);
        font: 0.875rem/1.5 var(--ui);
      }
      .bar {
        height: 14px;
        border-radius: 7px;
        background: var(--mat);
        overflow: hidden;
      }
      .fill {
        height: 100%;
        min-width: 4px;
        border-radius: inherit;
        background: var(--ink-2);
      }
      .ends {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        color: var(--ink);
        font: 600 0.875rem/1.4 var(--ui);
      }
    `,
  ];

  /** How many images both sides answered. */
  @property({ type: Number }) images = 0;

  /** How far they go towards telling the present gap; null when there is none. */
  @property({ attribute: false }) gap: GapPower | null = null;

  /** What McNemar's exact test says of the gap; below 5 % it is told. */
  @property({ type: Number }) p = 1;

  protected override render() {
    return html`<section aria-labelledby="title">
      <h2 id="title">${this.#title()}</h2>
      ${this.gap ? this.#renderMeter(this.gap) : this.#renderNoGap()}
    </section>`;
  }

  #title(): string {
    if (!this.gap) return 'There is no gap to tell';
    const { images, needed } = this.gap;
    const about = `about ${String(twoDigits(needed))}`;
    if (images >= needed) return 'There are enough images to tell this gap';
    return this.#told()
      ? `These images tell this gap; ${about} would in 4 of 5 sessions`
      : `${String(images)} of ${about} images that would tell this gap`;
  }

  #told(): boolean {
    return this.p < level;
  }

  #renderNoGap() {
    return html`<p>
      ${
        this.images === 0
          ? 'No image has been answered by both sides.'
          : 'You and the network missed equally many. No number of images tells a gap that is not there.'
      }
    </p>`;
  }

  #renderMeter(gap: GapPower) {
    const { images, needed } = gap;
    const share = Math.min(1, images / needed);
    const about = twoDigits(needed);
    return html`<meter
        class="visually-hidden"
        aria-label="Images answered of those needed"
        min="0"
        max=${needed}
        value=${Math.min(images, needed)}
      ></meter>
      <div class="bar" aria-hidden="true">
        <div class="fill" style=${styleMap({ width: `${(100 * share).toFixed(2)}%` })}></div>
      </div>
      <p class="ends"><span>${images} answered</span><span>about ${about} needed</span></p>
      <p>
        Needed so that McNemar’s exact test finds a gap as large as the present one and in its direction (p
        below 0.05) in 80 % of sessions: ${countedHow(gap)} ${this.#chance(gap)} The gap itself is uncertain,
        and so is this number.
      </p>`;
  }

  /** How often so many images tell the gap, and whether they did. */
  #chance({ images, power }: GapPower): string {
    const many = images === 1 ? 'one image' : `${String(images)} images`;
    const least = 2 * 0.5 ** images;
    if (least >= level)
      return `On ${many} it never can: the least it can say is ${formatP(Math.min(1, least))}.`;
    return `On ${many} it does in ${formatPercent(power)}${this.#told() ? ', and this time it did' : ''}.`;
  }
}

/** The number of images needed, and where it comes from. */
function countedHow({ needed, method }: GapPower): string {
  const how =
    method === 'exact' ? 'counted out over all their outcomes' : 'by the normal formula (Connor 1987)';
  return `${String(needed)}, ${how}${twoDigits(needed) === needed ? '' : ' and rounded up above'}.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-power-meter': PowerMeter;
  }
}
