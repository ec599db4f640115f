import { html } from 'lit';
import { formatPercent } from '../../core/text/format-number.ts';
import type { CommonRates } from '../../figures/observers/common-rates.ts';
import { enoughImages, fewImagesNote } from '../../figures/observers/few-images.ts';
import { ranking } from '../logic/observers-finding.ts';
import type { ReportedObserver } from '../../figures/observers/observers-report.ts';
import { shownName } from '../../figures/observers/shown-name.ts';
import { wilsonInterval } from '../../figures/stats/wilson.ts';

/** The rates on the images that all answered, beside those on all images, the fewest errors first. */
export function commonRatesTable({ images, errors }: CommonRates, observers: readonly ReportedObserver[]) {
  if (images === 0) {
    return html`<p>
      No image was answered by everybody with ${enoughImages} images or more, so these rates come from
      different images and cannot be compared with each other.
    </p>`;
  }
  const rows = ranking(observers).flatMap(({ observer, place }) => {
    const missed = errors[place] ?? null;
    const interval = missed === null ? null : wilsonInterval(missed, images);
    return interval ? [{ observer, missed, interval }] : [];
  });
  return html`<div
    class="scroll"
    tabindex="0"
    role="group"
    aria-label="Errors on the images that all answered"
  >
    <table>
      <thead>
        <tr>
          <th scope="col">Only the ${images === 1 ? 'one image' : `${images} images`} that all answered</th>
          <th scope="col">missed</th>
          <th scope="col">share</th>
          <th scope="col">95 % interval</th>
          <th scope="col">on all its own</th>
        </tr>
      </thead>
      <tbody>
        ${rows
          .toSorted((one, other) => one.interval.estimate - other.interval.estimate)
          .map(
            ({ observer, missed, interval }) =>
              html`<tr>
                <th scope="row">${shownName(observer)}</th>
                <td>${missed}</td>
                <td>${formatPercent(interval.estimate)}</td>
                <td>${formatPercent(interval.low)} to ${formatPercent(interval.high)}</td>
                <td>${formatPercent(observer.errorRate ?? 0)} of ${observer.n}</td>
              </tr>`,
          )}
      </tbody>
    </table>
    ${fewImagesNote(images)}
  </div>`;
}
