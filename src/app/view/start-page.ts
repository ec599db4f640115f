import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { freshSeed, labelLink, sessionFilesLink } from '../../kit/route/router.ts';
import { appContext, type App } from '../make-app.ts';
import '../../kit/element/error-rates/error-rates.ts';
import '../../kit/element/notice/notice.ts';
import type { PersonTypedEvent, SessionStartEvent } from '../../label/element/session-form/session-form.ts';
import type { SessionLink } from '../../label/element/session-form/link-template.ts';
import '../../label/element/session-form/session-form.ts';
import type {
  SessionList,
  SessionArchiveEvent,
  SessionDeleteEvent,
  SessionRenameEvent,
} from '../../label/element/session-list/session-list.ts';
import '../../label/element/session-list/session-list.ts';
import '../../kit/element/top-bar/top-bar.ts';
import { visibleText } from '../../core/formats/truth-files/visible-text.ts';
import type { ChallengeId } from '../../core/trials/challenge.ts';
import { practisedLast, unfinishedLast } from '../../core/trials/practised.ts';
import { donePositions } from '../../core/trials/session-machine.ts';
import type { SessionRequest } from '../../core/trials/session-request.ts';
import type { SessionId, SessionOutline } from '../../core/trials/session.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { Deletions, undoButton } from '../../label/view/deletions.ts';
import { HeadingFocus } from '../../kit/element/heading-focus.ts';
import { rowsOf2014 } from '../../results/view/rows-of-2014.ts';
import '../../networks/view/network-status.ts';
import './notices.ts';
import { resumeLink, sessionRows } from '../../label/view/session-rows.ts';
import { startPageStyles } from './start-page-styles.ts';
import type { ShelvedPack } from '../../packs/pack/pack-shelf.ts';

