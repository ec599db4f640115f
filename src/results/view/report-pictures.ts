import type { LitElement } from 'lit';
import type { Results } from '../make-results.ts';
import { drawnAsText, type Chart } from '../../kit/element/chart/chart.ts';
import '../../kit/element/error-rates/error-rates.ts';
import type { ErrorRateRow } from '../../kit/element/error-rates/error-rates.ts';
import { runningErrorChart, timeChart } from '../chart/effort-charts.ts';
import { exposureChart } from '../chart/exposure-chart.ts';
import { hitCurveChart, reliabilityChart, saidChart } from '../chart/session-charts.ts';
import '../element/paired-table/paired-table.ts';
import { leastAnswers } from '../logic/effort/effort-findings.ts';
import { answeredPairs, effortLog, practiceLog } from '../logic/effort/effort-log.ts';
import type { ReportPictures } from '../logic/report/report-parts.ts';
import type { ReportPicture } from '../logic/report/report-picture.ts';
import { about } from '../../figures/scoring/addressed.ts';
import type { Grading } from '../../core/trials/grading.ts';
import type { SessionComparison } from '../logic/session-comparison.ts';
import { sessionCurve } from '../../figures/observers/session-exposures.ts';
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
  readonly rates: readonly ErrorRateRow[];
  readonly stores: Results;
}

/** The charts of a session's comparison and of its effort, as the results' pages draw them. */
export async function reportPictures(charted: Charted): Promise<ReportPictures> {
  const { session, compared, grading, rates, stores } = charted;
  const log = effortLog(session, stores.catalogue.of(session), grading);
  const { personCurve, networkCurve, calibration, calibrationByKind, said, pair: table } = compared;
  const exposures = sessionCurve(compared.cases, session, about(session.person));
  return {
    rates: await inPage(made('hit5-error-rates', { rows: rates }), textOf),
    outcomes: await inPage(made('hit5-paired-table', { table }), textOf),
    curve: pictureOf(hitCurveChart(personCurve, networkCurve, session.list?.categories.length ?? null)),
    said: pictureOf(saidChart(said)),
    calibration: pictureOf(reliabilityChart(calibration, calibrationByKind)),
    time: pictureOf(timeChart(log)),
    exposures: exposures && pictureOf(exposureChart(exposures)),
    effort: effortCharts(log, charted).flatMap((chart) => pictureOf(chart) ?? []),
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

/** An element with its properties. */
export function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}

/** Reads an element that is in the page, unseen, as long as that takes. */
export async function inPage<Read>(
  element: LitElement,
  read: (element: LitElement) => Read | Promise<Read>,
): Promise<Read> {
  Object.assign(element.style, { position: 'fixed', left: '-10000px', width: `${widths.wide}px` });
  element.inert = true;
  document.body.append(element);
  try {
    await element.updateComplete;
    return await read(element);
  } finally {
    element.remove();
  }
}

/** A chart as a report shows it; null where there is none. */
export function pictureOf(chart: Chart | null): ReportPicture | null {
  if (!chart) return null;
  const { finding, subtitle, label } = chart;
  return {
    ...{ finding, subtitle, label },
    wide: drawnAsText(chart, widths.wide),
    narrow: drawnAsText(chart, widths.narrow),
  };
}

/**
 * What an element shows, as HTML that needs no script: its shadow root with its styles. What can be followed or pressed
 * in the app is plain in it, and what only folds is not there.
 */
export function textOf(element: LitElement): string {
  const { shadowRoot } = element;
  if (!shadowRoot) return '';
  const copy = document.createElement('div');
  copy.append(...[...shadowRoot.childNodes].map((node) => node.cloneNode(true)));
  // What folds and unfolds does neither on paper.
  for (const folding of copy.querySelectorAll('button[aria-expanded]')) folding.remove();
  for (const link of copy.querySelectorAll('a')) link.removeAttribute('href');
  for (const button of copy.querySelectorAll('button')) {
    const plain = document.createElement('span');
    plain.className = button.className;
    if (button.title !== '') plain.title = button.title;
    plain.style.cssText = button.style.cssText;
    plain.append(...button.childNodes);
    button.replaceWith(plain);
  }
  // By keyboard it scrolled with its buttons.
  for (const box of copy.querySelectorAll('.scroll:not([tabindex])')) {
    const label = box.querySelector('caption')?.textContent.trim() ?? '';
    for (const [name, value] of Object.entries({ tabindex: '0', role: 'group', 'aria-label': label }))
      box.setAttribute(name, value);
  }
  // Lit's marks, which are others each time.
  const marks = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (marks.nextNode()) found.push(marks.currentNode);
  for (const mark of found) mark.parentNode?.removeChild(mark);
  // As they were written: the browser's own text of a rule loses a font that a later line changes.
  const { elementStyles } = element.constructor as typeof LitElement;
  const styles = elementStyles.flatMap((one) => ('cssText' in one ? one.cssText : [])).join('\n');
  return `<div><template shadowrootmode="open"><style>${styles}</style>${copy.innerHTML}</template></div>`;
}
