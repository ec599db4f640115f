import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ImageId } from '../../../core/trials/challenge.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';
import type { ImageAddresses } from '../../../kit/element/trial-list/trial-list.ts';
import { cross, tick } from '../../../kit/element/truth-line/truth-signs.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { base } from '../../../kit/style/base.ts';
import { visuallyHidden } from '../../../kit/style/controls.ts';
import type { OwnPhoto } from '../../logic/own-photos.ts';
import { waitWords } from '../../words/wait/wait.ts';

export type OwnPhotoEvent = ElementEvent<'hit5-own-photo', ImageId>;

/**
 * The photos that a person has answered, each with their own guess, their call, and what may be seen of it.
 *
 * @fires hit5-own-photo
 */
@customElement('hit5-own-photos')
export class OwnPhotos extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    visuallyHidden,
    css`
      ul {
        display: grid;
        gap: 10px;
        grid-template-columns: repeat(auto-fill, minmax(6rem, 1fr));
      }
      button {
        display: grid;
        align-content: start;
        width: 100%;
        height: 100%;
        padding: 0;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--card);
        color: var(--ink-2);
        font: 0.8125rem/1.35 var(--ui);
        text-align: start;
        overflow: hidden;
        cursor: pointer;
      }
      button:hover {
        border-color: var(--line-strong);
      }
      button[aria-pressed='true'] {
        border-color: var(--ink);
        box-shadow: inset 0 0 0 1px var(--ink);
      }
      .photo {
        display: grid;
        place-items: center;
        aspect-ratio: 4 / 3;
        background: var(--mat);
        overflow: hidden;
      }
      img {
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
      .words {
        display: grid;
        gap: 2px;
        padding: 6px 8px 8px;
        overflow-wrap: anywhere;
      }
      .person {
        color: var(--person);
        font-weight: 600;
      }
      .network {
        color: var(--network);
      }
      .truth {
        color: var(--truth);
        font-weight: 600;
      }
      svg {
        width: 14px;
        height: 14px;
        vertical-align: -2px;
      }
    `,
  ];

  @property({ attribute: false }) photos: readonly OwnPhoto[] = [];

  /** No photo is at hand until they are there. */
  @property({ attribute: false }) addresses: Pick<ImageAddresses, 'file' | 'part'> | null = null;

  /** Which of them stands large above; null: none. */
  @property({ attribute: false }) chosen: ImageId | null = null;

  protected override render() {
    return html`<ul aria-label=${waitWords().photos.name}>
      ${repeat(
        this.photos,
        ({ imageId }) => imageId,
        (photo) => html`<li>${this.#renderPhoto(photo)}</li>`,
      )}
    </ul>`;
  }

  #renderPhoto(photo: OwnPhoto) {
    const { imageId, number, guess, call, shown } = photo;
    const file = this.addresses?.file(imageId) ?? '';
    const words = waitWords();
    return html`<button
      type="button"
      aria-pressed=${imageId === this.chosen ? 'true' : 'false'}
      @click=${() => emit<OwnPhotoEvent>(this, 'hit5-own-photo', imageId)}
    >
      <span class="photo"
        >${file === '' ? words.call.noPhoto : html`<img src=${file} style=${styleMap({ objectPosition: this.addresses?.part?.(imageId) ?? 'center' })} alt="" loading="lazy" decoding="async" />`}</span
      >
      <span class="words">
        <span class="visually-hidden">${words.photos.youSaid(number)}</span>
        <span class="person">${guess ?? words.photos.dontKnow}${shown ? hitMark(shown.hit) : nothing}</span>
        ${shown?.truth && !shown.hit ? html`<span class="truth">${tick} ${shown.truth}</span>` : nothing}
        ${
          shown
            ? shown.place === null
              ? nothing
              : html`<span class="network">${words.photos.network}${hitMark(shown.place >= 0)}</span>`
            : call === null
              ? nothing
              : html`<span class="network">${words.photos.bet(call)}</span>`
        }
      </span>
    </button>`;
  }
}

function hitMark(hit: boolean | null) {
  if (hit === null) return nothing;
  return html` ${hit ? tick : cross}<span class="visually-hidden">
      ${hit ? waitWords().photos.right : waitWords().photos.missed}</span
    >`;
}
