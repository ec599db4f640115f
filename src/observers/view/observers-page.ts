import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SessionId } from '../../core/trials/session.ts';
import { excludedWords } from '../../figures/observers/leave-out.ts';
import { oneObserverWords } from '../../figures/observers/resolve-observers.ts';
import { observersLink, type LinkWords } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import { sessionRows } from '../../label/view/session-rows.ts';
import type { Observers } from '../make-observers.ts';
import '../../kit/element/file-drop/file-drop.ts';
import type { FilesGivenEvent } from '../../kit/element/file-drop/file-drop.ts';
import '../../kit/element/import-progress/import-progress.ts';
import { linkNotice } from '../../kit/element/notice/notice.ts';
import '../../kit/element/top-bar/top-bar.ts';
import { understand } from '../../core/text/link-words.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { ImageChoice } from '../../figures/observers/chosen-images.ts';
import { conditionWords } from '../../figures/observers/conditions.ts';
import { headline } from '../logic/class-headline.ts';
import { observersFinding } from '../logic/observers-finding.ts';
import type { CompareProgress, ObserversReport } from '../../figures/observers/observers-report.ts';
import { countingPeople, guessCountWords, imagesWords, missedWords } from '../logic/guess-words.ts';
import { practiceWords } from '../../figures/observers/practice.ts';
import { sentence } from '../../kit/file/sentence.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings, visuallyHidden } from '../../kit/style/controls.ts';
import { unbroken } from '../../kit/element/unbroken.ts';
import { rowList } from '../../kit/style/row-list.ts';
import '../../networks/view/network-status.ts';
import '../../kit/element/chart/chart.ts';
import { spreadChart } from '../chart/observers-charts.ts';
import { conditionChoice, figureChoices } from './figure-choices.ts';
import { choiceLink, comparisonWords, namedWords, parseChoice } from './choice-link.ts';
import './chosen-images.ts';
import { conditionsSection, exposuresOnly } from './conditions-section.ts';
import './confusions-section.ts';
import './files-section.ts';
import './groups-section.ts';
import './grid-section.ts';
import './observed-image.ts';
import './observer-alarms.ts';
import './observer-figures.ts';
import './observer-images.ts';
import './observer-origins.ts';
import { observersStyles } from './observers-page-styles.ts';
import './save-section.ts';
import type { FormatWords } from '../../files/formats/file-format.ts';
import { fileFormats } from '../../files/formats/file-formats.ts';

/** What is done sooner shows no progress, in milliseconds: the page would only jump. */
const patience = 400;

