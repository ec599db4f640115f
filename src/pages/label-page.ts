import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { SignalReader } from '../app/signal-reader.ts';
import { storesContext, type Stores } from '../app/stores.ts';
import type { ClassPicker } from '../components/class-picker/class-picker.ts';
import type { ClassPickEvent } from '../components/class-picker/class-pick-event.ts';
import type { ClassUnpickEvent } from '../components/class-picker/class-unpick-event.ts';
import '../components/class-picker/class-picker.ts';
import '../components/clock/session-clock.ts';
import type { GuessMoveEvent, GuessRemoveEvent } from '../components/guess-slots/guess-slots.ts';
import '../components/guess-slots/guess-slots.ts';
import type { KeyHelp } from '../components/key-help/key-help.ts';
import '../components/key-help/key-help.ts';
import '../components/notice/notice.ts';
import '../components/photo/photo.ts';
import '../components/session-progress/session-progress.ts';
import '../components/top-bar/top-bar.ts';
import type { ChallengeId } from '../domain/trials/challenge.ts';
import type { SessionRequest } from '../domain/trials/session-request.ts';
import type { Draft, Session } from '../domain/trials/session.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import './face-view.ts';
import './finished-view.ts';
import { labelKeys } from './label-keys.ts';
import { labelPageStyles } from './label-page-styles.ts';
import './network-status.ts';
import './notices.ts';

/** The heart: a photo, the 1000 classes, five slots; after the commit, face to face with the network. */
@customElement('hit5-label-page')
export class LabelPage extends LitElement {
  static override readonly styles = [base, controls, labelPageStyles];

  @consume({ context: storesContext }) stores!: Stores;

  /** Which challenge the address names. */
  @property({ attribute: false }) challenge!: ChallengeId;

  /** Which session of it the address names. */
  @property({ attribute: false }) request!: SessionRequest;

  /** Whether there is no such challenge in this browser. */
  @state() missing = false;

  @query('hit5-class-picker') readonly picker!: ClassPicker | null;

  @query('hit5-key-help') readonly help!: KeyHelp | null;

  #stopFollowing: (() => void) | null = null;

  constructor() {
    super();
    new SignalReader(this, () => {
      const { sessions, photos, flow, network } = this.stores;
      return [sessions.state, photos.photo, photos.failure, flow.seconds, flow.seen, network.status];
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopFollowing = this.stores.flow.follow();
    addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
    removeEventListener('keydown', this.#key);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('request')) void this.#open();
  }

  protected override render() {
    const current = this.stores.sessions.state.value;
    if (this.missing) return this.#renderMissing();
    if (!current) return html`<hit5-top-bar></hit5-top-bar>`;
    const { session, phase } = current;
    switch (phase.kind) {
      case 'answering':
        return [this.#renderBar(session, phase.draft), this.#renderAnswering(session, phase.draft)];
      case 'feedback':
        return [
          this.#renderBar(session, null),
          html`<hit5-face-view .trial=${phase.trial}></hit5-face-view>`,
        ];
      case 'finished':
        return [this.#renderBar(session, null), html`<hit5-finished-view></hit5-finished-view>`];
    }
  }

  protected override updated(): void {
    const phase = this.stores.sessions.state.value?.phase;
    const done = this.stores.sessions.state.value?.session.order.length ?? 0;
    const at = phase?.kind === 'answering' ? phase.draft.position : null;
    document.title = at === null ? 'Hit5' : `Image ${String(at + 1)} of ${String(done)} · Hit5`;
  }

  #renderMissing() {
    return html`<hit5-top-bar></hit5-top-bar>
      <hit5-notice kind="warning">
        The challenge “${this.challenge}” is not in this browser. Open its pack first, then this link again.
        <a slot="actions" class="button" href="#/">To the start</a>
      </hit5-notice>`;
  }

  async #open(): Promise<void> {
    const source = await this.stores.library.open(this.challenge);
    this.missing = !source;
    if (source) await this.stores.sessions.open(source, this.request, 'you');
  }

  #renderBar(session: Session, draft: Draft | null) {
    const last = session.trials.at(-1)?.position ?? session.order.length - 1;
    return html`<hit5-top-bar>
        <hit5-session-progress
          .done=${(draft?.position ?? last) + 1}
          .total=${session.order.length}
        ></hit5-session-progress>
        ${
          draft
            ? html`<hit5-session-clock
                slot="end"
                .seconds=${this.stores.flow.seconds.value}
                .running=${true}
              ></hit5-session-clock>`
            : nothing
        }
        <hit5-network-status slot="end"></hit5-network-status>
        <button slot="end" type="button" class="quiet help" aria-label="Keys" @click=${this.#openHelp}>
          ?
        </button>
      </hit5-top-bar>
      <hit5-notices></hit5-notices>
      <hit5-key-help .groups=${labelKeys}></hit5-key-help>`;
  }

  #renderAnswering(session: Session, draft: Draft) {
    const { catalogue, photos, flow } = this.stores;
    const photo = photos.photo.value;
    const bitmap = photo?.imageId === session.order[draft.position] ? (photo?.bitmap ?? null) : null;
    const place = `Photo ${String(draft.position + 1)} of ${String(session.order.length)}`;
    return html`${this.#renderEvents(session, draft)}
      <main>
        <section class="answer" aria-label="Your answer">
          <hit5-photo .bitmap=${bitmap} .label=${place} @hit5-photo-paint=${this.#painted}></hit5-photo>
          <hit5-guess-slots
            .catalogue=${catalogue}
            .picks=${draft.guesses}
            @hit5-guess-move=${this.#move}
            @hit5-guess-remove=${this.#remove}
          ></hit5-guess-slots>
          <div class="actions">
            <button type="button" class="primary" ?disabled=${!flow.seen.value} @click=${this.#commit}>
              ${draft.guesses.length > 0 ? 'Commit' : 'I don’t know'} <kbd>Ctrl ↵</kbd>
            </button>
            <p>${this.#renderPromise(draft)}</p>
          </div>
        </section>
        <hit5-class-picker
          .catalogue=${catalogue}
          .picks=${draft.guesses}
          @hit5-class-pick=${this.#pick}
          @hit5-class-unpick=${this.#unpick}
          @hit5-last-pick-remove=${this.#removeLast}
        ></hit5-class-picker>
      </main>`;
  }

  #renderPromise(draft: Draft) {
    const state = this.stores.network.status.value.kind;
    const mine = draft.guesses.length === 0 ? 'Name up to five classes, the surest first.' : '';
    if (state === 'failed') return mine;
    return `${mine} The network looks at the same photo. Its five appear when you commit.`;
  }

