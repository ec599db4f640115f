import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Catalogue } from '../../domain/classes/catalogue.ts';
import type { Wnid } from '../../domain/classes/class-ids.ts';
import { base } from '../../styles/base.ts';
import { controls, visuallyHidden } from '../../styles/controls.ts';
import './branch-chips.ts';
import type { BranchJumpEvent } from './branch-jump-event.ts';
import { ClassList } from './class-list.ts';
import { classPickerStyles } from './class-picker-styles.ts';
import { PickActs } from './pick-acts.ts';
import { isWnidText, pickerCommand, type PickerCommand } from './picker-keys.ts';
import { headingHeight, optionId, rowHeight, rowTemplate, stickyTemplate } from './row-template.ts';
import { WindowedRows } from './windowed-rows.ts';

/**
 * All classes in the order of the hierarchy, and the search over all their names; the focus stays in the search
 * field while the keys act on the list. It knows no truth and no prediction.
 *
 * @fires hit5-class-pick
 * @fires hit5-class-unpick
 * @fires hit5-last-pick-remove
 */
@customElement('hit5-class-picker')
export class ClassPicker extends LitElement {
  static override readonly styles = [base, controls, visuallyHidden, classPickerStyles];

  @property({ attribute: false }) catalogue: Catalogue | null = null;

  /** What is picked, the surest first. */
  @property({ attribute: false }) picks: readonly Wnid[] = [];

  @property({ type: Boolean, reflect: true }) disabled = false;

  #list: ClassList | null = null;
  /** CSS pixels of one rem. */
  #rem = 16;
  /** Scrolling that waits until the rows are drawn. */
  #scroll: (() => void) | null = null;

  #acts = new PickActs(this);

