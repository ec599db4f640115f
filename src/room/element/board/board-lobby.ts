import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MemberId } from '../../../core/schemas/room-ids.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';
import '../name-mark/name-mark.ts';
import '../reach-help/reach-help.ts';
import { boardWords } from '../../words/board/board.ts';

export interface LobbyPerson {
  readonly id: MemberId;
  readonly name: string;
  readonly isNamed: boolean;
}

/** The sizes that the names may have, in the page's own size, the largest first. */
const [sizes, smallest] = [[1.8, 1.45, 1.15, 1, 0.85, 0.7], 0.6];

/** How long who has just come stands out, in milliseconds. */
const freshTime = 5000;
const mostPhotos = 6;

/** Before a class begins: who has come, and a foretaste of its photos, too blurred to tell what they show. */
@customElement('hit5-board-lobby')
export class BoardLobby extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        gap: 1rem;
        height: 100%;
        min-height: 0;
        color: var(--ink);
        font: 1rem/1.35 var(--ui);
        grid-template-rows: minmax(0, 1fr) auto;
      }
      .people {
        min-height: 0;
        overflow: hidden;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0.45em;
        align-content: start;
        /* Else letters are whole pixels wide, and a smaller size is no smaller picture. */
        text-rendering: geometricPrecision;
      }
      li {
        display: flex;
        gap: 0.5em;
        align-items: center;
        max-width: 100%;
        height: 2.05em;
        padding: 0 0.8em 0 0.5em;
        border: 1px solid var(--line);
        border-radius: 2.05em;
        background: var(--card);
        animation: float 0.7s ease-out;
      }
      /* What is taken out of the layout so and comes back does not float in anew. */
      li[hidden] {
        position: absolute;
        visibility: hidden;
      }
      bdi {
        overflow: hidden;
        font: 1em/1.4 var(--display);
        font-variant-numeric: lining-nums;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .bare {
        padding: 0 0.5em;
      }
      .fresh {
        animation:
          float 0.7s ease-out,
          glow 5s;
      }
      .more {
        border-color: transparent;
        background: none;
        color: var(--ink-2);
        white-space: nowrap;
      }
      @keyframes float {
        from {
          opacity: 0;
          transform: translateY(2.5em);
        }
      }
      @keyframes glow {
        0%,
        70% {
          border-color: var(--person-bar);
          background: var(--person-fill);
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .fresh {
          border-color: var(--person-bar);
          background: var(--person-fill);
        }
      }
      .nobody {
        display: grid;
        gap: 0.8rem;
        justify-items: start;
        color: var(--ink-2);
        font-size: 1.1rem;
      }
      .nobody button {
        min-height: 2.2rem;
        padding: 0 0.8rem;
        font-size: 0.9rem;
      }
      .people:has(hit5-reach-help) {
        overflow: auto;
      }
      hit5-reach-help {
        max-width: 44rem;
        font-size: 0.85rem;
      }
      .photos {
        display: grid;
        gap: 0.5rem;
        grid-auto-columns: minmax(0, 1fr);
        grid-auto-flow: column;
      }
      .photos span {
        aspect-ratio: 5 / 3;
        max-width: 6.5rem;
        border-radius: var(--radius);
        background: var(--mat);
        overflow: hidden;
      }
      img {
        display: block;
        width: 100%;
        height: 100%;
        filter: blur(0.75rem);
        object-fit: cover;
        transform: scale(1.25);
      }
      @media (width < 64rem) {
        :host {
          height: auto;
        }
        .nobody button {
          min-height: 44px;
        }
      }
    `,
  ];

  @property({ attribute: false }) people: readonly LobbyPerson[] = [];

  @property({ attribute: false }) photos: readonly string[] = [];

  /** Where pupils reach this laptop; empty: it is in no network; null: that is not known. */
  @property({ attribute: false }) addresses: readonly string[] | null = null;

  /** After how long without anybody what may be wrong is told unasked, in milliseconds. */
  @property({ type: Number }) patience = 60_000;

  @state() helps = false;
  @state() fresh: ReadonlySet<MemberId> = new Set();

  @query('.people') readonly box!: HTMLElement;

  readonly #resized = new ResizeObserver(() => this.#fitNames());
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #freshEnds: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    document.fonts.addEventListener('loadingdone', this.#fitNames);
    this.#await();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#fitNames);
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    clearTimeout(this.#freshEnds);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('people')) return;
    this.#await();
    const before = new Set(changed.get('people')?.map(({ id }) => id));
    const come = this.people.flatMap(({ id }) => (before.has(id) ? [] : [id]));
    if (!this.hasUpdated || come.length === 0) return;
    this.fresh = new Set(come);
    clearTimeout(this.#freshEnds);
    this.#freshEnds = setTimeout(() => (this.fresh = new Set()), freshTime);
  }

  protected override updated(): void {
    this.#fitNames();
  }

  protected override render() {
    return html`<div class="people">
        ${this.people.length === 0 ? this.#renderNobody() : this.#renderPeople()}
      </div>
      ${
        this.photos.length === 0
          ? nothing
          : html`<div class="photos" aria-hidden="true">
              ${this.photos.slice(0, mostPhotos).map((url) => html`<span><img src=${url} alt="" /></span>`)}
            </div>`
      }`;
  }

  #renderPeople() {
    return html`<ul aria-label=${boardWords().whoIsHere}>
      ${repeat(
        this.people,
        ({ id }) => id,
        ({ id, name, isNamed }) =>
          html`<li
            class="${this.fresh.has(id) ? 'fresh' : ''} ${isNamed ? '' : 'bare'}"
            aria-hidden=${isNamed ? 'false' : 'true'}
          >
            <hit5-name-mark .name=${name}></hit5-name-mark>
            ${isNamed ? html`<bdi>${name}</bdi>` : nothing}
          </li>`,
      )}
      <li class="more" hidden></li>
    </ul>`;
  }

  #renderNobody() {
    return html`<div class="nobody">
      <p>${boardWords().nobodyHere}</p>
      ${
        this.addresses === null
          ? nothing
          : this.helps
            ? html`<hit5-reach-help .addresses=${this.addresses.slice(0, 1)}></hit5-reach-help>`
            : html`<button type="button" @click=${() => (this.helps = true)}>
                ${boardWords().nobodyGetsIn}
              </button>`
      }
    </div>`;
  }

  /** What may be wrong is told once nobody has come for a while. */
  #await(): void {
    if (this.people.length === 0) {
      this.#waiting ??= setTimeout(() => (this.helps = true), this.patience);
      return;
    }
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.helps = false;
  }

  /** Names are as large as the box allows; where the smallest do not fit, as many of the last stand there as do. */
  #fitNames = (): void => {
    const list = this.renderRoot.querySelector('ul');
    const more = list?.querySelector<HTMLElement>('.more');
    if (!list || !more) return;
    const fits = (size: number, left: number) => {
      list.style.fontSize = `${size}rem`;
      for (const [at, chip] of [...list.querySelectorAll<HTMLElement>('li:not(.more)')].entries())
        chip.hidden = at < left;
      more.hidden = left === 0;
      more.textContent = left === 0 ? '' : boardWords().more(left);
      return list.offsetHeight <= this.box.clientHeight;
    };
    if ([...sizes, smallest].some((size) => fits(size, 0))) return;
    let [tooFew, enough] = [0, this.people.length];
    while (enough - tooFew > 1) {
      const middle = Math.floor((tooFew + enough) / 2);
      if (fits(smallest, middle)) enough = middle;
      else tooFew = middle;
    }
    fits(smallest, enough);
  };
}