  #renderEvents(session: Session, draft: Draft) {
    const { sessions, photos } = this.stores;
    const failure = photos.failure.value;
    const skipped = session.skipped.at(-1);
    return [
      failure === null
        ? nothing
        : html`<hit5-notice kind="alarm">
            ${failure}
            <button slot="actions" type="button" @click=${this.#retryPhoto}>Try again</button>
          </hit5-notice>`,
      sessions.resumed.value
        ? html`<hit5-notice kind="info"
            >Welcome back. The session paused; it goes on where you stopped.</hit5-notice
          >`
        : nothing,
      skipped?.position === draft.position - 1
        ? html`<hit5-notice kind="warning">
            Image ${skipped.position + 1} was passed over and is not counted: ${skipped.reason}
          </hit5-notice>`
        : nothing,
    ];
  }

  #painted = () => this.stores.flow.photoPainted();

  #commit = () => void this.stores.flow.commit();

  #retryPhoto = () => this.stores.flow.retryPhoto();

  #pick = ({ wnid, slot }: ClassPickEvent) => this.stores.flow.change({ kind: 'pick', wnid, slot });

  #unpick = ({ wnid }: ClassUnpickEvent) => this.stores.flow.change({ kind: 'unpick', wnid });

  #move = ({ from, to }: GuessMoveEvent) => this.stores.flow.change({ kind: 'move', from, to });

  #remove = ({ slot }: GuessRemoveEvent) => this.stores.flow.change({ kind: 'remove', slot });

  #removeLast = () => {
    const phase = this.stores.sessions.state.value?.phase;
    if (phase?.kind !== 'answering') return;
    this.stores.flow.change({ kind: 'remove', slot: phase.draft.guesses.length - 1 });
  };

  #openHelp = () => this.help?.open();

  #key = (event: KeyboardEvent) => {
    const typing = event.composedPath()[0] instanceof HTMLInputElement;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (this.picker) void this.stores.flow.commit();
    } else if (event.key === '/' && !typing && this.picker) {
      event.preventDefault();
      this.picker.focusSearch();
    } else if (event.key === '?' && !typing) {
      this.#openHelp();
    }
  };
}
