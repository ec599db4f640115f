import { html, nothing } from 'lit';
import { formatPercent } from '../../core/text/format-number.ts';
import type { Pooling } from '../../figures/observers/chosen-images.ts';
import { fewImagesNote } from '../../figures/observers/few-images.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';
import type { PooledPeople } from '../../figures/observers/pool-people.ts';
import { wilsonInterval } from '../../figures/stats/wilson.ts';
import { ends } from '../../figures/report/report-table.ts';
import { countCell, type Cell } from '../../figures/table.ts';
import { renderTable } from '../../kit/element/table.ts';
import { majorityWords } from '../logic/guess-words.ts';
import { choiceLink } from './choice-link.ts';
import { collapsible } from './collapsible.ts';
import { linkedCount } from './linked-count.ts';

/**
 * What several people do together, and who is left out of it.
 *
 * @param names of the people as they are shown.
 * @param others those who are not pooled.
 */
export function pooledSection(
  report: ObserversReport,
  { people, images, mean, majorityErrors, optimisticErrors }: PooledPeople,
  names: readonly string[],
  others: readonly string[],
) {
  const majority = majorityWords(report.guesses);
  const all = names.length + others.length;
  const row = (name: string, errors: number, by: Pooling): readonly Cell[] => {
    const interval = wilsonInterval(errors, images);
    return [
      name,
      countCell(errors, choiceLink({ kind: 'pooled', by })),
      interval && formatPercent(interval.estimate),
      ends(interval && [interval.low, interval.high], formatPercent),
    ];
  };
  return collapsible(
    'pooled',
    `${others.length === 0 ? `The ${all}` : `${people.length} of the ${all}`} people as a group`,
    report,
    html`${
      mean === null
        ? html`<p>No image that counts was answered by all of them, so nothing can be pooled.</p>`
        : html`<p>
              On the ${linkedCount(images, { kind: 'pooled', by: 'all' })}
              ${images === 1 ? 'image' : 'images'} that all of them answered: ${names.join(', ')}.
              ${fewImagesNote(images)}
            </p>
            ${
              others.length === 0
                ? nothing
                : html`<p>
                    Not pooled: ${others.join(', ')}. They did not answer every image that half of the people
                    did.
                  </p>`
            }
            ${renderTable({
              caption: 'The figures of the people as a group',
              columns: ['Pooled', 'missed', 'share', '95 % interval'],
              rows: [
                ['mean of their error rates', null, formatPercent(mean), null],
                row(majority.name, majorityErrors, 'majority'),
                row('optimistic: anybody right is right', optimisticErrors, 'optimistic'),
              ],
            })}
            <p>${majority.how}</p>`
    }`,
  );
}
