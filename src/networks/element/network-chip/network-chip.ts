import { SignalWatcher } from '@lit-labs/preact-signals';
import { svg, html, LitElement, nothing, css } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatBytes } from '../../../core/text/format-number.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, headings, visuallyHidden, outOfSight } from '../../../kit/style/controls.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';
import { networkWords } from '../../words/network/network.ts';

export type NetworkState = 'loading' | 'ready' | 'failed';

/** A state's mark, told apart by shape: a ring that fills (share 0..1), a dot, a triangle. */
function networkMark(state: NetworkState, share: number) {
  const shapes = {
    loading: svg`<circle cx="6" cy="6" r="4.75" fill="none" stroke="var(--line-strong)" stroke-width="1.5" opacity="0.45" />
      <circle cx="6" cy="6" r="4.75" fill="none" stroke="var(--network)" stroke-width="1.75" pathLength="100"
        stroke-dasharray="${Math.round(100 * Math.min(share, 1))} 100" transform="rotate(-90 6 6)" />`,
    ready: svg`<circle cx="6" cy="6" r="4" fill="var(--network-bar)" />`,
    failed: svg`<path d="M6 .8 11.6 11H.4z" fill="currentColor" />
      <path d="M6 4.4v3.2M6 8.6v1.2" stroke="var(--paper)" stroke-width="1.2" />`,
  };
  return html`<svg class=${state} viewBox="0 0 12 12" aria-hidden="true">${shapes[state]}</svg>`;
}

const networkChipStyles = css`
  :host {
    display: inline-block;
    max-width: 100%;
  }
  .chip {
    position: relative;
    gap: 0.6em;
    width: 100%;
    min-height: 30px;
    padding: 0 12px;
    border-radius: 15px;
    background: none;
    color: var(--ink-2);
    font-weight: 400;
    font-size: 0.8125rem;
    white-space: nowrap;
  }
  /* A finger needs 44 px, the line has room for 30. */
  .chip::after {
    position: absolute;
    inset: -8px 0;
    content: '';
  }
  .chip svg {
    flex: none;
    width: 11px;
    height: 11px;
  }
  .chip svg.loading {
    width: 14px;
    height: 14px;
  }
  .words {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  /* On a phone, where the line is shared with progress and time, the dot alone: the panel says the rest. */
  @media (width < 36rem) {
    :host([brief]) .words {
      ${outOfSight};
    }
  }
  .failed.chip {
    border-color: var(--alarm);
    color: var(--alarm);
  }
  .panel {
    position: fixed;
    inset: var(--below, 60px) var(--from-right, 12px) auto auto;
    width: min(23rem, calc(100vw - 24px));
    max-height: calc(100dvh - var(--below, 60px) - 12px);
    margin: 0;
    padding: 18px 20px 20px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
    box-shadow: 0 8px 32px rgb(0 0 0 / 0.14);
    overflow: auto;
  }
  h2 {
    color: var(--network);
  }
  .word {
    color: var(--ink-2);
    font: 0.8125rem/1.4 var(--ui);
  }
  dl {
    display: grid;
    gap: 8px 16px;
    grid-template-columns: minmax(5rem, max-content) 1fr;
    margin-top: 14px;
    padding-top: 14px;
    border-top: 1px solid var(--line);
    font: 0.8125rem/1.45 var(--ui);
  }
  dt {
    color: var(--ink-2);
  }
  dd {
    overflow-wrap: anywhere;
  }
  .panel button {
    margin-top: 16px;
  }
`;

type NetworkRetryEvent = ElementEvent<'hit5-network-retry'>;

interface NetworkFact {
  readonly term: string;
  readonly value: string;
}

/**
 * Whether the network can answer; activating it opens all that is known about it.
 *
 * @slot details - More about it, in what opens.
 * @fires hit5-network-retry
 */
@customElement('hit5-network-chip')
export class NetworkChip extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, visuallyHidden, networkChipStyles];

  @property() name = '';

  /** What a network that is there is run by: "WebGL". */
  @property() backend = '';

  @property() device = '';

  /** How long it takes for an image: "6 ms". */
  @property() speed = '';

  @property() state: NetworkState = 'loading';

  @property({ type: Boolean }) slow = false;

  @property({ type: Boolean, reflect: true }) brief = false;

  @property({ type: Number }) loadedBytes = 0;

  /** Bytes of the weights; 0 when not known yet. */
  @property({ type: Number }) totalBytes = 0;

  @property({ attribute: false }) facts: readonly NetworkFact[] = [];

  /** By property, because lit-analyzer is older than the attributes `popover` and `popovertarget`. */
  protected override firstUpdated() {
    const panel = this.#panel;
    const chip = this.renderRoot.querySelector('button');
    if (!panel || !chip) return;
    panel.popover = 'auto';
    chip.popoverTargetElement = panel;
  }

  protected override render() {
    return html`<button type="button" class="chip ${this.state}" @click=${this.#placePanel}>
        ${networkMark(this.state, this.totalBytes > 0 ? this.loadedBytes / this.totalBytes : 0)}
        <span class="words">${this.#words()}</span>
        ${this.state === 'ready' ? html`<span class="visually-hidden">(${this.name})</span>` : nothing}
      </button>
      <div class="panel" role="group" aria-labelledby="title">
        <h2 id="title">${this.name}</h2>
        <p class="word">${this.#stateWord()}</p>
        ${this.#renderFacts()}
        <slot name="details"></slot>
        ${
          this.state === 'failed'
            ? html`<button type="button" @click=${this.#retry}>${networkWords().tryAgain}</button>`
            : nothing
        }
      </div>`;
  }

  #renderFacts() {
    if (this.facts.length === 0) return nothing;
    return html`<dl>
      ${this.facts.map(
        ({ term, value }) =>
          html`<dt>${term}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>`;
  }

  /** What everybody understands; the panel names the network and what runs it. */
  #words(): string {
    const words = networkWords();
    if (this.slow) return words.slow;
    if (this.state === 'loading') return words.progress(this.#progress());
    return this.state === 'failed' ? words.notAvailable : words.ready;
  }

  #stateWord(): string {
    const { states } = networkWords();
    if (this.state === 'loading') {
      if (this.totalBytes <= 0) return states.loading;
      return this.loadedBytes < this.totalBytes ? `${states.loading} ${this.#progress()}` : states.starting;
    }
    if (this.state === 'failed') return states.failed;
    return [states.ready, this.backend, this.device, this.speed].filter(Boolean).join(' · ');
  }

  /** «3.1 of 7.6 MB»: the unit once, when both have the same. */
  #progress(): string {
    if (this.totalBytes <= 0) return networkWords().loading;
    if (this.loadedBytes >= this.totalBytes) return networkWords().starting;
    const loaded = formatBytes(this.loadedBytes);
    const total = formatBytes(this.totalBytes);
    const [number = '', unit = ''] = loaded.split(/\s/);
    return networkWords().loaded(total.endsWith(unit) ? number : loaded, total);
  }

  get #panel(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.panel');
  }

  /** The popover lives in the top layer and knows nothing of the chip's place. */
  #placePanel = () => {
    const { bottom, right } = this.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    this.#panel?.style.setProperty('--below', `${bottom + 8}px`);
    this.#panel?.style.setProperty('--from-right', `${Math.max(12, room - Math.max(right, 380))}px`);
  };

  #retry = () => {
    this.#panel?.hidePopover();
    emit<NetworkRetryEvent>(this, 'hit5-network-retry');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-network-chip': NetworkChip;
  }
}