/** What this is, and the way in: begin, go on, look back. */
@customElement('hit5-start-page')
export class StartPage extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, startPageStyles];

  @consume({ context: appContext }) stores!: App;

  /** What is wrong with the link that led here, as a sentence; null where none did. */
  @property({ attribute: false }) problem: string | null = null;

  @query('hit5-session-list') readonly list!: SessionList;

  readonly #deletions = new Deletions(this);

  /** Of the session that the form is for, so that its link leads to it. */
  readonly #freshSeed = freshSeed();

  constructor() {
    super();
    new HeadingFocus(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.stores.packs.refresh();
    document.title = 'Hit5: you and a ConvNet look at the same photo';
  }

  protected override render() {
    const sessions = this.stores.sessions.outlines.value;
    const open = sessions.find(
      (session) => !session.archived && donePositions(session) < session.order.length,
    );
    const people = [...new Set(sessions.map(({ person }) => person))];
    return html`<hit5-top-bar><hit5-network-status slot="end"></hit5-network-status></hit5-top-bar>
      <hit5-notices></hit5-notices>
      ${this.#renderProblem()}
      <main>
        <section class="lead">
          <h1>
            <span class="person">You</span> and <span class="network">a ConvNet</span> look at the same photo.
            Each names five of 1000 classes.
          </h1>
          <p class="text">
            In 2014 Andrej Karpathy learned all 1000 ImageNet classes and competed with GoogLeNet on 1500
            images. This is his experiment, live in your browser: the network runs on your own machine, and no
            photo and no answer leaves it. At the end you see who errs where, image by image.
          </p>
          ${open ? this.#renderResume(open) : nothing}
          <hit5-session-form
            .challenges=${this.stores.library.summaries.value}
            .people=${people}
            .person=${this.stores.settings.settings.value.person}
            .practised=${practisedLast(sessions)}
            .unfinished=${unfinishedLast(sessions)}
            .handed=${this.stores.handed}
            .freshSeed=${this.#freshSeed}
            .linkOf=${this.#linkOf}
            ?primary=${!open}
            @hit5-session-start=${this.#begin}
            @hit5-person-typed=${({ person }: PersonTypedEvent) => this.stores.settings.change({ person })}
          ></hit5-session-form>
        </section>
        <section class="yardstick" aria-labelledby="yardstick">
          <h2 id="yardstick">A person missed fewer images than the network of 2014</h2>
          <p>Share of 1500 images missed, Hit@5, with 95 % interval</p>
          <hit5-error-rates
            .rows=${rowsOf2014().map((row) => ({ ...row, reference: false }))}
          ></hit5-error-rates>
          <p class="source">Russakovsky et al. 2015, section 6.4</p>
        </section>
        ${this.#renderPast(sessions)}
      </main>
      <footer>
        <a href="#/live">Live camera</a> · <a href="#/break">Break the network</a> ·
        <a href="#/data">Packs and your own images</a> · <a href="#/data?section=networks">Networks</a> ·
        <a href=${sessionFilesLink}>Session files and backup</a> · <a href="#/results">Results</a> ·
        <a href="#/observers">Observers</a> ·
        <a href="#/credits">Credits and licences</a>
      </footer>`;
  }

  #renderProblem() {
    if (this.problem === null) return nothing;
    return html`<hit5-notice class="problem" kind="warning">
      The link that you opened does not lead to a session. ${visibleText(this.problem)} Ask the person who
      gave it to you, or start your own session below.
    </hit5-notice>`;
  }

  #renderResume(session: SessionOutline) {
    const next = donePositions(session) + 1;
    return html`<p class="resume">
      <a class="button primary" href=${resumeLink(session)}>
        Go on with image ${next} of ${session.order.length}
      </a>
      <span>${session.person}, ${session.mode}</span>
    </p>`;
  }

  #renderPast(sessions: readonly SessionOutline[]) {
    const deleted = this.#deletions.sessions;
    if (sessions.length === 0 && deleted.length === 0) return nothing;
    return html`<section class="past" aria-labelledby="past">
      <h2 id="past">Sessions on this machine</h2>
      ${repeat(
        this.#rows(deleted),
        ({ id }) => id,
        ({ id, person, title }) =>
          html`<hit5-notice kind="info">
            ${person}, ${title}: deleted.
            <button
              slot="actions"
              type="button"
              id=${undoButton(id)}
              aria-label="Bring it back: ${person}, ${title}"
              @click=${() => this.#undoDelete(id)}
            >
              Bring it back
            </button>
          </hit5-notice>`,
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

  #begin = ({ challenge, person, request }: SessionStartEvent) => {
    this.stores.settings.change({ person });
    this.stores.router.go(labelLink(challenge, request));
  };

  /** A session's link for others; a pack that came from an address goes along. */
  #linkOf = (challenge: ChallengeId, request: SessionRequest): SessionLink => {
    const pack = this.stores.packs.packs.value.find(({ id }) => id === challenge);
    const query =
      pack?.address && !pack.fromServer ? `?${new URLSearchParams({ pack: pack.address }).toString()}` : '';
    const page = `${location.origin}${location.pathname}`;
    return { address: `${page}${query}${labelLink(challenge, request)}`, needs: needsOf(pack) };
  };

  #rename = ({ id, person }: SessionRenameEvent) => void this.stores.sessions.rename(id, person);

  #archive = ({ id, archived }: SessionArchiveEvent) => void this.stores.sessions.archive(id, archived);

  #delete = ({ id }: SessionDeleteEvent) => {
    this.#deletions.add(id);
    void this.#deletions.focusOn(id);
  };

  #undoDelete(id: SessionId): void {
    this.#deletions.undo(id);
    void this.updateComplete.then(() => this.list.focusOn(id, 'delete'));
  }
}

/** What others need to open a session of a pack. */
function needsOf(pack: ShelvedPack | undefined): string {
  if (!pack || pack.fromServer) return '';
  return pack.address
    ? `The pack “${pack.title}” comes with it, from ${new URL(pack.address).host}, after a question.`
    : `The pack “${pack.title}” is not in it: give people its file too.`;
}
