import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatMilliseconds } from '../../core/text/format-number.ts';
import { answerEvent } from '../../core/room/own-event.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import type { Session, Trial } from '../../core/trials/session.ts';
import { storesContext } from '../../kit/stores.ts';
import { base } from '../../kit/style/base.ts';
import { controls } from '../../kit/style/controls.ts';
import type { KeptSeat } from '../../label/logic/kept-seat.ts';
import { imageAddresses } from '../../label/view/image-addresses.ts';
import type { CallEvent } from '../element/network-call/network-call.ts';
import '../element/network-call/network-call.ts';
import type { OwnPhotoEvent } from '../element/own-photos/own-photos.ts';
import '../element/own-photos/own-photos.ts';
import '../element/room-wait/room-wait.ts';
import { callWords, ownPhotos, type OwnPhoto } from '../logic/own-photos.ts';
import type { Room } from '../make-room.ts';
import { mayBeSeenAgain, type RoomScreen } from '../state/room-screen.ts';

export type WaitScreen = Exclude<RoomScreen, { kind: 'shown' | 'told' }>;

/**
 * What a pupil sees while the room waits: the photo that was answered, with a game about the network's answer, and after
 * the last one all of their own. Who takes part in a study reads what is waited for, and nothing else.
 *
 * @slot - What else there is to say or to do.
 */
