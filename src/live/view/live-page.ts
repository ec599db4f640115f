import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, css } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { headlineDepth } from '../../core/trials/hit.ts';
import { classMap } from 'lit/directives/class-map.js';
import { photosLink } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Live } from '../make-live.ts';
import '../../kit/element/file-drop/file-drop.ts';
import type { FilesGivenEvent } from '../../kit/element/file-drop/file-drop.ts';
import '../element/live/camera-view.ts';
import '../../label/element/answer-card/answer-card.ts';
import '../../kit/element/notice/notice.ts';
import '../../kit/element/photo/photo.ts';
import '../../kit/element/top-bar/top-bar.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import '../../networks/view/network-status.ts';
import { PastePhoto } from './paste-photo.ts';
import { liveWords } from '../words/live/live.ts';
import { technical } from '../../kit/words/marks.ts';

const livePageStyles = css`
  main {
    display: grid;
    gap: 24px;
    max-width: 84rem;
    margin: 0 auto;
    padding: 28px 24px 56px;
  }
  .lead {
    display: grid;
    gap: 8px;
  }
  .lead p {
    max-width: 64rem;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .stage {
    display: grid;
    gap: 24px 32px;
    align-items: start;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
  .picture {
    display: grid;
    gap: 14px;
    min-width: 0;
  }
  hit5-camera-view,
  hit5-photo,
  .empty {
    height: min(52dvh, 34rem);
  }
  .empty {
    display: grid;
    gap: 14px;
    place-content: center;
    justify-items: center;
    padding: 20px;
    border-radius: var(--radius);
    background: var(--mat);
    color: var(--ink-2);
    text-align: center;
  }
  .no-camera {
    padding: 16px 20px;
    border-radius: var(--radius);
    background: var(--mat);
    color: var(--ink-2);
  }
  .acts {
    align-items: center;
  }
  .kept {
    display: grid;
    gap: 10px;
    max-width: 44rem;
    scroll-margin-bottom: 1rem;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  /* One line high, whatever comes, so that nothing moves below it. */
  .first {
    height: 1.25em;
    overflow: hidden;
    color: var(--network);
    font: 500 clamp(2.5rem, 1.5rem + 3vw, 3.75rem) / 1.25 var(--display);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .long {
    font-size: clamp(1.5rem, 1rem + 1.75vw, 2.25rem);
    line-height: clamp(3.125rem, 1.875rem + 3.75vw, 4.6875rem);
    height: auto;
  }
  @media (width < 56rem) {
    main {
      padding: 20px 16px 40px;
    }
    .stage {
      grid-template-columns: minmax(0, 1fr);
    }
    hit5-camera-view,
    hit5-photo,
    .empty {
      height: min(44dvh, 24rem);
    }
  }
`;

/** A name of more letters stands in smaller ones. */
const longName = 16;

