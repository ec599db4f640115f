import { sessionCurve } from '../../figures/observers/exposure-curve.ts';
import type { FoundImage } from '../../packs/state/library-store.ts';
import type { ReportPictures } from '../logic/report/report.ts';
import type { Results } from '../make-results.ts';
import { drawnAsText, type Chart } from '../../kit/element/chart/chart.ts';
import { runningErrorChart, timeChart } from '../chart/effort-charts.ts';
import { exposureChart } from '../chart/exposure-chart.ts';
import { hitCurveChart, reliabilityChart, saidChart } from '../chart/session-charts.ts';
import { errorRatesChart, outcomesChart } from '../chart/rates-chart.ts';
import { markTable, Markup, markup } from '../../figures/report/markup.ts';
import type { RateRow } from '../logic/rate-table.ts';
import { leastAnswers } from '../logic/effort/effort-findings.ts';
import { answeredPairs, effortLog, practiceLog } from '../logic/effort/effort-log.ts';
import { about } from '../../figures/scoring/addressed.ts';
import type { Grading } from '../../core/trials/grading.ts';
import type { SessionComparison } from '../logic/session-comparison.ts';
import type { PractisedAnswer } from '../logic/effort/trade-off.ts';
import type { Session } from '../../core/trials/session.ts';
import { tradeOffCharts } from './effort-page.ts';

/** How wide pictures are drawn, in CSS pixels: for a sheet or a screen, and for a phone. */
const widths = { wide: 680, narrow: 340 } as const;

/** What the charts are drawn of. */
interface Charted {
  readonly session: Session;
  readonly compared: SessionComparison;
  readonly grading: Grading;
  /** Both sides' error rates, then what they stand beside. */
  readonly rates: readonly RateRow[];
  readonly stores: Results;
}

/** The charts of a session's comparison and of its effort, as the results' pages draw them. */
export function reportPictures(charted: Charted): ReportPictures {
  const { session, compared, grading, rates, stores } = charted;
  const log = effortLog(session, stores.catalogue.of(session), grading);
  const { personCurve, networkCurve, calibration, calibrationByKind, said, pair } = compared;
  const exposures = sessionCurve(compared.cases, session, about(session.person));
  return {
    rates: chartFigure(errorRatesChart(rates)),
    outcomes: chartFigure(outcomesChart(pair, 'you')),
    curve: chartFigure(hitCurveChart(personCurve, networkCurve, session.list?.categories.length ?? null)),
    said: chartFigure(saidChart(said), 'First guesses that are right'),
    calibration: chartFigure(reliabilityChart(calibration, calibrationByKind)),
    time: chartFigure(timeChart(log)),
    exposures: chartFigure(exposures && exposureChart(exposures), 'Missed by exposure'),
    effort: effortCharts(log, charted).flatMap((chart) => chartFigure(chart) ?? []),
  };
}

/** As on the page of effort: none for too few answers. */
function effortCharts(
  log: readonly PractisedAnswer[],
  { session, grading, stores: { catalogue, sessions }, stores }: Charted,
): readonly (Chart | null)[] {
  if (log.length < leastAnswers) return [];
  const practice = practiceLog(session, sessions.sessions.value, catalogue, (one) => stores.grading.of(one));
  return [
    ...tradeOffCharts(session, log, practice),
    runningErrorChart(answeredPairs(session, catalogue.of(session), grading)),
  ];
}

/**
 * A chart below what it shows; null where there is none. Of its two drawings the one that fits is seen.
 *
 * @param caption of the chart's table, which stands below it; empty: there is none.
 */
export function chartFigure(chart: Chart | null, caption = ''): Markup | null {
  if (!chart) return null;
  const { finding, subtitle, label } = chart;
  const drawing = (width: keyof typeof widths) =>
    markup`<div class="plot ${width}" aria-hidden="true">${new Markup(drawnAsText(chart, widths[width]))}</div>`;
  return markup`<figure>${finding !== '' && markup`<p>${finding.replace(/\.$/, '')}.</p>`}<p class="note">${subtitle}.</p><div role="img" aria-label="${label}">
${drawing('wide')}${drawing('narrow')}</div></figure>${caption !== '' && markup`<div class="pairs">${markTable({ caption, ...chart })}</div>`}
`;
}

/** The longest side of the copy in pixels: twice as wide as it is shown. */
const longest = 240;

/**
 * A small copy of a photo as a `data:` address.
 *
 * @throws ImageUnreadableError when its file is missing or no image.
 */
export async function smallPhoto({ image, source }: FoundImage): Promise<string> {
  const bitmap = await source.images.load(image, new AbortController().signal);
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  // On the CPU: the pixels are read at once.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context) {
    // JPEG has no transparency, and what is transparent is white to the network.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  }
  bitmap.close();
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
  return addressOf(blob);
}

function addressOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('The copy cannot be read.'));
    reader.readAsDataURL(blob);
  });
}