@customElement('hit5-wait-view')
export class WaitView extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    css`
      .bet {
        display: grid;
        gap: 10px;
      }
      .bet h2 {
        font: 500 1.5rem/1.2 var(--display);
      }
      .times {
        display: grid;
        gap: 8px;
        grid-template-columns: repeat(auto-fit, minmax(5.5rem, 1fr));
      }
      .times button {
        min-height: 52px;
      }
      [aria-pressed='true'] {
        border-color: var(--person);
        background: var(--person-fill);
        color: var(--person);
        text-decoration: underline;
        text-underline-offset: 0.3em;
      }
      img {
        display: block;
        width: 100%;
        max-height: 50vh;
        background: var(--mat);
        object-fit: contain;
      }
      p {
        color: var(--ink-2);
        font: 0.9375rem/1.5 var(--ui);
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Room;

  @property({ attribute: false }) seat!: KeptSeat;

  @property({ attribute: false }) screen!: WaitScreen;

  /** Whether the network's five are told one after the other, as they may be seen now. */
  @property({ type: Boolean }) plays = false;

  @state() chosen: ImageId | null = null;

  protected override render() {
    const { seat, screen, stores } = this;
    const current = stores.sessions.state.value;
    if (!current) return nothing;
    const { session, phase } = current;
    const isPicked = phase.kind === 'answering' && phase.draft.guesses.length > 0;
    const { name, returnCode, state, card } = seat;
    const study = card.options.study !== null;
    const all = study ? [] : ownPhotos(seat, session, stores.catalogue.of(card.options));
    const photos = all.filter(({ imageId }) => this.plays || mayBeSeenAgain(seat, imageId));
    const photo = this.#photoOf(photos, session);
    const addresses = imageAddresses(session, stores.library, {});
    // A photo of a timed view is seen by the clock, and in no other way before its answer.
    const isSeen = screen.kind === 'on-board' && card.options.show === undefined;
    return html`<hit5-room-wait
      .kind=${this.plays ? 'play' : screen.kind}
      ?study=${study}
      .asked=${card.options}
      ?photo=${photo !== null || isSeen}
      .name=${state?.name ?? name}
      .returnCode=${returnCode}
      ?begun=${isPicked || (screen.kind !== 'on-board' && session.trials.length > 0)}
      ?kept=${photos.length < all.length}
      ?partial=${session.skipped.length > 0}
      .people=${state?.people ?? 0}
      .sent=${'trial' in screen ? this.#sent(screen.trial) : 'acked'}
      ?skippable=${screen.kind === 'await-answer' && card.options.pace === 'self' && !this.plays}
      @hit5-wait-end=${() => stores.flow.next()}
    >
      ${photo ? this.#renderPhoto(photo, photos, addresses.file(photo.imageId)) : nothing}
      ${isSeen ? this.#renderSeen(addresses.file(screen.imageId), session.order.indexOf(screen.imageId)) : nothing}
      ${
        isLookingBack(screen) && photos.length > 0
          ? html`<hit5-own-photos
              .photos=${photos}
              .addresses=${addresses}
              .chosen=${photo?.imageId ?? null}
              @hit5-own-photo=${({ value }: OwnPhotoEvent) => (this.chosen = value)}
            ></hit5-own-photos>`
          : nothing
      }
      ${screen.kind === 'await-end' && !study ? this.#renderBet(card.options.show ?? []) : nothing}
      <slot></slot>
    </hit5-room-wait>`;
  }

  #renderBet(exposures: readonly number[]) {
    if (exposures.length < 2) return nothing;
    const { bet } = this.seat;
    return html`<section class="bet" aria-labelledby="bet">
      <h2 id="bet">At which time will the class miss half?</h2>
      <div class="times">
        ${exposures.map(
          (one) =>
            html`<button
              type="button"
              aria-pressed=${one === bet ? 'true' : 'false'}
              @click=${() => void this.stores.member.value.bet(one)}
            >
              ${formatMilliseconds(one)}
            </button>`,
        )}
      </div>
      <p role="status">${bet === undefined ? nothing : 'The board will show it.'}</p>
    </section>`;
  }

  #renderSeen(file: string, place: number) {
    return file === '' ? nothing : html`<img slot="photo" src=${file} alt=${`Photo ${place + 1}`} />`;
  }

  #renderPhoto(photo: OwnPhoto, photos: readonly OwnPhoto[], file: string) {
    const { state } = this.seat;
    const answered = state?.answered[photo.imageId] ?? 0;
    const isAwaited = !isLookingBack(this.screen) && !this.plays && (state?.people ?? 0) > 1;
    return html`<hit5-network-call
      slot="photo"
      .photo=${photo}
      .file=${file}
      ?slow=${this.plays}
      ?shared=${isLookingBack(this.screen)}
      ?brief=${this.screen.kind === 'await-answer' && !this.plays}
      @hit5-call=${({ value: gets }: CallEvent) => this.#call(photo, photos, gets)}
    >
      <p>
        ${isAwaited && answered > 0 ? `${answered} of ${state?.people ?? 0} have answered.` : nothing}
        ${callWords(photos)}
      </p>
    </hit5-network-call>`;
  }

  /** The one that was answered last, as long as the others answer it; after the last one a photo to call, or the one that was chosen. */
  #photoOf(photos: readonly OwnPhoto[], { trials }: Session): OwnPhoto | null {
    const { screen, seat } = this;
    const last = trials.at(-1);
    switch (screen.kind) {
      case 'await-reveal':
      case 'await-answer':
        return photos.find(({ imageId }) => imageId === screen.trial.imageId) ?? null;
      case 'await-step':
        if (!last || last.position !== seat.state?.position) return null;
        return photos.find(({ imageId }) => imageId === last.imageId) ?? null;
      case 'await-end':
      case 'late':
        return (
          photos.find(({ imageId }) => imageId === this.chosen) ?? nextToCall(photos) ?? photos[0] ?? null
        );
      default:
        return null;
    }
  }

  #sent(trial: Trial) {
    const { id } = answerEvent(this.seat.member, trial);
    return this.stores.member.loaded?.outbox?.whereIs(id) ?? 'acked';
  }

  /** After the last photo the next one is asked about. */
  #call({ imageId }: OwnPhoto, photos: readonly OwnPhoto[], gets: boolean): void {
    void this.stores.member.value.call(imageId, gets);
    if (!isLookingBack(this.screen)) return;
    this.chosen = nextToCall(photos.filter((one) => one.imageId !== imageId))?.imageId ?? imageId;
  }
}

function nextToCall(photos: readonly OwnPhoto[]): OwnPhoto | undefined {
  return photos.find(({ asks, call }) => asks && call === null);
}

/** Whether nothing is left to answer, so that all of one's own photos are there to be seen again. */
const isLookingBack = ({ kind }: RoomScreen) => kind === 'await-end' || kind === 'late';
