import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { messageOf } from '../../core/message-of.ts';
import { formatMilliseconds, formatPercent } from '../../core/text/format-number.ts';
import {
  oneExposureWords,
  timeCounts,
  viewingTimeText,
  viewingTimeWords,
} from '../../figures/observers/exposure-words.ts';
import type { ExposureFigures } from '../../figures/observers/exposures.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';
import { shownName } from '../../figures/observers/shown-name.ts';
import type { NetworkView, ViewedImage } from '../../figures/observers/viewed-images.ts';
import { dataTable, scrollBox } from '../../kit/element/chart/data-table.ts';
import { storesContext } from '../../kit/stores.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import '../../results/element/exposure-curve/exposure-curve.ts';
import { errorCurve, kappaCurve } from '../logic/exposure-curves.ts';
import { exposureNotes } from '../logic/exposure-lines.ts';
import type { Observers } from '../make-observers.ts';
import { folded } from './folded.ts';
import { imageFinder } from './image-finder.ts';
import { observersStyles } from './observers-page-styles.ts';

/** How many images are listed until more are asked for. */
const firstRows = 20;

/** Errors, agreement and minimum viewing times over exposures; shown where all conditions are exposures. */
@customElement('hit5-exposure-section')
export class ExposureSection extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, dataTable, scrollBox, observersStyles];

  @consume({ context: storesContext }) stores!: Observers;

  @property({ attribute: false }) report!: ObserversReport;

  /** Whether all images are listed. */
  @state() all = false;

  /** Counted again when another comparison is there; a change of names is none. */
  #counted = new Task(this, {
    args: () => [this.report.missedByAll] as const,
    task: () => this.stores.observers.ask({ kind: 'exposures' }),
  });

  protected override render() {
    return this.#counted.render({
      complete: (found) => (found ? this.#renderFound(found) : nothing),
      error: (cause) => html`<p>${messageOf(cause)}</p>`,
    });
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
    const [errors, agreement] = [errorCurve(found, this.report), kappaCurve(found, this.report)];
    const notes = exposureNotes(found, this.report).map((note) => html`<p>${note}</p>`);
    return html`<section class="card" aria-label="Errors by exposure">
        <hit5-exposure-curve
          .exposures=${errors.exposures}
          .lines=${errors.lines}
          .chance=${errors.chance}
          .heading=${errors.heading}
          .subtitle=${errors.subtitle}
          >${notes}</hit5-exposure-curve
        >
      </section>
      ${
        agreement
          ? html`<section class="card" aria-label="Agreement by exposure">
              <hit5-exposure-curve
                measure=${agreement.measure}
                .exposures=${agreement.exposures}
                .lines=${agreement.lines}
                .heading=${agreement.heading}
                .subtitle=${agreement.subtitle}
              ></hit5-exposure-curve>
            </section>`
          : nothing
      }`;
  }

  #renderTimes({ exposures, images, networks }: ExposureFigures) {
    const names = networks.map(({ network }) => {
      const observer = this.report.observers[network];
      return observer ? shownName(observer) : '';
    });
    const longest = exposures.at(-1) ?? 0;
    const times = images.map(({ time }) => time);
    const told = images.filter(({ time }) => time !== 'untold');
    return folded(
      'viewing-times',
      'How long people need: the minimum viewing time',
      this.report,
      html`<p>${viewingTimeWords(times, exposures, people(this.report))}</p>
        <p>
          The minimum viewing time of an image is the shortest exposure from which on more than half of the
          answers are right (Mayo and others 2023).
        </p>
        <div class="scroll" tabindex="0" role="group" aria-label="Images by minimum viewing time">
          <table>
            <thead>
              <tr>
                <th scope="col">Most people are right from … on</th>
                <th scope="col">images</th>
                ${names.map((name) => html`<th scope="col">${name} right</th>`)}
              </tr>
            </thead>
            <tbody>
              ${timeCounts(times, exposures).map(
                ({ time, images: count }) =>
                  html`<tr>
                    <th scope="row">${viewingTimeText(time, longest)}</th>
                    <td>${count}</td>
                    ${names.map(
                      (_, at) =>
                        html`<td>
                          ${rightOf(
                            images.filter((one) => one.time === time),
                            at,
                          )}
                        </td>`,
                    )}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
        ${told.length === 0 ? nothing : this.#renderImages(told, names, longest)}`,
    );
  }

  /** Those that took longest first. */
  #renderImages(images: readonly ViewedImage[], names: readonly string[], longest: number) {
    const finder = imageFinder(this.stores, this.report);
    const asked = images[0]?.answers.map(({ exposure }) => exposure) ?? [];
    const shown = this.all ? images : images.slice(0, firstRows);
    const name = (image: string) => {
      const { caption, href } = finder.tile(image);
      return href === null ? caption : html`<a href=${href}>${caption}</a>`;
    };
    return html`<p>Those that took longest first; people right of those asked at each exposure:</p>
      <div class="scroll" tabindex="0" role="group" aria-label="Images, those that took longest first">
        <table>
          <thead>
            <tr>
              <th scope="col">Image</th>
              <th scope="col">from … on</th>
              ${asked.map((exposure) => html`<th scope="col">${formatMilliseconds(exposure)}</th>`)}
              ${names.map((one) => html`<th scope="col">${one}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${shown.map(
              ({ name: image, time, answers, networks }) =>
                html`<tr>
                  <th scope="row">${name(image)}</th>
                  <td>${viewingTimeText(time, longest)}</td>
                  ${asked.map((exposure) => html`<td>${answersAt(answers.find((one) => one.exposure === exposure))}</td>`)}
                  ${networks.map((view) => html`<td>${viewWords(view)}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${
        shown.length === images.length
          ? nothing
          : html`<button type="button" @click=${() => (this.all = true)}>
              Show all ${images.length} images
            </button>`
      }`;
  }
}

function people({ observers }: ObserversReport): number {
  return observers.filter(({ kind, n }) => kind === 'person' && n > 0).length;
}

/** How many of the images a network had right, of those that it answered. */
function rightOf(images: readonly ViewedImage[], network: number): string {
  const views = images.flatMap(({ networks }) => networks[network] ?? []);
  return views.length === 0 ? '–' : `${views.filter(({ right }) => right).length} of ${views.length}`;
}

function answersAt(one: ViewedImage['answers'][number] | undefined): string {
  return one && one.answers > 0 ? `${one.right} of ${one.answers}` : '–';
}

/** Whether a network was right, and how probable it found the right answer. */
function viewWords(view: NetworkView | null): string {
  if (!view) return '–';
  const sure = view.probability === null ? '' : `, ${formatPercent(view.probability)}`;
  return `${view.right ? 'right' : 'missed'}${sure}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-exposure-section': ExposureSection;
  }
}
