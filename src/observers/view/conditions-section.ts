import { html, nothing } from 'lit';
import { withoutExposure } from '../../core/trials/timed-view.ts';
import { areExposures } from '../../figures/observers/exposures.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';
import '../element/condition-rates/condition-rates.ts';
import './exposure-section.ts';

/** Errors by condition: a curve where they are exposures, a line for each observer where files say two others or more. */
export function conditionsSection(report: ObserversReport) {
  const { observers, conditions } = report;
  if (!conditions) return nothing;
  const said = conditions.conditions;
  const isTimed = areExposures(said);
  const others = isTimed ? new Set(said.map(withoutExposure)).size : said.length;
  return html`${isTimed ? html`<hit5-exposure-section .report=${report}></hit5-exposure-section>` : nothing}
  ${
    others < 2
      ? nothing
      : html`<section class="card" aria-label="Errors by condition">
          <hit5-condition-rates .observers=${observers} .rates=${conditions}></hit5-condition-rates>
        </section>`
  }`;
}
