import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MemberId } from '../../../core/schemas/room-ids.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { chipFit, chipGap, chipHeight, type ChipFit } from '../../logic/board-fit.ts';
import '../name-mark/name-mark.ts';
import '../reach-help/reach-help.ts';

export interface LobbyPerson {
  readonly id: MemberId;
  readonly name: string;
  readonly isNamed: boolean;
}

/** The sizes that the names may have, in the page's own size, the largest first. */
const sizes = [1.8, 1.45, 1.15, 1, 0.85, 0.7, 0.6] as const;

/** How long who has just come stands out, in milliseconds. */
const freshTime = 5000;
const mostPhotos = 6;

/** Before a class begins: who has come, and a foretaste of its photos, too blurred to tell what they show. */
@customElement('hit5-board-lobby')
export class BoardLobby extends LitElement {
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
        gap: ${chipGap}em;
        align-content: start;
        /* Else letters are whole pixels wide, and a smaller size is no smaller picture. */
        text-rendering: geometricPrecision;
      }
      li {
        display: flex;
        gap: 0.5em;
        align-items: center;
        max-width: 100%;
        height: ${chipHeight}em;
        padding: 0 0.8em 0 0.5em;
        border: 1px solid var(--line);
        border-radius: ${chipHeight}em;
        background: var(--card);
        animation: float 0.7s ease-out;
      }
      li[hidden] {
        display: none;
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
      @media (max-width: 63.99rem) {
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

  /** How the names stand; null: that is to be found out. */
  @state() fit: ChipFit | null = null;

  @query('.people') readonly box!: HTMLElement;

  readonly #resized = new ResizeObserver(() => this.#fitNames());
  /** How wide each chip is, in sizes of its type. */
  readonly #widths = new Map<string, number>();
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #freshEnds: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    document.fonts.addEventListener('loadingdone', this.#forgetWidths);
    this.#await();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#forgetWidths);
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
    const { size = null, shown = this.people.length } = this.fit ?? {};
    const more = this.people.length - shown;
    return html`<ul
      aria-label="Who is here"
      style=${styleMap({ fontSize: size === null ? `${sizes[0]}rem` : `${size}px` })}
    >
      ${repeat(
        this.people,
        ({ id }) => id,
        ({ id, name, isNamed }, at) =>
          html`<li
            class="${this.fresh.has(id) ? 'fresh' : ''} ${isNamed ? '' : 'bare'}"
            data-chip=${chipKey(name, isNamed)}
            ?hidden=${at < more}
            aria-hidden=${isNamed ? 'false' : 'true'}
          >
            <hit5-name-mark .name=${name}></hit5-name-mark>
            ${isNamed ? html`<bdi>${name}</bdi>` : nothing}
          </li>`,
      )}
      ${more > 0 ? html`<li class="more">and ${more} more</li>` : nothing}
    </ul>`;
  }

  #renderNobody() {
    return html`<div class="nobody">
      <p>Nobody is here yet.</p>
      ${
        this.addresses === null
          ? nothing
          : this.helps
            ? html`<hit5-reach-help .addresses=${this.addresses.slice(0, 1)}></hit5-reach-help>`
            : html`<button type="button" @click=${() => (this.helps = true)}>Nobody gets in?</button>`
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

  /** Names are as large as the box allows; where the page scrolls, all are shown in the largest size. */
  #fitNames(): void {
    const list = this.renderRoot.querySelector('ul');
    if (!list || !matchMedia('(min-width: 64rem)').matches) {
      this.fit = null;
      return;
    }
    const now = Number.parseFloat(getComputedStyle(list).fontSize);
    for (const chip of list.querySelectorAll<HTMLElement>('[data-chip]:not([hidden])'))
      // Its line is as thin in any size, so a chip in a smaller one is a little wider than its type says.
      this.#widths.set(chip.dataset['chip'] ?? '', (chip.getBoundingClientRect().width + 2) / now);
    const widths = this.people.map(({ name, isNamed }) => this.#widths.get(chipKey(name, isNamed)) ?? 0);
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const box = { width: this.box.clientWidth, height: this.box.clientHeight };
    const [largest, ...others] = sizes;
    const fit = chipFit(widths, box, [largest * rem, ...others.map((size) => size * rem)]);
    if (fit.size !== this.fit?.size || fit.shown !== this.fit.shown) this.fit = fit;
  }

  #forgetWidths = (): void => {
    this.#widths.clear();
    this.fit = null;
  };
}

/** Chips of one key have one width. */
function chipKey(name: string, isNamed: boolean): string {
  return isNamed ? `name ${name}` : 'mark';
}
