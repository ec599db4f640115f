import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ImageClass } from '../../../core/classes/catalogue.ts';
import { pluralize } from '../../../core/text/pluralize.ts';
import { formatPercent } from '../../../core/text/format-number.ts';
import type { ImageCase } from '../../../figures/errors/image-case.ts';
import type { JointOutcome } from '../../../figures/scoring/joint-outcome.ts';
import type { SessionHighlights } from '../../logic/session-highlights.ts';
import type { ImageAddresses } from '../../../kit/element/trial-list/trial-list.ts';
import { base } from '../../../kit/style/base.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { sideWords } from '../../../kit/style/sides.ts';
import { headings } from '../../../kit/style/controls.ts';

/** From which probability on a network is called sure. */
const sureFrom = 0.5;

interface Card {
  readonly image: ImageCase;
  readonly title: string;
  readonly words: TemplateResult;
  /** How many such images there are, where it is not the only one. */
  readonly more: number;
}

/** What is worth telling of a session: what only one side knew, the network's surest mistake, the nearest miss. */
@customElement('hit5-highlight-cards')
export class HighlightCards extends LitElement {
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
        ${more && outcome ? html`<p><a href=${this.allLink(outcome)}>All ${more} of them</a></p>` : nothing}
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
  const only = (
    images: readonly ImageCase[],
    title: string,
    said: (image: ImageCase) => TemplateResult,
    elsewhere: ImageCase | null = null,
  ): readonly Card[] => {
    const image = images.find((one) => one !== elsewhere) ?? images[0];
    if (!image) return [];
    const more = images.length > 1 ? images.length : 0;
    return [
      { image, title: more ? `${title} on ${pluralize(more, 'photo')}` : title, words: said(image), more },
    ];
  };
  const isSure = (surestMistake?.confidence ?? 0) >= sureFrom;
  const mistake = isSure ? 'The network’s surest mistake' : 'A mistake of the network';
  const near = nearestMiss ? [nearestMiss.image] : [];
  const cards = [
    ...only(onlyPerson, 'You beat the network', networkSaid, surestMistake),
    ...only(onlyNetwork, 'The network beat you', youSaid, nearestMiss?.image),
    ...only(surestMistake ? [surestMistake] : [], mistake, networkSaid),
    ...only(near, 'So near', () => nearly(nearestMiss?.guess)),
  ];
  return cards.filter(({ image }, place) => cards.findIndex((one) => one.image === image) === place);
}

function networkSaid({ network, confidence }: ImageCase): TemplateResult {
  return html`<span class="network">the network</span> said <b>${network?.classes[0]?.title}</b>,
    ${(confidence ?? 0) < sureFrom ? 'only ' : nothing}${formatPercent(confidence ?? 0)} sure`;
}

function youSaid({ person }: ImageCase): TemplateResult {
  const [guess] = person.classes;
  return html`<span class="person">you</span> ${guess ? html`said <b>${guess.title}</b>` : 'didn’t know'}`;
}

function nearly(guess: ImageClass | undefined): TemplateResult {
  return html`<span class="person">you</span> said <b>${guess?.title}</b>`;
}
