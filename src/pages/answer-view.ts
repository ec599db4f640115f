import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { SignalReader } from '../app/signal-reader.ts';
import { storesContext, type Stores } from '../app/stores.ts';
import '../components/answer-card/answer-card.ts';
import type { ClassPickEvent } from '../components/class-picker/class-pick-event.ts';
import type { ClassesSeenEvent } from '../components/class-picker/classes-seen-event.ts';
import type { ClassPicker } from '../components/class-picker/class-picker.ts';
import '../components/class-picker/class-picker.ts';
import type { SearchTypedEvent } from '../components/class-picker/search-typed-event.ts';
import type { ClassOpenEvent } from '../components/class-sheet/class-open-event.ts';
import type { ClassUnpickEvent } from '../components/class-picker/class-unpick-event.ts';
import type { GuessMoveEvent, GuessRemoveEvent } from '../components/guess-slots/guess-slots.ts';
import '../components/guess-slots/guess-slots.ts';
import '../components/photo/photo.ts';
import '../components/truth-line/truth-line.ts';
import type { Assistance, Draft, Session } from '../domain/trials/session.ts';
import { base } from '../styles/base.ts';
import { controls, headings, visuallyHidden } from '../styles/controls.ts';
import { focusHeading } from './heading-focus.ts';
import { answerViewStyles } from './answer-view-styles.ts';

/** The photo, the five slots and the classes, until the person commits. */
@customElement('hit5-answer-view')
export class AnswerView extends LitElement {
  static override readonly styles = [base, controls, headings, visuallyHidden, answerViewStyles];

  @consume({ context: storesContext }) stores!: Stores;

  @property({ attribute: false }) session!: Session;

  @property({ attribute: false }) draft!: Draft;

  @query('hit5-class-picker') readonly picker!: ClassPicker;

  constructor() {
    super();
    new SignalReader(this, () => {
      const { library, examples, photos, flow, network } = this.stores;
      return [
        library.opened,
        examples.examples,
        photos.photo,
        photos.likeliest,
        flow.seen,
        flow.paused,
        flow.offered,
        network.status,
      ];
    });
  }

  protected override firstUpdated(): void {
    // Where fingers type, the keyboard would cover half of the screen unasked.
    if (matchMedia('(pointer: fine)').matches) {
      void this.picker.updateComplete.then(() => this.picker.focusSearch());
    } else {
      focusHeading(this.renderRoot);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    // Where there is little height, what was asked for stands below the edge.
    const before = changed.get('draft')?.assistance.length ?? this.draft.assistance.length;
    if (this.draft.assistance.length <= before) return;
    const shown = [...this.renderRoot.querySelectorAll('hit5-truth-line, hit5-answer-card')];
    shown.at(-1)?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const { flow } = this.stores;
    const paused = flow.paused.value;
    return html`<main>
      <h1 class="visually-hidden">Image ${this.draft.position + 1} of ${this.session.order.length}</h1>
      <section class="answer" aria-label="Your answer">
        ${paused ? this.#renderPaused() : this.#renderPhoto()} ${this.#renderAssistance()}
        <hit5-guess-slots
          .catalogue=${this.stores.catalogue}
          .picks=${this.draft.guesses}
          ?disabled=${paused}
          @hit5-guess-move=${this.#move}
          @hit5-guess-remove=${this.#remove}
        ></hit5-guess-slots>
        <div class="actions">
          <button
            type="button"
            class="primary"
            ?disabled=${!flow.seen.value || paused}
            @click=${() => void flow.commit()}
          >
            ${this.draft.guesses.length > 0 ? 'Commit' : 'I don’t know'} <kbd>Ctrl ↵</kbd>
          </button>
          ${this.session.mode === 'practice' ? this.#renderHelpers() : nothing}
          <p>${this.#promise()}</p>
        </div>
      </section>
      <hit5-class-picker
        .catalogue=${this.stores.catalogue}
        .picks=${this.draft.guesses}
        .offered=${flow.offered.value}
        .examples=${this.#examples()}
        ?disabled=${paused || this.#awaitsList()}
        @hit5-class-pick=${this.#pick}
        @hit5-class-unpick=${this.#unpick}
        @hit5-last-pick-remove=${this.#removeLast}
        @hit5-classes-seen=${this.#seen}
        @hit5-search-typed=${this.#searched}
        @hit5-class-open=${this.#opened}
      ></hit5-class-picker>
    </main>`;
  }

  #renderPhoto() {
    const photo = this.stores.photos.photo.value;
    const { order } = this.session;
    const { position } = this.draft;
    return html`<hit5-photo
      .bitmap=${photo && photo.imageId === order[position] ? photo.bitmap : null}
      .label=${`Photo ${String(position + 1)} of ${String(order.length)}`}
      @hit5-photo-paint=${() => this.stores.flow.photoPainted()}
    ></hit5-photo>`;
  }

