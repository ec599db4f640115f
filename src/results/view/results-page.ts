import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import {
  css,
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ruleWords } from '../../core/trials/grading.ts';
import { whatFewImagesTell } from '../../figures/observers/few-images.ts';
import { resultsLink, resultsSections, type ResultsSection, type Route } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Results } from '../make-results.ts';
import '../../label/view/network-failure.ts';
import '../../kit/element/notice/notice.ts';
import '../../kit/element/top-bar/top-bar.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { visibleText, quoted } from '../../core/text/visible-text.ts';
import { summarise } from '../../figures/scoring/session-summary.ts';
import { toYou } from '../../figures/scoring/addressed.ts';
import { donePositions } from '../../core/trials/session-machine.ts';
import type { Session } from '../../core/trials/session.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { pageColumn } from '../../kit/style/page.ts';
import { HeadingFocus } from '../../kit/element/heading-focus.ts';
import '../../networks/view/network-status.ts';
import { resumeLink, sessionRows } from '../../label/view/session-rows.ts';
import './comparison-page.ts';
import './confusions-page.ts';
import './effort-page.ts';
import './errors-page.ts';
import './image-page.ts';
import './images-page.ts';
import './save-acts.ts';
import { labelWords } from '../../files/label-words.ts';
import { shownTitle } from '../../core/trials/challenge.ts';
import { addressedPerson, isShort } from './session-cases.ts';
import { sessionFormWords } from '../../label/words/session-form/session-form.ts';

/** An address within the results. */
export type ResultsRoute = Route<'results' | 'image'>;

const sectionWords: Record<ResultsSection, string> = {
  comparison: 'Comparison',
  images: 'Images',
  errors: 'Errors',
  confusions: 'Mix-ups',
  effort: 'Effort',
};

/** How many other sessions the page names. */
const mostOthers = 10;

