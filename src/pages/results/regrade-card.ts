import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { SignalReader } from '../../app/signal-reader.ts';
import { storesContext, type Stores } from '../../app/stores.ts';
import type { ErrorRateRow } from '../../components/error-rates/error-rates.ts';
import '../../components/error-rates/error-rates.ts';
import { realByImage } from '../../domain/errors/real-by-image.ts';
import { labelRules, regrade, type LabelRule, type LabelSources } from '../../domain/errors/regrade.ts';
import { contestedImages, type Review } from '../../domain/errors/review.ts';
import { FormatError } from '../../domain/formats/check-format.ts';
import { readRealLabels } from '../../domain/formats/files/real-labels.ts';
import { wilsonInterval } from '../../domain/stats/wilson.ts';
import type { Session } from '../../domain/trials/session.ts';
import { base } from '../../styles/base.ts';
import { controls, headings, visuallyHidden } from '../../styles/controls.ts';

const ruleWords: Record<LabelRule, string> = {
  original: 'By the original label',
  real: 'By ReaL labels',
  uncontested: 'Without contested images',
};

/** Both sides' errors graded anew: by another rule of what is right, and on how many images it stands. */
@customElement('hit5-regrade-card')
export class RegradeCard extends LitElement {
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
      .load input {
        min-height: 44px;
        max-width: 100%;
        padding: 10px 0;
        font: inherit;
      }
      .alarm {
        color: var(--alarm);
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Stores;

  @property({ attribute: false }) session!: Session;

  @property({ attribute: false }) reviews: readonly Review[] = [];

  /** What counts as right. */
  @state() rule: LabelRule = 'original';

  /** What is wrong with the file of ReaL labels, for a person. */
  @state() problem = '';

  constructor() {
    super();
    new SignalReader(this, () => [this.stores.reviews.realLabels, this.stores.library.opened]);
  }

  protected override render() {
    const sources = this.#sources();
    return html`<h2 id="heading">What if the labels are wrong?</h2>
      <p>The same answers, graded by another rule. Both sides are always counted on the same images.</p>
      <div class="rules" role="group" aria-labelledby="heading">
        ${labelRules.map((rule) => this.#renderRule(rule, sources))}
      </div>
      ${this.#renderLoad(sources)} ${this.#renderRates(sources)}`;
  }

  #renderRule(rule: LabelRule, sources: LabelSources) {
    const graded = regrade(this.session, this.stores.catalogue, rule, sources);
    return html`<button
      type="button"
      class="rule"
      aria-pressed=${rule === this.rule ? 'true' : 'false'}
      ?disabled=${!graded}
      @click=${() => (this.rule = rule)}
    >
      ${ruleWords[rule]}
      <small>
        ${
          graded
            ? `leaves ${counted(graded.images)}: you miss ${String(graded.personErrors)}, the network ${String(graded.networkErrors)}`
            : 'no ReaL labels are loaded'
        }
      </small>
    </button>`;
  }

  #renderLoad({ real }: LabelSources) {
    const loaded = this.stores.reviews.realLabels.value;
    return html`<label class="load">
        <span>ReaL labels (Beyer et al. 2020), <code>real.json</code>:</span>
        <input type="file" accept=".json,application/json" @change=${this.#load} />
      </label>
      <p class=${this.problem ? 'alarm' : ''} role="status">
        ${this.problem || (loaded && real ? `${String(loaded.lists.length)} lists loaded; ${String(real.size)} of this session’s images are among them.` : nothing)}
      </p>`;
  }

  #renderRates(sources: LabelSources) {
    const graded = regrade(this.session, this.stores.catalogue, this.rule, sources);
    if (!graded) return nothing;
    const { images, personErrors, networkErrors } = graded;
    if (images === 0) return html`<p>This rule leaves no image to compare.</p>`;
    const row = (name: string, side: 'person' | 'network', errors: number): readonly ErrorRateRow[] => {
      const interval = wilsonInterval(errors, images);
      return interval ? [{ name, side, errors, images, interval, reference: false }] : [];
    };
    return html`<hit5-error-rates
      .rows=${[...row('You', 'person', personErrors), ...row('Network', 'network', networkErrors)]}
    ></hit5-error-rates>`;
  }

  #sources(): LabelSources {
    const { library, reviews } = this.stores;
    const labels = reviews.realLabels.value;
    const images = this.session.trials.map(({ imageId }) => {
      return { id: imageId, file: library.find(this.session, imageId)?.image.file ?? '' };
    });
    return { real: labels && realByImage(labels, images), contested: contestedImages(this.reviews) };
  }

  #load = async (event: Event) => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (!file) return;
    try {
      this.stores.reviews.useRealLabels(readRealLabels(file.name, await file.text()));
      this.problem = '';
      this.rule = 'real';
    } catch (cause) {
      if (!(cause instanceof FormatError)) throw cause;
      this.problem = cause.message;
    }
  };
}

function counted(images: number): string {
  return images === 1 ? 'one image' : `${String(images)} images`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-regrade-card': RegradeCard;
  }
}