  #renderPaused() {
    return html`<div class="paused">
      <h2>Paused</h2>
      <p>The photo is covered, and the time stands.</p>
      <button type="button" class="primary" @click=${() => this.stores.flow.goOn()}>Go on</button>
    </div>`;
  }

  #renderHelpers() {
    const { assistance } = this.draft;
    const helper = (kind: Assistance, words: string) =>
      html`<button
        type="button"
        aria-pressed=${assistance.includes(kind) ? 'true' : 'false'}
        ?disabled=${!this.stores.flow.seen.value}
        @click=${() => this.stores.flow.assist(kind)}
      >
        ${words}
      </button>`;
    return [helper('answer', 'Show answer'), helper('prediction', 'Show ConvNet prediction')];
  }

  /** What the person asked to see in practice; nothing of it exists in the document before. */
  #renderAssistance() {
    const { assistance } = this.draft;
    const imageId = this.session.order[this.draft.position];
    if (assistance.length === 0 || imageId === undefined) return nothing;
    const { catalogue, library, photos, network } = this.stores;
    const truth = library.find(this.session, imageId)?.image.wnid;
    // Asked for here, so that the view is rendered anew when the network answers.
    const prediction = photos.likeliest.value && photos.prediction(imageId);
    const guesses = prediction?.guesses ?? [];
    const status = network.status.value;
    return html`${
      assistance.includes('answer') && truth
        ? html`<hit5-truth-line
            .label=${catalogue.byWnid(truth).label}
            .gloss=${catalogue.byWnid(truth).gloss}
          ></hit5-truth-line>`
        : nothing
    }
    ${
      assistance.includes('prediction')
        ? html`<hit5-answer-card
            side="network"
            heading="ConvNet"
            .subtitle=${status.kind === 'ready' ? status.info.name : ''}
            .guesses=${guesses.map(({ classIndex, probability }) => ({
              label: catalogue.byIndex(classIndex).label,
              probability,
            }))}
            .hitIndex=${-1}
            .pendingText=${prediction ? '' : 'The network is still looking…'}
          ></hit5-answer-card>`
        : nothing
    }`;
  }

  /** A pruned list is waited for, as long as the network can still make it. */
  #awaitsList(): boolean {
    const { flow, network } = this.stores;
    return (
      this.session.pruned !== null && flow.offered.value === null && network.status.value.kind !== 'failed'
    );
  }

  #examples() {
    const { library, examples } = this.stores;
    return library.opened.value.get(this.session.challengeId)?.examples ?? examples.examples.value;
  }

  #promise(): string {
    const { draft, session } = this;
    if (this.#awaitsList()) return 'The network is choosing the classes.';
    const mine = draft.guesses.length === 0 ? 'Name up to five classes, the surest first.' : '';
    if (this.stores.network.status.value.kind === 'failed' || session.mode !== 'challenge') return mine;
    return `${mine} The network looks at the same photo. Its five appear when you commit.`;
  }

  #pick = ({ wnid, slot }: ClassPickEvent) => this.stores.flow.change({ kind: 'pick', wnid, slot });

  #unpick = ({ wnid }: ClassUnpickEvent) => this.stores.flow.change({ kind: 'unpick', wnid });

  #move = ({ from, to }: GuessMoveEvent) => this.stores.flow.change({ kind: 'move', from, to });

  #remove = ({ slot }: GuessRemoveEvent) => this.stores.flow.change({ kind: 'remove', slot });

  #removeLast = () => this.stores.flow.change({ kind: 'remove', slot: this.draft.guesses.length - 1 });

  #seen = ({ wnids }: ClassesSeenEvent) => this.stores.flow.classesSeen(wnids);

  #searched = ({ text }: SearchTypedEvent) => this.stores.flow.searchTyped(text);

  #opened = ({ wnid }: ClassOpenEvent) => this.stores.flow.classOpened(wnid);
}
