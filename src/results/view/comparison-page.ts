import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { drawnMisses } from '../../figures/errors/session-error.ts';
import { sessionCurve } from '../../figures/observers/exposure-curve.ts';
import { intervalAndTest } from '../../figures/scoring/format-p.ts';
import { batchLink, resultsLink } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import { cards } from '../../kit/style/page.ts';
import type { Results } from '../make-results.ts';
import '../../kit/element/chart/chart.ts';
import { exposureChart } from '../chart/exposure-chart.ts';
import { hitCurveChart, reliabilityChart, saidChart } from '../chart/session-charts.ts';
import { errorRatesChart, outcomesChart } from '../chart/rates-chart.ts';
import '../element/test-figures/test-figures.ts';
import { caseTitle, caseWords } from '../../kit/element/trial-list/outcome-words.ts';
import '../element/image-tiles/image-tiles.ts';
import type { Subject } from '../../figures/scoring/addressed.ts';
import type { Standing, ImageCase } from '../../figures/errors/image-case.ts';
import { verdict } from '../../figures/scoring/finding.ts';
import {
  type ImageSort,
  type ProbabilityRange,
  everyImage,
  selectImages,
} from '../../figures/errors/image-query.ts';
import type { JointOutcome } from '../../figures/scoring/joint-outcome.ts';
import { gamePoints } from '../../figures/scoring/points.ts';
import { scoreSentence } from '../../figures/scoring/score-sentence.ts';
import { oneExposureWords } from '../../figures/observers/exposure-words.ts';
import { compareSession, type SessionComparison } from '../logic/session-comparison.ts';
import { givenHow, type Grading, originalLabels, ruleWords } from '../../core/trials/grading.ts';
import type { Challenge, ImageId } from '../../core/trials/challenge.ts';
import { depthOf } from '../../core/trials/hit.ts';
import type { Session, SessionId } from '../../core/trials/session.ts';
import type { Confidence } from '../../core/trials/trial-record.ts';
import { base } from '../../kit/style/base.ts';
import { sideWords } from '../../kit/style/sides.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { renderTable, tableStyles } from '../../kit/element/table.ts';
import { HeadingFocus } from '../../kit/element/heading-focus.ts';
import { sentence } from '../../kit/file/sentence.ts';
import { isGame, scoreStyles, scoreTemplate } from '../../label/view/score.ts';
import { imageAddresses } from '../../label/view/image-addresses.ts';
import { comparedLink, imagesLink } from './images-link.ts';
import './regrade-card.ts';
import type { Table } from '../../figures/table.ts';
import { addressedPerson, isShort, nothingYetWords } from './session-cases.ts';
import { errorRows, splitTables } from './split-rows.ts';
import { sessionTests } from './test-figures.ts';
import { countedApart } from '../logic/apart-words.ts';
import { prunedListFigure, prunedListWords } from '../../figures/scoring/pruned-list.ts';

/** The finding as a sentence, cards of figures in twelve columns, then the images. */
const comparisonPageStyles = css`
  ${cards}
  :host,
  .columns {
    display: grid;
    gap: 24px;
    grid-template-columns: repeat(12, minmax(0, 1fr));
  }
  .more {
    grid-column: 1 / -1;
  }
  .more summary {
    min-height: 44px;
    padding: 10px 0;
    font-weight: 600;
  }
  .lead,
  .full,
  .strip {
    display: grid;
    gap: 14px;
    grid-column: 1 / -1;
  }
  h1,
  p {
    overflow-wrap: anywhere;
  }
  .verdict {
    max-width: 60rem;
    color: var(--ink);
    font: 500 1.25rem/1.4 var(--display);
  }
  :is(h1, .verdict) a {
    text-decoration: underline color-mix(in srgb, currentColor 35%, transparent) 1.5px;
    text-underline-offset: 0.16em;
  }
  :is(h1, .verdict) a:hover {
    text-decoration-color: currentColor;
  }
  .aside {
    color: var(--ink-2);
    white-space: nowrap;
  }
  p,
  .apart {
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  .card {
    gap: 10px;
    grid-column: span 5;
  }
  .wide {
    grid-column: span 7;
  }
  .half {
    gap: 26px;
    grid-column: span 6;
  }
  .half h2 {
    padding-bottom: 6px;
  }
  .card.full {
    grid-column: 1 / -1;
    gap: 16px;
  }
  .apart {
    display: grid;
    gap: 8px;
  }
  .apart li {
    padding-left: 1.1em;
    text-indent: -1.1em;
  }
  .apart li::before {
    content: '– ';
  }
  .apart b {
    color: var(--ink);
    font-weight: 600;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }
  @media (width < 56rem) {
    :host,
    .columns {
      gap: 16px;
    }
    .card,
    .wide,
    .half {
      grid-column: 1 / -1;
    }
  }
  @media print {
    /* What is folded on the screen is printed. */
    .more::details-content {
      block-size: auto;
      content-visibility: visible;
    }
    .asks {
      display: none;
    }
  }
`;

