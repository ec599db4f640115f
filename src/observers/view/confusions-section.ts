import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { peopleAndNetworks } from '../../figures/errors/confusions.ts';
import { storesContext } from '../../kit/stores.ts';
import { wordTables, wordTablesNote } from '../logic/tables.ts';
import type { Observers } from '../make-observers.ts';
import { matricesStyles, renderMatrices } from '../../results/element/confusions/confusions.ts';
import type { Side } from '../../figures/errors/side.ts';
import { mixUpWords, type ObserverConfusions } from '../../figures/observers/observer-confusions.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';
import { base } from '../../kit/style/base.ts';
import { headings } from '../../kit/style/controls.ts';
import { choiceLink } from './choice-link.ts';
import { collapsible } from './collapsible.ts';
import { counted } from './counted.ts';
import { observersStyles } from './observers-page-styles.ts';

/** Who takes what for what: all people together beside all networks together. */
@customElement('hit5-confusions-section')
class ConfusionsSection extends SignalWatcher(LitElement) {
  static override readonly styles = [base, headings, matricesStyles, observersStyles];

  @consume({ context: storesContext }) stores!: Observers;

  @property({ attribute: false }) report!: ObserversReport;

  #counted = counted(this, (api) => api.confusions());

  protected override render() {
    return this.#counted((found) => this.#renderFound(found));
  }

  #renderFound(found: ObserverConfusions) {
    const words = mixUpWords(found, this.stores.catalogue);
    const { matrix } = found;
    if (!words && !matrix) return nothing;
    return collapsible(
      'mix-ups',
      'Who takes what for what',
      this.report,
      html`${
        matrix
          ? html`<p>${wordTablesNote(matrix)}</p>
              ${renderMatrices(wordTables(matrix))}`
          : nothing
      }
      ${
        words
          ? html`<p>${words.commonest.join(' ')}</p>
              <p>${words.counts} It opens the images that they were given to. ${words.leftOut}</p>
              <hit5-confusions
                .catalogue=${this.stores.catalogue}
                .confusions=${found.confusions}
                .names=${peopleAndNetworks}
                .link=${this.#link}
              ></hit5-confusions>`
          : nothing
      }`,
    );
  }

  #link = (side: Side, truth: string, taken: string) => choiceLink({ kind: 'confused', side, truth, taken });
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-confusions-section': ConfusionsSection;
  }
}
