import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { storesContext } from '../../kit/stores.ts';
import type { Live } from '../make-live.ts';
import '../../kit/element/file-drop/file-drop.ts';
import type { FilesGivenEvent } from '../../kit/element/file-drop/file-drop.ts';
import { defaultChallenge, type ChallengeId, type ImageId } from '../../core/trials/challenge.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { type ElementEvent, emit } from '../../kit/element/element-event.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { breakLink, type LinkWords } from '../../kit/route/pages.ts';
import '../../kit/element/notice/notice.ts';
import type { SweptChangeEvent } from '../element/distortions/sweep-chart.ts';
import type { SeedChangeEvent, StrengthChangeEvent } from '../element/distortions/distortion-sliders.ts';
import '../element/distortions/distortion-sliders.ts';
import '../element/distortions/sweep-chart.ts';
import '../../kit/element/image-credit/image-credit.ts';
import '../../label/element/answer-card/answer-card.ts';
import '../../kit/element/photo/photo.ts';
import '../../kit/element/top-bar/top-bar.ts';
import { longestSide, readDistortions, settingWords, strengthOf } from '../logic/distortions/distortion.ts';
import { truthOf } from '../logic/sweep.ts';
import { headlineDepth } from '../../core/trials/hit.ts';
import { messageOf } from '../../core/message-of.ts';
import { seededOrder } from '../../core/trials/seeded-order.ts';
import { freshSeed } from '../../kit/route/router.ts';
import '../../networks/view/network-status.ts';
import './break-challenge.ts';
import './break-truth.ts';
import { PastePhoto } from './paste-photo.ts';
import { breakWords } from '../words/break/break.ts';
import { bold, technical } from '../../kit/words/marks.ts';

type OtherPhotoEvent = ElementEvent<'hit5-other-photo', ChallengeId>;

