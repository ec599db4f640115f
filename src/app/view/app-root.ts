import { SignalWatcher } from '@lit-labs/preact-signals';
import { initialState, Task } from '@lit/task';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { provideApp, type App } from '../make-app.ts';
import { shownAt } from '../pages.ts';
import { common } from '../../kit/words/common/common.ts';
import { speakOn } from '../../kit/words/spoken.ts';
import type { Route } from '../../kit/route/pages.ts';
import '../../kit/element/notice/notice.ts';
import '../../kit/element/top-bar/top-bar.ts';
import { base } from '../../kit/style/base.ts';
import { controls } from '../../kit/style/controls.ts';

/** Shows the screen that the address names, and gives all screens the stores. */
@customElement('hit5-app')
export class AppRoot extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    css`
      main {
        display: grid;
        gap: 16px;
        max-width: 40rem;
        margin: 0 auto;
        padding: 12vh 20px;
      }
    `,
  ];

  @property({ attribute: false }) stores!: App;

  /** A part of Hit5 that is loaded when it is first asked for. */
  #part = new Task(this, {
    args: () => [shownAt(this.stores.router.route.value).part ?? null] as const,
    task: async ([part]) => {
      if (!part) return initialState;
      await part(this.stores);
      await speakOn();
      return null;
    },
  });

  /** The route and the language in which the tab is called; null before the first. */
  #titled: { readonly route: Route; readonly title: string } | null = null;

  override connectedCallback(): void {
    if (!this.hasUpdated) provideApp(this, this.stores);
    super.connectedCallback();
  }

  protected override render() {
    document.documentElement.toggleAttribute('data-embedded', this.stores.router.visit.value.embedded);
    const route = this.stores.router.route.value;
    const { part, show } = shownAt(route);
    const title = common().titles[route.page];
    if (route !== this.#titled?.route || title !== this.#titled.title) document.title = title;
    this.#titled = { route, title };
    if (part) return this.#renderPart(() => show(route));
    if (route.page !== 'label') return show(route);
    return keyed(JSON.stringify([route.challenge, route.request, route.session]), show(route));
  }

  #renderPart(page: () => TemplateResult) {
    const place = /^#\/\w+/.exec(location.hash)?.[0] ?? '';
    return this.#part.render({
      pending: () =>
        html`<hit5-top-bar .place=${place}></hit5-top-bar>
          <main><p role="status">${common().loading}</p></main>`,
      complete: page,
      error: () =>
        html`<hit5-top-bar .place=${place}></hit5-top-bar>
          <main>
            <hit5-notice kind="alarm">
              <b>${common().notLoaded}</b> ${common().notLoadedHelp}
              <button slot="actions" type="button" @click=${() => void this.#part.run()}>
                ${common().tryAgain}
              </button>
              <button slot="actions" type="button" class="quiet" @click=${reload}>
                ${common().loadAgain}
              </button>
            </hit5-notice>
            <p><a href="#/">${common().backToStart}</a></p>
          </main>`,
    });
  }
}

/** The same address again, hash and all. */
function reload(): void {
  location.reload();
}
