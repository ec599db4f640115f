import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatBytes, formatSeconds } from '../../../core/text/format-number.ts';
import { base } from '../../style/base.ts';
import { controls, progressBars } from '../../style/controls.ts';
import { type ElementEvent, emit } from '../element-event.ts';

type ImportCancelEvent = ElementEvent<'hit5-import-cancel'>;

/**
 * How far something that takes its time is, and the way to give it up.
 * @slot - More that can be done.
 * @fires hit5-import-cancel
 */
@customElement('hit5-import-progress')
export class ImportProgress extends LitElement {
  static override readonly styles = [
    base,
    controls,
    progressBars,
    css`
      :host {
        display: grid;
        gap: 10px 20px;
        align-items: center;
        padding: 18px 20px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--card);
        grid-template-columns: 1fr auto;
      }
      progress {
        grid-column: 1 / -1;
      }
      .acts {
        justify-content: end;
      }
      .counts {
        color: var(--ink-2);
        font-size: 0.875rem;
        font-variant-numeric: tabular-nums;
        grid-column: 1 / -1;
      }
    `,
  ];

  @property() what = '';

  /** 0..1; null while nobody knows. */
  @property({ attribute: false }) share: number | null = null;

  /** What was counted: "1200 files". */
  @property() counted = '';

  /** In bytes; null where none are counted. */
  @property({ attribute: false }) bytes: number | null = null;

  /** In bytes; null while nobody knows. */
  @property({ attribute: false }) totalBytes: number | null = null;

  /** Null while it cannot be told. */
  @property({ attribute: false }) secondsLeft: number | null = null;

  protected override render() {
    return html`<p>${this.what}</p>
      <div class="acts">
        <slot></slot>
        <button type="button" @click=${this.#cancel}>Cancel</button>
      </div>
      ${this.#renderBar()}
      <p class="counts">${this.#counts()}</p>`;
  }

  #renderBar() {
    if (this.share === null) return html`<progress aria-label=${this.what}></progress>`;
    return html`<progress aria-label=${this.what} max="1" value=${this.share}></progress>`;
  }

  #counts(): string {
    const of = this.totalBytes === null ? '' : ` of ${formatBytes(this.totalBytes)}`;
    const parts = this.counted ? [this.counted] : [];
    if (this.bytes !== null && (!this.counted || this.bytes > 0 || of)) {
      parts.push(`${formatBytes(this.bytes)}${of}`);
    }
    const left = this.secondsLeft;
    if (left !== null) parts.push(left < 1 ? 'almost done' : `about ${formatSeconds(Math.ceil(left))} left`);
    return parts.join(', ');
  }

  #cancel = () => emit<ImportCancelEvent>(this, 'hit5-import-cancel');
}
