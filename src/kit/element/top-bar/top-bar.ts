import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../style/base.ts';

/** One of a page's sections, with its address. */
export interface TopBarSection {
  readonly label: string;
  /** A hash route: `#/results/images`. */
  readonly href: string;
}

/**
 * The line above every page: the wordmark, then where one is, then what is always at hand.
 *
 * @slot - Progress or a title, next to the wordmark.
 * @slot end - Clock, network chip, help.
 */
@customElement('hit5-top-bar')
export class TopBar extends LitElement {
  static override readonly styles = [
    base,
    css`
      :host {
        position: sticky;
        z-index: 10;
        top: 0;
        display: block;
        border-bottom: 1px solid var(--line);
        background: var(--paper);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 clamp(10px, 1.5vw, 22px);
        min-height: 54px;
        padding: 0 clamp(12px, 1.7vw, 24px);
      }
      .mark {
        color: var(--person);
        font: 600 1.5rem/54px var(--display);
        letter-spacing: -0.01em;
        text-decoration: none;
      }
      .mark i {
        color: var(--network);
        font-weight: 500;
      }
      .middle,
      .end {
        display: flex;
        align-items: center;
        gap: clamp(8px, 1.4vw, 20px);
        min-width: 0;
      }
      .end {
        flex: 1 1 11.5rem;
        justify-content: flex-end;
      }
      ::slotted(*) {
        min-width: 0;
      }
      nav {
        display: flex;
        gap: 22px;
        overflow-x: auto;
        scrollbar-width: none;
      }
      nav a {
        padding: 0 1px;
        border-bottom: 2px solid transparent;
        color: var(--ink-2);
        font: 600 0.875rem/50px var(--ui);
        white-space: nowrap;
        text-decoration: none;
      }
      nav a:hover {
        color: var(--ink);
      }
      nav a[aria-current='page'] {
        border-color: var(--ink);
        color: var(--ink);
      }
      :focus-visible {
        outline-offset: -3px;
        border-radius: var(--radius-small);
      }
      @media print {
        :host {
          display: none;
        }
      }
      @media (max-width: 47.99rem) {
        nav {
          order: 1;
          justify-content: space-between;
          gap: clamp(5px, 1.6vw, 14px);
          width: 100%;
        }
        nav a {
          font-size: clamp(0.8125rem, 3.6vw, 0.875rem);
          line-height: 40px;
        }
      }
    `,
  ];

  /** The sections to go to from here; none by default. */
  @property({ attribute: false }) sections: readonly TopBarSection[] = [];

  /** The address of the section that is shown. */
  @property() current = '';

  protected override render() {
    return html`<header>
      <a class="mark" href="#/" aria-label="Hit5, start page">Hit<i>5</i></a>
      ${this.#renderSections()}
      <div class="middle"><slot></slot></div>
      <div class="end"><slot name="end"></slot></div>
    </header>`;
  }

  #renderSections() {
    if (this.sections.length === 0) return nothing;
    return html`<nav aria-label="Sections">
      ${this.sections.map(
        ({ label, href }) =>
          html`<a href=${href} aria-current=${href === this.current ? 'page' : 'false'}>${label}</a>`,
      )}
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-top-bar': TopBar;
  }
}