/** The network on what the camera sees, or on a photo that is dropped, pasted or chosen. */
@customElement('hit5-live-page')
export class LivePage extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, livePageStyles];

  @consume({ context: storesContext }) stores!: Live;

  /** The address of a picture of this site that the link opens; null for none. */
  @property({ attribute: false }) photo: string | null = null;

  @query('.kept') readonly keptPlace!: HTMLElement;

  #leave: () => void = () => undefined;

  constructor() {
    super();
    new PastePhoto(this, (files) => void this.stores.live.take({ kind: 'files', files }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = this.stores.live.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('photo') && this.photo !== null) void this.stores.live.takeAddress(this.photo);
  }

  protected override render() {
    const { message, cameraOffered } = this.stores.live;
    const words = liveWords();
    return html`<hit5-top-bar place="#/live"
        ><hit5-network-status slot="end"></hit5-network-status
      ></hit5-top-bar>
      <slot name="notices"></slot>
      <main>
        <div class="lead">
          <h1>${words.title}</h1>
          <p>${cameraOffered ? words.showIt : words.giveIt}</p>
        </div>
        ${message.value === null ? nothing : html`<hit5-notice kind="alarm">${technical(message.value)}</hit5-notice>`}
        <div class="stage">
          <section class="picture" aria-label=${words.thePicture}>
            ${this.#renderPicture()} ${this.#renderFirst()} ${this.#renderActs()} ${this.#renderKept()}
          </section>
          ${this.#renderFive()}
        </div>
        <hit5-file-drop plain words=${words.choosePhoto} @hit5-files-given=${this.#take}>
          <p>${words.dropPhoto}</p>
        </hit5-file-drop>
      </main>`;
  }

  #renderPicture() {
    const { still, camera, cameraOffered } = this.stores.live;
    const words = liveWords();
    if (still.value) {
      return html`<hit5-photo .bitmap=${still.value.bitmap} label=${words.frozen}></hit5-photo>`;
    }
    if (camera.value.kind === 'on') {
      return html`<hit5-camera-view .stream=${camera.value.stream}></hit5-camera-view>`;
    }
    if (!cameraOffered) {
      return html`<p class="no-camera">${words.noCamera}</p>`;
    }
    const asking = camera.value.kind === 'asking';
    return html`<div class="empty">
      <button
        type="button"
        class="primary"
        ?disabled=${asking}
        @click=${() => void this.stores.live.startCamera()}
      >
        ${words.startCamera}
      </button>
      <p role="status">${asking ? words.asksCamera : words.cameraOff}</p>
    </div>`;
  }

  get #guesses() {
    const { live, catalogue } = this.stores;
    return (live.prediction.value?.guesses.slice(0, headlineDepth) ?? []).map(
      ({ classIndex, probability }) => {
        return { label: catalogue.byIndex(classIndex).title, probability };
      },
    );
  }

  /** As people say it aloud: mug? */
  #renderFirst() {
    const { live } = this.stores;
    if (!live.still.value && live.camera.value.kind !== 'on') return nothing;
    const label = this.#guesses[0]?.label;
    return html`<p class=${classMap({ first: true, long: (label?.length ?? 0) > longName })}>
      ${label === undefined ? '…' : `${label}?`}
    </p>`;
  }

  #renderFive() {
    const status = this.stores.network.status.value;
    const guesses = this.#guesses;
    return html`<hit5-answer-card
      side="network"
      heading=${liveWords().network}
      .subtitle=${status.kind === 'ready' ? status.info.name : ''}
      .guesses=${guesses}
      .pendingText=${guesses.length > 0 ? '' : this.#waiting()}
    ></hit5-answer-card>`;
  }

  #waiting(): string {
    const { live, network } = this.stores;
    const words = liveWords();
    if (network.status.value.kind === 'failed') return words.cannotNow;
    if (network.status.value.kind === 'loading') return words.isLoading;
    const looks = live.still.value !== null || live.camera.value.kind === 'on';
    return looks ? words.isLooking : words.fiveHere;
  }

  #renderActs() {
    const { live } = this.stores;
    const on = live.camera.value.kind === 'on';
    const still = live.still.value !== null;
    if (!on && !still) return nothing;
    const words = liveWords();
    return html`<div class="acts">
      ${
        on
          ? html`<button
              type="button"
              class="primary"
              @click=${() => (still ? void live.goOn() : live.freeze())}
            >
              ${still ? words.goOn : words.freeze}
            </button>`
          : nothing
      }
      ${
        still ? html`<button type="button" @click=${() => void this.#keep()}>${words.keep}</button>` : nothing
      }
      ${still ? html`<button type="button" @click=${() => void this.#break()}>${words.breakIt}</button>` : nothing}
      <button type="button" class="quiet" @click=${() => live.stopCamera()}>
        ${on ? words.cameraOffAct : words.putAway}
      </button>
    </div>`;
  }

  #renderKept() {
    const { files } = this.stores.live.kept;
    const count = files.value.length;
    const words = liveWords();
    return html`<div class="kept">
      <p role="status">${count === 0 ? nothing : words.kept(count)}</p>
      ${
        count === 0
          ? nothing
          : html`<div class="acts">
              <button type="button" @click=${() => void this.#makeChallenge()}>${words.makeChallenge}</button>
              <button type="button" class="quiet" @click=${() => this.stores.live.kept.clear()}>
                ${words.throwAway}
              </button>
            </div>`
      }
    </div>`;
  }

  #take = ({ value: given }: FilesGivenEvent) => void this.stores.live.take(given);

  async #keep(): Promise<void> {
    const { live } = this.stores;
    const file = await live.file();
    if (!file) return;
    live.kept.add(file);
    await this.updateComplete;
    this.keptPlace.scrollIntoView({ block: 'nearest' });
  }

  async #makeChallenge(): Promise<void> {
    const { live, imports } = this.stores;
    const files = live.kept.files.value;
    live.kept.clear();
    await imports.look({ kind: 'files', files });
    location.hash = photosLink();
  }

  async #break(): Promise<void> {
    const file = await this.stores.live.file();
    if (!file) return;
    await this.stores.breaking.showGiven({ kind: 'files', files: [file] });
    location.hash = '#/break';
  }
}
