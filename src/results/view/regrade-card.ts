import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { resultsContext, type Results } from '../make-results.ts';
import { FormatError } from '../../core/formats/check-format.ts';
import { gradingBy, gradingRules, type GradingRule, type LabelSources } from '../../core/scoring/grading.ts';
import { summarise, type SessionSummary } from '../../core/scoring/session-summary.ts';
import type { Session } from '../../core/trials/session.ts';
import { youMiss, type Addressed } from '../../core/scoring/addressed.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings, visuallyHidden } from '../../kit/style/controls.ts';
import { ruleWords } from '../../core/scoring/rule-words.ts';
import { addressedPerson } from './addressed-person.ts';
import { labelSources } from './session-grading.ts';

/** A larger file is no list of ReaL labels: theirs takes about 1 MB. */
const largestBytes = 32 * 1024 * 1024;

/** By which labels the results are graded: how many images each rule leaves, and the file of ReaL labels. */
@customElement('hit5-regrade-card')
export class RegradeCard extends SignalWatcher(LitElement) {
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

  @consume({ context: resultsContext }) stores!: Results;

  @property({ attribute: false }) session!: Session;

  /** What is wrong with the file of ReaL labels, for a person. */
  @state() problem = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.stores.grading.open();
    void this.stores.reviews.open(this.session.id);
  }

  @query('input[type="file"]') readonly fileInput!: HTMLInputElement;

  protected override render() {
    const sources = labelSources(this.session, this.stores);
    return html`<h2 id="heading">What if the labels are wrong?</h2>
      <p>
        Grade the same answers by another rule: the comparison, the images and the effort curves change with
        it. Both sides are always counted on the same images.
      </p>
      <div class="rules" role="group" aria-labelledby="heading">
        ${gradingRules.map((rule) => this.#renderRule(rule, sources))}
      </div>
      ${this.#renderLoad(sources)}`;
  }

  #renderRule(rule: GradingRule, sources: LabelSources) {
    const { catalogue, grading } = this.stores;
    const graded = gradingBy(rule, sources, catalogue);
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

  #renderLoad({ real }: LabelSources) {
    const { grading } = this.stores;
    const loaded = grading.real.value;
    const known = loaded && real ? `${String(loaded.lists.length)} lists loaded; ${ofThis(real.size)}` : '';
    return html`<div class="load">
        <span>ReaL labels (Beyer et al. 2020), <code>real.json</code>:</span>
        <button type="button" @click=${() => this.fileInput.click()}>Choose the ReaL labels</button>
        <input
          type="file"
          hidden
          accept=".json,application/json"
          aria-label="ReaL labels (Beyer et al. 2020), real.json"
          @change=${this.#load}
        />
        ${
          loaded
            ? html`<button type="button" @click=${() => grading.forget()}>Remove the ReaL labels</button>`
            : nothing
        }
      </div>
      <p class=${this.problem || grading.notice.value ? 'alarm' : ''} role="status">
        ${[this.problem || known, grading.notice.value ?? ''].filter(Boolean).join(' ')}
      </p>`;
  }

  #load = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    try {
      if (file.size > largestBytes) {
        const size = String(Math.round(file.size / 1024 / 1024));
        throw new FormatError(`${file.name} has ${size} MB: ReaL labels are a list of about 1 MB.`);
      }
      const { grading } = this.stores;
      await grading.use(file.name, await file.text());
      // A rule that leaves no image would empty the page.
      if ((labelSources(this.session, this.stores).real?.size ?? 0) > 0) grading.choose('real');
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
  const counted = images === 1 ? 'one image' : `${String(images)} images`;
  return `leaves ${counted}: ${youMiss(person)} ${String(personErrors)}, the network ${String(networkErrors)}`;
}

function ofThis(images: number): string {
  if (images === 0)
    return 'none of this session’s images is among them. They are told by their ILSVRC2012_val number.';
  return images === 1
    ? 'one of this session’s images is among them.'
    : `${String(images)} of this session’s images are among them.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-regrade-card': RegradeCard;
  }
}
