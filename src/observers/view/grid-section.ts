import { pluralize } from '../../core/text/pluralize.ts';
import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ClassIndex } from '../../core/classes/class-ids.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import {
  gridOrders,
  orderedImages,
  type AnswerGrid as Answers,
  type GridOrder,
} from '../logic/answer-grid.ts';
import { areExposures } from '../../figures/observers/conditions.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';
import { shownName } from '../../figures/observers/shown-name.ts';
import { imageOfStimulus, stimulusName } from '../../core/observers/stimulus.ts';
import type { ImageKind } from '../../core/trials/challenge.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { rowList } from '../../kit/style/row-list.ts';
import type { AnswerOpenEvent, GridColumn, GridImage } from '../element/answer-grid/answer-grid.ts';
import '../element/answer-grid/answer-grid.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Observers } from '../make-observers.ts';
import { groupIds, imageAddress, type GroupId } from './choice-link.ts';
import { counted } from './counted.ts';
import { imageFinder, type ImageFinder } from './image-finder.ts';
import { observersStyles } from './observers-page-styles.ts';

const orderWords: Readonly<Record<GridOrder, string>> = {
  difficulty: 'the hardest first',
  branch: 'by branch',
  kind: 'photos, then drawings',
  name: 'by file name',
};

const groupWords: Readonly<Record<GroupId, string>> = {
  missedByAll: 'Everybody missed',
  onlyPeople: 'Only people got',
  onlyNetworks: 'Only networks got',
};

const kinds: readonly ImageKind[] = ['photo', 'cut-out', 'drawing', 'painting'];

/** Image by image, who missed it: all answers as a grid, in an order of the reader's. */
@customElement('hit5-grid-section')
class GridSection extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    rowList,
    observersStyles,
    css`
      .choice {
        gap: 8px 24px;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Observers;

  @property({ attribute: false }) report!: ObserversReport;

  @state() order: GridOrder = 'difficulty';

  /** Which images are shown; null: all. */
  @state() group: GroupId | null = null;

  #answers = counted(this, (api) => api.grid());

  /** Gives the keyboard back to the grid. */
  override focus(): void {
    this.renderRoot.querySelector('hit5-answer-grid')?.focus();
  }

  protected override render() {
    const { report } = this;
    if (report.observers.length < 2) return nothing;
    return html`<section class="card" aria-labelledby="grid">
      <h2 id="grid">${finding(report)}</h2>
      ${this.#answers((answers) => this.#renderGrid(answers))}
    </section>`;
  }

  #renderGrid(answers: Answers) {
    const finder = imageFinder(this.stores, this.report);
    const places = this.#ordered(answers, finder);
    return html`<p class="choice">
        <label>
          Show
          <select @change=${(event: Event) => (this.group = groupOf(valueOf(event)))}>
            <option value="" ?selected=${this.group === null}>
              all ${pluralize(answers.images.length, 'image')}
            </option>
            ${groupIds.map((id) => {
              return html`<option value=${id} ?selected=${this.group === id}>
                ${groupWords[id]}: ${this.report[id].length}
              </option>`;
            })}
          </select>
        </label>
        <label>
          Order
          <select @change=${(event: Event) => (this.order = valueOf(event) as GridOrder)}>
            ${gridOrders.map(
              (order) =>
                html`<option value=${order} ?selected=${this.order === order}>${orderWords[order]}</option>`,
            )}
          </select>
        </label>
      </p>
      ${places.length === 0 ? html`<p>No image.</p>` : nothing}
      <hit5-answer-grid
        .answers=${answers}
        .columns=${columnsOf(this.report)}
        .images=${places}
        .describe=${(image: number) => this.#describe(answers, finder, image)}
        @hit5-answer-open=${({ value: { image, observer } }: AnswerOpenEvent) => this.#open(answers, image, observer)}
      ></hit5-answer-grid>`;
  }

  #describe(answers: Answers, finder: ImageFinder, image: number): GridImage {
    const { order } = this;
    const name = answers.images[image] ?? '';
    const { title, branch, kind } = this.#known(answers, finder, image);
    const condition = finder.condition(name);
    const own = condition === '' ? name : imageOfStimulus(name);
    return {
      title: visibleText(title === null ? name : stimulusName(title, condition)),
      // On a projector the photo says it.
      note: this.stores.observers.display.bigScreen.value
        ? ''
        : [branch, kind, title === null ? null : visibleText(own)].filter((one) => one !== null).join(', '),
      src: finder.tile(name).src,
      group: (order === 'branch' ? branch : order === 'kind' ? kind : null) ?? '',
    };
  }

  /** An image's class and branch, as the files say them, and its kind; null each where it is not known or not to be told. */
  #known(answers: Answers, finder: ImageFinder, image: number) {
    const name = answers.images[image] ?? '';
    const index = answers.classes[image] ?? -1;
    const { catalogue } = this.stores;
    const kind = finder.kind(name);
    if (index < 0 || finder.isInOpenTest(name)) return { title: null, branch: null, kind };
    const { wnid, branch } = catalogue.byIndex(index as ClassIndex);
    return {
      title: catalogue.title(wnid),
      branch: catalogue.branches.find(({ id }) => id === branch)?.label ?? null,
      kind,
    };
  }

  #ordered(answers: Answers, finder: ImageFinder): Int32Array {
    const branches = new Map(this.stores.catalogue.branches.map(({ label }, at) => [label, at]));
    const all = orderedImages(answers, this.order, (image) => {
      const { branch, kind } = this.#known(answers, finder, image);
      if (this.order === 'kind') return kind === null ? kinds.length : kinds.indexOf(kind);
      return branches.get(branch ?? '') ?? branches.size;
    });
    const wanted = this.group && new Set(this.report[this.group]);
    return wanted ? all.filter((image) => wanted.has(answers.images[image] ?? '')) : all;
  }

  #open({ images }: Answers, image: number, observer: number): void {
    const who = this.report.observers[observer]?.name ?? '';
    const words = this.group === null ? { who } : { group: this.group, who };
    this.stores.router.go(imageAddress(images[image] ?? '', words));
  }
}

/** "Everybody missed 3 of 159 images; only people got 12, only networks 9"; of the images, or timed views, that count for two or more. */
function finding({
  images,
  conditions,
  countedImages,
  missedByAll,
  onlyPeople,
  onlyNetworks,
  observers,
}: ObserversReport): string {
  const both = (['person', 'network'] as const).every((one) => observers.some(({ kind }) => kind === one));
  const which = countedImages < images ? ' that count for two or more' : '';
  const isTimed = conditions !== null && areExposures(conditions.conditions);
  const all = `${isTimed ? `${countedImages} views` : pluralize(countedImages, 'image')}${which}`;
  const lead =
    missedByAll.length === 0
      ? `Somebody got each of ${all}`
      : `Everybody missed ${missedByAll.length} of ${all}`;
  if (!both) return lead;
  return `${lead}; only people got ${onlyPeople.length}, only networks ${onlyNetworks.length}`;
}

/** The observers as columns: networks, which stay in view beside the first of many people, then people. */
function columnsOf({ observers }: ObserversReport): readonly GridColumn[] {
  const rank = { network: 0, person: 1, unknown: 2 };
  return observers
    .map((one, observer) => ({ observer, name: shownName(one), kind: one.kind }))
    .sort((a, b) => rank[a.kind] - rank[b.kind]);
}

const valueOf = (event: Event) => (event.target as HTMLSelectElement).value;

const groupOf = (value: string) => groupIds.find((one) => one === value) ?? null;

declare global {
  interface HTMLElementTagNameMap {
    'hit5-grid-section': GridSection;
  }
}
