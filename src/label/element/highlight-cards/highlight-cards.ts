import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ImageClass } from '../../../core/classes/catalogue.ts';
import type { ImageCase } from '../../../figures/errors/image-case.ts';
import type { JointOutcome } from '../../../figures/scoring/joint-outcome.ts';
import type { SessionHighlights } from '../../logic/session-highlights.ts';
import type { ImageAddresses } from '../../../kit/element/trial-list/trial-list.ts';
import { base } from '../../../kit/style/base.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { sideWords } from '../../../kit/style/sides.ts';
import { headings } from '../../../kit/style/controls.ts';
import { endWords } from '../../words/end/end.ts';
import { bold } from '../../../kit/words/marks.ts';

/** From which probability on a network is called sure. */
const sureFrom = 0.5;

interface Card {
  readonly image: ImageCase;
  readonly title: string;
  readonly words: unknown;
  /** How many such images there are, where it is not the only one. */
  readonly more: number;
}

/** What is worth telling of a session: what only one side knew, the network's surest mistake, the nearest miss. */
@customElement('hit5-highlight-cards')
export class HighlightCards extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    headings,
    sideWords,
    css`
      :host {
        min-width: 0;
      }
      ul {
        display: grid;
        gap: 14px;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
      }
      li {
        display: grid;
        gap: 14px;
        align-items: start;
        min-width: 0;
        padding: 14px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--card);
        grid-template-columns: 76px minmax(0, 1fr);
      }
      .photo {
        aspect-ratio: 1;
        border-radius: var(--radius-small);
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
        min-width: 0;
        overflow-wrap: anywhere;
      }
      h2 {
        font-size: 1.125rem;
      }
      p {
        color: var(--ink-2);
        font: 0.875rem/1.45 var(--ui);
      }
      b {
        color: var(--ink);
      }
    `,
  ];

  @property({ attribute: false }) highlights: SessionHighlights | null = null;

  @property({ attribute: false }) addresses: ImageAddresses | null = null;

  @property({ attribute: false }) allLink: (outcome: JointOutcome) => string = () => '';

  protected override render() {
    const { highlights, addresses } = this;
    if (!highlights || !addresses) return nothing;
    const cards = cardsOf(highlights);
    if (cards.length === 0) return nothing;
    return html`<ul>
      ${cards.map((card) => this.#renderCard(card, addresses))}
    </ul>`;
  }

  #renderCard({ image, title, words, more }: Card, addresses: ImageAddresses) {
    const { imageId, truth, outcome } = image;
    const file = addresses.file(imageId);
    return html`<li>
      <div class="photo">
        ${
          file
            ? html`<img
                src=${file}
                style=${styleMap({ objectPosition: addresses.part?.(imageId) ?? 'center' })}
                alt=""
                loading="lazy"
                decoding="async"
              />`
            : nothing
        }
      </div>
      <div class="words">
        <h2>${title}</h2>
        <p><a href=${addresses.page(imageId)}>${truth?.title}</a>: ${words}</p>
        ${more && outcome ? html`<p><a href=${this.allLink(outcome)}>${endWords().cards.allOfThem(more)}</a></p>` : nothing}
      </div>
    </li>`;
  }
}

/** One card an image: what is told of one that has a card already says nothing new. */
function cardsOf({
  onlyPerson,
  onlyNetwork,
  surestMistake,
  nearestMiss,
}: SessionHighlights): readonly Card[] {
  const words = endWords().cards;
  const only = (
    images: readonly ImageCase[],
    title: string | ((many: number) => string),
    said: (image: ImageCase) => unknown,
    elsewhere: ImageCase | null = null,
  ): readonly Card[] => {
    const image = images.find((one) => one !== elsewhere) ?? images[0];
    if (!image) return [];
    const more = images.length > 1 ? images.length : 0;
    return [{ image, title: typeof title === 'string' ? title : title(more), words: said(image), more }];
  };
  const isSure = (surestMistake?.confidence ?? 0) >= sureFrom;
  const near = nearestMiss ? [nearestMiss.image] : [];
  const cards = [
    ...only(onlyPerson, words.youBeat, networkSaid, surestMistake),
    ...only(onlyNetwork, words.networkBeat, youSaid, nearestMiss?.image),
    ...only(surestMistake ? [surestMistake] : [], isSure ? words.surest : words.mistake, networkSaid),
    ...only(near, words.near, () => youNamed(nearestMiss?.guess)),
  ];
  return cards.filter(({ image }, place) => cards.findIndex((one) => one.image === image) === place);
}

const side = (name: 'person' | 'network') => (text: string) => html`<span class=${name}>${text}</span>`;

function networkSaid({ network, confidence }: ImageCase) {
  const sure = confidence ?? 0;
  const name = network?.classes[0]?.title ?? '';
  return endWords().cards.networkSaid(name, sure, sure < sureFrom, side('network'), bold);
}

function youSaid({ person }: ImageCase) {
  return person.classes[0] ? youNamed(person.classes[0]) : endWords().cards.youDidntKnow(side('person'));
}

function youNamed(guess: ImageClass | undefined) {
  return endWords().cards.youSaid(guess?.title ?? '', side('person'), bold);
}
