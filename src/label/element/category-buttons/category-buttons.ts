import { SignalWatcher } from '@lit-labs/preact-signals';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import { PageKeys } from '../../../kit/element/page-keys.ts';
import { emit } from '../../../kit/element/element-event.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, visuallyHidden } from '../../../kit/style/controls.ts';
import type { CategoryButton } from '../../logic/category-buttons.ts';
import { groupIcon } from '../class-picker/group-icons.ts';
import { PickActs } from '../class-picker/pick-acts.ts';
import type { GuessRemoveEvent } from '../guess-slots/guess-slots.ts';
import { categoryButtonsStyles } from './category-buttons-styles.ts';
import { pickerWords } from '../../words/picker/picker.ts';

/** The keys of the buttons, in their order: the digits as on the keyboard, then the letters as on an English one. */
const categoryKeys = [...'1234567890qwertyuiopasdfghjklzxcvbnm'];

/**
 * The few answers of a short list as large buttons, each with a key; a press on a picked one takes it back.
 * @fires hit5-class-pick
 * @fires hit5-guess-remove
 */
@customElement('hit5-category-buttons')
export class CategoryButtons extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, visuallyHidden, categoryButtonsStyles];

  @property({ attribute: false }) categories: readonly CategoryButton[] = [];

  @property({ attribute: false }) picks: readonly Wnid[] = [];

  @property({ type: Boolean, reflect: true }) disabled = false;

  readonly #titles = {
    title: (wnid: Wnid): string => this.categories.find((one) => one.wnid === wnid)?.name ?? wnid,
  };
  #acts = new PickActs(this, () => pickerWords().allUsedButtons);

  constructor() {
    super();
    const acts = categoryKeys.map((key, place) => [key, (event: KeyboardEvent) => this.#onKey(event, place)]);
    new PageKeys(this, Object.fromEntries(acts));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('picks')) this.#acts.tell(this.#titles, changed.get('picks') ?? [], this.picks);
  }

  protected override render() {
    const { length } = this.categories;
    const many = { buttons: true, many: length > 20, few: length <= 6 };
    return html`<div class=${classMap(many)} role="group" aria-label=${pickerWords().categories}>
        ${this.categories.map((one, place) => this.#buttonTemplate(one, place))}
      </div>
      <p class="notice" role="status">${this.#acts.notice}</p>
      <p class="visually-hidden" role="status">${this.#acts.spoken}</p>`;
  }

  #buttonTemplate({ wnid, name, icon }: CategoryButton, place: number) {
    const rank = this.picks.indexOf(wnid) + 1;
    const key = categoryKeys[place];
    return html`<button
      type="button"
      aria-pressed=${rank > 0 ? 'true' : 'false'}
      aria-keyshortcuts=${key ?? nothing}
      ?disabled=${this.disabled}
      @click=${() => this.#press(place)}
    >
      ${icon === undefined ? nothing : groupIcon(icon)}
      <span class="name">${name}</span>
      ${
        rank > 0
          ? html`<span class="rank"
              ><span class="visually-hidden">${pickerWords().guess}</span> ${rank}</span
            >`
          : key && html`<kbd aria-hidden="true">${key}</kbd>`
      }
    </button>`;
  }

  /** A key that repeats was pressed for the photo before. */
  #onKey(event: KeyboardEvent, place: number): void {
    if (!event.repeat) this.#press(place);
  }

  #press(place: number): void {
    const category = this.categories[place];
    if (!category || this.disabled) return;
    const { wnid, name: title } = category;
    const slot = this.picks.indexOf(wnid);
    this.#acts.notice = '';
    if (slot < 0) this.#acts.pick({ wnid, title });
    else this.#acts.ask(() => emit<GuessRemoveEvent>(this, 'hit5-guess-remove', slot));
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-category-buttons': CategoryButtons;
  }
}