/** A session's results: the way to their sections, and the one that the address names. */
@customElement('hit5-results-page')
export class ResultsPage extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    pageColumn,
    css`
      main {
        justify-items: start;
      }
      main > * {
        min-width: 0;
        max-width: 100%;
      }
      .above {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        align-items: center;
        justify-content: space-between;
        width: 100%;
      }
      .whose {
        flex: 1 1 20rem;
        color: var(--ink-2);
        font-size: 0.9375rem;
        overflow-wrap: anywhere;
      }
      hit5-save-acts {
        margin-left: auto;
      }
      .others {
        display: grid;
        gap: 8px;
        width: 100%;
        padding-top: 18px;
        color: var(--ink-2);
        font-size: 0.9375rem;
      }
      .others li {
        padding: 4px 0;
        overflow-wrap: anywhere;
      }
      main > hit5-notice,
      hit5-comparison-page,
      hit5-images-page,
      hit5-image-page,
      hit5-errors-page,
      hit5-confusions-page,
      hit5-effort-page {
        width: 100%;
      }
      @media print {
        /* Of a grid Firefox leaves the rest of the sheet empty before what does not fit. */
        main {
          display: block;
          width: 100%;
          padding: 0;
        }
        main > * + * {
          margin-block-start: 18px;
        }
        .others,
        .above a,
        [slot='actions'],
        ::slotted(hit5-notices) {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Results;

  /** Without a session it is that of the newest one that is finished. */
  @property({ attribute: false }) route!: ResultsRoute;

  #places = new ScrollPlaces(this);

  constructor() {
    super();
    new HeadingFocus(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const session = this.#session();
    if (session) void this.stores.library.openOf(session);
    if (!changed.has('route')) return;
    this.#places.go(placeOf(this.route));
    if (this.route.page === 'results') document.title = `${sectionWords[this.route.section]} · Hit5`;
  }

  protected override render() {
    const session = this.#session();
    return html`<hit5-top-bar
        place="#/results"
        .sections=${session ? sections(session) : []}
        .current=${this.#current(session)}
      >
        <hit5-network-status slot="end"></hit5-network-status>
      </hit5-top-bar>
      <slot name="notices"></slot>
      <main>${this.#renderMain(session)}</main>`;
  }

  #session(): Session | undefined {
    const wanted = this.route.session;
    const sessions = this.stores.sessions.sessions.value;
    return wanted === null ? newest(sessions) : sessions.find(({ id }) => id === wanted);
  }

  #current(session: Session | undefined): string {
    if (!session) return '';
    return resultsLink(session.id, this.route.page === 'image' ? 'images' : this.route.section);
  }

  #renderGoOn(session: Session) {
    const done = donePositions(session);
    const total = session.order.length;
    if (done >= total) return nothing;
    return html`<a class="button" href=${resumeLink(session)}>Go on with image ${done + 1} of ${total}</a>`;
  }

  #renderMain(session: Session | undefined) {
    if (!session) return this.#renderNone();
    if (session.mode === 'test' && donePositions(session) < session.order.length) {
      return html`<h1>A test shows its results at the end.</h1>
        <p>${`${donePositions(session)} of ${pluralize(session.order.length, 'image')} answered.`}</p>
        <p><a class="button primary" href=${resumeLink(session)}>Go on with the test</a></p>`;
    }
    const save = html`<hit5-save-acts .session=${session}></hit5-save-acts>`;
    const grading = this.#renderGrading(session);
    const above = [
      this.#renderWhose(session),
      session.simulated
        ? html`<hit5-notice kind="warning">
            <b>Simulated.</b> Nobody gave these answers: a program drew them.
          </hit5-notice>`
        : nothing,
      this.#renderGoOn(session),
      isShort(session) ? nothing : save,
    ].filter((one) => one !== nothing);
    return html`${above.length > 0 ? html`<div class="above">${above}</div>` : nothing}
      <hit5-network-failure .session=${session}></hit5-network-failure>
      ${imagesTold(session, this.stores)} ${isShort(session) ? nothing : grading}
      ${this.#renderSection(session)}
      ${
        isShort(session)
          ? html`<div class="above">${save}</div>
              ${grading}`
          : nothing
      }
      ${this.#renderOthers(session)}`;
  }

  /** That the results are not graded by the original label, and on how many images they stand then. */
  #renderGrading(session: Session) {
    const { catalogue, grading } = this.stores;
    const graded = grading.of(session);
    if (graded.rule === 'original') return nothing;
    const { images } = summarise(session, catalogue, graded);
    const before = summarise(session, catalogue).images;
    return html`<hit5-notice kind="warning">
      <b>${ruleWords[graded.rule]}</b>: ${images === 1 ? 'one image counts' : `${images} images count`},
      instead of ${before} by the original label.
      <button slot="actions" type="button" @click=${() => grading.choose('original')}>
        Back to the original label
      </button>
    </hit5-notice>`;
  }

  /** The way to the results of the other sessions, since the menu leads to those of one. */
  #renderOthers({ id }: Session) {
    const { library, sessions } = this.stores;
    const others = sessions.outlines.value.filter((one) => one.id !== id && !one.archived);
    const rows = sessionRows(others, library.summaries.value).filter((row) => row.resultsHref !== null);
    if (rows.length === 0) return nothing;
    return html`<section class="others" aria-labelledby="others">
      <h2 id="others">Results of other sessions</h2>
      <ul>
        ${rows
          .slice(0, mostOthers)
          .map(
            ({ person, title, score, resultsHref }) =>
              html`<li><a href=${resultsHref ?? ''}>${visibleText(person)}, ${title}</a> ${score}</li>`,
          )}
      </ul>
      ${rows.length > mostOthers ? html`<p><a href="#/">All sessions on this machine</a></p>` : nothing}
    </section>`;
  }

  #renderNone() {
    if (this.route.session === null) {
      return html`<h1>There are no results here yet.</h1>
        <p>Play some photos first. Then you see here what you and the network got right and wrong.</p>
        <p><a class="button primary" href="#/">Go to the start</a></p>`;
    }
    return html`<h1>The session of this link is not on this machine.</h1>
      <p>It may have been deleted, or was answered in another browser.</p>
      <p><a class="button primary" href="#/">Go to the start</a></p>`;
  }

  /** Whose results these are, where they are not those of who plays now. */
  #renderWhose(session: Session) {
    const { who } = addressedPerson(session, this.stores);
    if (who === toYou.who) return nothing;
    return html`<p class="whose">The results of <b>${who}</b>: “you” on this page is ${who}.</p>`;
  }

  #renderSection(session: Session) {
    const { route } = this;
    if (route.page === 'image') {
      return html`<hit5-image-page
        .session=${session}
        .imageId=${route.image}
        .words=${route.words}
      ></hit5-image-page>`;
    }
    if (!sectionsOf(session).includes(route.section))
      return html`<h1>Reasons for errors are told for the 1000 classes only.</h1>
        <p><a href=${resultsLink(session.id)}>The results of this session</a></p>`;
    switch (route.section) {
      case 'comparison':
        return html`<hit5-comparison-page .session=${session}></hit5-comparison-page>`;
      case 'images':
        return html`<hit5-images-page .session=${session} .words=${route.words}></hit5-images-page>`;
      case 'errors':
        return html`<hit5-errors-page .session=${session}></hit5-errors-page>`;
      case 'confusions':
        return html`<hit5-confusions-page .session=${session}></hit5-confusions-page>`;
      case 'effort':
        return html`<hit5-effort-page .session=${session}></hit5-effort-page>`;
    }
  }
}

