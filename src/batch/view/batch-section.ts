import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type BatchProgress, type BatchState, secondsLeft } from '../../core/batches/batch.ts';
import { formatFigure } from '../../core/text/format-number.ts';
import { batchDownloads } from '../../files/formats/file-formats.ts';
import { observersLink } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import '../../packs/element/import-result/import-result.ts';
import type { Batch } from '../make-batch.ts';
import type { BatchStartEvent } from '../element/batch/batch-form.ts';
import '../element/batch/batch-form.ts';
import type { ConfirmQuestion } from '../../kit/element/confirm-question/confirm-question.ts';
import '../../kit/element/confirm-question/confirm-question.ts';
import '../../kit/element/file-drop/file-drop.ts';
import type { FilesGivenEvent } from '../../kit/element/file-drop/file-drop.ts';
import '../../kit/element/import-progress/import-progress.ts';
import '../../kit/element/notice/notice.ts';
import type { SaveChooseEvent } from '../../kit/element/save-menu/save-menu.ts';
import '../../kit/element/save-menu/save-menu.ts';
import type { ChallengeId } from '../../core/trials/challenge.ts';
import { sameNamesWarning } from '../logic/same-names.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { sectionStyles } from '../../kit/style/data-page-styles.ts';
import { saveFile } from '../../kit/file/save-file.ts';
import { saveLeftOut } from '../../packs/view/save-left-out.ts';

type Resting = Extract<BatchState, { kind: 'resting' }>;

/** What is saved where the batch keeps them. */
const allProbabilities = {
  id: 'all-probabilities',
  label: 'All probabilities, NumPy',
  purpose: 'A record for each image, its name and its 1000 probabilities by class index, for numpy.load.',
};

