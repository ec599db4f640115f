import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { observersLink } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Results } from '../make-results.ts';
import { type GradingRule, gradingRules, ruleWords } from '../../core/trials/grading.ts';
import { summarise, type SessionSummary } from '../../figures/scoring/session-summary.ts';
import type { Session } from '../../core/trials/session.ts';
import type { Subject } from '../../figures/scoring/addressed.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { addressedPerson } from './session-cases.ts';

/** By which labels the results are graded: how many images each rule leaves. */
@customElement('hit5-regrade-card')
class RegradeCard extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
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
    `,
  ];

  @consume({ context: storesContext }) stores!: Results;

  @property({ attribute: false }) session!: Session;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.stores.reviews.open(this.session.id);
  }

  protected override render() {
    return html`<h2 id="heading">What if the labels are wrong?</h2>
      <p>
        Leave out the images whose label you contest: the comparison, the images and the effort curves change
        with it. Both sides are always counted on the same images.
      </p>
      <div class="rules" role="group" aria-labelledby="heading">
        ${gradingRules.map((rule) => this.#renderRule(rule))}
      </div>
      <p>
        To grade by ReaL labels or ImageNet-Multilabel,
        <a href=${observersLink}>compare your session</a> and add their file there.
      </p>`;
  }

  #renderRule(rule: GradingRule) {
    const { catalogue, grading } = this.stores;
    const summary = summarise(this.session, catalogue, grading.of(this.session, rule));
    return html`<button
      type="button"
      class="rule"
      aria-pressed=${rule === grading.rule.value ? 'true' : 'false'}
      @click=${() => grading.choose(rule)}
    >
      ${ruleWords[rule]}
      <small>${leaves(summary, addressedPerson(this.session, this.stores))}</small>
    </button>`;
  }
}

function leaves({ images, personErrors, networkErrors }: SessionSummary, person: Subject): string {
  if (images === 0) return 'leaves no image';
  const counted = images === 1 ? 'one image' : `${images} images`;
  return `leaves ${counted}: ${person.miss} ${personErrors}, the network ${networkErrors}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-regrade-card': RegradeCard;
  }
}
