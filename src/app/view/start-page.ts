import { html, LitElement, nothing } from 'lit';
import { tick } from '../../kit/element/truth-line/truth-signs.ts';
import { results2014 } from '../../results/logic/published.ts';
import type { Chart } from '../../kit/element/chart/chart.ts';
import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { customElement, property, query, state } from 'lit/decorators.js';
import {
  checklistLink,
  classLink,
  joinLink,
  labelLink,
  networksLink,
  photosLink,
  sessionFilesLink,
} from '../../kit/route/pages.ts';
import { freshSeed } from '../../kit/route/router.ts';
import { storesContext } from '../../kit/stores.ts';
import type { App } from '../make-app.ts';
import '../../kit/element/notice/notice.ts';
import type {
  PersonTypedEvent,
  SessionForm,
  SessionLink,
  SessionStartEvent,
} from '../../label/element/session-form/session-form.ts';
import '../../label/element/session-form/session-form.ts';
import type {
  SessionList,
  SessionArchiveEvent,
  SessionDeleteEvent,
  SessionRenameEvent,
} from '../../label/element/session-list/session-list.ts';
import '../../label/element/session-list/session-list.ts';
import '../../kit/element/top-bar/top-bar.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { defaultChallenge, type ChallengeId, type ChallengeImage } from '../../core/trials/challenge.ts';
import { donePositions } from '../../core/trials/session-machine.ts';
import type { SessionRequest } from '../../core/trials/session-request.ts';
import type { SessionOutline } from '../../core/trials/session.ts';
import type { SessionFile } from '../../files/formats/session-content.ts';
import { outlineOf } from '../../figures/scoring/session-summary.ts';
import { base } from '../../kit/style/base.ts';
import { sideWords } from '../../kit/style/sides.ts';
import { controls, headings, visuallyHidden } from '../../kit/style/controls.ts';
import { allClasses, countOf, kindsOf } from '../../label/logic/chosen-images.ts';
import { planSession, usualKinds } from '../../label/logic/session-plan.ts';
import { HeadingFocus } from '../../kit/element/heading-focus.ts';
import '../../networks/view/network-status.ts';
import '../../live/view/live-example.ts';
import './notices.ts';
import { resumeLink, sessionRows } from '../../label/view/session-rows.ts';
import { styleMap } from '../../kit/style/style-map.ts';
import { tilePart } from '../../kit/style/image-cards.ts';
import { setChallenges } from '../../label/view/set-challenges.ts';
import { startPageStyles } from './start-page-styles.ts';
import type { ShelvedPack } from '../../packs/pack/pack-shelf.ts';
import { startWords } from '../words/start/start.ts';
import { bold } from '../../kit/words/marks.ts';
import { beginWords } from '../../label/words/begin/begin.ts';
import { technical } from '../../kit/words/marks.ts';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { sessionFormWords } from '../../label/words/session-form/session-form.ts';

const shown = {
  palace: 'n03877845' as Wnid,
  castle: 'n02980441' as Wnid,
  monastery: 'n03781244' as Wnid,
};

/** How an image ends: both sides' guesses, with the truth marked. Its photo, that of the live example, is in no session. */
const example = ({ example: words }: ReturnType<typeof startWords>, catalogue: Catalogue) =>
  html`<figure class="example">
    <img src="assets/start/images/411c68b7.jpg" alt="" />
    <div class="sides">
      <div>
        <b class="person">${words.you}</b>
        <ol>
          <li>${catalogue.title(shown.palace)}</li>
          <li class="truth">
            ${catalogue.title(shown.castle)} ${tick}<span class="visually-hidden">${words.right}</span>
          </li>
        </ol>
      </div>
      <div>
        <b class="network">${words.network}</b>
        <ol>
          <li class="truth">
            ${catalogue.title(shown.castle)} ${tick}<span class="visually-hidden">${words.right}</span>
          </li>
          <li>${catalogue.title(shown.monastery)}</li>
        </ol>
      </div>
    </div>
    <figcaption>${words.caption}</figcaption>
  </figure>`;

