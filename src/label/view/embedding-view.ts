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
            >Back to ${back.host}</a
          >`
        : nothing,
      embedded
        ? html`<p role="status">${this.#words()} ${this.ended ? this.#renderSave(this.ended) : nothing}</p>
            <p class="ways">
              <a href="#/">See or delete your answers</a>
              <a href="#/credits">Who made the photos</a>
            </p>`
        : nothing,
    ];
  }

  #words(): string {
    const { embeddingHost } = this.stores;
    const where = embeddingHost.host ?? 'the page around it';
    const isKept =
      this.stores.disk.status.value.kind === 'unavailable'
        ? `Your browser keeps nothing for Hit5 within ${where}: your answers are gone when you close or reload this page.`
        : // Apart from those of a tab where the page around is of another site, which no page can tell for sure.
          'Your answers are kept in this browser. Hit5 in a tab of its own may not see them.';
    const isNot = `${embeddingHost.host ?? 'The page around it'} gets none of them, since this Hit5’s server does not name it.`;
    if (embeddingHost.failure.value !== null)
      return `Your answers could not be given to ${where}: ${embeddingHost.failure.value} ${isKept}`;
    if (this.ended && embeddingHost.given.value === this.ended.id)
      return `Your answers were given to ${where}. ${isKept}`;
    switch (embeddingHost.leave.value) {
      case 'named':
        return this.ended ? isKept : `${isKept} At the end they are given to ${where}.`;
      case 'unnamed':
        return `${isKept} ${isNot}`;
      case 'asked':
        return isKept;
    }
  }

  #renderSave(session: Session) {
    const { leave, failure } = this.stores.embeddingHost;
    return leave.value === 'unnamed' || failure.value !== null
      ? html`<a href=${resultsLink(session.id)}>Save them as a file</a>`
      : nothing;
  }
}
