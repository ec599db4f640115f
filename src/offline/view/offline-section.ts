import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { checklistLink } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Offline } from '../make-offline.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { sectionStyles } from '../../kit/style/data-page-styles.ts';
import { copyWords } from './copy-words.ts';
import './keep-everything.ts';

/** Whether Hit5 works offline, and what of it is kept in this browser. */
@customElement('hit5-offline-section')
export class OfflineSection extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, sectionStyles];

  @consume({ context: storesContext }) stores!: Offline;

  protected override render() {
    const { state, update } = this.stores.offline.status.value;
    return html`<section aria-labelledby="offline">
      <h2 id="offline">Offline</h2>
      <p class="intro" role="status">${copyWords(state)}</p>
      ${
        state.kind === 'impossible'
          ? nothing
          : html`<p class="intro">
                Only Hit5’s own files are kept in this copy. Your packs and your answers lie apart from it,
                and work offline too.
              </p>
              <hit5-keep-everything></hit5-keep-everything>
              <p class="intro">
                <a href=${checklistLink}>Before a talk: a checklist that ticks itself off</a>
              </p>`
      }
      ${
        update
          ? html`<div class="acts">
              <button type="button" @click=${() => this.stores.offline.takeUpdate()}>
                Use the new version of Hit5
              </button>
            </div>`
          : nothing
      }
    </section>`;
  }
}