/** The most surprising images to show below the figures. */
const stripLength = 12;

/** The images that another rule can count or leave out. */
const gradable: readonly Standing[] = ['compared', 'no-truth', 'ungraded'];

/** The comparison of a session: the finding, the figures that it stands on, and what was counted apart. */
@customElement('hit5-comparison-page')
export class ComparisonPage extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    sideWords,
    tableStyles,
    scoreStyles,
    comparisonPageStyles,
  ];

  @consume({ context: storesContext }) stores!: Results;

  /** Whose results. */
  @property({ attribute: false }) session!: Session;

  /** Made again only when the session, its challenge or the labels have changed: it draws the bootstrap. */
  #compared!: SessionComparison;
  #challenge: Challenge | null | undefined = undefined;
  #grading: Grading = originalLabels;

  constructor() {
    super();
    new HeadingFocus(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { catalogue, grading: gradings, library } = this.stores;
    const challenge = library.of(this.session)?.challenge ?? null;
    const grading = gradings.of(this.session);
    if (!changed.has('session') && challenge === this.#challenge && grading === this.#grading) return;
    this.#challenge = challenge;
    this.#grading = grading;
    this.#compared = compareSession(this.session, challenge, catalogue.of(this.session), grading);
  }

  protected override render() {
    const compared = this.#compared;
    const { session } = this;
    const failed = this.stores.late.failures(session);
    const person = addressedPerson(session, this.stores);
    const links = {
      'person-errors': comparedLink(session.id, { wrong: 'person' }),
      'network-errors': comparedLink(session.id, { wrong: 'network' }),
      'one-right': comparedLink(session.id, { outcome: 'one-right' }),
    };
    const curve = sessionCurve(compared.cases, session, person);
    const lead = curve ? curve.heading : sentence(scoreSentence(compared, person), links);
    const heading = html`<h1>${this.#renderRule()}${lead}</h1>`;
    // Over several exposures a test would be of a mixture that holds for none of them.
    const told = curve ? [] : verdict(compared.pair, person);
    const basis = html`${told.length > 0 ? html`<p class="verdict">${sentence(told, links)}</p>` : nothing}
    ${drawnMisses(compared.cases, person).map((words) => html`<p>${words}</p>`)}
    ${compared.images > 0 ? this.#renderBasis(compared, person) : html`<p>${nothingYetWords(compared.cases, failed)}</p>`}`;
    if (isShort(session) && compared.images > 0) {
      const points = gamePoints(session.trials, this.stores.catalogue.of(session));
      // Points go by the original labels.
      const hasScore = isGame(session, points) && !curve && this.#grading.rule === 'original';
      return html`<div class="lead">${hasScore ? scoreTemplate(points, person.atStart) : heading}</div>
        <div class="full">${this.#renderTiles(compared.cases, failed)}</div>
        ${this.#renderOutcomes(compared)} ${this.#renderApart(compared)}
        <details class="more">
          <summary>More figures</summary>
          <div class="columns">
            <div class="lead">${hasScore ? html`<p>${lead}</p>` : nothing} ${basis}</div>
            ${this.#renderFigures(compared)} ${this.#renderAsks(compared)}
          </div>
        </details>`;
    }
    return html`<div class="lead">${heading} ${basis}</div>
      ${compared.images > 0 ? html`${this.#renderOutcomes(compared)} ${this.#renderFigures(compared)}` : nothing}
      ${this.#renderApart(compared)} ${this.#renderAsks(compared)} ${this.#renderStrip(compared, failed)}`;
  }

  /** What the figures leave out. */
  #renderApart({ cases }: SessionComparison) {
    return html`${prunedListCard(this.session)}
    ${apartCard(this.session.id, countedApart(cases, this.#grading.rule))}`;
  }

  /** What can still be asked. */
  #renderAsks(compared: SessionComparison) {
    const { session } = this;
    return html`${
      !session.list && compared.cases.some(({ standing }) => gradable.includes(standing))
        ? html`<section class="card full asks" aria-label="Labels">
            <hit5-regrade-card .session=${session}></hit5-regrade-card>
          </section>`
        : nothing
    }
    ${
      this.#challenge && !session.list
        ? html`<section class="card full asks" aria-label="Other networks">
            <h2>Other networks on the same images</h2>
            <p>
              <a href=${batchLink(this.#challenge.id)}>Let another network answer the challenge</a>, and
              compare it with this session on the images that both answered.
            </p>
          </section>`
        : nothing
    }`;
  }

  #renderRule() {
    const { rule } = this.#grading;
    return rule === 'original' ? nothing : html`<span class="aside">${ruleWords[rule]}:</span> `;
  }

  #renderBasis({ images }: SessionComparison, { both }: Subject) {
    const href = comparedLink(this.session.id, {});
    const { list } = this.session;
    const how = givenHow(this.session);
    const first = list && `First guesses count, each one of ${list.categories.length} categories.`;
    return images === 1
      ? html`<p>
          The figures count <a href=${href}>the one image</a> that both of ${both} answered ${how}. ${first}
        </p>`
      : html`<p>
          The figures count the <a href=${href}>${images} images</a> that both of ${both} answered ${how}.
          ${first}
        </p>`;
  }

  /** The four squares. */
  #renderOutcomes(compared: SessionComparison) {
    return html`<section class="card" aria-labelledby="table">
      <h2 id="table">Who got what</h2>
      <p>Each square opens its images</p>
      <hit5-chart
        .of=${outcomesChart(compared.pair, addressedPerson(this.session, this.stores).who, this.#outcomeLink)}
      ></hit5-chart>
    </section>`;
  }

  #renderFigures(compared: SessionComparison) {
    const { session, stores } = this;
    return html`<section class="card wide" aria-labelledby="errors">
        <h2 id="errors">
          ${
            session.list
              ? `Errors of the first guess, one of ${session.list.categories.length} (Hit@1)`
              : 'Errors with five guesses (Hit@5)'
          }
        </h2>
        <hit5-chart
          .of=${errorRatesChart(
            errorRows(session, compared, (id) => stores.network.nameOf(id), addressedPerson(session, stores)),
          )}
        ></hit5-chart>
      </section>
      <section class="card full" aria-labelledby="tests">
        <h2 id="tests">How sure is that?</h2>
        <hit5-test-figures .figures=${sessionTests(session.id, compared.pair)}></hit5-test-figures>
        <p>
          The two tests differ. The Z test of 2014 treats the two counts of errors as if they came from
          different images, but you and the network saw the same ones. McNemar’s test counts only the images
          that one of you got right and the other wrong, so images that were easy or hard for both do not
          count. ${intervalAndTest}
        </p>
      </section>
      ${
        compared.personCurve.length === 0
          ? nothing
          : html`<div class="card ${compared.said ? 'full' : 'half'}">
              <hit5-chart
                .of=${hitCurveChart(
                  compared.personCurve,
                  compared.networkCurve,
                  session.list?.categories.length ?? null,
                  this.#missedLink,
                )}
              ></hit5-chart>
            </div>`
      }
      <div class="card half">
        <hit5-chart
          .of=${reliabilityChart(compared.calibration, compared.calibrationByKind, this.#binLink)}
        ></hit5-chart>
      </div>
      ${
        compared.said
          ? html`<div class="card half">
              <hit5-chart
                .of=${saidChart(compared.said, addressedPerson(session, stores), this.#levelLink)}
              ></hit5-chart>
            </div>`
          : nothing
      }
      ${this.#renderExposures(compared)} ${this.#renderSplits(compared)}`;
  }

  /** Errors over the exposures of a timed view, where there are several. */
  #renderExposures({ cases }: SessionComparison) {
    const { show = [] } = this.session;
    const found = sessionCurve(cases, this.session, addressedPerson(this.session, this.stores));
    if (!found)
      return show.length === 1 ? html`<p class="full">${oneExposureWords(show[0] ?? 0)}</p>` : nothing;
    return html`<section class="card half" aria-label="By exposure">
      <hit5-chart .of=${exposureChart({ ...found, heading: 'Errors by exposure' })}></hit5-chart>
    </section>`;
  }

  #renderSplits(compared: SessionComparison) {
    const { byBranch, byKind, byMode } = splitTables(this.session, compared, this.stores);
    return html`<section class="card half" aria-label=${byBranch.caption}>${split(byBranch)}</section>
      <section class="card half" aria-label="By kind of image, and by mode">
        ${split(byKind)} ${split(byMode)}
      </section>`;
  }

  #renderStrip({ cases }: SessionComparison, failed: ReadonlyMap<ImageId, string>) {
    if (cases.length === 0) return nothing;
    const shown = selectImages(cases, { ...everyImage, sort: 'network-surprise' }).slice(0, stripLength);
    const missed = shown[0]?.network && shown[0].right.length > 0 && shown[0].network.rank < 0;
    return html`<section class="strip" aria-labelledby="strip">
      <div class="head">
        <h2 id="strip">${missed ? 'Image by image, the network’s surest errors first' : 'Image by image'}</h2>
        <a class="button" href=${resultsLink(this.session.id, 'images')}>${all(cases.length)}</a>
      </div>
      ${this.#renderTiles(shown, failed, 'network-surprise')}
    </section>`;
  }

  #renderTiles(cases: readonly ImageCase[], failed: ReadonlyMap<ImageId, string>, sort?: ImageSort) {
    const { file, page } = imageAddresses(this.session, this.stores.library, sort ? { sort } : {});
    return html`<hit5-image-tiles
      .tiles=${cases.map((one) => ({
        name: one.imageId,
        caption: caseTitle(one),
        src: file(one.imageId),
        href: page(one.imageId),
        note: { text: caseWords(one, failed.has(one.imageId)), outcome: one.outcome },
      }))}
    ></hit5-image-tiles>`;
  }

  #missedLink = (side: 'person' | 'network', depth: number) =>
    comparedLink(this.session.id, { wrong: side, depth: depth === depthOf(this.session) ? null : depth });

  #binLink = (probability: ProbabilityRange) => comparedLink(this.session.id, { probability });

  #levelLink = (said: Confidence) => comparedLink(this.session.id, { said });

  #outcomeLink = (outcome: JointOutcome) => comparedLink(this.session.id, { outcome });
}

