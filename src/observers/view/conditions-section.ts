import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { withoutExposure } from '../../core/trials/timed-view.ts';
import { areExposures } from '../../figures/observers/conditions.ts';
import { oneExposureWords, viewingTimeWords } from '../../figures/observers/exposure-words.ts';
import type { ExposureFigures } from '../../figures/observers/exposures.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';
import '../../kit/element/chart/chart.ts';
import { renderTable, tableStyles } from '../../kit/element/table.ts';
import { storesContext } from '../../kit/stores.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { errorsByExposure, kappaByExposure } from '../chart/exposure-charts.ts';
import { conditionsChart } from '../chart/observers-charts.ts';
import {
  exposureNotes,
  viewedImagesHeading,
  viewedImagesTable,
  viewingTimeMeaning,
  viewingTimeTable,
  viewingTimesHeading,
} from '../logic/exposures.ts';
import { countingPeople } from '../logic/guess-words.ts';
import type { Observers } from '../make-observers.ts';
import { collapsible } from './collapsible.ts';
import { imageFinder } from './image-finder.ts';
import { counted } from './counted.ts';
import { observersStyles } from './observers-page-styles.ts';

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

/** How many images are listed until more are asked for. */
const firstRows = 20;

/** Errors, agreement and minimum viewing times over exposures; shown where all conditions are exposures. */
@customElement('hit5-exposure-section')
class ExposureSection extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, tableStyles, observersStyles];

  @consume({ context: storesContext }) stores!: Observers;

  @property({ attribute: false }) report!: ObserversReport;

  /** Whether all images are listed. */
  @state() all = false;

  #counted = counted(this, (api) => api.exposures());

  protected override render() {
    return this.#counted((found) => this.#renderFound(found));
  }

  #renderFound(found: ExposureFigures) {
    const { exposures, images } = found;
    const [only] = exposures;
    return html`${
      exposures.length === 1 && only !== undefined
        ? html`<section class="card" aria-label="Errors by exposure">
            <p>${oneExposureWords(only)}</p>
          </section>`
        : this.#renderCurves(found)
    }
    ${images.length > 0 ? this.#renderTimes(found) : nothing}`;
  }

  #renderCurves(found: ExposureFigures) {
    const agreement = kappaByExposure(found, this.report);
    return html`<section class="card" aria-label="Errors by exposure">
        <hit5-chart
          .of=${errorsByExposure(found, this.report, exposureNotes(found, this.report))}
        ></hit5-chart>
      </section>
      ${
        agreement
          ? html`<section class="card" aria-label="Agreement by exposure">
              <hit5-chart .of=${agreement}></hit5-chart>
            </section>`
          : nothing
      }`;
  }

  #renderTimes(found: ExposureFigures) {
    const { exposures, images } = found;
    const told = images.filter(({ time }) => time !== 'untold');
    return collapsible(
      'viewing-times',
      viewingTimesHeading,
      this.report,
      html`<p>${viewingTimeWords(images, exposures, countingPeople(this.report))}</p>
        <p>${viewingTimeMeaning}</p>
        ${renderTable(viewingTimeTable(found, this.report))}
        ${told.length === 0 ? nothing : this.#renderImages({ ...found, images: told })}`,
    );
  }

  /** Those that took longest first. */
  #renderImages(found: ExposureFigures) {
    const { images } = found;
    const finder = imageFinder(this.stores, this.report);
    const shown = this.all ? images : images.slice(0, firstRows);
    const table = viewedImagesTable({ ...found, images: shown }, this.report, (image) => {
      const { caption = image, href } = finder.tile(image);
      return href === null ? caption : { text: caption, href };
    });
    return html`<p>${viewedImagesHeading}</p>
      ${renderTable(table)}
      ${
        shown.length === images.length
          ? nothing
          : html`<button type="button" @click=${() => (this.all = true)}>
              Show all ${images.length} images
            </button>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-exposure-section': ExposureSection;
  }
}