  #windowed = new WindowedRows(this, () => this.renderRoot.querySelector<HTMLElement>('.list'));

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  /** Puts the cursor into the search field. */
  focusSearch(): void {
    this.#field?.focus();
    this.#field?.select();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('catalogue')) {
      this.#list = this.catalogue && new ClassList(this.catalogue);
      this.#rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      this.#measure();
    }
    if (changed.has('picks')) this.#acts.tell(this.catalogue, changed.get('picks') ?? [], this.picks);
  }

  protected override updated(): void {
    this.#scroll?.();
    this.#scroll = null;
  }

  protected override render() {
    const list = this.#list;
    if (!list) return nothing;
    const active = list.activeClass;
    return html`
      <div class="top">
        <div class="search">
          ${list.text ? nothing : html`<kbd aria-hidden="true">/</kbd>`}
          <input
            type="text"
            role="combobox"
            aria-label="Search the classes"
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls="list"
            aria-activedescendant=${active ? optionId(active.wnid) : nothing}
            placeholder="Search ${list.found ? '' : list.size} classes, all synonyms"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            .value=${live(list.text)}
            ?disabled=${this.disabled}
            @input=${this.#onInput}
            @keydown=${this.#onKey}
          />
          <span class="count" aria-hidden="true">${list.size}</span>
          ${
            list.text
              ? html`<button
                  type="button"
                  class="quiet clear"
                  aria-label="Clear the search"
                  @click=${this.#onClear}
                >
                  ×
                </button>`
              : nothing
          }
        </div>
        <hit5-branch-chips
          .branches=${this.catalogue?.branches ?? []}
          .current=${list.branchAt(this.#windowed.firstInView(this.#covered + 1))}
          .disabled=${this.disabled}
          @hit5-branch-jump=${this.#onJump}
        ></hit5-branch-chips>
      </div>
      <div
        class=${classMap({ list: true, empty: list.size === 0 })}
        id="list"
        role="listbox"
        aria-label="Classes"
        aria-multiselectable="true"
        tabindex="-1"
        @keydown=${this.#onKey}
        @mousedown=${this.#onMouseDown}
        @click=${this.#onClick}
      >
        ${this.#stickyTemplate(list)} ${this.#rowsTemplate(list)}
      </div>
      ${
        list.size === 0
          ? html`<p class="none">
              No class has a name like this. Try another word for it, or jump to a branch.
            </p>`
          : nothing
      }
      <p class="notice" role="status">${this.#acts.notice}</p>
      <p class="visually-hidden" role="status">${this.#acts.spoken}</p>
    `;
  }

  #rowsTemplate(list: ClassList) {
    const slots = new Map(this.picks.map((wnid, slot) => [wnid, slot]));
    const { size, active } = list;
    return html`<div class="all" role="presentation" style="height: ${this.#windowed.totalHeight}px">
      ${repeat(
        this.#windowed.placed(active),
        ({ index }) => list.rows[index],
        (placed) => {
          const row = list.rows[placed.index];
          if (!row) return nothing;
          const slot = row.kind === 'class' ? (slots.get(row.imageClass.wnid) ?? null) : null;
          const state = { active: placed.index === active, slot, disabled: this.disabled, size };
          return rowTemplate(row, placed, state);
        },
      )}
    </div>`;
  }

  /** The heading of the first row in view, pushed away by the next one. */
  #stickyTemplate(list: ClassList) {
    const first = this.#windowed.firstInView();
    const row = list.rows[first];
    if (list.found || !row) return nothing;
    const height = this.#covered;
    const next = list.rows[first + 1]?.kind === 'heading' ? this.#windowed.top(first + 1) : Infinity;
    const push = Math.min(0, next - this.#windowed.scrolled - height);
    return stickyTemplate(row, height, push);
  }

  /** Pixels of the list under the sticky heading. */
  get #covered(): number {
    return this.#list?.found ? 0 : headingHeight * this.#rem;
  }

  #measure(): void {
    this.#windowed.setHeights((this.#list?.rows ?? []).map((row) => rowHeight(row) * this.#rem));
  }

  #setText(text: string): void {
    const list = this.#list;
    if (!list || list.text === text) return;
    list.setText(text);
    this.#measure();
    this.#acts.notice = '';
    this.#acts.spoken = list.found ? `${String(list.size)} ${list.size === 1 ? 'class' : 'classes'}` : '';
    if (list.found) this.#windowed.jumpTo(0);
    else this.#scroll = () => this.#showActive(true);
    this.requestUpdate();
  }

  #showActive(inMiddle = false): void {
    const active = this.#list?.active ?? null;
    if (active === null) return;
    if (inMiddle) this.#windowed.centre(active);
    else this.#windowed.reveal(active, this.#covered);
  }

  #onInput = (event: InputEvent & { currentTarget: HTMLInputElement }): void => {
    const { value } = event.currentTarget;
    this.#setText(isWnidText(value) ? value : value.replace(/\d/g, ''));
    this.requestUpdate();
  };

  #onKey = (event: KeyboardEvent): void => {
    const command = pickerCommand(event, this.#list?.text ?? '');
    if (!command || this.disabled) return;
    event.preventDefault();
    this.#acts.notice = '';
    this.#obey(command);
    this.requestUpdate();
  };

  #obey(command: PickerCommand): void {
    const active = this.#list?.activeClass ?? null;
    switch (command.kind) {
      case 'move':
        this.#move(command.by, command.direction);
        break;
      case 'toggle':
        if (active && this.#acts.toggle(active)) this.#setText('');
        break;
      case 'slot':
        if (!active) break;
        this.#acts.put(active, command.slot);
        this.#setText('');
        break;
      case 'remove-last':
        this.#acts.removeLast();
        break;
      case 'clear':
        this.#setText('');
        break;
      case 'swallow':
    }
  }

  #move(by: 'row' | 'page' | 'all', direction: 1 | -1): void {
    const steps = { row: 1, page: this.#windowed.page, all: Infinity }[by];
    this.#list?.move(steps * direction, this.#windowed.firstInView(this.#covered));
    this.#scroll = () => this.#showActive();
  }

  #onClear = (): void => {
    this.#setText('');
    this.#field?.focus();
  };

  #onJump = ({ branch }: BranchJumpEvent): void => {
    this.#setText('');
    this.#list?.activate(null);
    this.#scroll = () => this.#windowed.jumpTo(this.#list?.branchStart(branch) ?? 0, this.#covered);
    this.requestUpdate();
  };

  /** A click in the list leaves the focus where it is. */
  #onMouseDown = (event: MouseEvent): void => {
    if (event.target !== event.currentTarget) event.preventDefault();
  };

  #onClick = (event: Event): void => {
    const wnid = (event.target as Element).closest<HTMLElement>('[role="option"]')?.dataset['wnid'];
    if (this.disabled || !wnid || !this.catalogue?.has(wnid)) return;
    this.#list?.activate(wnid);
    this.#acts.notice = '';
    this.#acts.toggle(this.catalogue.byWnid(wnid));
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-class-picker': ClassPicker;
  }
}
