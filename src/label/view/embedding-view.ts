import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Session } from '../../core/trials/session.ts';
import { resultsLink } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import { base } from '../../kit/style/base.ts';
import { controls } from '../../kit/style/controls.ts';
import type { Label } from '../make-label.ts';
import { endWords } from '../words/end/end.ts';
import { technical } from '../../kit/words/marks.ts';

/** Where Hit5 stands within another page: what becomes of the answers, and the ways that are else in the menu. */
@customElement('hit5-embedding-view')
export class EmbeddingView extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        gap: 10px;
        justify-items: start;
        color: var(--ink-2);
        font: 0.9375rem/1.45 var(--ui);
        overflow-wrap: anywhere;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 18px;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Label;

  @property({ attribute: false }) ended: Session | null = null;

  protected override render() {
    const { embedded, back } = this.stores.router.visit.value;
    return [
      this.ended && back
        ? html`<a class="button primary" href=${back.href} target="_top" rel="noreferrer"
            >${endWords().embedded.back(back.host)}</a
          >`
        : nothing,
      embedded
        ? html`<p role="status">${this.#words()} ${this.ended ? this.#renderSave(this.ended) : nothing}</p>
            <p class="ways">
              <a href="#/">${endWords().embedded.seeAnswers}</a>
              <a href="#/credits">${endWords().embedded.whoMade}</a>
            </p>`
        : nothing,
    ];
  }

  #words() {
    const { embeddingHost } = this.stores;
    const words = endWords().embedded;
    const where = embeddingHost.host ?? words.around(false);
    const isKept =
      this.stores.disk.status.value.kind === 'unavailable'
        ? words.notKept(where)
        : // Apart from those of a tab where the page around is of another site, which no page can tell for sure.
          words.kept;
    const { value: failure } = embeddingHost.failure;
    if (failure !== null) return html`${words.couldNot(where)} ${technical(failure)} ${isKept}`;
    if (this.ended && embeddingHost.given.value === this.ended.id) return `${words.given(where)} ${isKept}`;
    switch (embeddingHost.leave.value) {
      case 'named':
        return this.ended ? isKept : `${isKept} ${words.willBe(where)}`;
      case 'unnamed':
        return `${isKept} ${words.isNot(embeddingHost.host ?? words.around(true))}`;
      case 'asked':
        return isKept;
    }
  }

  #renderSave(session: Session) {
    const { leave, failure } = this.stores.embeddingHost;
    return leave.value === 'unnamed' || failure.value !== null
      ? html`<a href=${resultsLink(session.id)}>${endWords().embedded.saveThem}</a>`
      : nothing;
  }
}
