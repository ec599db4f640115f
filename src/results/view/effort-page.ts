import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { storesContext } from '../../kit/stores.ts';
import type { Results } from '../make-results.ts';
import '../../kit/element/chart/chart.ts';
import { runningErrorChart, timeChart, tradeOffChart } from '../chart/effort-charts.ts';
import type { Subject } from '../../figures/scoring/addressed.ts';
import type { Chart } from '../../kit/element/chart/chart.ts';
import { effortBasis, effortFinding, leastAnswers } from '../logic/effort/effort-findings.ts';
import { answeredPairs, earlierSessions, effortLog, practiceLog } from '../logic/effort/effort-log.ts';
import { formatPercent } from '../../core/text/format-number.ts';
import type { GradingRule } from '../../core/trials/grading.ts';
import { type PractisedAnswer, publishedTradeOff, tradeOffCurve } from '../logic/effort/trade-off.ts';
import type { Session } from '../../core/trials/session.ts';
import { base } from '../../kit/style/base.ts';
import { sideWords } from '../../kit/style/sides.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { sentence } from '../../kit/file/sentence.ts';
import { HeadingFocus } from '../../kit/element/heading-focus.ts';
import { pageCardStyles } from './page-card-styles.ts';
import { addressedPerson } from './session-cases.ts';

/** Fixed, so that the same session shows the same band on every machine. */
const bootstrapSeed = 2014;

/** Error against time, and against practice. */
export function tradeOffCharts(
  { list }: Pick<Session, 'list'>,
  log: readonly PractisedAnswer[],
  practice: readonly PractisedAnswer[],
  person?: Subject,
): readonly (Chart | null)[] {
  return (['seconds', 'practised'] as const).map((by) => {
    const curve = tradeOffCurve(by === 'seconds' ? log : practice, by, { seed: bootstrapSeed });
    return tradeOffChart(by, curve, list ? [] : publishedTradeOff, person);
  });
}

/** What an error rate costs: time, practice, and how the session went. */
@customElement('hit5-effort-page')
class EffortPage extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    sideWords,
    pageCardStyles,
    css`
      .page {
        display: grid;
        gap: 24px;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      }
      header,
      .wide {
        grid-column: 1 / -1;
      }
      header {
        display: grid;
        gap: 10px;
      }
      h1 {
        max-width: 48rem;
      }
      @media (width < 56rem) {
        .page {
          gap: 18px;
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Results;

  /** Whose results. */
  @property({ attribute: false }) session!: Session;

  constructor() {
    super();
    new HeadingFocus(this);
  }

  protected override render() {
    const grading = this.stores.grading.of(this.session);
    const log = effortLog(this.session, this.stores.catalogue.of(this.session), grading);
    if (log.length < leastAnswers) return renderTooFew(log.length, grading.rule);
    const { catalogue, sessions } = this.stores;
    const all = sessions.sessions.value;
    const practice = practiceLog(this.session, all, catalogue, (one) => this.stores.grading.of(one));
    const earlier = earlierSessions(this.session, all).reduce((sum, { trials }) => sum + trials.length, 0);
    const pairs = answeredPairs(this.session, catalogue.of(this.session), grading);
    const person = addressedPerson(this.session, this.stores);
    const tradeOffs = tradeOffCharts(this.session, log, practice, person);
    return html`<div class="page">
      <header>
        <h1>${sentence(effortFinding(log, person))}</h1>
        ${
          this.session.list
            ? nothing
            : html`<p>
                In 2014 Karpathy (first annotator) took about a minute an image after 500 images of practice,
                and missed ${formatPercent(0.051)}. “Human accuracy is not a point. It lives on a tradeoff
                curve.”
              </p>`
        }
        <p>
          ${effortBasis(
            log.length,
            this.session.trials.length - log.length,
            {
              earlier,
              missable: practice.length - log.length,
            },
            person,
            this.session.show !== undefined,
          )}
        </p>
      </header>
      ${tradeOffs.map(
        (chart) => html`<section class="card wide"><hit5-chart .of=${chart}></hit5-chart></section>`,
      )}
      ${
        pairs.length > 0
          ? html`<section class="card">
              <hit5-chart .of=${runningErrorChart(pairs, person)}></hit5-chart>
            </section>`
          : nothing
      }
      <section class="card"><hit5-chart .of=${timeChart(log, person)}></hit5-chart></section>
    </div>`;
  }
}

/** Which images have no error to count, besides those on which the answer was shown. */
const uncountedWords: Readonly<Record<GradingRule, string>> = {
  original: 'and those without a truth',
  uncontested: 'those without a truth, and those whose label you contest',
};

function renderTooFew(answers: number, rule: GradingRule) {
  const missing = leastAnswers - answers;
  const more = missing === 1 ? 'One more image' : `${missing} more images`;
  return html`<header>
    <h1>Too few images to say what effort does: ${answers} of ${leastAnswers}.</h1>
    <p>
      ${`${more}, and the curves appear here: error against time, against practice, and over the session.`}
      ${`Images on which the answer was shown, ${uncountedWords[rule]}, do not count.`}
    </p>
  </header>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-effort-page': EffortPage;
  }
}
