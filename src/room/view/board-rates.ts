import { html, nothing } from 'lit';
import { enoughImages } from '../../figures/observers/few-images.ts';
import type { ClassFigures } from '../logic/class-figures.ts';
import { hasWidth, type Interval } from '../../figures/stats/wilson.ts';

/** What class and network have missed so far, with intervals; nothing before there is any figure. */
export function ratesTemplate(figures: ClassFigures | null) {
  if (!figures) return nothing;
  const [network] = figures.networks;
  const isTooFew = figures.images < enoughImages || !hasWidth(figures.mean);
  const row = (name: string, words: string, interval: Interval) =>
    html`<p class=${name}>
      ${words} missed ${percent(interval)}
      ${hasWidth(interval) ? html`<small>${ends(interval)}</small>` : nothing}
    </p>`;
  return html`<div class="rates">
    ${row('person', 'The class', figures.mean)}
    ${network ? row('network', 'The network', network.interval) : nothing}
    <p class="few">
      of ${figures.images}
      ${figures.images === 1 ? 'photo' : 'photos'}${isTooFew ? '; too few to tell' : ', with 95 % intervals'}
    </p>
  </div>`;
}

/** "32 %". */
export function percent({ estimate }: Interval): string {
  return `${Math.round(100 * estimate)}\u00a0%`;
}

/** "24 to 41". */
function ends({ low, high }: Interval): string {
  return `${Math.round(100 * low)} to ${Math.round(100 * high)}`;
}