@customElement('hit5-break-start')
export class BreakStart extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    css`
      hit5-file-drop {
        min-width: 0;
      }
      .acts {
        justify-content: center;
        margin-top: 14px;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Live;

  protected override render() {
    const packs = this.stores.library.summaries.value.filter(({ id }) => id !== defaultChallenge);
    return html`<hit5-file-drop plain words=${breakWords().choosePhoto} @hit5-files-given=${this.#take}>
      <p>${breakWords().ownPhoto}</p>
      ${
        packs.length === 0
          ? nothing
          : html`<div class="acts">
              ${packs.map(
                ({ id, title }) =>
                  html`<button
                    type="button"
                    @click=${() => emit<OtherPhotoEvent>(this, 'hit5-other-photo', id)}
                  >
                    ${breakWords().photoOf(visibleText(title))}
                  </button>`,
              )}
            </div>`
      }
    </hit5-file-drop>`;
  }

  #take = ({ value: given }: FilesGivenEvent) => void this.stores.breaking.showGiven(given);
}

/** The photo, its sliders and the five beside one another, all in one window; on a phone below one another. */
const breakPageStyles = css`
  main {
    /* How high the top bar is. */
    --bar: calc(3.375rem + 1px);
    display: grid;
    gap: 20px;
    max-width: 92rem;
    margin: 0 auto;
    padding: 20px 24px 56px;
  }
  section {
    display: grid;
    gap: 12px;
    min-width: 0;
    align-content: start;
  }
  .hint {
    max-width: 46rem;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .setting,
  figcaption {
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  .stage {
    display: grid;
    gap: 16px 32px;
    align-items: start;
    grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr) minmax(0, 0.75fr);
  }
  .left {
    position: sticky;
    top: calc(var(--bar) + 12px);
    display: grid;
    gap: 12px;
    min-width: 0;
  }
  .photo hit5-photo {
    height: min(52dvh, 28rem);
  }
  .photo b {
    color: var(--truth);
  }
  .below {
    display: grid;
    gap: 16px 32px;
    align-items: start;
    grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
  }
  figure {
    display: grid;
    gap: 8px;
    min-width: 0;
  }
  figure hit5-photo {
    height: 12rem;
  }
  @media (width < 64rem) {
    .stage {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .five {
      grid-column: 1 / -1;
    }
  }
  @media (width < 56rem) {
    main {
      gap: 16px;
      padding: 16px 16px 40px;
    }
    .stage,
    .below {
      grid-template-columns: minmax(0, 1fr);
    }
    /* The photo and what is said of it stay in view above the sliders. */
    .left {
      display: contents;
    }
    .photo {
      position: sticky;
      z-index: 1;
      top: var(--bar);
      gap: 8px;
      /* As wide as the focus ring of a slider that passes below it. */
      margin: 0 -8px;
      padding: 0 8px 8px;
      border-bottom: 1px solid var(--line);
      background: var(--paper);
    }
    .photo hit5-photo {
      height: clamp(4.5rem, 22dvh, 13rem);
      min-height: 0;
    }
    hit5-distortion-sliders {
      --covered: calc(var(--bar) + clamp(4.5rem, 22dvh, 13rem) + 6rem);
    }
  }
  @media (height < 30rem) {
    main {
      --bar: 0px;
    }
  }
`;

/**
 * A photo under sliders: what the network still sees, and where it breaks. The photo is bounded before the network sees it
 * (`longestSide`), and the page says so.
 */
@customElement('hit5-break-page')
export class BreakPage extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, breakPageStyles];

  @consume({ context: storesContext }) stores!: Live;

  /** The image of a challenge that is to be distorted; null for a picture of one's own. */
  @property({ attribute: false })
  subject: { readonly challenge: ChallengeId; readonly image: ImageId } | null = null;

  /** Where the link wants the sliders to stand; without a word they stay where they are. */
  @property({ attribute: false }) words: LinkWords = {};

  @state() problem: string | null = null;

  @state() isChoosing = false;

  constructor() {
    super();
    new PastePhoto(this, (files) => void this.stores.breaking.showGiven({ kind: 'files', files }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stores.breaking.sweepAlong();
    if (this.subject === null) void this.stores.breaking.showFirst();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stores.breaking.leave();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('subject') && this.subject) void this.#open(this.subject.challenge, this.subject.image);
    if (changed.has('words') && Object.keys(this.words).length > 0) this.#place();
  }

  protected override render() {
    const { breaking } = this.stores;
    const { subject } = breaking;
    return html`<hit5-top-bar place="#/break"
        ><hit5-network-status slot="end"></hit5-network-status
      ></hit5-top-bar>
      <slot name="notices"></slot>
      <main>
        <h1>${breakWords().title}</h1>
        ${[breaking.message.value, this.problem].map((problem) =>
          problem === null
            ? nothing
            : html`<hit5-notice kind="alarm">
                ${technical(problem)}
                ${
                  subject.value
                    ? html`<button slot="actions" type="button" @click=${() => breaking.again()}>
                        ${breakWords().tryAgain}
                      </button>`
                    : nothing
                }
              </hit5-notice>`,
        )}
        ${subject.value ? this.#renderWork() : nothing}
        <hit5-break-start
          @hit5-other-photo=${({ value }: OtherPhotoEvent) => void this.#another(value)}
        ></hit5-break-start>
        <p class="hint">${breakWords().hint(longestSide)}</p>
      </main>`;
  }

  #renderWork() {
    const { breaking, library } = this.stores;
    const subject = breaking.subject.value;
    const distorted = breaking.distorted.value;
    const words = breakWords();
    const set = settingWords(breaking.setting.value.distortions, words);
    return html`<div class="stage">
        <div class="left">
          <section class="photo" aria-label=${words.thePhoto}>
            <hit5-photo .bitmap=${distorted?.bitmap ?? null} label=${words.distorted}></hit5-photo>
            <p>${this.#renderFinding()}</p>
          </section>
          <p class="setting">${set || words.moveSlider}</p>
          <hit5-break-truth>
            ${
              library.isWithheld.value
                ? nothing
                : html`<button
                    type="button"
                    aria-disabled=${this.isChoosing ? 'true' : 'false'}
                    @click=${() => void this.#another(defaultChallenge)}
                  >
                    ${this.isChoosing ? words.isLooking : words.anotherPhoto}
                  </button>`
            }
          </hit5-break-truth>
        </div>
        <section class="sliders" aria-labelledby="sliders">
          <h2 id="sliders">${words.distortions}</h2>
          <hit5-distortion-sliders
            .setting=${breaking.setting.value}
            @hit5-strength-change=${({ value: { kind, strength } }: StrengthChangeEvent) =>
              breaking.setStrength(kind, strength)}
            @hit5-seed-change=${({ value: seed }: SeedChangeEvent) => breaking.setSeed(seed)}
            @hit5-distortion-reset=${() => breaking.reset()}
          ></hit5-distortion-sliders>
        </section>
        <div class="five">${this.#renderFive()}</div>
      </div>
      <div class="below">
        ${this.#renderSweep()}
        <figure>
          <hit5-photo .bitmap=${subject?.original ?? null} label=${words.asItIsPhoto}></hit5-photo>
          <figcaption>
            ${words.asItIs}
            <hit5-image-credit
              .credit=${subject?.credit ?? null}
              .kind=${subject?.kind ?? 'photo'}
            ></hit5-image-credit>
          </figcaption>
        </figure>
      </div>
      <hit5-break-challenge></hit5-break-challenge>`;
  }

  /** What is true of the photo, and what the network says of it. */
  #renderFinding() {
    const { breaking, catalogue } = this.stores;
    const truth = breaking.truth.value;
    const words = breakWords();
    if (truth === null) return words.nobodySaid;
    const { title: label, index } = catalogue.byWnid(truth);
    const is = words.itIs(label, bold);
    const prediction = breaking.distorted.value?.prediction;
    const first = prediction?.guesses[0];
    if (!prediction || !first) return html`${is}.`;
    const { probability, hit } = truthOf(prediction, index);
    if (first.classIndex === index) return html`${is}. ${words.sure(probability)}`;
    const said = breaking.setting.value.distortions.length > 0 ? words.broke : words.says;
    return html`<strong>${said(catalogue.byIndex(first.classIndex).title)}</strong> ${is},
      ${hit ? words.stillAmong(probability) : words.notAmong}.`;
  }

  #renderFive() {
    const { breaking, catalogue, network } = this.stores;
    const guesses = breaking.distorted.value?.prediction?.guesses.slice(0, headlineDepth) ?? [];
    const status = network.status.value;
    const waiting = status.kind === 'failed' ? breakWords().cannotNow : breakWords().isLooking;
    const truth = breaking.truth.value;
    return html`<hit5-answer-card
      side="network"
      heading=${breakWords().network}
      .subtitle=${status.kind === 'ready' ? status.info.name : ''}
      .hitIndex=${guesses.findIndex(({ classIndex }) => catalogue.byIndex(classIndex).wnid === truth)}
      .guesses=${guesses.map(({ classIndex, probability }) => ({
        label: catalogue.byIndex(classIndex).title,
        probability,
      }))}
      .pendingText=${guesses.length > 0 ? '' : waiting}
    ></hit5-answer-card>`;
  }

  #renderSweep() {
    const { breaking, catalogue } = this.stores;
    const truth = breaking.truth.value;
    if (truth === null) {
      return html`<p class="hint">${breakWords().sayForSweep}</p>`;
    }
    const kind = breaking.swept.value;
    const sweep = breaking.sweep.value;
    return html`<section aria-label=${breakWords().alongSlider}>
      <hit5-sweep-chart
        .kind=${kind}
        .points=${sweep?.points ?? []}
        ?whole=${sweep?.whole ?? false}
        .truth=${catalogue.title(truth)}
        .strength=${strengthOf(breaking.setting.value.distortions, kind)}
        @hit5-swept-change=${(event: SweptChangeEvent) => breaking.setSwept(event.value)}
      ></hit5-sweep-chart>
    </section>`;
  }

  /** Goes on with a photo of a challenge, by chance, that the network is sure of; drawings are left for later. */
  async #another(id: ChallengeId): Promise<void> {
    if (this.isChoosing) return;
    const { library, breaking } = this.stores;
    this.isChoosing = true;
    this.problem = null;
    try {
      const source = await library.open(id);
      if (!source) return;
      const order = seededOrder(source.challenge.images, freshSeed(), source.challenge.images.length);
      const photos = order.filter(({ kind, id: image }) => kind === 'photo' && image !== this.subject?.image);
      const found = await breaking.sureOf(
        (photos.length > 0 ? photos : order).map((image) => ({ image, source })),
      );
      if (!found) return;
      breaking.reset();
      location.hash = breakLink(id, found.image.id);
    } catch (cause) {
      this.problem = messageOf(cause);
    } finally {
      this.isChoosing = false;
    }
  }

  #place(): void {
    const { distortions, problem } = readDistortions(this.words);
    if (distortions.length > 0) this.stores.breaking.set(distortions);
    this.problem = problem;
  }

  async #open(challenge: ChallengeId, image: ImageId): Promise<void> {
    const { library, breaking } = this.stores;
    this.problem = null;
    await library.open(challenge).catch(() => null);
    const found = library.find({ challengeId: challenge }, image);
    if (found) await breaking.showImage(found);
    else this.problem = breakWords().notHere;
  }
}
