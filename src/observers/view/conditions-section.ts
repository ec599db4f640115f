import { html, nothing } from 'lit';
import { withoutExposure } from '../../core/trials/timed-view.ts';
import { areExposures } from '../../figures/observers/conditions.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';
import '../../kit/element/chart/chart.ts';
import { conditionsChart } from '../chart/observers-charts.ts';
import './exposure-section.ts';

/** The conditions of a report, where they are exposures and say nothing else that differs; else none. */
export function exposuresOnly({ conditions }: Pick<ObserversReport, 'conditions'>): readonly string[] {
  const said = conditions?.conditions ?? [];
  return areExposures(said) && new Set(said.map(withoutExposure)).size === 1 ? said : [];
}

/** Errors by condition: a curve where they are exposures, a line for each observer where they say something else too. */
export function conditionsSection(report: ObserversReport) {
  const { observers, conditions } = report;
  if (!conditions) return nothing;
  const hasChart = conditions.conditions.length > 1 && exposuresOnly(report).length === 0;
  return html`${
    areExposures(conditions.conditions)
      ? html`<hit5-exposure-section .report=${report}></hit5-exposure-section>`
      : nothing
  }
  ${
    hasChart
      ? html`<section class="card" aria-label="Errors by condition">
          <hit5-chart .of=${conditionsChart(observers, conditions)}></hit5-chart>
        </section>`
      : nothing
  }`;
}
