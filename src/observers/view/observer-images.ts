import { pluralize } from '../../core/text/pluralize.ts';
import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { storesContext } from '../../kit/stores.ts';
import type { Observers } from '../make-observers.ts';
import type { ImageTile } from '../../results/element/image-tiles/image-tiles.ts';
import '../../results/element/image-tiles/image-tiles.ts';
import { writeCsv } from '../../files/csv/csv-cells.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { rowList } from '../../kit/style/row-list.ts';
import { saveFile } from '../../kit/file/save-file.ts';
import { choiceLink, type GroupId } from './choice-link.ts';
import { collapsible } from './collapsible.ts';
import { imageFinder } from './image-finder.ts';
import { observersStyles } from './observers-page-styles.ts';

/** A list of images that belong together. */
interface Group {
  readonly id: GroupId;
  readonly title: string;
  readonly none: string;
}

const groups: readonly Group[] = [
  {
    id: 'missedByAll',
    title: 'Everybody missed',
    none: 'There is no image that two observers or more answered and everybody missed.',
  },
  {
    id: 'onlyPeople',
    title: 'Only people got',
    none: 'There is no image that a person got and every network missed.',
  },
  {
    id: 'onlyNetworks',
    title: 'Only networks got',
    none: 'There is no image that a network got and every person missed.',
  },
];

const namesShown = 5;

/** The images behind a comparison: those that whole groups missed, and those that match no other observer's. */
@customElement('hit5-observer-images')
export class ObserverImages extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, rowList, observersStyles];

  @consume({ context: storesContext }) stores!: Observers;

  @property({ attribute: false }) report!: ObserversReport;

  #tiles = new Map<Group['id'], readonly ImageTile[]>();

  protected override willUpdate(): void {
    const finder = imageFinder(this.stores, this.report);
    for (const { id } of groups)
      this.#tiles.set(
        id,
        this.report[id].map((name) => finder.tile(name, { group: id })),
      );
  }

  protected override render() {
    const { observers } = this.report;
    if (observers.length < 2) return nothing;
    return html`${collapsible(
      'images',
      'The images behind it',
      this.report,
      html`<p>
          On each image only those count who answered it; assisted answers do
          not${observers.some(({ spoiled }) => spoiled > 0) ? ', nor answers to images that were not shown as asked' : nothing}.
        </p>
        <p><a href=${choiceLink({ kind: 'all' })}>All ${pluralize(this.report.images, 'image')}</a></p>
        ${groups.map((group) => this.#renderGroup(group))}`,
    )}
    ${this.#renderUnmatched()}`;
  }

  #renderGroup({ id, title, none }: Group) {
    const tiles = this.#tiles.get(id) ?? [];
    if (tiles.length === 0) return html`<p>${none}</p>`;
    return html`<details ?open=${id === 'missedByAll'}>
      <summary><b>${title}</b>: ${pluralize(tiles.length, 'image')}</summary>
      <hit5-image-tiles .tiles=${tiles}></hit5-image-tiles>
    </details>`;
  }

  #renderUnmatched() {
    const { observers, unmatched, images } = this.report;
    const alone = observers.flatMap(({ key, name }, at) => {
      const names = unmatched[at] ?? [];
      return names.length === 0 ? [] : [{ key, name, names }];
    });
    if (alone.length === 0) {
      return html`<p>All ${pluralize(images, 'image')} match an image of another observer.</p>`;
    }
    return html`<section class="card" aria-labelledby="unmatched">
      <h2 id="unmatched">What matches nothing</h2>
      <p>
        Images match by image id or file name, whatever their folders and endings. No other observer answered
        these, so they belong to no pair.
      </p>
      <ul>
        ${alone.map(
          ({ name, names }) =>
            html`<li>
              <div class="what">
                <b>${visibleText(name)}</b>
                <span>${pluralize(names.length, 'image')}: ${shortList(names)}</span>
              </div>
              <div class="acts">
                <button
                  type="button"
                  class="quiet"
                  aria-label="Save the list: ${visibleText(name)}"
                  @click=${() => saveNames(name, names)}
                >
                  Save the list
                </button>
              </div>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, namesShown).map(visibleText).join(', ');
  return names.length > namesShown ? `${shown}, …` : shown;
}

function saveNames(observer: string, names: readonly string[]): void {
  const text = writeCsv([['observer', 'image'], ...names.map((name) => [observer, name])]);
  const safe = observer.replace(/[^\p{L}\p{N} ._-]/gu, '_');
  saveFile(`only ${safe}.csv`, new Blob([text], { type: 'text/csv' }));
}
