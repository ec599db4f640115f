import { html, nothing } from 'lit';
import { enoughImages } from '../../figures/observers/few-images.ts';
import type { BoardImage } from '../../core/room/board-state.ts';
import type { ClassFigures } from '../logic/class-figures.ts';
import { hasWidth, type Interval } from '../../figures/stats/wilson.ts';

/** Of fewer answers no percentages are shown. */
const enoughAnswers = 10;

/**
 * What class and network have missed so far, with intervals; nothing before there is any figure. Of few answers it is said how
 * many of them missed.
 */
export function ratesTemplate(figures: ClassFigures | null, images: readonly BoardImage[]) {
  if (!figures) return nothing;
  const [network] = figures.networks;
  const isTooFew = figures.images < enoughImages || !hasWidth(figures.mean);
  const told = images.filter(({ isRevealed, hits }) => isRevealed && hits !== null);
  const answers = told.reduce((sum, one) => sum + one.answers, 0);
  const missed = told.reduce((sum, one) => sum + one.answers - (one.hits ?? 0), 0);
  const row = (name: string, words: string, interval: Interval, errors: number, of: number) =>
    html`<p class=${name}>
      ${words} missed ${of < enoughAnswers ? `${errors} of ${of}` : percent(interval)}
      ${of >= enoughAnswers && hasWidth(interval) ? html`<small>${ends(interval)}</small>` : nothing}
    </p>`;
  return html`<div class="rates">
    ${row('person', 'The class', figures.mean, missed, answers)}
    ${network ? row('network', 'The network', network.interval, network.errors, network.images) : nothing}
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
