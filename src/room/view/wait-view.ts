import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { formatMilliseconds } from '../../core/text/format-number.ts';
import { answerEvent } from '../../core/room/own-event.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import type { Session, Trial } from '../../core/trials/session.ts';
import { storesContext } from '../../kit/stores.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import type { KeptSeat } from '../../label/logic/kept-seat.ts';
import { imageAddresses } from '../../label/view/image-addresses.ts';
import '../element/name-mark/name-mark.ts';
import type { CallEvent } from '../element/network-call/network-call.ts';
import '../element/network-call/network-call.ts';
import type { OwnPhotoEvent } from '../element/own-photos/own-photos.ts';
import '../element/own-photos/own-photos.ts';
import '../element/what-comes/what-comes.ts';
import { callWords, ownPhotos, type OwnPhoto } from '../logic/own-photos.ts';
import type { Room } from '../make-room.ts';
import { mayBeSeenAgain, waitWords, type WaitScreen } from '../state/room-screen.ts';
import { waitWords as waitingWords } from '../words/wait/wait.ts';
import { bold } from '../../kit/words/marks.ts';

/** The waits in which one's own photos would stand else. */
const photoWaits: readonly WaitScreen['kind'][] = ['await-step', 'await-reveal', 'await-end'];

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
    headings,
    css`
      .wait {
        display: grid;
        gap: clamp(12px, 2.4vh, 20px);
        max-width: 40rem;
        margin: 0 auto;
        padding: clamp(16px, 6vh, 72px) 20px 32px;
      }
      .wait > button {
        justify-self: start;
      }
      .more {
        display: contents;
      }
      .wait.photo {
        gap: 14px;
        max-width: 84rem;
        padding-top: 0;
        padding-inline: 0;
      }
      .photo > :is([role='status'], button, .more) {
        margin-inline: 16px;
      }
      .photo > .more {
        display: grid;
        gap: 14px;
      }
      /* What is asked of the photo is the larger question. */
      .photo:not(.end) h1 {
        font: 600 1.0625rem/1.5 var(--ui);
        letter-spacing: 0;
      }
      .photo.end > [role='status'] {
        order: -1;
        padding-top: 12px;
      }
      @media (width >= 64rem) {
        .wait.photo {
          padding-inline: 20px;
        }
        .photo > :is([role='status'], button, .more) {
          margin-inline: 0;
        }
      }
      .seat {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 24px;
        align-items: end;
        justify-content: space-between;
      }
      .who {
        display: flex;
        gap: 0.35em;
        align-items: center;
        font: 500 clamp(1.75rem, 1.2rem + 2vw, 2.5rem) / 1.2 var(--display);
        overflow-wrap: anywhere;
      }
      .who bdi {
        min-width: 0;
      }
      .who hit5-name-mark {
        font-size: 0.85em;
      }
      p {
        color: var(--ink-2);
        font: 1.0625rem/1.5 var(--ui);
      }
      :is(hit5-network-call, .bet) p {
        font-size: 0.9375rem;
      }
      b,
      code {
        color: var(--ink);
      }
      code {
        font: 600 1.25rem var(--ui);
        letter-spacing: 0.08em;
      }
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
    `,
  ];

  @consume({ context: storesContext }) stores!: Room;

  @property({ attribute: false }) seat!: KeptSeat;

  @property({ attribute: false }) screen!: WaitScreen;

  @state() chosen: ImageId | null = null;

  protected override render() {
    const { seat, screen, stores } = this;
    const current = stores.sessions.kept.value;
    if (!current) return nothing;
    const { session, phase } = current;
    const { card } = seat;
    const { kind } = screen;
    const isPicked = phase.kind === 'answering' && phase.draft.guesses.length > 0;
    const isStudy = card.options.study !== null;
    const all = isStudy ? [] : ownPhotos(seat, session, stores.catalogue.of(card.options));
    const photos = all.filter(({ imageId }) => kind === 'play' || mayBeSeenAgain(seat, imageId));
    const photo = this.#photoOf(photos, session);
    const addresses = imageAddresses(session, stores.library, {});
    // A photo of a timed view is seen by the clock, and in no other way before its answer.
    const isSeen = kind === 'on-board' && card.options.show === undefined;
    const hasPhoto = photo !== null || isSeen;
    const words = waitingWords();
    const [heading, text] = waitWords(
      kind,
      {
        isStudy,
        hasBegun: isPicked || (kind !== 'on-board' && session.trials.length > 0),
        isPartial: session.skipped.length > 0,
        sent: 'trial' in screen ? this.#sent(screen.trial) : 'acked',
      },
      words,
    );
    return html`<div class=${classMap({ wait: true, photo: hasPhoto, end: isLookingBack(screen) })}>
      ${photo ? this.#renderPhoto(photo, photos, addresses.file(photo.imageId)) : nothing}
      ${isSeen ? seenTemplate(addresses.file(screen.imageId), session.order.indexOf(screen.imageId)) : nothing}
      <div role="status">
        <h1>${heading}</h1>
        <p>${text}</p>
        ${
          photos.length < all.length && !hasPhoto && photoWaits.includes(kind)
            ? html`<p>${words.noPhotoAgain}</p>`
            : nothing
        }
      </div>
      ${kind === 'lobby' ? lobbyTemplate(seat) : nothing}
      ${
        kind === 'await-answer' && card.options.pace === 'self'
          ? html`<button type="button" class="primary" @click=${() => void stores.sessions.next()}>
              ${words.nextImage}
            </button>`
          : nothing
      }
      <div class="more">
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
        ${kind === 'await-end' && !isStudy ? this.#renderBet(card.options.show ?? []) : nothing}
        <slot></slot>
      </div>
    </div>`;
  }

  #renderBet(exposures: readonly number[]) {
    if (exposures.length < 2) return nothing;
    const { bet } = this.seat;
    return html`<section class="bet" aria-labelledby="bet">
      <h2 id="bet">${waitingWords().bet}</h2>
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
      <p role="status">${bet === undefined ? nothing : waitingWords().boardWillShow}</p>
    </section>`;
  }

  #renderPhoto(photo: OwnPhoto, photos: readonly OwnPhoto[], file: string) {
    const { state } = this.seat;
    const answered = state?.answered[photo.imageId] ?? 0;
    const isAwaited = !isLookingBack(this.screen) && this.screen.kind !== 'play' && (state?.people ?? 0) > 1;
    return html`<hit5-network-call
      .photo=${photo}
      .file=${file}
      ?slow=${this.screen.kind === 'play'}
      ?shared=${isLookingBack(this.screen)}
      ?brief=${this.screen.kind === 'await-answer'}
      @hit5-call=${({ value: gets }: CallEvent) => this.#call(photo, photos, gets)}
    >
      <p>
        ${isAwaited && answered > 0 ? waitingWords().haveAnswered(answered, state?.people ?? 0) : nothing}
        ${callWords(photos, waitingWords())}
      </p>
    </hit5-network-call>`;
  }

  /** The one that was answered last, as long as the others answer it; after the last one a photo to call, or the one that was chosen. */
  #photoOf(photos: readonly OwnPhoto[], { trials }: Session): OwnPhoto | null {
    const { screen, seat } = this;
    const last = trials.at(-1);
    switch (screen.kind) {
      case 'play':
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

function seenTemplate(file: string, place: number) {
  return file === '' ? nothing : html`<img src=${file} alt=${waitingWords().photo(place + 1)} />`;
}

/** Who one is, what is about to happen, and the code that gives another device this seat. */
function lobbyTemplate({ state, card, name, returnCode }: KeptSeat) {
  const shownName = state?.name ?? name;
  const people = state?.people ?? 0;
  const words = waitingWords();
  return html`<div class="seat">
      <p>
        ${words.youAre}
        <b class="who"><hit5-name-mark .name=${shownName}></hit5-name-mark><bdi>${shownName}</bdi></b>
      </p>
      ${people > 1 ? html`<p>${words.areHere(people, bold)}</p>` : nothing}
    </div>
    <hit5-what-comes ?study=${card.options.study !== null} .asked=${card.options}></hit5-what-comes>
    ${
      returnCode === ''
        ? nothing
        : html`<p>${words.yourReturnCode(returnCode, (text) => html`<code>${text}</code>`)}</p>`
    }`;
}

function nextToCall(photos: readonly OwnPhoto[]): OwnPhoto | undefined {
  return photos.find(({ asks, call }) => asks && call === null);
}

/** Whether nothing is left to answer, so that all of one's own photos are there to be seen again. */
const isLookingBack = ({ kind }: WaitScreen) => kind === 'await-end' || kind === 'late';
