import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../kit/element/top-bar/top-bar.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { observersLink } from '../../kit/route/pages.ts';
import { isFramed } from '../../kit/route/visit.ts';
import type { TabLock } from '../disk/tab-lock.ts';
import { type ElementEvent, emit } from '../../kit/element/element-event.ts';
import { otherTabWords } from '../words/other-tab/other-tab.ts';

type TakeOverEvent = ElementEvent<'hit5-take-over'>;

/**
 * Says that Hit5 is open in another tab, or was, and writes nothing.
 * @fires hit5-take-over
 */
@customElement('hit5-other-tab-page')
export class OtherTabPage extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    css`
      main {
        display: grid;
        gap: 24px;
        justify-items: start;
        max-width: 46rem;
        margin: 12vh auto 0;
        padding: 24px;
      }
    `,
  ];

  /** Whether this tab was the one that went on, until another took over. */
  @property({ type: Boolean }) stopped = false;

  /** Whether its last answers had not come to disk. */
  @property({ type: Boolean }) unsaved = false;

  /** Whether it stands within a page, so that the other may be a second frame of that page. */
  @property({ type: Boolean }) framed = false;

  /** Whether the other tab has gone in the meantime. */
  @property({ type: Boolean }) closed = false;

  protected override render() {
    const words = otherTabWords();
    const link = (href: string) => (text: string) => html`<a href=${href}>${text}</a>`;
    return html`<hit5-top-bar></hit5-top-bar>
      <main>
        <div role="status">
          <h1>${this.#heading()}</h1>
          <p>${this.#words()} ${this.unsaved ? words.notSaved : words.nothingLost}</p>
        </div>
        <button type="button" class="primary" @click=${this.#takeOver}>${words.goOn(this.framed)}</button>
        ${
          this.closed
            ? nothing
            : html`<p>${words.lookOnly(link(observersLink), link('#/results'), link('#/credits'))}</p>`
        }
      </main>`;
  }

  #heading(): string {
    const { closed, stopped, open } = otherTabWords().heading;
    return (this.closed ? closed : this.stopped ? stopped : open)(this.framed);
  }

  #words(): string {
    const { canGoOn, why } = otherTabWords();
    return this.closed ? canGoOn : why(this.framed, this.stopped);
  }

  #takeOver = () => emit<TakeOverEvent>(this, 'hit5-take-over');
}

/** Shows the page in place of the app, as long as the person does not want to go on in this tab. */
export function showOtherTab(page: OtherTabPage, lock: TabLock, goOn: () => void): void {
  const watch = new AbortController();
  lock.watch((taken) => (page.closed = !taken), watch.signal);
  const takeOver = async () => {
    watch.abort();
    await lock.takeOver();
    goOn();
  };
  page.framed = isFramed();
  page.addEventListener('hit5-take-over', () => void takeOver(), { once: true });
  // The page that the address names may be one that this tab can show.
  addEventListener('hashchange', () => location.reload(), { signal: watch.signal });
  document.body.replaceChildren(page);
}
