import type { LitElement } from 'lit';
import type { Stores } from '../../app/state/stores.ts';
import '../../kit/element/chart/chart.ts';
import '../element/reliability/reliability.ts';
import '../element/running-error-chart/running-error-chart.ts';
import '../element/trade-off-chart/trade-off-chart.ts';
import { leastAnswers } from '../../core/errors/effort-findings.ts';
import { answeredPairs, effortLog, practiceLog } from '../../core/errors/effort-log.ts';
import type { ReportParts } from '../../core/report/report-parts.ts';
import type { ReportPicture } from '../../core/report/report-picture.ts';
import type { Grading } from '../../core/scoring/grading.ts';
import type { SessionComparison } from '../../core/scoring/session-comparison.ts';
import { publishedTradeOff } from '../../core/stats/published-trade-off.ts';
import { tradeOffCurve } from '../../core/stats/trade-off.ts';
import type { Session } from '../../core/trials/session.ts';
import { bootstrapSeed } from './effort-page.ts';
import { gradingOf } from './session-grading.ts';

/** How wide pictures are drawn, in CSS pixels: for a sheet or a screen, and for a phone. */
const widths = { wide: 680, narrow: 340 } as const;

/** The charts of a session's comparison and of its effort, as the results' pages draw them. */
export async function reportPictures(
  session: Session,
  compared: SessionComparison,
  grading: Grading,
  stores: Stores,
): Promise<ReportParts['pictures']> {
  const reliability = document.createElement('hit5-reliability');
  reliability.calibration = compared.calibration;
  const pictures = await Promise.all(effortCharts(session, grading, stores).map(pictureOf));
  return {
    calibration: compared.images > 0 ? await pictureOf(reliability) : null,
    effort: pictures.filter((picture) => picture !== null),
  };
}

/** As on the page of effort: none for too few answers. */
function effortCharts(session: Session, grading: Grading, stores: Stores): readonly LitElement[] {
  const { catalogue, sessions } = stores;
  const log = effortLog(session, catalogue, grading);
  if (log.length < leastAnswers) return [];
  const practice = practiceLog(session, sessions.sessions.value, catalogue, (one) => gradingOf(one, stores));
  const tradeOffs = (['seconds', 'practised'] as const).map((by) => {
    const chart = document.createElement('hit5-trade-off-chart');
    chart.by = by;
    chart.curve = tradeOffCurve(by === 'seconds' ? log : practice, by, { seed: bootstrapSeed });
    chart.published = publishedTradeOff;
    return chart;
  });
  const running = document.createElement('hit5-running-error-chart');
  running.pairs = answeredPairs(session, catalogue, grading);
  return [...tradeOffs, running];
}

/** What an element draws, with its words; null when it draws nothing. It is in the page, unseen, as long as that takes. */
async function pictureOf(element: LitElement): Promise<ReportPicture | null> {
  Object.assign(element.style, { position: 'fixed', left: '-10000px', width: `${String(widths.wide)}px` });
  element.inert = true;
  document.body.append(element);
  try {
    await element.updateComplete;
    const chart = element.renderRoot.querySelector('hit5-chart');
    if (!chart) return null;
    await chart.updateComplete;
    const { heading: finding, subtitle, label } = chart;
    const [wide, narrow] = [chart.drawnAsText(widths.wide), chart.drawnAsText(widths.narrow)];
    return { finding, subtitle, label, wide, narrow };
  } finally {
    element.remove();
  }
}
