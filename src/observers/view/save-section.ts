import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { storesContext } from '../../kit/stores.ts';
import type { Observers } from '../make-observers.ts';
import type { SaveItem } from '../../kit/element/save-menu/save-menu.ts';
import { keptSentences, type Saving } from '../../results/view/saving.ts';
import { notShownOf } from '../../figures/report/cite.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';
import { base } from '../../kit/style/base.ts';
import { controls } from '../../kit/style/controls.ts';
import { saveFile } from '../../kit/file/save-file.ts';
import { openFinder } from './image-finder.ts';
import { comparisonMethodsOf, comparisonReportOf, picturesOf } from './make-comparison-report.ts';
import { pictureFile, type Picture } from './picture-file.ts';

/** @param names how people are called in CSV and JSON, as a sentence. */
const itemsWith = (names: string): readonly SaveItem[] => [
  {
    id: 'report',
    label: 'Report',
    purpose:
      'One page to hand out or print, with all figures behind it. Opens in any browser. People are called as on this page.',
  },
  {
    id: 'tidy',
    label: 'Tidy CSV',
    purpose: `One line for each observer and image, for R, Python or a spreadsheet. ${names}`,
  },
  {
    id: 'geirhos',
    label: 'Geirhos CSV',
    purpose: `First guesses that count, each observer once, for the tools of model-vs-human. ${names}`,
  },
  { id: 'json', label: 'JSON', purpose: `All figures, as the command “compare” gives them. ${names}` },
];

/** More pairs than these are in a report only where they are asked for: they are a page for every five. */
const mostPairs = 10;

const namedWords = 'With the names in the files.';
const hiddenWords = 'Without names: people are Person 1, Person 2, … as on this page.';

/** Whose sentences the browser keeps for the reports of this page. */
const subject = 'observers';

