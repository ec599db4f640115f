import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { storesContext } from '../../kit/stores.ts';
import type { Results } from '../make-results.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { gradingBy, gradingRules, type GradingRule } from '../../core/trials/grading.ts';
import { summarise, type SessionSummary } from '../../figures/scoring/session-summary.ts';
import type { Session } from '../../core/trials/session.ts';
import type { Addressed } from '../../figures/scoring/addressed.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings, visuallyHidden } from '../../kit/style/controls.ts';
import { ruleWords } from '../../figures/scoring/rule-words.ts';
import { addressedPerson } from './addressed-person.ts';
import { labelSources } from './session-grading.ts';

/** A larger file is no list of labels: ReaL's takes about 1 MB, that of ImageNet-Multilabel more. */
const largestBytes = 32 * 1024 * 1024;

/** By which labels the results are graded: how many images each rule leaves, and the file of further labels. */
@customElement('hit5-regrade-card')
class RegradeCard extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    visuallyHidden,
    css`
      :host {
        display: grid;
        gap: 14px;
      }
      p,
      small {
        font-weight: 400;
        color: var(--ink-2);
        font-size: 0.875rem;
      }
      .rules {
        display: grid;
        gap: 10px;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
      }
      .rule {
        display: grid;
        gap: 4px;
        justify-content: start;
        justify-items: start;
        padding: 12px 14px;
        font-weight: 400;
        text-align: left;
      }
      .rule[aria-pressed='true'] {
        border: 2px solid var(--ink);
        padding: 11px 13px;
        font-weight: 600;
      }
      .load {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 14px;
        align-items: center;
        font-size: 0.875rem;
      }
      .alarm {
        color: var(--alarm);
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Results;

  @property({ attribute: false }) session!: Session;

  /** What is wrong with the file of labels, for a person. */
  @state() problem = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.stores.grading.open();
    void this.stores.reviews.open(this.session.id);
  }

  @query('input[type="file"]') readonly fileInput!: HTMLInputElement;

  protected override render() {
    const further = this.stores.grading.labels.value?.by ?? 'real';
    const rules = gradingRules.filter((rule) => ['original', 'uncontested', further].includes(rule));
    return html`<h2 id="heading">What if the labels are wrong?</h2>
      <p>
        Grade the same answers by another rule: the comparison, the images and the effort curves change with
        it. Both sides are always counted on the same images.
      </p>
      <div class="rules" role="group" aria-labelledby="heading">
        ${rules.map((rule) => this.#renderRule(rule))}
      </div>
      ${this.#renderLoad()}`;
  }

  #renderRule(rule: GradingRule) {
    const { catalogue, grading } = this.stores;
    const graded = gradingBy(rule, labelSources(this.session, rule, this.stores), catalogue);
    const summary = graded && summarise(this.session, catalogue, graded);
    return html`<button
      type="button"
      class="rule"
      aria-pressed=${rule === grading.rule.value ? 'true' : 'false'}
      ?disabled=${!summary}
      @click=${() => grading.choose(rule)}
    >
      ${ruleWords[rule]}
      <small>
        ${summary ? leaves(summary, addressedPerson(this.session, this.stores)) : 'no ReaL labels are loaded'}
      </small>
    </button>`;
  }

  #renderLoad() {
    const { grading } = this.stores;
    const loaded = grading.labels.value;
    const lists = loaded?.lists.filter((list) => loaded.by === 'real' || list.length > 0);
    const known = lists ? `${lists.length} lists loaded; ${ofThis(this.#imagesWithLabels())}` : '';
    return html`<div class="load">
        <span
          >ReaL labels (Beyer et al. 2020), <code>real.json</code>, or ImageNet-Multilabel (Shankar et al.
          2020), <code>human_accuracy_v3.0.0.json</code>:</span
        >
        <button type="button" @click=${() => this.fileInput.click()}>Choose the labels</button>
        <input
          type="file"
          hidden
          accept=".json,application/json"
          aria-label="ReaL labels (Beyer et al. 2020), real.json, or ImageNet-Multilabel, human_accuracy_v3.0.0.json"
          @change=${this.#load}
        />
        ${
          loaded
            ? html`<button type="button" @click=${() => grading.forget()}>Remove the labels</button>`
            : nothing
        }
      </div>
      <p class=${this.problem || grading.notice.value ? 'alarm' : ''} role="status">
        ${[this.problem || known, grading.notice.value ?? ''].filter(Boolean).join(' ')}
      </p>`;
  }

  /** How many of the session's images the loaded labels grade, or leave out by an empty list. */
  #imagesWithLabels(): number {
    const labels = this.stores.grading.labels.value;
    if (!labels) return 0;
    const known = labelSources(this.session, labels.by, this.stores).real ?? new Map<string, []>();
    const told = [...known.values()].filter((right) => labels.by === 'real' || right.length > 0);
    return told.length;
  }

  #load = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    try {
      if (file.size > largestBytes) {
        const size = String(Math.round(file.size / 1024 / 1024));
        throw new FormatError(
          `${file.name} has ${size} MB: ReaL labels are a list of about 1 MB, ImageNet-Multilabel a file of a few.`,
        );
      }
      const { grading } = this.stores;
      await grading.use(file.name, await file.text());
      // A rule that leaves no image would empty the page.
      const labels = grading.labels.value;
      if (labels && this.#imagesWithLabels() > 0) grading.choose(labels.by);
      this.problem = '';
    } catch (cause) {
      if (!(cause instanceof FormatError)) throw cause;
      this.problem = cause.message;
    }
    // The same file, mended, must be able to be chosen again.
    input.value = '';
  };
}

function leaves({ images, personErrors, networkErrors }: SessionSummary, person: Addressed): string {
  if (images === 0) return 'leaves no image';
  const counted = images === 1 ? 'one image' : `${images} images`;
  return `leaves ${counted}: ${person.miss} ${personErrors}, the network ${networkErrors}`;
}

function ofThis(images: number): string {
  if (images === 0)
    return 'none of this session’s images is among them. They are told by their ILSVRC2012_val number.';
  return images === 1
    ? 'one of this session’s images is among them.'
    : `${images} of this session’s images are among them.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-regrade-card': RegradeCard;
  }
}
