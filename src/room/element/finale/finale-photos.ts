import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  alonePhotos,
  isDifferent,
  togetherPhotos,
  type ClassFinale,
  type FinalePhoto,
} from '../../../figures/observers/class-finale.ts';
import { tick } from '../../../kit/element/truth-line/truth-signs.ts';
import { base } from '../../../kit/style/base.ts';
import { visuallyHidden } from '../../../kit/style/controls.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { noNames, photoTemplate, type FinaleNames } from './shown-photo.ts';
import { finaleWords } from '../../../observers/words/finale/finale.ts';
import { rightName } from '../../../observers/logic/finale-words.ts';

/** Photos with a name; those behind them are small, or counted. */
const mostCards = 10;
const mostSmall = 16;

/** How many columns so many cards stand in. */
const columnsOf = [1, 1, 2, 3, 2, 3, 3, 4, 4, 5, 5];

/** The photos of a class, with what each person alone or all together got, and the network. */
@customElement('hit5-finale-photos')
export class FinalePhotos extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    visuallyHidden,
    css`
      :host {
        display: grid;
        gap: 0.7rem;
        min-width: 0;
        height: 100%;
        min-height: 0;
        color: var(--ink);
        font: 0.8rem/1.3 var(--ui);
        grid-template-rows: minmax(0, 1fr) auto;
      }
      .cards {
        display: grid;
        gap: 0.7rem;
        min-height: 0;
        padding: 3px;
        grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
        grid-auto-rows: minmax(0, 1fr);
      }
      .cards li {
        display: grid;
        min-width: 0;
        min-height: 0;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--card);
        overflow: hidden;
        grid-template-rows: minmax(0, 1fr);
        grid-auto-rows: auto;
      }
      .bar {
        height: 0.3rem;
        background: var(--mat);
      }
      .bar i {
        display: block;
        height: 100%;
        background: var(--person-bar);
      }
      .cards li.different {
        border-color: var(--person-bar);
        outline: 3px solid var(--person-bar);
        outline-offset: -1px;
      }
      .cards li.network-only {
        border-color: var(--network-bar);
        outline-color: var(--network-bar);
      }
      .picture {
        min-height: 0;
        background: var(--mat);
      }
      img {
        display: block;
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
      .few img {
        object-fit: contain;
      }
      .words {
        display: grid;
        gap: 0.1rem;
        padding: 0.4rem 0.6rem;
      }
      b {
        color: var(--truth);
        font-weight: 600;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .marks {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.7rem;
        font-size: 0.75rem;
      }
      .person {
        color: var(--person);
      }
      .network {
        color: var(--network);
      }
      .missed {
        color: var(--ink-2);
      }
      .small {
        display: grid;
        gap: 0.35rem;
        grid-template-columns: repeat(16, minmax(0, 1fr));
      }
      .small img {
        aspect-ratio: 1;
        border-radius: var(--radius-small);
      }
      .rest {
        display: grid;
        gap: 0.35rem;
      }
      @media (width < 64rem) {
        :host {
          height: auto;
        }
        .cards {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
        .picture {
          aspect-ratio: 4 / 3;
        }
        .small {
          grid-template-columns: repeat(8, minmax(0, 1fr));
        }
      }
    `,
  ];

  @property({ attribute: false }) finale: ClassFinale | null = null;

  /** Whether all people have one answer to a photo; else each has their own. */
  @property({ type: Boolean }) together = false;

  @property({ attribute: false }) names = noNames;

  protected override render() {
    if (!this.finale) return nothing;
    const photos = this.together ? togetherPhotos(this.finale) : alonePhotos(this.finale);
    const [cards, rest] = [photos.slice(0, mostCards), photos.slice(mostCards)];
    return html`<ul
        class="cards ${cards.length <= 3 ? 'few' : ''}"
        style=${styleMap({ '--columns': String(columnsOf[cards.length] ?? 5) })}
      >
        ${cards.map((photo) => this.#renderCard(photo, this.names))}
      </ul>
      ${rest.length === 0 ? nothing : this.#renderRest(rest)}`;
  }

  #renderCard(photo: FinalePhoto, names: FinaleNames) {
    const differs = this.together && isDifferent(photo);
    const only = photo.together ? '' : 'network-only';
    return html`<li class=${differs ? `different ${only}` : ''}>
      <div class="picture">${photoTemplate(photo, names)}</div>
      ${this.together ? nothing : barTemplate(photo)}
      <div class="words">
        <b>${rightName(photo, names.nameOf, finaleWords())}</b>
        <span class="marks">
          ${this.#own(photo)} ${markTemplate('network', finaleWords().marks.network, photo.network)}
        </span>
      </div>
    </li>`;
  }

  #own(photo: FinalePhoto) {
    if (this.together) return markTemplate('person', finaleWords().marks.you, photo.together);
    const isOnly = this.finale?.people === 1 && photo.answers === 1;
    return isOnly ? markTemplate('person', finaleWords().marks.you, photo.hits === 1) : aloneTemplate(photo);
  }

  #renderRest(rest: readonly FinalePhoto[]) {
    const shown = rest.slice(0, mostSmall);
    return html`<div class="rest">
      <div class="small" aria-hidden="true">${shown.map((photo) => photoTemplate(photo, this.names))}</div>
      <p>${this.together ? restTogether(rest) : restAlone(rest)}</p>
    </div>`;
  }
}

function markTemplate(side: 'person' | 'network', who: string, right: boolean | null) {
  const { marks } = finaleWords();
  if (right === null) return html`<span class="missed">${marks.noAnswer(who)}</span>`;
  return right
    ? html`<span class=${side}>${tick}<span class="visually-hidden">${marks.gotBy} </span> ${who}</span>`
    : html`<span class="missed"
        ><span aria-hidden="true">✕</span><span class="visually-hidden"> ${marks.missedBy}</span> ${who}</span
      >`;
}

function aloneTemplate({ hits, answers }: FinalePhoto) {
  const { marks } = finaleWords();
  if (answers === 0) return html`<span class="missed">${marks.nobodyAnswered}</span>`;
  return html`<span class=${hits > 0 ? 'person' : 'missed'}
    >${marks.of(hits, answers)}<span class="visually-hidden"> ${marks.knewIt}</span></span
  >`;
}

function barTemplate({ hits, answers }: FinalePhoto) {
  const share = answers === 0 ? 0 : (100 * hits) / answers;
  return html`<div class="bar" aria-hidden="true">
    <i style=${styleMap({ width: `${share.toFixed(1)}%` })}></i>
  </div>`;
}

function restAlone(rest: readonly FinalePhoto[]): string {
  return finaleWords().rest.alone(
    rest.length,
    rest.some(({ answers }) => answers > 0),
  );
}

/** How many of the photos each side got: "And 34 photos more: both got 30, both missed 4." */
function restTogether(rest: readonly FinalePhoto[]): string {
  const words = finaleWords().rest;
  const count = (own: boolean, its: boolean | null) =>
    rest.filter(({ together, network }) => together === own && network === its).length;
  const told = [
    [words.onlyYou, count(true, false)],
    [words.onlyNetwork, count(false, true)],
    [words.bothMissed, count(false, false)],
    [words.bothGot, count(true, true)],
    [words.youGot, count(true, null)],
    [words.youMissed, count(false, null)],
  ] as const;
  const parts = told.flatMap(([said, number]) => (number > 0 ? [said(number)] : []));
  return words.together(rest.length, parts.join(', '));
}