/** @param open when it is opened: charts are no part of the first visit. */
function story(rates: Chart | null, open: () => void) {
  const { story: words } = startWords();
  return html`<details class="story" @toggle=${open}>
    <summary>${words.short} <span>${words.theStory}</span></summary>
    <section aria-labelledby="yardstick">
      <p>${words.text}</p>
      <h2 id="yardstick">${words.heading}</h2>
      <hit5-chart .of=${rates}></hit5-chart>
      <p class="source">${words.source}</p>
    </section>
  </details>`;
}

const mostOpen = 3;

const usualCount = 10;

/** What this is, and the way in: begin, go on, look back. */
@customElement('hit5-start-page')
export class StartPage extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, visuallyHidden, sideWords, startPageStyles];

  @consume({ context: storesContext }) stores!: App;

  /** What is wrong with the link that led here, as a sentence; null where none did. */
  @property({ attribute: false }) problem: string | null = null;

  @state() choosing = false;

  /** What was deleted on this page, the latest last. */
  @state() deleted: readonly SessionFile[] = [];

  /** The rates of 2014, once somebody wants to see them. */
  @state() rates: Chart | null = null;

  @query('hit5-session-form') readonly form!: SessionForm | null;

  @query('hit5-session-list') readonly list!: SessionList;

  /** The seed of the session that the form is for, so that its link leads to it. */
  readonly #freshSeed = freshSeed();

  constructor() {
    super();
    new HeadingFocus(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.stores.packs.refresh();
    void this.stores.library.open(defaultChallenge);
    void this.stores.classServer.look();
  }

  protected override render() {
    const sessions = this.stores.sessions.outlines.value;
    const open = sessions.filter(
      (session) => !session.archived && donePositions(session) < session.order.length,
    );
    if (this.stores.router.visit.value.embedded) return this.#renderEmbedded(sessions, open);
    const isWithheld = this.stores.library.isWithheld.value;
    const isOffline = this.stores.offline.status.value.state.kind === 'ready';
    const hasPhotos = !isWithheld || this.stores.library.summaries.value.length > 0;
    const words = startWords();
    const side = (name: 'person' | 'network') => (text: string) => html`<span class=${name}>${text}</span>`;
    return html`<hit5-top-bar place="#/"><hit5-network-status slot="end"></hit5-network-status></hit5-top-bar>
      <hit5-notices></hit5-notices>
      ${this.#renderProblem(true)}
      <main>
        <section class="lead">
          <h1>${words.lead(side('person'), side('network'))}</h1>
          <p class="text">${words.runsHere(isOffline)}</p>
          ${this.#renderResume(open)}
          ${this.choosing || isWithheld ? nothing : this.#renderPlay(open.length === 0)}
          ${hasPhotos ? this.#renderChoices(sessions) : nothing} ${this.#renderClass()}
        </section>
        <hit5-live-example>${example(words, this.stores.catalogue)}</hit5-live-example>
        ${isWithheld ? nothing : this.#renderSet()} ${story(this.rates, this.#drawRates)}
        ${this.#renderPast(sessions)}
      </main>
      <footer>
        <a href=${sessionFilesLink}>${words.footer.files}</a> ·
        <a href=${photosLink()}>${words.footer.photos}</a> ·
        <a href=${networksLink}>${words.footer.networks}</a> ·
        <a href=${checklistLink}>${words.footer.talk}</a> ·
        <a href="#/credits">${words.footer.credits}</a>
      </footer>`;
  }

  /** Within another page one plays what that page links to: here are only the answers, to go on with and to delete. */
  #renderEmbedded(sessions: readonly SessionOutline[], open: readonly SessionOutline[]) {
    return html`<hit5-top-bar place="#/"></hit5-top-bar>
      <hit5-notices></hit5-notices>
      ${this.#renderProblem(false)}
      <main>
        <section class="lead">
          <h1>${startWords().yourAnswers}</h1>
          ${sessions.length === 0 ? html`<p>${startWords().noneYet}</p>` : nothing}
          ${this.#renderResume(open)}
        </section>
        ${this.#renderPast(sessions)}
      </main>`;
  }

  #renderSet() {
    const opened = this.stores.library.opened.value.get(defaultChallenge);
    const images = new Map<string, ChallengeImage>(
      opened?.challenge.images.map((image) => [image.id, image]),
    );
    return html`<section class="set" aria-labelledby="set">
      <h2 id="set">${startWords().orTake}</h2>
      <ul>
        ${setChallenges.map(({ name, picture, link }) => {
          const image = images.get(picture);
          return html`<li>
            <a href=${link(new Date())} @click=${(event: Event) => setHref(event, link)}>
              <span class="picture"
                >${
                  opened && image
                    ? html`<img
                        src=${opened.images.url(image)}
                        style=${styleMap({ objectPosition: tilePart(image) })}
                        alt=""
                        loading="lazy"
                        decoding="async"
                      />`
                    : nothing
                }</span
              >
              <b>${startWords().set[name]}</b>
            </a>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  /** Where there is a server for classes: for the teacher and for pupils. */
  #renderClass() {
    if (!this.stores.classServer.info.value?.classes) return nothing;
    return html`<p class="class">
      <a class="button" href=${classLink()}>${startWords().runClass}</a>
      <a href=${joinLink()}>${startWords().joinClass}</a>
    </p>`;
  }

  #renderPlay(isFirst: boolean) {
    const { person } = this.stores.settings.settings.value;
    const name = isFirst ? 'primary play' : 'play';
    return html`<div class="begin">
      <button type="button" class=${name} @click=${this.#play}>${startWords().play}</button>
      <p>
        ${startWords().fiveMinutes}
        ${
          person === ''
            ? nothing
            : html`<br />${startWords().playAs(visibleText(person), bold)}
                <button type="button" class="quiet" @click=${this.#askPerson}>${startWords().notYou}</button>`
        }
      </p>
    </div>`;
  }

  #renderChoices(sessions: readonly SessionOutline[]) {
    return html`<details
      class="choices"
      ?open=${this.choosing}
      @toggle=${({ newState }: ToggleEvent) => (this.choosing = newState === 'open')}
    >
      <summary>${startWords().choose}</summary>
      <hit5-session-form
        .challenges=${this.stores.library.summaries.value}
        .sessions=${sessions}
        .person=${this.stores.settings.settings.value.person}
        .freshSeed=${this.#freshSeed}
        .linkOf=${this.#linkOf}
        .catalogue=${this.stores.catalogue}
        .challengeOf=${this.#challengeOf}
        .count=${usualCount}
        ?primary=${this.choosing}
        @hit5-session-start=${this.#begin}
        @hit5-person-typed=${({ value: person }: PersonTypedEvent) => this.stores.settings.change({ person })}
      ></hit5-session-form>
    </details>`;
  }

  #renderProblem(mayStart: boolean) {
    if (this.problem === null) return nothing;
    return html`<hit5-notice class="problem" kind="warning">
      ${beginWords().notices.noSession} ${technical(this.problem)}
      ${mayStart ? beginWords().notices.askThem : nothing}
    </hit5-notice>`;
  }

  /** People who come back want to go on. */
  #renderResume(open: readonly SessionOutline[]) {
    if (open.length === 0) return nothing;
    return html`<ul class="resume" aria-label=${startWords().unfinished}>
      ${open.slice(0, mostOpen).map((session, place) => {
        const words = startWords().goOnWith(donePositions(session) + 1, session.order.length);
        const style = place > 0 ? 'more' : this.choosing ? 'button' : 'button primary';
        return html`<li>
          <a class=${style} href=${resumeLink(session)}>${words}</a>
          <span>${visibleText(session.person)}, ${session.mode}</span>
        </li>`;
      })}
    </ul>`;
  }

  #renderPast(sessions: readonly SessionOutline[]) {
    if (sessions.length === 0 && this.deleted.length === 0) return nothing;
    return html`<section class="past" aria-labelledby="past">
      <h2 id="past">${startWords().sessionsHere}</h2>
      ${this.deleted.map((content) =>
        this.#rows([outlineOf(content.session, this.stores.catalogue.of(content.session))]).map(
          ({ id, person, title }) =>
            html`<hit5-notice kind="info">
              ${startWords().deleted(`${person}, ${title}`)}
              <button
                slot="actions"
                type="button"
                id=${`undo-${id}`}
                aria-label=${startWords().bringBackNamed(`${person}, ${title}`)}
                @click=${() => this.#undoDelete(content)}
              >
                ${startWords().bringBack}
              </button>
            </hit5-notice>`,
        ),
      )}
      <hit5-session-list
        .rows=${this.#rows(sessions)}
        @hit5-session-rename=${this.#rename}
        @hit5-session-archive=${this.#archive}
        @hit5-session-delete=${this.#delete}
      ></hit5-session-list>
    </section>`;
  }

  #rows(sessions: readonly SessionOutline[]) {
    return sessionRows(sessions, this.stores.library.summaries.value);
  }

  #drawRates = async () => {
    const [{ errorRatesChart }] = await Promise.all([
      import('../../results/chart/rates-chart.ts'),
      import('../../kit/element/chart/chart.ts'),
    ]);
    this.rates = errorRatesChart(
      results2014.map((row) => ({ ...row, reference: false })),
      'Share of 1500 images missed with five guesses (Hit@5), with 95 % interval',
    );
  };

  /** As the form stands before anything is chosen in it, and cast. */
  #play = () => {
    const { library, sessions, settings, router } = this.stores;
    const challenge = library.summaries.value.find(({ id }) => id === defaultChallenge);
    if (!challenge) return;
    const of = { person: settings.person(), challengeId: defaultChallenge };
    const outlines = sessions.outlines.value;
    const kinds = kindsOf(challenge, {}, usualKinds(of, outlines));
    const choices = {
      ...{ ...of, values: {}, kinds, images: countOf(challenge, kinds), answer: allClasses },
      ...{ count: usualCount, sessions: outlines, freshSeed: this.#freshSeed },
    };
    const { request } = planSession(choices, sessionFormWords());
    router.go(labelLink(defaultChallenge, { ...request, cast: true }));
  };

  #askPerson = async () => {
    this.choosing = true;
    await this.updateComplete;
    this.form?.renderRoot.querySelector<HTMLInputElement>('[name="person"]')?.select();
  };

  #begin = ({ value: { challenge, person, request } }: SessionStartEvent) => {
    this.stores.settings.change({ person });
    this.stores.router.go(labelLink(challenge, request));
  };

  #challengeOf = async (id: ChallengeId) => (await this.stores.library.open(id))?.challenge ?? null;

  /** A session's link for others; a pack that came from an address goes along. */
  #linkOf = (challenge: ChallengeId, request: SessionRequest): SessionLink => {
    const pack = this.stores.packs.packs.value.find(({ id }) => id === challenge);
    const query =
      pack?.address && !pack.fromServer ? `?${new URLSearchParams({ pack: pack.address }).toString()}` : '';
    const page = `${location.origin}${location.pathname}`;
    return { address: `${page}${query}${labelLink(challenge, request)}`, needs: needsOf(pack) };
  };

  #rename = ({ value: { id, person } }: SessionRenameEvent) => void this.stores.sessions.rename(id, person);

  #archive = ({ value: { id, archived } }: SessionArchiveEvent) =>
    void this.stores.sessions.archive(id, archived);

  #delete = async ({ value: id }: SessionDeleteEvent) => {
    const content = await this.stores.files.delete(id);
    if (!content) return;
    this.deleted = [...this.deleted, content];
    await this.updateComplete;
    (this.renderRoot as ShadowRoot).getElementById(`undo-${id}`)?.focus();
  };

  async #undoDelete(content: SessionFile): Promise<void> {
    await this.stores.files.bringBack(content);
    this.deleted = this.deleted.filter((one) => one !== content);
    await this.updateComplete;
    await this.list.focusOn(content.session.id);
  }
}

/** A page that was opened before midnight leads to the ten of the day all the same. */
function setHref({ currentTarget }: Event, link: (day: Date) => string): void {
  (currentTarget as HTMLAnchorElement).href = link(new Date());
}

/** What others need to open a session of a pack. */
function needsOf(pack: ShelvedPack | undefined): string {
  if (!pack || pack.fromServer) return '';
  return pack.address
    ? `The pack “${pack.title}” comes with it, from ${new URL(pack.address).host}, after a question.`
    : `The pack “${pack.title}” is not in it: give people its file too.`;
}
