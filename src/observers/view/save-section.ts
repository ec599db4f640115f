import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { observersContext, type Observers } from '../make-observers.ts';
import '../../kit/element/save-menu/save-menu.ts';
import type { SaveChooseEvent, SaveItem } from '../../kit/element/save-menu/save-menu.ts';
import '../../results/element/cite-dialog/cite-dialog.ts';
import { keptSentences } from '../../results/view/own-sentences.ts';
import type { ObserversReport } from '../../core/observers/observers-report.ts';
import { messageOf } from '../../core/message-of.ts';
import type { Picture } from '../../core/report/pictures/picture.ts';
import { base } from '../../kit/style/base.ts';
import { controls } from '../../kit/style/controls.ts';
import { saveFile } from '../../kit/file/save-file.ts';
import { openFinder } from './image-finder.ts';
import { comparisonMethodsOf, comparisonPictures, comparisonReportOf } from './make-comparison-report.ts';
import { pictureFile } from './picture-file.ts';

const items: readonly SaveItem[] = [
  {
    id: 'report',
    label: 'Report',
    purpose: 'One page to hand out or print, with all figures behind it. Opens in any browser.',
  },
  {
    id: 'tidy',
    label: 'Tidy CSV',
    purpose:
      'One line for each observer and image, for R, Python or a spreadsheet. With the names in the files.',
  },
  {
    id: 'json',
    label: 'JSON',
    purpose: 'All figures, as the command “compare” gives them. With the names in the files.',
  },
];

/** Whose sentences the browser keeps for the reports of this page. */
const subject = 'observers';

/** What can be taken from a comparison of observers: files, pictures, a print, and how to cite it. */
@customElement('hit5-observer-save')
export class SaveSection extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
        align-items: center;
      }
      p {
        color: var(--ink-2);
        font-size: 0.875rem;
        overflow-wrap: anywhere;
      }
      h3 {
        font: 600 0.9375rem/1.4 var(--ui);
      }
      [slot='more'] {
        display: grid;
        gap: 6px;
        margin-top: 14px;
      }
      summary {
        padding: 10px 0;
        cursor: pointer;
      }
      li {
        display: grid;
        gap: 8px;
        align-items: center;
        grid-template-columns: minmax(0, 1fr) auto auto;
        margin-top: 6px;
        font-size: 0.9375rem;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: observersContext }) stores!: Observers;

  /** As the page shows it. */
  @property({ attribute: false }) report!: ObserversReport;

  /** What came of the last choice. */
  @state() said = '';

  /** Whether the menu was opened: nobody waits for the pictures before. */
  @state() asked = false;

  /** The charts that can be saved. */
  #pictures = new Task(this, {
    args: () => [this.asked, this.report] as const,
    task: ([asked]) => (asked ? comparisonPictures(this.#shown(), this.stores) : []),
  });

  protected override render() {
    return html`<hit5-save-menu
        .items=${items}
        @click=${() => (this.asked = true)}
        @hit5-save-choose=${({ id }: SaveChooseEvent) => void this.#save(id)}
      >
        <details open>
          <summary>Add your own sentences to the report</summary>
          <hit5-own-sentences .subject=${subject}></hit5-own-sentences>
        </details>
        ${this.#renderPictures()}
      </hit5-save-menu>
      <button type="button" @click=${() => print()}>Print</button>
      <hit5-cite-dialog .describe=${() => comparisonMethodsOf(this.#shown(), this.stores)}></hit5-cite-dialog>
      <p role="status">${this.said}</p>`;
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
                    @click=${() => this.#say(() => savePicture(picture, ending))}
                  >
                    ${ending.toUpperCase()}
                  </button>`,
              )}
            </li>`,
        )}
      </ul>
      <p role="status">${this.said}</p>
    </section>`;
  }

  #shown() {
    const { files = [], truth = null, fault = null } = this.stores.observers.result.value ?? {};
    return { files, truth, fault, report: this.report };
  }

  #save = (id: string) =>
    this.#say(async () => {
      const day = new Date().toISOString().slice(0, 10);
      if (id === 'report') {
        const text = await comparisonReportOf(this.#shown(), keptSentences(subject).read(), this.stores);
        return saved(`hit5-compare-${day}-report.html`, new Blob([text], { type: 'text/html' }));
      }
      const { observers } = this.stores;
      if (id === 'tidy') {
        const csv = await observers.tidyCsv((await openFinder(this.stores, this.report)).kinds());
        return saved(`hit5-compare-${day}-tidy.csv`, new Blob([csv], { type: 'text/csv' }));
      }
      const json = (await observers.json()) ?? '';
      return saved(`hit5-compare-${day}.json`, new Blob([json], { type: 'application/json' }));
    });

  /** Says what comes of it. */
  async #say(make: () => Promise<string>): Promise<void> {
    this.said = 'Making it…';
    try {
      this.said = await make();
    } catch (cause) {
      this.said = `Nothing was saved: ${messageOf(cause)}`;
    }
  }
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
