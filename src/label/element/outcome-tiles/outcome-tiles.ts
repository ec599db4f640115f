import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ImageCase } from '../../../figures/errors/image-case.ts';
import type { ImageId } from '../../../core/trials/challenge.ts';
import type { ImageAddresses } from '../../../kit/element/trial-list/trial-list.ts';
import { base } from '../../../kit/style/base.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { visuallyHidden } from '../../../kit/style/controls.ts';
import { coverLink } from '../../../kit/style/image-cards.ts';

type Mark = 'right' | 'missed' | 'none';

const markPaths: Record<Mark, string> = {
  right: 'm3.6 8.6 2.9 3 5.9-7',
  missed: 'm4.6 4.6 6.8 6.8m0-6.8-6.8 6.8',
  none: 'M5 8h6',
};

/** Each image of a session as a thumbnail with its truth and two marks: the person's is round, the network's square. */
@customElement('hit5-outcome-tiles')
export class OutcomeTiles extends LitElement {
  static override readonly styles = [
    base,
    visuallyHidden,
    coverLink,
    css`
      :host {
        min-width: 0;
      }
      ul {
        display: grid;
        gap: 10px;
        grid-template-columns: repeat(auto-fill, minmax(var(--tile, 6.25rem), 1fr));
      }
      li {
        position: relative;
        display: grid;
        align-content: start;
        min-width: 0;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--card);
        font: 0.8125rem/1.3 var(--ui);
        overflow: hidden;
      }
      li:hover {
        border-color: var(--line-strong);
      }
      .photo {
        display: grid;
        place-items: center;
        aspect-ratio: 1;
        background: var(--mat);
        color: var(--ink-2);
        text-align: center;
        overflow: hidden;
      }
      img {
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
      .body {
        display: grid;
        gap: 6px;
        padding: 7px 8px 8px;
      }
      a {
        overflow-wrap: anywhere;
        hyphens: auto;
      }
      .marks,
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 6px;
        align-items: center;
        color: var(--ink-2);
      }
      .legend {
        gap: 2px 18px;
        margin-bottom: 10px;
        font: 0.8125rem/1.4 var(--ui);
      }
      .legend span {
        display: inline-flex;
        gap: 6px;
        align-items: center;
      }
      svg {
        flex: none;
        width: 16px;
        height: 16px;
        padding: 0.5px;
        border: 1.5px solid var(--line-strong);
        border-radius: 4px;
        fill: none;
        stroke: var(--ink-2);
        stroke-linecap: round;
        stroke-linejoin: round;
        stroke-width: 2;
      }
      .person {
        border-radius: 50%;
      }
      .right {
        stroke: var(--card);
      }
      .person.right {
        border-color: var(--person);
        background: var(--person);
      }
      .network.right {
        border-color: var(--network);
        background: var(--network);
      }
      @media (forced-colors: active) {
        svg {
          stroke: CanvasText;
        }
      }
      @media (max-width: 36rem) {
        ul {
          gap: 8px;
          grid-template-columns: repeat(auto-fill, minmax(4.75rem, 1fr));
        }
        li {
          font-size: 0.75rem;
        }
        .body {
          padding: 5px 6px 6px;
        }
      }
    `,
  ];

  @property({ attribute: false }) cases: readonly ImageCase[] = [];

  @property({ attribute: false }) addresses: ImageAddresses | null = null;

  /** Whose file could not be read. */
  @state() unreadable: ReadonlySet<ImageId> = new Set();

  protected override render() {
    const { addresses, cases } = this;
    if (!addresses || cases.length === 0) return nothing;
    return html`<p class="legend" aria-hidden="true">
        <span>${mark('person', 'right')} you</span>
        <span>${mark('network', 'right')} the network</span>
        <span>${mark('person', 'missed')}${mark('network', 'missed')} missed</span>
      </p>
      <ul>
        ${repeat(
          cases,
          ({ imageId }) => imageId,
          (one) => html`<li>${this.#renderCase(one, addresses)}</li>`,
        )}
      </ul>`;
  }

  #renderCase(one: ImageCase, addresses: ImageAddresses) {
    const { imageId, truth, trial, standing } = one;
    const file = this.unreadable.has(imageId) ? '' : addresses.file(imageId);
    const { person, network } = marksOf(one);
    const unknown = person === 'missed' && one.person.classes.length === 0;
    return html`<div class="photo">
        ${
          file
            ? html`<img
                src=${file}
                style=${styleMap({ objectPosition: addresses.part?.(imageId) ?? 'center' })}
                alt=""
                loading="lazy"
                decoding="async"
                @error=${() => this.#miss(imageId)}
              />`
            : 'no photo here'
        }
      </div>
      <div class="body">
        <a class="cover" href=${addresses.page(imageId)}
          >${truth?.title ?? (trial ? 'no class given' : 'not answered')}</a
        >
        ${
          trial
            ? html`<span class="marks"
                >${mark('person', person)}<span class="visually-hidden"
                  >${`, you ${unknown ? 'didn’t know' : markWords[person]}, `}</span
                >${mark('network', network)}<span class="visually-hidden"
                  >${`the network ${markWords[network]}`}</span
                >${standing === 'assisted' ? 'helped' : standing === 'spoiled' ? 'not as asked' : nothing}</span
              >`
            : nothing
        }
      </div>`;
  }

  #miss(imageId: ImageId): void {
    this.unreadable = new Set([...this.unreadable, imageId]);
  }
}

const markWords: Record<Mark, string> = { right: 'right', missed: 'missed', none: 'not compared' };

function mark(side: 'person' | 'network', became: Mark) {
  return html`<svg class="${side} ${became}" viewBox="0 0 16 16" aria-hidden="true">
    <path d=${markPaths[became]} />
  </svg>`;
}

function marksOf({ right, person, network, depth }: ImageCase): Record<'person' | 'network', Mark> {
  const became = (rank: number | undefined): Mark => {
    if (right.length === 0 || rank === undefined) return 'none';
    return rank < 0 || rank >= depth ? 'missed' : 'right';
  };
  return { person: became(person.rank), network: became(network?.rank) };
}