/** The session whose results one wants to see who names none: the newest that is finished, then one that has begun. */
function newest(sessions: readonly Session[]): Session | undefined {
  const shown = sessions.filter(({ archived }) => !archived);
  const isDone = (session: Session) => donePositions(session) >= session.order.length;
  const hasAnswers = (session: Session) => session.mode !== 'test' && donePositions(session) > 0;
  return shown.find(isDone) ?? shown.find(hasAnswers) ?? shown[0] ?? sessions[0];
}

/** Reasons for errors are those of the 1000 classes: a session with a short list has none. */
function sectionsOf({ list }: Session): readonly ResultsSection[] {
  return list ? resultsSections.filter((section) => section !== 'errors') : resultsSections;
}

/** A few images tell nothing of effort and mix-ups. */
const ofMany: readonly ResultsSection[] = ['confusions', 'effort'];

function sections(session: Session) {
  const shown = sectionsOf(session).filter((section) => !isShort(session) || !ofMany.includes(section));
  return shown.map((section) => ({
    label: sectionWords[section],
    href: resultsLink(session.id, section),
  }));
}

/** Where on a screen one scrolls: other filters are the same place, another image is another unless one goes through the errors. */
function placeOf(route: ResultsRoute): string {
  const where = route.page === 'image' ? (route.words['wrong'] ?? route.image) : route.section;
  return `${route.session ?? ''} ${where}`;
}

/** Which images a session has, what is known of their labels, and what so few of them can tell. */
function imagesTold(session: Session, { library }: Results): TemplateResult | typeof nothing {
  const open = library.of(session);
  // What nobody has to be told of ten photos that came with Hit5.
  if (isShort(session) && open && !open.labels) return nothing;
  const summary = library.summaries.value.find(({ id }) => id === session.challengeId);
  const challenge = open?.challenge ?? summary;
  const title = challenge ? shownTitle(challenge) : null;
  const images = session.order.length;
  const of = title === null ? ', which are not at hand any more' : ` of ${quoted(title)}`;
  const labels = open?.labels ? labelWords(open.labels).join(' ') : nothing;
  return html`<p class="whose">
    ${pluralize(images, 'image')}${of}. ${whatFewImagesTell(images, sessionFormWords())} ${labels}
  </p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-results-page': ResultsPage;
  }
}

/** Remembers how far each place was scrolled, and scrolls there again: back from an image to where one was in the list. */
class ScrollPlaces implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #places = new Map<string, number>();
  #now: string | null = null;
  #before: ScrollRestoration = 'auto';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#before = history.scrollRestoration;
    // The browser would scroll before the place is drawn.
    history.scrollRestoration = 'manual';
    addEventListener('scroll', this.#remember, { passive: true });
  }

  hostDisconnected(): void {
    history.scrollRestoration = this.#before;
    removeEventListener('scroll', this.#remember);
  }

  /** Goes to a place, where it was left; to its top the first time. */
  go(place: string): void {
    if (place === this.#now) return;
    this.#now = null;
    void this.#scroll(place);
  }

  async #scroll(place: string): Promise<void> {
    await this.#host.updateComplete;
    // A long list knows its height one frame after it is drawn.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    scrollTo({ top: this.#places.get(place) ?? 0, behavior: 'instant' });
    this.#now = place;
  }

  #remember = (): void => {
    if (this.#now !== null) this.#places.set(this.#now, scrollY);
  };
}
