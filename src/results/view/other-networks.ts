import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { batchLink, observersLink } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Results } from '../make-results.ts';
import type { BatchState } from '../../core/batches/batch-state.ts';
import type { Session } from '../../core/trials/session.ts';
import { base } from '../../kit/style/base.ts';
import { controls, fields, headings } from '../../kit/style/controls.ts';
import { progressWords } from '../../batch/view/batch-words.ts';

type Begun = Exclude<BatchState, { kind: 'none' | 'looking' | 'failed' }>;

/** Lets further networks answer the images of a session, each as a batch over its challenge. */
@customElement('hit5-other-networks')
export class OtherNetworks extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    fields,
    headings,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      .acts {
        align-items: center;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Results;

  @property({ attribute: false }) session!: Session;

  @query('select') readonly select!: HTMLSelectElement;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.stores.batch.restore();
    void this.stores.network.refresh();
  }

  protected override render() {
    return html`<h2>Other networks on the same images</h2>
      <p>
        Another network answers the whole challenge, and is compared with this session on the images that both
        answered.
      </p>
      <div class="acts" role="status">${this.#renderState(this.stores.batch.state.value)}</div>`;
  }

  #renderState(now: BatchState) {
    if (now.kind === 'none' || now.kind === 'failed')
      return html`${now.kind === 'failed' ? html`<p>${now.message}</p>` : nothing} ${this.#renderChoice()}`;
    if (now.kind === 'looking') return html`<p>The images are being opened.</p>`;
    const { source, networkName } = now.batch;
    if (source.kind !== 'challenge' || source.challenge !== this.session.challengeId)
      return html`<p>A batch over other images is there: <a href=${batchLink}>see it</a> first.</p>`;
    return html`<p>${networkName}: ${progressWords(now, now.kind === 'running' ? now.rate : null)}.</p>
      ${this.#renderActs(now)}`;
  }

  #renderActs(now: Begun) {
    const { batch } = this.stores;
    switch (now.kind) {
      case 'running':
        return html`<button type="button" @click=${() => void batch.pause()}>Pause</button>`;
      case 'resting':
        return html`<button type="button" @click=${() => void batch.goOn()}>Go on</button>`;
      case 'done':
        return html`<button type="button" class="primary" @click=${() => void this.#compare()}>
            Compare it with this session
          </button>
          ${this.#renderChoice()}`;
    }
  }

  #renderChoice() {
    const answered = new Set(this.session.trials.map(({ prediction }) => prediction?.network));
    const others = this.stores.network.networks.value.filter(({ id }) => !answered.has(id));
    if (others.length === 0) return html`<p>No other network is in this browser.</p>`;
    return html`<label class="field">
        Network
        <select>
          ${others.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
        </select>
      </label>
      <button type="button" @click=${() => void this.#begin()}>Let it answer</button>`;
  }

  /** A batch that is done gives way: its answers were offered. */
  async #begin(): Promise<void> {
    const { batch } = this.stores;
    const network = this.select.value;
    await batch.forget();
    await batch.startChallenge(network, this.session.challengeId);
  }

  async #compare(): Promise<void> {
    const { batch, observers } = this.stores;
    await observers.addSessions([this.session]);
    await batch.addToObservers();
    location.hash = observersLink;
  }
}
