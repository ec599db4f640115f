import { SignalWatcher } from '@lit-labs/preact-signals';
import { initialState, Task } from '@lit/task';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { provideApp, type App } from '../make-app.ts';
import '../../kit/element/notice/notice.ts';
import '../../kit/element/top-bar/top-bar.ts';
import { base } from '../../kit/style/base.ts';
import { controls } from '../../kit/style/controls.ts';
import './credits-page.ts';
import './data-page.ts';
import '../../label/view/label-page.ts';
import './notices.ts';
import './start-page.ts';
import './unknown-page.ts';

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

  /** To be set before the element is connected. */
  @property({ attribute: false }) stores!: App;

  /**
   * The results bring statistics and charts with them, so they are loaded when they are first asked for, and with them
   * the answers of all sessions.
   */
  #results = new Task(this, {
    args: () => [['results', 'image'].includes(this.stores.router.route.value.page)] as const,
    task: ([wanted]) =>
      wanted ? this.#withAnswers(import('../../results/view/results-page.ts')) : initialState,
  });

  #observers = new Task(this, {
    args: () => [this.stores.router.route.value.page === 'observers'] as const,
    task: ([wanted]) =>
      wanted ? this.#withAnswers(import('../../observers/view/observers-page.ts')) : initialState,
  });

  /** So do the live pages. */
  #live = new Task(this, {
    args: () => [['live', 'break'].includes(this.stores.router.route.value.page)] as const,
    task: ([wanted]) =>
      wanted
        ? Promise.all([import('../../live/view/live-page.ts'), import('../../live/view/break-page.ts')])
        : initialState,
  });

  /** So do the pages of a class's pupils. */
  #room = new Task(this, {
    args: () => [['join', 'room'].includes(this.stores.router.route.value.page)] as const,
    task: ([wanted]) =>
      wanted
        ? Promise.all([
            import('../../room/view/join-page.ts'),
            import('../../room/view/room-page.ts'),
            this.stores.member.load(),
          ])
        : initialState,
  });

  /** And those of its teacher, with their stores. */
  #class = new Task(this, {
    args: () => [['class', 'board'].includes(this.stores.router.route.value.page)] as const,
    task: ([wanted]) => (wanted ? this.#withTeacher() : initialState),
  });

  #hasTeacher = false;

  override connectedCallback(): void {
    if (!this.hasUpdated) provideApp(this, this.stores);
    super.connectedCallback();
  }

  protected override render() {
    const route = this.stores.router.route.value;
    switch (route.page) {
      case 'start':
        return html`<hit5-start-page .problem=${route.problem}></hit5-start-page>`;
      case 'label':
        return keyed(
          JSON.stringify([route.challenge, route.request, route.session]),
          html`<hit5-label-page
            .challenge=${route.challenge}
            .request=${route.request}
            .session=${route.session}
            .problem=${route.problem}
            >${notices}</hit5-label-page
          >`,
        );
      case 'results':
      case 'image':
        return this.#renderPart(
          this.#results,
          () => html`<hit5-results-page .route=${route}>${notices}</hit5-results-page>`,
        );
      case 'observers':
        return this.#renderPart(
          this.#observers,
          () => html`<hit5-observers-page .words=${route.words}>${notices}</hit5-observers-page>`,
        );
      case 'join':
        return this.#renderPart(
          this.#room,
          () => html`<hit5-join-page .code=${route.code}>${notices}</hit5-join-page>`,
        );
      case 'room':
        return this.#renderPart(
          this.#room,
          () => html`<hit5-room-page .room=${route.room}>${notices}</hit5-room-page>`,
        );
      case 'credits':
        return html`<hit5-credits-page></hit5-credits-page>`;
      case 'unknown':
        return html`<hit5-unknown-page .address=${route.address}>${notices}</hit5-unknown-page>`;
      case 'live':
        return this.#renderPart(
          this.#live,
          () => html`<hit5-live-page .photo=${route.photo}>${notices}</hit5-live-page>`,
        );
      case 'break':
        return this.#renderPart(
          this.#live,
          () => html`<hit5-break-page .subject=${route.subject}>${notices}</hit5-break-page>`,
        );
      case 'class': {
        const { room } = route;
        return this.#renderPart(this.#class, () =>
          room === null
            ? html`<hit5-class-page>${notices}</hit5-class-page>`
            : html`<hit5-teacher-page .room=${room}>${notices}</hit5-teacher-page>`,
        );
      }
      case 'board':
        return this.#renderPart(
          this.#class,
          () => html`<hit5-board-page .room=${route.room}></hit5-board-page>`,
        );
      case 'data':
        return html`<hit5-data-page
          .pack=${route.pack}
          .then=${route.then}
          .section=${route.section}
        ></hit5-data-page>`;
    }
  }

  #withAnswers(code: Promise<unknown>): Promise<unknown> {
    return Promise.all([code, this.stores.sessions.readAll()]);
  }

  async #withTeacher(): Promise<void> {
    const [{ provideTeacher }] = await Promise.all([
      import('../../room/make-teacher.ts'),
      import('../../room/view/class-page.ts'),
      import('../../room/view/teacher-page.ts'),
      import('../../room/view/board-page.ts'),
    ]);
    if (!this.#hasTeacher) provideTeacher(this, this.stores);
    this.#hasTeacher = true;
  }

  #renderPart(part: Task<readonly [boolean], unknown>, page: () => TemplateResult) {
    const place = /^#\/\w+/.exec(location.hash)?.[0] ?? '';
    return part.render({
      pending: () =>
        html`<hit5-top-bar .place=${place}></hit5-top-bar>
          <main><p role="status">Loading this part of Hit5…</p></main>`,
      complete: page,
      error: () =>
        html`<hit5-top-bar .place=${place}></hit5-top-bar>
          <main>
            <hit5-notice kind="alarm">
              <b>A part of Hit5 could not be loaded.</b> All answers are safe in this browser. Check your
              connection and try again. If that does not help, load the page again.
              <button slot="actions" type="button" @click=${() => void part.run()}>Try again</button>
              <button slot="actions" type="button" class="quiet" @click=${reload}>Load the page again</button>
            </hit5-notice>
            <p><a href="#/">Back to the start</a></p>
          </main>`,
    });
  }
}

/** What a person must know on every screen, for the place that the page has for it. */
const notices = html`<hit5-notices slot="notices"></hit5-notices>`;

/** The same address again, hash and all. */
function reload(): void {
  location.reload();
}