/** What can be taken from a comparison of observers: files, pictures, a print, and how to cite it. */
@customElement('hit5-observer-save')
class SaveSection extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    css`
      h3 {
        font: 600 0.9375rem/1.4 var(--ui);
      }
      .named {
        display: flex;
        gap: 8px;
        align-items: baseline;
        margin-top: 10px;
        font-size: 0.9375rem;
      }
      [slot='more'] {
        display: grid;
        gap: 6px;
        margin-top: 14px;
      }
      li {
        display: grid;
        gap: 8px;
        align-items: center;
        grid-template-columns: minmax(0, 1fr) auto auto;
        margin-top: 6px;
        font-size: 0.9375rem;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Observers;

  /** As the page shows it. */
  @property({ attribute: false }) report!: ObserversReport;

  /** Whether CSV and JSON name people although the page hides their names. */
  @state() named = false;

  /** Whether the Geirhos CSV holds only images that all answered. */
  @state() onlyCommon = true;

  /** Whether a report holds all pairs although they are many. */
  @state() withPairs = false;

  /** Whether the menu was opened: nobody waits for the pictures before. */
  @state() asked = false;

  @query('hit5-saving') readonly saving!: Saving;

  /** The charts that can be saved. */
  #pictures = new Task(this, {
    args: () => [this.asked, this.report] as const,
    task: ([asked]) => (asked ? picturesOf(this.report, this.stores) : []),
  });

  protected override render() {
    const hidden = this.stores.observers.display.namesHidden.value;
    return html`<hit5-saving
      .subject=${subject}
      .items=${itemsWith(this.#withNames() ? namedWords : hiddenWords)}
      .cited=${notShownOf(this.report.observers)}
      .describe=${() => comparisonMethodsOf(this.#shown(), this.stores)}
      .save=${this.#save}
      @click=${() => (this.asked = true)}
    >
      ${this.#renderCommon()} ${this.#renderPairs()} ${hidden ? this.#renderNamed() : nothing}
      ${this.#renderPictures()}
    </hit5-saving>`;
  }

  /** Error consistency there needs the same images of all. */
  #renderCommon() {
    return tick(
      'Geirhos CSV: only images that all answered',
      this.onlyCommon,
      (on) => (this.onlyCommon = on),
    );
  }

  /** Many pairs are many pages. */
  #renderPairs() {
    const { length } = this.report.pairs;
    if (length <= mostPairs) return nothing;
    const words = `Add all ${length} pairs to the report: many pages`;
    return tick(words, this.withPairs, (on) => (this.withPairs = on));
  }

  /** Hidden names stay hidden in files, unless somebody wants them there. */
  #renderNamed() {
    const words = 'Name people in CSV and JSON, though this page hides their names';
    return tick(words, this.named, (on) => (this.named = on));
  }

  /** Whether CSV and JSON name people. */
  #withNames(): boolean {
    return this.named || !this.stores.observers.display.namesHidden.value;
  }

  #renderPictures() {
    const pictures = this.#pictures.value ?? [];
    if (pictures.length === 0) return nothing;
    return html`<section slot="more" aria-labelledby="pictures">
      <h3 id="pictures">Pictures, for a paper or a slide</h3>
      <ul>
        ${pictures.map(
          (picture) =>
            html`<li>
              <span>${picture.title}</span>
              ${(['svg', 'png'] as const).map(
                (ending) =>
                  html`<button
                    type="button"
                    aria-label="${ending.toUpperCase()}: ${picture.title}"
                    @click=${() => void this.saving.tell(() => savePicture(picture, ending))}
                  >
                    ${ending.toUpperCase()}
                  </button>`,
              )}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #shown() {
    const { files = [], truth = null, fault = null } = this.stores.observers.result.value ?? {};
    return { files, truth, fault, report: this.report };
  }

  #save = async (id: string): Promise<string> => {
    const day = new Date().toISOString().slice(0, 10);
    if (id === 'report') {
      const withPairs = this.withPairs || this.report.pairs.length <= mostPairs;
      const own = keptSentences(subject).read();
      const text = await comparisonReportOf(this.#shown(), own, this.stores, withPairs);
      return saved(`hit5-compare-${day}-report.html`, new Blob([text], { type: 'text/html' }));
    }
    const named = this.#withNames();
    const [ending, type, content] = await this.#content(id, named);
    if (content === '')
      return 'No file: there is no image that all answered. Take the tick off for those of each observer.';
    const told = saved(`hit5-compare-${day}${ending}`, new Blob([content], { type }));
    return `${told} ${named ? namedWords : hiddenWords}`;
  };

  /** The end of a file's name, its type, and what it holds. */
  async #content(id: string, named: boolean): Promise<readonly [string, string, string]> {
    const { observers } = this.stores;
    if (id === 'geirhos') {
      const csv = (await observers.ask((api) => api.geirhosCsv(named, this.onlyCommon))) ?? '';
      return ['-geirhos.csv', 'text/csv', csv];
    }
    if (id === 'tidy') {
      const kinds = (await openFinder(this.stores, this.report)).kinds();
      return ['-tidy.csv', 'text/csv', await observers.tidyCsv(kinds, named)];
    }
    const { family = null, network = null } = this.report;
    const json = (await observers.ask((api) => api.json(named, { family, network }))) ?? '';
    return ['.json', 'application/json', json];
  }
}

function tick(words: string, on: boolean, choose: (on: boolean) => void) {
  return html`<label class="named">
    <input
      type="checkbox"
      ?checked=${on}
      @change=${({ target }: Event) => choose((target as HTMLInputElement).checked)}
    />
    ${words}
  </label>`;
}

async function savePicture(picture: Picture, ending: 'svg' | 'png'): Promise<string> {
  return saved(`hit5-${picture.id}.${ending}`, await pictureFile(picture, ending));
}

/** Hands a file to the person; gives the sentence that says so. */
function saved(name: string, blob: Blob): string {
  saveFile(name, blob);
  return `Saved as ${name}.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-observer-save': SaveSection;
  }
}
