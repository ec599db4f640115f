import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import type { Jump } from '../../logic/search/jumps.ts';
import { base } from '../../../kit/style/base.ts';
import { ownColours } from '../../../kit/style/controls.ts';
import { inNarrowPlace } from './class-picker-styles.ts';
import { type Told, tell } from '../../../kit/element/told.ts';

/** The person wants to see the list from this class on; null: the groups with which it begins. */
export type JumpEvent = Told<'hit5-jump', Wnid | null>;

const gridIcon = html`<svg viewBox="0 0 10 10" aria-hidden="true">
  <path d="M.75.75h3.5v3.5H.75zM5.75.75h3.5v3.5h-3.5zM.75 5.75h3.5v3.5H.75zM5.75 5.75h3.5v3.5h-3.5z" />
</svg>`;

/**
 * The jump list of the hierarchy: one chip a branch, the one in view marked, and under them one chip for each part
 * of that branch. Each line is one stop of the Tab key, the arrow keys go from chip to chip.
 *
 * @fires hit5-jump
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
      .to-groups {
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
      .to-groups {
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

  @property({ attribute: false }) branches: readonly Jump[] = [];

  /** The parts of the branch in view. */
  @property({ attribute: false }) parts: readonly Jump[] = [];

  /** The first class in view; null where the list does not follow the hierarchy. */
  @property({ attribute: false }) first: Wnid | null = null;

  /** There are groups to go back to. */
  @property({ type: Boolean }) groups = false;

  @property({ type: Boolean }) disabled = false;

  /** The marked chips that were brought into sight. */
  #marked = '';

  protected override render() {
    const { branches, parts } = this;
    const within = branches.find((branch) => this.#isCurrent(branch))?.label ?? '';
    return html`<div role="toolbar" aria-label="Jump to" @keydown=${this.#onKey}>
        ${this.#renderChips(branches, this.groups)}
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

  #renderChips(jumps: readonly Jump[], groups = false) {
    const current = jumps.findIndex((jump) => this.#isCurrent(jump));
    const stop = Math.max(current, groups ? -1 : 0);
    return [
      groups ? this.#renderChip(html`${gridIcon}Groups`, null, { current: false, stop: stop < 0 }) : nothing,
      jumps.map((jump, at) =>
        this.#renderChip(jump.label, jump.first, { current: this.#isCurrent(jump), stop: at === stop }),
      ),
    ];
  }

  #renderChip(label: unknown, to: Wnid | null, { current, stop }: { current: boolean; stop: boolean }) {
    return html`<button
      type="button"
      class=${to === null ? 'to-groups' : ''}
      aria-current=${current ? 'true' : 'false'}
      tabindex=${stop ? '0' : '-1'}
      ?disabled=${this.disabled}
      @click=${() => tell<JumpEvent>(this, 'hit5-jump', to)}
    >
      ${label}
    </button>`;
  }

  #isCurrent({ classes }: Jump): boolean {
    return this.first !== null && classes.has(this.first);
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
