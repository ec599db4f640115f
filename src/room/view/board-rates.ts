import { html, nothing } from 'lit';
import { enoughImages } from '../../figures/observers/few-images.ts';
import { missedFigures } from '../../figures/observers/missed-words.ts';
import type { ClassFigures } from '../logic/class-figures.ts';
import { hasWidth, type Interval } from '../../figures/stats/wilson.ts';

/** What class and network have missed so far, with intervals; nothing before there is any figure. */
export function ratesTemplate(figures: ClassFigures | null) {
  if (!figures) return nothing;
  const [network] = figures.networks;
  const isTooFew = figures.images < enoughImages || !hasWidth(figures.mean);
  const [own, other] = missedBeside(figures);
  const row = (name: string, words: string, missed: string | undefined, interval: Interval) =>
    html`<p class=${name}>
      ${words} missed ${missed}
      ${!isTooFew && hasWidth(interval) ? html`<small>${ends(interval)}</small>` : nothing}
    </p>`;
  return html`<div class="rates">
    ${row('person', 'The class', own, figures.mean)}
    ${network ? row('network', 'The network', other, network.interval) : nothing}
    <p class="few">
      of ${figures.images}
      ${figures.images === 1 ? 'photo' : 'photos'}${isTooFew ? '; too few to tell' : ', with 95 % intervals'}
    </p>
  </div>`;
}

/** What the class missed, and the first network. */
function missedBeside({ missed, networks: [network] }: ClassFigures): readonly string[] {
  return missedFigures([missed, ...(network ? [{ ...network, share: network.interval.estimate }] : [])]);
}

/** "24 to 41". */
function ends({ low, high }: Interval): string {
  return `${Math.round(100 * low)} to ${Math.round(100 * high)}`;
}
