import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { formatBytes } from '../../core/text/format-number.ts';
import '../../kit/element/notice/notice.ts';
import { storesContext } from '../../kit/stores.ts';
import { base } from '../../kit/style/base.ts';
import { controls, progressBars } from '../../kit/style/controls.ts';
import type { Offline } from '../make-offline.ts';

/** Keeps all that comes with Hit5 in this browser by one press, and says how far that is. */
@customElement('hit5-keep-everything')
class KeepEverything extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    progressBars,
    css`
      :host {
        display: grid;
        gap: 12px;
        justify-items: start;
      }
      p,
      hit5-notice,
      progress {
        max-width: 42rem;
      }
      hit5-notice {
        width: 100%;
      }
      p {
        color: var(--ink-2);
        font-size: 0.9375rem;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Offline;

  protected override render() {
    const { everything, status } = this.stores.offline;
    const { kind } = status.value.state;
    const all = everything.value;
    if (kind === 'impossible' || (all === null && kind !== 'failed')) return nothing;
    if (all === null) return this.#renderButton('');
    const { keptBytes, totalBytes, keeping, problem } = all;
    const kept = `${formatBytes(keptBytes)} of ${formatBytes(totalBytes)}`;
    if (keeping) {
      return html`<progress aria-label="Keeping everything" max=${totalBytes} value=${keptBytes}></progress>
        <p role="status">Everything is being kept for offline use. So far: ${kept}.</p>`;
    }
    return [
      problem === null
        ? nothing
        : html`<hit5-notice kind="alarm">
            <b>Not everything is kept yet: ${kept}.</b> ${problem} What is there stays; the next press goes on
            from it.
          </hit5-notice>`,
      this.#renderButton(
        keptBytes === totalBytes
          ? ''
          : `Takes another ${formatBytes(totalBytes - keptBytes)}, the second network included.`,
      ),
    ];
  }

  #renderButton(size: string) {
    return html`<button type="button" @click=${() => void this.stores.offline.keepEverything()}>
        Keep everything for offline use
      </button>
      ${size === '' ? nothing : html`<p>${size}</p>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-keep-everything': KeepEverything;
  }
}
