import { LitElement, css, html, nothing, unsafeCSS, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Branch, Catalogue } from '../../../core/classes/catalogue.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import { subBranches, type SubBranch } from '../../logic/search/sub-branches.ts';
import { base } from '../../../kit/style/base.ts';
import { ownColours } from '../../../kit/style/controls.ts';
import { type Told, tell } from '../../../kit/element/told.ts';

/** The person wants to see where a branch of the hierarchy begins, or a part of it. */
export type BranchJumpEvent = Told<
  'hit5-branch-jump',
  {
    readonly branch: string;
    /** The first class of the part; null: the branch as a whole. */
    readonly first: Wnid | null;
  }
>;

/** A person asks for the tiles, the groups of classes. */
type TilesShowEvent = Told<'hit5-tiles-show'>;

// The template analyser does not know it.
const inNarrowPlace = unsafeCSS('@container (width < 35rem)');

/** One chip: where it leads, and whether that is in view. */
interface Chip {
  readonly label: string;
  readonly current: boolean;
  readonly jump: (from: EventTarget) => void;
  readonly tiles?: boolean;
}

const tilesChip: Chip = {
  label: 'Groups',
  current: false,
  jump: (from) => tell<TilesShowEvent>(from, 'hit5-tiles-show'),
  tiles: true,
};

const gridIcon = html`<svg viewBox="0 0 10 10" aria-hidden="true">
  <path d="M.75.75h3.5v3.5H.75zM5.75.75h3.5v3.5h-3.5zM.75 5.75h3.5v3.5H.75zM5.75 5.75h3.5v3.5h-3.5z" />
</svg>`;

/**
 * The jump list of the hierarchy: one chip a branch, the one in view marked, and under them one chip for each part
 * of that branch. Each line is one stop of the Tab key, the arrow keys go from chip to chip.
 *
 * @fires hit5-branch-jump
 * @fires hit5-tiles-show
 */