function all(images: number): string {
  return images === 1 ? 'The one image' : `All ${images} images`;
}

/** What stands in no headline figure, with the reasons and the ways to the images; nothing when all count. */
function apartCard(id: SessionId, left: ReturnType<typeof countedApart>) {
  if (left.length === 0) return nothing;
  return html`<section class="card full" aria-labelledby="apart">
    <h2 id="apart">Counted apart</h2>
    <ul class="apart">
      ${left.map(
        ({ standing, images, why }) =>
          html`<li>
            <a href=${imagesLink(id, { standing })}><b>${images}</b></a
            >: ${why}.
          </li>`,
      )}
    </ul>
  </section>`;
}

/** How often the truth was missing from a pruned list, with the way to those images; nothing without such a list. */
function prunedListCard({ id, trials, pruned }: Session) {
  if (pruned === null) return nothing;
  const figure = prunedListFigure(trials);
  const whole = trials.filter(({ offered }) => offered === null).length;
  const [missing, rest] = prunedListWords(figure);
  return html`<section class="card full" aria-labelledby="pruned">
    <h2 id="pruned">The list of ${pruned === 1 ? 'one class' : `${pruned} classes`}</h2>
    ${
      figure.images === 0
        ? html`<p>No image was answered from it yet.</p>`
        : html`<p>
            ${missing === '' ? nothing : html`<a href=${imagesLink(id, { list: 'without-truth' })}>${missing}</a>`}${rest}
          </p>`
    }
    ${
      whole === 0
        ? nothing
        : html`<p>
            ${whole === 1 ? 'One image is' : `${whole} images are`} left out here: the network could not
            choose, so all 1000 classes were offered.
          </p>`
    }
  </section>`;
}

/** Both sides' errors by group, below what it is split by; nothing without a group. */
function split(table: Table) {
  return table.rows.length === 0
    ? nothing
    : html`<div>
        <h2>${table.caption}</h2>
        ${renderTable(table)}
      </div>`;
}
