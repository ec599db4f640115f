import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { storesContext } from '../../kit/stores.ts';
import type { Live } from '../make-live.ts';
import type { SweptChangeEvent } from '../element/distortions/sweep-chart.ts';
import type { SeedChangeEvent, StrengthChangeEvent } from '../element/distortions/distortion-sliders.ts';
import '../element/distortions/distortion-sliders.ts';
import '../element/distortions/sweep-chart.ts';
import '../../kit/element/image-credit/image-credit.ts';
import '../element/live/live-bars.ts';
import '../../kit/element/notice/notice.ts';
import '../../kit/element/photo/photo.ts';
import '../../kit/element/top-bar/top-bar.ts';
import { longestSide } from '../logic/distortions/distortion.ts';
import { settingWords, strengthOf } from '../logic/distortions/setting.ts';
import { headlineDepth } from '../../core/trials/hit.ts';
import type { ChallengeId, ImageId } from '../../core/trials/challenge.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import '../../networks/view/network-status.ts';
import { BarHeight } from './bar-height.ts';
import { breakPageStyles } from './break-page-styles.ts';
import './break-challenge.ts';
import './break-start.ts';
import './break-strip.ts';
import './break-truth.ts';
import { PastePhoto } from './paste-photo.ts';

/**
 * A photo under sliders: what the network still sees, and where it breaks. The photo is bounded before the network
 * sees it (`longestSide`), and the page says so, because the probabilities are not quite those of the whole photo.
 */
@customElement('hit5-break-page')
export class BreakPage extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, breakPageStyles];

  @consume({ context: storesContext }) stores!: Live;

  /** The image of a challenge that is to be distorted; null for a picture of one's own. */
  @property({ attribute: false })
  subject: { readonly challenge: ChallengeId; readonly image: ImageId } | null = null;

  /** What is wrong with the link. */
  @state() problem: string | null = null;

  constructor() {
    super();
    new BarHeight(this);
    new PastePhoto(this, (files) => void this.stores.breaking.showGiven({ kind: 'files', files }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.subject === null) this.stores.breaking.again();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stores.breaking.leave();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('subject') && this.subject) void this.#open(this.subject.challenge, this.subject.image);
  }

  protected override render() {
    const { breaking } = this.stores;
    const { subject } = breaking;
    return html`<hit5-top-bar place="#/break"
        ><hit5-network-status slot="end"></hit5-network-status
      ></hit5-top-bar>
      <slot name="notices"></slot>
      <main>
        <div class="lead">
          <h1>Break the network</h1>
          <p>
            In 2014 filters, small objects, close-ups and things in front of the object made networks miss
            what people got right. Move a slider and see when the true class falls out of the five. Here the
            photo is first made smaller, to at most ${longestSide} pixels on its longest side, so the
            network’s probabilities can differ a little from those that it gives the whole photo elsewhere.
          </p>
        </div>
        ${[breaking.message.value, this.problem].map((words) =>
          words === null
            ? nothing
            : html`<hit5-notice kind="alarm">
                ${words}
                ${
                  subject.value
                    ? html`<button slot="actions" type="button" @click=${() => breaking.again()}>
                        Try again
                      </button>`
                    : nothing
                }
              </hit5-notice>`,
        )}
        ${subject.value ? this.#renderWork() : nothing}
        <hit5-break-start></hit5-break-start>
      </main>`;
  }

  #renderWork() {
    const { breaking } = this.stores;
    const subject = breaking.subject.value;
    const distorted = breaking.distorted.value;
    const words = settingWords(breaking.setting.value.distortions);
    return html`<section aria-label="The photo">
        <div class="photos">
          <figure>
            <hit5-photo .bitmap=${subject?.original ?? null} label="The photo as it is"></hit5-photo>
            <figcaption>
              As it is
              <hit5-image-credit
                .credit=${subject?.credit ?? null}
                .kind=${subject?.kind ?? 'photo'}
              ></hit5-image-credit>
            </figcaption>
          </figure>
          <figure>
            <hit5-photo .bitmap=${distorted?.bitmap ?? null} label="The photo distorted"></hit5-photo>
            <figcaption>${words || 'Nothing is distorted yet'}</figcaption>
          </figure>
          ${this.#renderFive()}
        </div>
        <hit5-break-truth></hit5-break-truth>
      </section>
      <div class="work">
        <hit5-break-strip aria-hidden="true"></hit5-break-strip>
        <section aria-labelledby="sliders">
          <h2 id="sliders">Distortions</h2>
          <hit5-distortion-sliders
            .setting=${breaking.setting.value}
            @hit5-strength-change=${({ value: { kind, strength } }: StrengthChangeEvent) =>
              breaking.setStrength(kind, strength)}
            @hit5-seed-change=${({ value: seed }: SeedChangeEvent) => breaking.setSeed(seed)}
            @hit5-distortion-reset=${() => breaking.reset()}
          ></hit5-distortion-sliders>
        </section>
        ${this.#renderSweep()}
      </div>
      <hit5-break-challenge></hit5-break-challenge>`;
  }

  #renderFive() {
    const { breaking, catalogue, network } = this.stores;
    const guesses = breaking.distorted.value?.prediction?.guesses.slice(0, headlineDepth) ?? [];
    const status = network.status.value;
    return html`<hit5-live-bars
      .subtitle=${status.kind === 'ready' ? status.info.name : ''}
      .truth=${breaking.truth.value}
      .guesses=${guesses.map(({ classIndex, probability }) => {
        const { wnid, title: label } = catalogue.byIndex(classIndex);
        return { key: wnid, label, probability };
      })}
      .waiting=${status.kind === 'failed' ? 'The network cannot answer now.' : 'The network is looking…'}
    ></hit5-live-bars>`;
  }

  #renderSweep() {
    const { breaking, catalogue } = this.stores;
    const truth = breaking.truth.value;
    if (truth === null) {
      return html`<p class="hint">
        Say what the photo shows, and its probability is drawn here along the slider that you moved last.
      </p>`;
    }
    const kind = breaking.swept.value;
    const sweep = breaking.sweep.value;
    return html`<section aria-label="Along the slider">
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

  async #open(challenge: ChallengeId, image: ImageId): Promise<void> {
    const { library, breaking } = this.stores;
    this.problem = null;
    await library.open(challenge).catch(() => null);
    const found = library.find({ challengeId: challenge }, image);
    if (found) await breaking.showImage(found);
    else
      this.problem =
        'The photo of this link is not here: its challenge is not on this machine, or no longer has it.';
  }
}
