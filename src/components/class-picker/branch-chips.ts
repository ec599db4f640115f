import { LitElement, css, html, unsafeCSS, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Branch } from '../../domain/classes/catalogue.ts';
import { base } from '../../styles/base.ts';
import { BranchJumpEvent } from './branch-jump-event.ts';

// The template analyser does not know it.
const inNarrowPlace = unsafeCSS('@container (width < 35rem)');

/**
 * The jump list of the hierarchy: one chip a branch, the one in view marked. One stop of the Tab key, the arrow
 * keys go from chip to chip.
 *
 * @fires hit5-branch-jump
 */
@customElement('hit5-branch-chips')
export class BranchChips extends LitElement {
  static override readonly styles = [
    base,
    css`
      [role='toolbar'] {
        display: flex;
        flex-wrap: wrap;
        gap: 5px;
      }
      button {
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
      button:hover {
        color: var(--ink);
      }
      button[aria-current='true'] {
        background: var(--ink);
        color: var(--paper);
      }
      button:disabled {
        opacity: 0.55;
        cursor: not-allowed;
      }
      @media (pointer: coarse) {
        button {
          min-height: 36px;
        }
      }
      ${inNarrowPlace} {
        [role='toolbar'] {
          flex-wrap: nowrap;
          margin-inline: -1rem;
          padding: 3px 1rem;
          overflow-x: auto;
          scrollbar-width: none;
        }
        button {
          flex: none;
          min-height: 34px;
          padding: 0 0.8rem;
          font-size: 0.8125rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) branches: readonly Branch[] = [];

  /** The id of the branch in view; null where the list does not follow the hierarchy. */
  @property({ attribute: false }) current: string | null = null;

  @property({ type: Boolean }) disabled = false;

  protected override render() {
    const stop = Math.max(
      0,
      this.branches.findIndex(({ id }) => id === this.current),
    );
    return html`<div role="toolbar" aria-label="Jump to" @keydown=${this.#onKey}>
      ${this.branches.map(
        ({ id, label }, index) =>
          html`<button
            type="button"
            aria-current=${id === this.current ? 'true' : 'false'}
            tabindex=${index === stop ? '0' : '-1'}
            ?disabled=${this.disabled}
            @click=${() => this.dispatchEvent(new BranchJumpEvent(id))}
          >
            ${label}
          </button>`,
      )}
    </div>`;
  }

  /** Where the chips scroll sideways, the marked one is kept in sight. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('current')) return;
    const chip = this.renderRoot.querySelector<HTMLElement>('[aria-current="true"]');
    const bar = chip?.parentElement;
    if (!chip || !bar || bar.scrollWidth <= bar.clientWidth) return;
    bar.scrollTo({ left: chip.offsetLeft - bar.offsetLeft - (bar.clientWidth - chip.offsetWidth) / 2 });
  }

  #onKey = (event: KeyboardEvent): void => {
    const chips = [...this.renderRoot.querySelectorAll('button')];
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

declare global {
  interface HTMLElementTagNameMap {
    'hit5-branch-chips': BranchChips;
  }
}
