import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { messageOf } from '../../core/message-of.ts';
import { formatPercent } from '../../core/text/format-number.ts';
import type { FilesGivenEvent } from '../../kit/element/file-drop/file-drop.ts';
import '../../kit/element/file-drop/file-drop.ts';
import { emit, type ElementEvent } from '../../kit/element/element-event.ts';
import { base } from '../../kit/style/base.ts';
import '../../label/element/answer-card/answer-card.ts';
import { fetchPhoto } from '../../packs/source/fetch-photo.ts';
import {
  createClassifier,
  type Answer,
  type ClassifiedImage,
  type Classifier,
} from '../classifier/create-classifier.ts';
import { lookOfHit5 } from './standalone-element.ts';

export type AnswerEvent = ElementEvent<'hit5-answer', Answer>;

/**
 * A photo in, and what a network on this device names, with bars. The photo is given by `src` or `photo`, or a person chooses or drops one.
 *
 * @slot - Says what the place for a photo is for.
 * @fires hit5-answer
 */
@customElement('hit5-classifier')
class ClassifierElement extends LitElement {
  static override readonly styles = [
    lookOfHit5,
    base,
    css`
      :host {
        display: grid;
        gap: 16px;
        max-width: 40rem;
      }
      img {
        max-width: 100%;
        max-height: 24rem;
        justify-self: center;
        border-radius: var(--radius);
      }
      [role='alert'] {
        color: var(--alarm);
      }
    `,
  ];

  /** The address of a photo; takes the place of `photo` when it is set. */
  @property()
  set src(address: string) {
    this.#src = address;
    if (address !== '') this.photo = null;
  }

  get src(): string {
    return this.#src;
  }

  /** A photo that is there already: a file, an image, a frame of a video; goes before a `src` that was set before it. */
  @property({ attribute: false }) photo: ClassifiedImage | null = null;

  /** Where the package's files are, as for `createClassifier`; empty: beside the script. */
  @property() base = '';

  @state() answer: Answer | null = null;

  @state() waits = '';

  @state() fault = '';

  #src = '';
  #shown = '';
  #classifier: Promise<Classifier> | null = null;
  #name = '';
  #stop = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('base')) this.#end();
    if (changed.has('photo') || changed.has('src') || changed.has('base')) void this.#look();
  }

  protected override render() {
    const { answer } = this;
    const guesses = answer?.guesses.map(({ name, probability }) => ({ label: name, probability })) ?? [];
    const hasPhoto = this.photo !== null || this.src !== '';
    return html`
      ${this.#renderPhoto()}
      <hit5-file-drop plain words="Choose a photo" @hit5-files-given=${this.#given}
        ><slot></slot
      ></hit5-file-drop>
      ${
        hasPhoto && !this.fault
          ? html`<hit5-answer-card
              side="network"
              heading="The network"
              subtitle=${this.#name}
              .guesses=${guesses}
              pendingText=${answer ? '' : this.waits}
            ></hit5-answer-card>`
          : nothing
      }
      <p role="alert" ?hidden=${!this.fault}>${this.fault}</p>
    `;
  }

  /** A photo whose owner shows it elsewhere, such as a video, is not shown twice. */
  #renderPhoto() {
    const { photo } = this;
    const address = photo instanceof Blob ? this.#shown : photo === null ? this.src : '';
    return address ? html`<img src=${address} alt="What the network sees" />` : nothing;
  }

  #given = ({ value }: FilesGivenEvent): void => {
    const [file] = value.kind === 'files' ? value.files : [];
    if (file) this.photo = file;
  };

  /** Answers the present photo; one that was asked about before is given up. */
  async #look(): Promise<void> {
    this.#stop.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const { photo, src } = this;
    this.fault = '';
    this.#show(photo);
    if (photo === null && src === '') return void (this.answer = null);
    // The bars of a video stay until the next ones are there.
    if (photo === null || photo instanceof Blob) this.answer = null;
    try {
      this.#classifier ??= this.#start();
      const [classifier, image] = await Promise.all([this.#classifier, photo ?? photoAt(src, signal)]);
      const answer = await classifier.classify(image, { signal });
      if (signal.aborted) return;
      this.#name = classifier.name;
      this.answer = answer;
      emit<AnswerEvent>(this, 'hit5-answer', answer);
    } catch (cause) {
      if (!signal.aborted) this.fault = messageOf(cause);
    }
  }

  #start(): Promise<Classifier> {
    this.waits = 'The network is on its way …';
    const started = createClassifier({
      ...(this.base && { base: this.base }),
      onProgress: (loaded, total) =>
        (this.waits = `The network is on its way: ${formatPercent(loaded / total)}`),
    });
    started.catch(() => (this.#classifier = null));
    return started;
  }

  #show(photo: ClassifiedImage | null): void {
    URL.revokeObjectURL(this.#shown);
    this.#shown = photo instanceof Blob ? URL.createObjectURL(photo) : '';
  }

  #end(): void {
    this.#stop.abort();
    URL.revokeObjectURL(this.#shown);
    void this.#classifier?.then(
      (classifier) => classifier.close(),
      () => undefined,
    );
    this.#classifier = null;
  }
}

/** @throws Error with a message for a person when the address gives no photo. */
async function photoAt(src: string, signal: AbortSignal): Promise<Blob> {
  const address = new URL(src, document.baseURI).href;
  const { response, blob } = await fetchPhoto(address, signal);
  if (response.ok) return blob;
  throw new Error(`There is no photo at ${address} (${response.status}).`);
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-classifier': ClassifierElement;
  }
}