/** People and networks from any files, compared on the same images. */
@customElement('hit5-observers-page')
export class ObserversPage extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, visuallyHidden, rowList, observersStyles];

  @consume({ context: storesContext }) stores!: Observers;

  /** What the address says: which images are shown. */
  @property({ attribute: false }) words: LinkWords = {};

  /** Whether it fills a projector. */
  @property({ type: Boolean, reflect: true }) big = false;

  /** Whether what is going on takes so long that its progress is shown. */
  @state() slow = false;

  /** What the sections draw: one more gets a new report each time, since those of many observers would hold up the page. */
  @state() given: readonly (ObserversReport | null)[] = [null, null, null, null, null];

  #found: ObserversReport | null = null;
  #givingTimer = 0;
  #slowTimer = 0;
  #choice: ImageChoice | null = null;
  /** What is understood of the address, with people named as they are shown. */
  #words: LinkWords = {};
  /** What is wrong with the rest of it, in sentences. */
  #problem: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    // The letters of κ: a typeface that comes late has the whole page laid out again.
    void document.fonts.load('1em "Inter Variable"', 'κ');
    void this.stores.observers.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#slowTimer);
    clearTimeout(this.#givingTimer);
    this.#slowTimer = this.#givingTimer = 0;
    document.documentElement.removeAttribute('data-big-screen');
  }

  protected override willUpdate(): void {
    const { observers } = this.stores;
    this.big = observers.display.bigScreen.value;
    const cover = observers.cover.value;
    const link = namedWords(this.words, (name) => cover?.shown(name) ?? name);
    const { words, problem } = understand(
      link,
      comparisonWords(observers.names.value, this.stores.catalogue, link['first']),
    );
    this.#problem = problem;
    // The same object for the same address: what it leads to is asked for once.
    if (JSON.stringify(words) !== JSON.stringify(this.#words)) {
      this.#words = words;
      this.#choice = parseChoice(words);
    }
    const { report = null } = observers.result.value ?? {};
    this.#found = report && report.observers.length > 0 ? report : null;
    if (!this.#found) this.given = this.given.map(() => null);
    else if (this.#givingTimer === 0 && this.given.some((one) => one !== this.#found))
      this.#givingTimer = setTimeout(() => this.#giveNext()) as unknown as number;
    const busy = observers.busy.value;
    if (busy && this.#slowTimer === 0) {
      this.#slowTimer = setTimeout(() => (this.slow = true), patience) as unknown as number;
    } else if (!busy) {
      clearTimeout(this.#slowTimer);
      this.#slowTimer = 0;
      this.slow = false;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    document.documentElement.toggleAttribute('data-big-screen', this.big);
    const before = changed.get('words');
    // The focus goes back to the answer of the grid that was opened.
    if (before?.['who'] !== undefined && this.words['image'] === undefined) {
      this.renderRoot.querySelector('hit5-grid-section')?.focus();
    }
  }

  protected override render() {
    const { observers } = this.stores;
    const { truth = null } = observers.result.value ?? {};
    const found = this.#found;
    const isTimed = found !== null && exposuresOnly(found).length > 1;
    return html`<hit5-top-bar .place=${observersLink}>
        <hit5-network-status slot="end"></hit5-network-status>
      </hit5-top-bar>
      <slot name="notices"></slot>
      <main>
        ${this.#problemAt('top')} ${found ? simulatedNotice(found) : nothing} ${this.#renderLead(found)}
        ${
          found
            ? html`<div class="tools">
                ${this.#renderDisplay()}<hit5-observer-save .report=${found}></hit5-observer-save>
              </div>`
            : this.#renderFiles(false)
        }
        ${this.#renderProgress()}
        <hit5-observer-alarms></hit5-observer-alarms>
        ${
          found
            ? html`${this.#renderLabels(truth)} ${conditionChoice(found, observers)}
              ${isTimed ? conditionsSection(found) : nothing} ${this.#renderSpread(found)}
              ${isTimed ? nothing : conditionsSection(found)}
              ${this.#inTurn(0, (report) => html`<hit5-grid-section .report=${report}></hit5-grid-section> ${this.#renderChosen(report)}`)}
              ${this.#inTurn(1, (report) => html`<hit5-groups-section .report=${report}></hit5-groups-section>`)}
              ${this.#inTurn(2, (report) => html`<hit5-observer-figures .report=${report} .words=${this.#words}>${this.#problemAt('pair')}</hit5-observer-figures>`)}
              ${this.#inTurn(3, (report) => html`<hit5-confusions-section .report=${report}></hit5-confusions-section>`)}
              ${this.#inTurn(4, (report) => html`<hit5-observer-images .report=${report}></hit5-observer-images>`)}
              ${this.#renderFiles(true)}`
            : nothing
        }
        ${observers.display.namesHidden.value ? this.#renderHidden() : html`<hit5-observer-files></hit5-observer-files>`}
      </main>`;
  }

  #giveNext(): void {
    this.#givingTimer = 0;
    const next = this.given.findIndex((one) => one !== this.#found);
    this.given = this.given.map((one, at) => (at === next ? this.#found : one));
  }

  /** A section of the report, once it is its turn. */
  #inTurn(section: number, render: (report: ObserversReport) => TemplateResult) {
    const report = this.given[section];
    return report ? render(report) : nothing;
  }

  #renderLead(report: ObserversReport | null) {
    if (!report) {
      return html`<div class="lead">
        <h1>Compare people and networks on the same images</h1>
        <p>
          Any number of people’s sessions and networks’ predictions, image by image: who misses how many, who
          misses the same ones, and what people reach as a group.
        </p>
      </div>`;
    }
    const found = headline(report);
    const { lead, beside, sure } = found
      ? { lead: sentence(found.lead), beside: found.counted, sure: `${found.plain} ${found.sure}` }
      : observersFinding(report);
    const choices = figureChoices(report, this.stores.observers);
    const hasRooms = this.stores.observers.files.value.some(({ room }) => room);
    const told = [
      ...[guessCountWords(report)].filter((one) => one !== null),
      ...conditionWords(report.conditions, report.pairs, ''),
      ...oneObserverWords(
        report.observers,
        'If two are one, give both the same name in the list of observers, or remove one.',
      ),
      ...[practiceWords(report.leftOut), excludedWords(report.leftOut)].filter((one) => one !== null),
    ];
    return html`<div class="lead">
      <div class="lead" role="status">
        <h1>${lead}</h1>
        ${beside ? html`<p>${unbroken(beside)}</p>` : nothing}
        <p>${imagesWords(report)}. ${missedWords(report.guesses)}</p>
        ${told.map((words) => html`<p>${words}</p>`)}
      </div>
      ${hasRooms ? html`<hit5-observer-origins></hit5-observer-origins>` : nothing}
      ${
        sure || choices !== nothing
          ? html`<details class="fold">
              <summary>How sure is that?</summary>
              ${sure === '' ? nothing : html`<p>${unbroken(sure)}</p>`} ${choices}
            </details>`
          : nothing
      }
    </div>`;
  }

  /** How the page is shown to those who look on. */
  #renderDisplay() {
    const { display } = this.stores.observers;
    const [hidden, big] = [display.namesHidden.value, display.bigScreen.value];
    return html`<div class="display" role="group" aria-label="How this page is shown">
      <button
        type="button"
        aria-pressed=${hidden ? 'true' : 'false'}
        @click=${() => this.#show(() => display.hideNames(!hidden))}
      >
        Hide names
      </button>
      <button
        type="button"
        aria-pressed=${big ? 'true' : 'false'}
        @click=${() => this.#show(() => display.setBigScreen(!big))}
      >
        Big screen
      </button>
    </div>`;
  }

  /** Changes how the page is shown; the address names people as the page does. */
  #show(change: () => void): void {
    const { observers } = this.stores;
    const before = observers.cover.value;
    change();
    const words = namedWords(this.words, (name) => {
      const real = before?.real(name) ?? name;
      return observers.cover.value?.shown(real) ?? real;
    });
    if (JSON.stringify(words) === JSON.stringify(this.words)) return;
    this.stores.router.go(`${observersLink}?${new URLSearchParams(words).toString()}`);
  }

  /** The people one by one, as dots without a name, and the networks among them. */
  #renderSpread(report: ObserversReport) {
    // Those whom the headline counts.
    const counted = headline(report)?.people;
    const observers = report.observers.filter(
      ({ kind, key }) => kind === 'network' || (counted?.has(key) ?? true),
    );
    if (countingPeople({ observers }) < 2) return nothing;
    return html`<section class="card" aria-label="How people differ">
      <hit5-chart .of=${spreadChart(observers, missedLink)}></hit5-chart>
    </section>`;
  }

  /** @param more whether there are files already. */
  #renderFiles(more: boolean) {
    const own = ownSessions(this.stores, !more);
    return html`${own}
      <hit5-file-drop plain ?primary=${!more && own === nothing} @hit5-files-given=${this.#add}>
        <p>Drop files of answers here, and files that say what is right. Nothing leaves this machine.</p>
      </hit5-file-drop>
      <details>
        <summary>Which files?</summary>
        ${fileWords()}
      </details>`;
  }

  /** In place of the files, whose names tell who wrote them. */
  #renderHidden() {
    const show = () => this.#show(() => this.stores.observers.display.hideNames(false));
    return html`<p class="choice">
      <span>The files and the list of observers are hidden with the names.</span>
      <button type="button" @click=${show}>Show names</button>
    </p>`;
  }

  /** By which labels the figures are, where there is a choice. */
  #renderLabels(truth: string | null) {
    const { files = [] } = this.stores.observers.result.value ?? {};
    if (!files.some(({ kind }) => kind === 'truth')) return nothing;
    if (this.stores.observers.display.namesHidden.value) return nothing;
    const choose = () => this.renderRoot.querySelector('hit5-observer-files')?.focusTruth();
    return html`<p class="choice">
      <span>
        These figures are by the labels of
        ${truth === null ? 'each observer’s own file' : html`<b>${visibleText(truth)}</b>`}.
      </span>
      <button type="button" @click=${choose}>Choose the labels</button>
    </p>`;
  }

  /** The images behind a number, the same choice for the same address; or one image. */
  #renderChosen(report: ObserversReport) {
    const { image } = this.#words;
    if (image !== undefined) {
      return html`<hit5-observed-image .report=${report} .image=${image} .words=${this.#words}
        >${this.#problemAt('images')}</hit5-observed-image
      >`;
    }
    if (!this.#choice) return nothing;
    return html`<hit5-chosen-images .report=${report} .choice=${this.#choice}
      >${this.#problemAt('images')}</hit5-chosen-images
    >`;
  }

  /** What is wrong with the address, where it leads. */
  #problemAt(place: 'top' | 'images' | 'pair') {
    const { image, first, second } = this.#words;
    const isPair = first !== undefined && second !== undefined;
    const led = !this.stores.observers.names.value?.length
      ? 'top'
      : image !== undefined || this.#choice
        ? 'images'
        : isPair
          ? 'pair'
          : 'top';
    return place === led ? linkNotice(this.#problem) : nothing;
  }

  #renderProgress() {
    if (!this.slow) return nothing;
    const now = this.stores.observers.progress.value;
    const hidden = this.stores.observers.display.namesHidden.value;
    return html`<hit5-import-progress
      .what=${now?.kind === 'reading' ? `Reading ${hidden ? 'the files' : visibleText(now.file)}` : 'Comparing the observers'}
      .share=${now && now.total > 0 ? shareOf(now) : null}
      .counted=${now?.kind === 'comparing' ? `${now.pairs} of ${now.total} pairs` : ''}
      .bytes=${now?.kind === 'reading' ? now.bytes : 0}
      .totalBytes=${now?.kind === 'reading' ? now.total : null}
      @hit5-import-cancel=${() => this.stores.observers.cancel()}
    ></hit5-import-progress>`;
  }

  #add = ({ value: given }: FilesGivenEvent) => {
    if (given.kind !== 'files') return;
    void this.stores.observers.add(given.files.map((file) => ({ name: file.name, blob: file })));
  };
}

/** Simulated people must not be taken for people. */
function simulatedNotice({ observers }: ObserversReport) {
  const names = observers.filter(({ simulated }) => simulated).map(({ name }) => visibleText(name));
  if (names.length === 0) return nothing;
  return html`<hit5-notice kind="warning">
    <b>Simulated:</b> a program drew the answers of ${names.join(', ')}.
  </hit5-notice>`;
}

const missedLink = (observer: string) => choiceLink({ kind: 'missed', observer });

function shareOf(progress: CompareProgress): number {
  return (progress.kind === 'reading' ? progress.bytes : progress.pairs) / progress.total;
}

/** What can be given, and where it comes from: docs/formats in short. */
function fileWords() {
  return html`<dl>
    <div>
      <dt>People’s sessions</dt>
      ${wordsOn('people')}
    </div>
    <div>
      <dt>Networks’ predictions</dt>
      ${wordsOn('networks')}
    </div>
    <div>
      <dt>What is right</dt>
      <dd>Sessions say it themselves. For other files add one of these:</dd>
      ${wordsOn('truth')}
    </div>
    <div>
      <dt>Which images belong together</dt>
      <dd>
        Those of one image id or file name and, where files say it in a column “condition”, of one condition.
        Rows may come in any order. Each observer answers an image once under each condition.
      </dd>
    </div>
  </dl>`;
}

function wordsOn(topic: FormatWords['topic']) {
  return fileFormats.map(({ page }) => (page?.topic === topic ? html`<dd>${page.words}</dd>` : null));
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-observers-page': ObserversPage;
  }
}

/**
 * The sessions of this machine that can be compared, all with one button, and each with its own; a test that is not
 * finished cannot.
 *
 * @param primary whether comparing them is what the page is for at the moment.
 */
function ownSessions({ sessions, observers, library }: Observers, primary: boolean) {
  const added = new Set(observers.files.value.map(({ session }) => session));
  const rows = sessionRows(sessions.outlines.value, library.summaries.value).filter(
    ({ resultsHref }) => resultsHref !== null,
  );
  if (rows.length === 0) return nothing;
  const add = async (...ids: readonly SessionId[]) => {
    const all = await Promise.all(ids.map((id) => sessions.read(id)));
    await observers.addSessions(all.filter((session) => session !== null));
  };
  const addAll = () => add(...rows.map(({ id }) => id));
  const mine = rows.length === 1 ? 'my session' : 'my sessions';
  const all = rows.every(({ id }) => added.has(id)) ? `Bring ${mine} up to date` : `Compare ${mine}`;
  const button = html`<button
    type="button"
    class="own ${primary ? 'primary' : ''}"
    @click=${() => void addAll()}
  >
    ${all}
  </button>`;
  // The list names people.
  if (observers.display.namesHidden.value) return button;
  return html`${button}
    <details ?open=${rows.some(({ id }) => added.has(id))}>
      <summary>Add sessions of this machine (${rows.length})</summary>
      <ul>
        ${rows.map(({ id, person, title, done }) => {
          const words = added.has(id) ? 'Bring up to date' : 'Add';
          return html`<li>
            <div class="what">
              <b>${person}</b>
              <span>${title}</span>
              <span>${done} ${done === 1 ? 'image' : 'images'}</span>
              ${added.has(id) ? html`<span>added</span>` : nothing}
            </div>
            <div class="acts">
              <button type="button" aria-label="${words}: ${person}, ${title}" @click=${() => void add(id)}>
                ${words}
              </button>
            </div>
          </li>`;
        })}
      </ul>
    </details>`;
}
