import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { storesContext } from '../../kit/stores.ts';
import type { Results } from '../make-results.ts';
import { summarise } from '../../figures/scoring/session-summary.ts';
import type { Session } from '../../core/trials/session.ts';
import { base } from '../../kit/style/base.ts';
import { controls } from '../../kit/style/controls.ts';
import { ruleWords } from '../../figures/scoring/rule-words.ts';
import { SessionGrading } from './session-grading.ts';

/** Says above all results that they are not graded by the original label, and on how many images they stand then. */
@customElement('hit5-grading-bar')
class GradingBar extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 8px 20px;
        padding: 8px 8px 8px 16px;
        border: 2px solid var(--ink);
        border-radius: var(--radius);
        background: var(--card);
        font-size: 0.9375rem;
      }
      @media print {
        button {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Results;

  @property({ attribute: false }) session!: Session;

  #grading = new SessionGrading();

  protected override render() {
    const { catalogue } = this.stores;
    const grading = this.#grading.of(this.session, this.stores);
    if (grading.rule === 'original') return nothing;
    const { images } = summarise(this.session, catalogue, grading);
    const before = summarise(this.session, catalogue).images;
    return html`<div role="status">
      <span>
        <b>${ruleWords[grading.rule]}</b>: ${images === 1 ? 'one image counts' : `${images} images count`},
        instead of ${before} by the original label.
      </span>
      <button type="button" @click=${() => this.stores.grading.choose('original')}>
        Back to the original label
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-grading-bar': GradingBar;
  }
}