@customElement('hit5-branch-chips')
export class BranchChips extends LitElement {
  static override readonly styles = [
    base,
    css`
      [role='toolbar'] {
        display: flex;
        gap: 5px;
        padding-block: 3px;
        overflow-x: auto;
        scrollbar-width: none;
      }
      button {
        flex: none;
        min-height: 25px;
        padding: 0 0.6rem;
        border: 0;
        border-radius: 999px;
        background: var(--mat);
        color: var(--ink-2);
        font: 500 0.75rem/1 var(--ui);
        white-space: nowrap;
        cursor: pointer;
      }
      .to-tiles {
        border: 1px solid var(--line-strong);
        background: var(--card);
        color: var(--ink);
      }
      svg {
        width: 0.625rem;
        height: 0.625rem;
        margin-inline-end: 0.35rem;
        fill: none;
        stroke: currentColor;
        vertical-align: -0.03rem;
      }
      .parts {
        min-height: 21px;
        margin-top: 2px;
      }
      .parts[role='presentation'] {
        display: none;
      }
      .parts button {
        min-height: 21px;
        padding: 0 0.5rem;
        border: 1px solid var(--line);
        background: none;
        font-size: 0.75rem;
      }
      .parts button[aria-current='true'] {
        border-color: var(--ink);
        background: none;
        color: var(--ink);
        font-weight: 650;
      }
      button:hover {
        color: var(--ink);
      }
      button[aria-current='true'] {
        background: var(--ink);
        color: var(--paper);
      }
      /* Not by opacity: other chips may lie behind. */
      button:disabled {
        color: color-mix(in srgb, var(--ink-2) 55%, var(--mat));
        cursor: not-allowed;
      }
      .to-tiles {
        position: sticky;
        inset-inline-start: 0;
        box-shadow:
          -1.5rem 0 0 4px var(--card),
          -0.75rem 0 0 4px var(--card),
          0 0 0 4px var(--card),
          10px 0 8px var(--card);
      }
      @media (pointer: coarse) {
        button {
          min-height: 36px;
        }
      }
      button:focus-visible {
        outline-offset: -2px;
      }
      button[aria-current='true']:focus-visible {
        outline: 2px solid var(--network);
        outline-offset: 1px;
      }
      @media (forced-colors: active) {
        button {
          border: 1px solid ButtonBorder;
        }
        button[aria-current='true'],
        .parts button[aria-current='true'] {
          background: Highlight;
          color: HighlightText;
          ${ownColours};
        }
      }
      ${inNarrowPlace} {
        [role='toolbar'] {
          margin-inline: -1rem;
          padding: 3px 1rem;
        }
        button {
          min-height: 34px;
          padding: 0 0.8rem;
          font-size: 0.8125rem;
        }
        .parts {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) catalogue: Catalogue | null = null;

  @property({ attribute: false }) branches: readonly Branch[] = [];

  /** The only classes that the list has; null: all. */
  @property({ attribute: false }) offered: ReadonlySet<Wnid> | null = null;

  /** The id of the branch in view; null where the list does not follow the hierarchy. */
  @property({ attribute: false }) current: string | null = null;

  /** The first class in view. */
  @property({ attribute: false }) first: Wnid | null = null;

  /** There are tiles to go back to. */
  @property({ type: Boolean }) tiles = false;

  @property({ type: Boolean }) disabled = false;

  #parts: readonly SubBranch[] = [];
  /** The marked chips that were brought into sight. */
  #marked = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('catalogue') && !changed.has('current') && !changed.has('offered')) return;
    const { catalogue, current, offered } = this;
    this.#parts = catalogue && current !== null ? subBranches(catalogue, current, offered) : [];
  }

  protected override render() {
    const branches = this.branches.map(({ id, label }) => ({
      label,
      current: id === this.current,
      jump: (from: EventTarget) =>
        tell<BranchJumpEvent>(from, 'hit5-branch-jump', { branch: id, first: null }),
    }));
    const parts = this.#parts.map(({ label, first, classes }) => ({
      label,
      current: this.first !== null && classes.has(this.first),
      jump: (from: EventTarget) =>
        tell<BranchJumpEvent>(from, 'hit5-branch-jump', { branch: this.current ?? '', first }),
    }));
    const within = this.branches.find(({ id }) => id === this.current)?.label ?? '';
    return html`<div role="toolbar" aria-label="Jump to" @keydown=${this.#onKey}>
        ${this.#renderChips(this.tiles ? [tilesChip, ...branches] : branches)}
      </div>
      <div
        class="parts"
        role=${parts.length > 0 ? 'toolbar' : 'presentation'}
        aria-label=${parts.length > 0 ? `Jump within ${within}` : nothing}
        @keydown=${this.#onKey}
      >
        ${this.#renderChips(parts)}
      </div>`;
  }

  #renderChips(chips: readonly Chip[]) {
    const stop = Math.max(
      0,
      chips.findIndex(({ current }) => current),
    );
    return chips.map(
      ({ label, current, jump, tiles = false }, index) =>
        html`<button
          type="button"
          class=${tiles ? 'to-tiles' : ''}
          aria-current=${current ? 'true' : 'false'}
          tabindex=${index === stop ? '0' : '-1'}
          ?disabled=${this.disabled}
          @click=${() => jump(this)}
        >
          ${tiles ? gridIcon : nothing}${label}
        </button>`,
    );
  }

  /** Where the chips scroll sideways, the marked ones are kept in sight. */
  protected override updated(): void {
    const marked = [...this.renderRoot.querySelectorAll<HTMLElement>('[aria-current="true"]')];
    const names = marked.map(({ textContent }) => textContent.trim()).join();
    if (names === this.#marked) return;
    this.#marked = names;
    for (const chip of marked) {
      const bar = chip.parentElement;
      if (!bar || bar.scrollWidth <= bar.clientWidth) continue;
      bar.scrollTo({ left: chip.offsetLeft - bar.offsetLeft - (bar.clientWidth - chip.offsetWidth) / 2 });
    }
  }

  #onKey = (event: KeyboardEvent & { currentTarget: HTMLElement }): void => {
    const chips = [...event.currentTarget.querySelectorAll('button')];
    const at = chips.findIndex((chip) => chip.matches(':focus'));
    const steps: Partial<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: -1,
    };
    const to = steps[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    chips.at(to % chips.length)?.focus();
  };
}
