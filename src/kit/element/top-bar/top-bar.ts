import { SignalWatcher } from '@lit-labs/preact-signals';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { menu, type PageLink } from '../../route/menu.ts';
import { base } from '../../style/base.ts';
import { common } from '../../words/common/common.ts';
import '../../view/reading-menu.ts';
import { topBarStyles } from './top-bar-styles.ts';

/**
 * The line above every page: the wordmark, the menu, then what belongs to the page, and below it the page's sections.
 * @slot - Progress or a title, after the menu.
 * @slot end - Clock, network chip.
 * @slot menu - What can be done on the page, after the links of the menu.
 */
@customElement('hit5-top-bar')
class TopBar extends SignalWatcher(LitElement) {
  static override readonly styles = [base, topBarStyles];

  /** The address of the menu's entry to which the page belongs, or any other for none of them; null: there is no menu. */
  @property() place: string | null = null;

  /** Whether the menu is folded wherever it stands: the photo is what counts on the page. */
  @property({ type: Boolean, reflect: true }) folded = false;

  /** Null: the parts of Hit5. */
  @property({ attribute: false }) links: readonly PageLink[] | null = null;

  @property({ attribute: false }) sections: readonly PageLink[] = [];

  @property() current = '';

  @query('.menu') readonly menu!: HTMLElement | null;

  /** By property, because lit-analyzer is older than the attributes `popover` and `popovertarget`. */
  protected override firstUpdated(): void {
    const button = this.renderRoot.querySelector('button');
    if (!this.menu || !button) return;
    // What a page puts into the menu folds it as its own links do.
    this.menu.querySelector('slot')?.addEventListener('click', this.#fold);
    this.menu.popover = 'auto';
    button.popoverTargetElement = this.menu;
  }

  protected override render() {
    return html`<header>
      <a class="mark" href="#/" aria-label=${common().home}>Hit<i>5</i></a>
      ${this.place === null ? nothing : this.#renderMenu(this.place)}
      <div class="middle"><slot></slot></div>
      <div class="end"><slot name="end"></slot><hit5-reading-menu></hit5-reading-menu></div>
      ${this.sections.length === 0 ? nothing : this.#renderSections()}
    </header>`;
  }

  #renderMenu(place: string) {
    return html`<button type="button" aria-label=${common().menuName} @click=${this.#placeMenu}>
        <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M2 5h16M2 10h16M2 15h16" /></svg>
        <span>${common().menuName}</span>
      </button>
      <nav class="menu" aria-label=${common().menuName} @beforetoggle=${this.#toggling}>
        ${this.#listed(this.links ?? menu(), place)}
        <slot name="menu"></slot>
      </nav>`;
  }

  #renderSections() {
    return html`<nav class="sections" aria-label=${common().sections}>
      ${this.#listed(this.sections, this.current)}
    </nav>`;
  }

  #listed(all: readonly PageLink[], current: string) {
    return all.map(
      ({ label, href }) =>
        html`<a href=${href} aria-current=${href === current ? 'page' : 'false'} @click=${this.#fold}
          >${label}</a
        >`,
    );
  }

  /** What unfolds lives in the top layer and knows nothing of the bar's place. */
  #placeMenu = () => {
    const bottom = this.renderRoot.querySelector('.mark')?.parentElement?.getBoundingClientRect().bottom ?? 0;
    this.menu?.style.setProperty('--below', `${Math.max(0, bottom)}px`);
  };

  /** A link within the same page leaves the bar where it is. */
  #fold = () => {
    if (this.menu?.matches(':popover-open')) this.menu.hidePopover();
  };

  /** The focus that was in the menu when it closed goes to its button. */
  #toggling = ({ newState }: ToggleEvent) => {
    const focused = (this.renderRoot as ShadowRoot).activeElement;
    if (newState === 'closed' && this.menu?.contains(focused))
      this.renderRoot.querySelector('button')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-top-bar': TopBar;
  }
}