/** One network answers many images at once. */
@customElement('hit5-batch-section')
export class BatchSection extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, sectionStyles];

  @consume({ context: storesContext }) stores!: Batch;

  /** The challenge that is chosen at first; null: the first. */
  @property({ attribute: false }) challenge: ChallengeId | null = null;

  /** Why the observers did not take the answers: none when they did; null: they were not added. */
  @state() refusals: readonly string[] | null = null;

  @query('hit5-confirm-question') readonly question!: ConfirmQuestion;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.stores.batch.restore();
  }

  protected override render() {
    const { batch } = this.stores;
    return html`<section aria-labelledby="batch">
      <h2 id="batch">A network’s answers to many images</h2>
      <p class="intro">
        A network answers a whole challenge, or all images of a folder, without a person. The answers can be
        compared with those of people and of other networks, and saved as files.
      </p>
      ${this.#renderNotice()} ${this.#renderState(batch.state.value)}
      <hit5-confirm-question
        question="Discard this batch?"
        yes="Discard it"
        @hit5-confirm=${() => void batch.forget()}
        >Its answers so far are deleted too.</hit5-confirm-question
      >
    </section>`;
  }

  #renderNotice() {
    const notice = this.stores.batch.notice.value;
    return notice === null ? nothing : html`<hit5-notice kind="info">${notice}</hit5-notice>`;
  }

  #renderState(now: BatchState) {
    const { batch } = this.stores;
    switch (now.kind) {
      case 'none':
        return this.#renderForm();
      case 'looking':
        return html`<hit5-import-progress
          what="Looking for images"
          .counted=${now.looked ? pluralize(now.looked.files, 'file') : ''}
          .share=${now.looked && now.looked.totalBytes > 0 ? now.looked.bytes / now.looked.totalBytes : null}
          @hit5-import-cancel=${() => void batch.forget()}
        ></hit5-import-progress>`;
      case 'running':
        return html`<hit5-import-progress
            what=${batchWords(now)}
            .share=${shareOf(now)}
            .counted=${progressWords(now, now.rate)}
            .secondsLeft=${secondsLeft(now, now.rate)}
            @hit5-import-cancel=${() => this.question.ask()}
          >
            <button type="button" @click=${() => void batch.pause()}>Pause</button>
          </hit5-import-progress>
          ${this.#renderLeftOut(now)}`;
      case 'resting':
        return this.#renderResting(now);
      case 'done':
        return this.#renderDone(now);
      case 'failed':
        return html`<hit5-notice kind="alarm">${now.message} Nothing was kept.</hit5-notice>
          ${this.#renderForm()}`;
    }
  }

  #renderForm() {
    const { batch, library, network } = this.stores;
    return html`<hit5-batch-form
      .networks=${network.networks.value}
      .challenges=${library.summaries.value}
      .network=${network.chosen.value}
      .challenge=${this.challenge}
      @hit5-batch-start=${({ value: { network: by, of, all } }: BatchStartEvent) => {
        this.refusals = null;
        void batch.start(by, of, all);
      }}
    ></hit5-batch-form>`;
  }

  #renderResting(now: Resting) {
    const { batch } = this.stores;
    const { source } = now.batch;
    const label = source.kind === 'files' ? source.label : source.title;
    return html`<hit5-notice kind=${now.problem === null ? 'info' : 'warning'}>
        <b>${batchWords(now)}: paused.</b> ${progressWords(now, null)}; they are kept in this browser.
        ${now.problem ?? nothing}
        ${
          now.away
            ? html`To go on, choose ${label} again.`
            : html`<button slot="actions" type="button" class="primary" @click=${() => void batch.goOn()}>
                Go on
              </button>`
        }
        <button slot="actions" type="button" class="quiet" @click=${() => this.question.ask()}>Cancel</button>
      </hit5-notice>
      ${
        now.away
          ? html`<hit5-file-drop
              primary
              @hit5-files-given=${({ value: given }: FilesGivenEvent) => void batch.goOn(given)}
              ><p>Choose or drop ${label} again.</p></hit5-file-drop
            >`
          : nothing
      }
      ${this.#renderLeftOut(now)}`;
  }

  #renderDone(now: Extract<BatchState, { kind: 'done' }>) {
    const { batch } = this.stores;
    const some = now.answered > 0;
    return html`<div class="card" role="status">
        <h3>${batchWords(now)}: ${pluralize(now.answered, 'image')}</h3>
        <div class="acts">
          ${
            some
              ? html`<button type="button" class="primary" @click=${() => void this.#compare()}>
                    Add to the observers
                  </button>
                  <hit5-save-menu
                    .items=${now.batch.all ? [...batchDownloads, allProbabilities] : batchDownloads}
                    @hit5-save-choose=${({ value: id }: SaveChooseEvent) => this.#save(id)}
                  ></hit5-save-menu>`
              : nothing
          }
          <button
            type="button"
            class="quiet"
            @click=${() => (some ? this.question.ask() : void batch.forget())}
          >
            Begin another
          </button>
        </div>
        ${this.#renderAdded()}
      </div>
      ${some && this.refusals === null ? this.#renderWarning() : nothing} ${this.#renderLeftOut(now)}`;
  }

  #renderAdded() {
    if (this.refusals === null) return nothing;
    if (this.refusals.length === 0)
      return html`<p>They are there: <a href=${observersLink}>compare the observers</a>.</p>`;
    return html`<hit5-notice kind="alarm">
      <b>They were not added.</b> ${this.refusals.join(' ')}
    </hit5-notice>`;
  }

  #renderWarning() {
    const warning = sameNamesWarning(this.stores.batch.answeredNames());
    return warning === null ? nothing : html`<hit5-notice kind="warning">${warning}</hit5-notice>`;
  }

  #renderLeftOut({ batch, leftOut }: BatchProgress) {
    const all = [...leftOut, ...batch.skipped];
    return html`<hit5-left-out-list
      .files=${all}
      @hit5-skipped-save=${() => saveLeftOut(all)}
    ></hit5-left-out-list>`;
  }

  async #compare(): Promise<void> {
    this.refusals = await this.stores.batch.addToObservers();
  }

  #save(id: string): void {
    const form = batchDownloads.find((one) => one.id === id);
    const { batch } = this.stores;
    const file = id === allProbabilities.id ? batch.probabilitiesFile() : form && batch.file(form);
    if (file) saveFile(file.name, file.blob);
  }
}

function shareOf({ batch, answered, leftOut }: BatchProgress): number {
  return (answered + leftOut.length) / batch.total;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-batch-section': BatchSection;
  }
}

/** "EfficientNet-Lite0 on val". */
function batchWords({ batch }: BatchProgress): string {
  const { networkName, source } = batch;
  return `${networkName} on ${source.kind === 'challenge' ? source.title : source.label}`;
}

/**
 * "1200 of 50000 images answered, 2 left out, 31.5 images a second".
 *
 * @param rate in images per second; null while it cannot be told.
 */
function progressWords({ batch, answered, leftOut }: BatchProgress, rate: number | null): string {
  const parts = [`${answered} of ${pluralize(batch.total, 'image')} answered`];
  if (leftOut.length > 0) parts.push(`${leftOut.length} left out`);
  if (rate !== null) parts.push(`${formatFigure(rate, rate < 10 ? 1 : 0)} images a second`);
  return parts.join(', ');
}
