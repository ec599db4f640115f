import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../style/base.ts';
import { controls } from '../../style/controls.ts';
import { type ElementEvent, emit } from '../element-event.ts';
import { elementsWords } from '../../words/elements/elements.ts';

/** The person has read a notice and wants it gone. */
type NoticeDismissEvent = ElementEvent<'hit5-notice-dismiss'>;

type NoticeKind = 'info' | 'warning' | 'alarm';

/** A circle, a triangle, an octagon: the kind is told by shape too. */
const outlines: Record<NoticeKind, string> = {
  info: 'M10 1.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17z',
  warning: 'M10 2 18.7 17.5H1.3z',
  alarm: 'M6.5 1.5h7l5 5v7l-5 5h-7l-5-5v-7z',
};

/**
 * Something to know, or to act on, told where it matters.
 * @slot - The text.
 * @slot actions - Buttons and links.
 * @fires hit5-notice-dismiss
 */
@customElement('hit5-notice')
export class Notice extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    css`
      .notice {
        display: grid;
        align-items: start;
        gap: 0 12px;
        grid-template-columns: 20px 1fr auto;
        padding: 13px 16px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--card);
        color: var(--ink);
        font: 0.9375rem/1.5 var(--ui);
      }
      .warning {
        border-color: var(--line-strong);
      }
      .alarm {
        border-color: transparent;
        background: var(--alarm-fill);
      }
      svg {
        width: 20px;
        height: 20px;
        margin-top: 1px;
        color: var(--ink-2);
      }
      .warning svg {
        color: var(--ink);
      }
      .alarm svg {
        color: var(--alarm);
      }
      .text {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .actions {
        grid-row: 2;
        grid-column: 2 / -1;
      }
      slot[name='actions'] {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      ::slotted([slot='actions']) {
        margin-top: 10px;
      }
      .dismiss {
        width: 44px;
        margin: -11px -12px -11px 0;
        padding: 0;
      }
      .dismiss svg {
        width: 14px;
        height: 14px;
        margin: 0;
      }
    `,
  ];

  @property() kind: NoticeKind = 'info';

  @property({ type: Boolean }) dismissable = false;

  protected override render() {
    return html`<div class="notice ${this.kind}" role=${this.kind === 'alarm' ? 'alert' : 'status'}>
      ${this.#renderIcon()}
      <div class="text"><slot></slot></div>
      ${this.dismissable ? this.#renderDismiss() : nothing}
      <div class="actions"><slot name="actions"></slot></div>
    </div>`;
  }

  #renderIcon() {
    const stroke =
      this.kind === 'info' ? svg`<path d="M10 9v5.2M10 5.6v1.6" />` : svg`<path d="M10 7v4.6M10 13.4V15" />`;
    return html`<svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      aria-hidden="true"
    >
      <path d=${outlines[this.kind]} stroke-linejoin="round" />
      ${stroke}
    </svg>`;
  }

  #renderDismiss() {
    return html`<button
      type="button"
      class="quiet dismiss"
      aria-label=${elementsWords().dismiss}
      @click=${this.#dismiss}
    >
      <svg viewBox="0 0 14 14" stroke="currentColor" stroke-width="1.6" aria-hidden="true">
        <path d="m2 2 10 10M12 2 2 12" />
      </svg>
    </button>`;
  }

  #dismiss = () => emit<NoticeDismissEvent>(this, 'hit5-notice-dismiss');
}

/** What is wrong with a link, with text from it; nothing where nothing is. */
export function linkNotice(problem: string | null) {
  return problem === null ? nothing : html`<hit5-notice kind="warning">${problem}</hit5-notice>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-notice': Notice;
  }
}
