import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { NetworkAddState } from '../state/network-add-store.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Networks } from '../make-networks.ts';
import '../../kit/element/file-drop/file-drop.ts';
import type { FilesGivenEvent } from '../../kit/element/file-drop/file-drop.ts';
import '../../kit/element/import-progress/import-progress.ts';
import '../element/network-check/network-check.ts';
import type { NetworkFormEvent } from '../element/network-form/network-form.ts';
import '../element/network-form/network-form.ts';
import '../../kit/element/notice/notice.ts';
import { inputLines } from '../logic/network-form.ts';
import { mobilenetVariants } from '../logic/mobilenet-variants.ts';
import { messageOf } from '../../core/message-of.ts';
import { base } from '../../kit/style/base.ts';
import { controls, fields, headings, lineForm } from '../../kit/style/controls.ts';
import { sectionStyles } from '../../kit/style/data-page-styles.ts';
import { reveal } from '../../packs/view/reveal.ts';

/** The ways to add a network, and how far the one that is being added has come. */
@customElement('hit5-network-adding')
class NetworkAdding extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, fields, headings, lineForm, sectionStyles];

  @consume({ context: storesContext }) stores!: Networks;

  @state() address = '';
  @state() asked: { readonly address: string; readonly host: string } | null = null;

  @state() problem: string | null = null;

  @query('.now') readonly now!: HTMLElement;

  #shown: NetworkAddState['kind'] | 'asking' = 'idle';

  protected override updated(changed: PropertyValues<this>): void {
    const { state, question } = this.stores.networkAdding;
    const shown = question.value ? 'asking' : state.value.kind;
    const said = (changed.has('asked') && this.asked) || (changed.has('problem') && this.problem !== null);
    if (said || (shown !== this.#shown && shown !== 'idle'))
      void reveal(this.now, this.renderRoot as ShadowRoot);
    this.#shown = shown;
  }

  protected override render() {
    const { networkAdding } = this.stores;
    const adding = networkAdding.state.value;
    const busy = ['fetching', 'checking', 'keeping'].includes(adding.kind);
    return html`<h2>Add a network</h2>
      ${this.#renderAddress(busy)}
      <div
        class="now"
        tabindex="-1"
        ?hidden=${!this.asked && this.problem === null && adding.kind === 'idle'}
      >
        ${this.#renderAsked()} ${this.#renderAdding(adding)}
      </div>
      <hit5-file-drop
        ?disabled=${busy}
        @hit5-files-given=${({ value: given }: FilesGivenEvent) => void networkAdding.take(given)}
      >
        <p>
          Or drop a TensorFlow.js network here: its model.json with the shards beside it, and its card.json
          where it has one; a graph or layers model of the 1000 classes.
        </p>
      </hit5-file-drop>`;
  }

  #renderAddress(busy: boolean) {
    return html`<form @submit=${this.#typed}>
      <label>
        Network
        <select @change=${({ target }: Event) => (this.address = (target as HTMLSelectElement).value)}>
          <option value="">One from another address</option>
          ${mobilenetVariants.map(
            ({ name, address, millionParameters }) =>
              html`<option value=${address} ?selected=${address === this.address}>
                ${name}, about ${(millionParameters * 4).toFixed(millionParameters < 1 ? 1 : 0)} MB
              </option>`,
          )}
        </select>
      </label>
      <label>
        Address of its folder or its model.json
        <input
          name="address"
          inputmode="url"
          autocomplete="off"
          placeholder="https://"
          required
          .value=${this.address}
          @input=${({ target }: Event) => (this.address = (target as HTMLInputElement).value)}
        />
      </label>
      <button type="submit" ?disabled=${busy}>Fetch the network</button>
    </form>`;
  }

  /** A request tells the host that somebody is here: it is asked for first. */
  #renderAsked() {
    if (this.problem !== null) return html`<hit5-notice kind="alarm">${this.problem}</hit5-notice>`;
    if (!this.asked) return nothing;
    const { address, host } = this.asked;
    return html`<hit5-notice kind="info">
      <b>Fetch a network from ${host}?</b> That sends requests to ${host}, which then learns your IP address
      and nothing else, as does a server that it sends on to: ${address}
      <button slot="actions" type="button" @click=${this.#fetch}>Fetch it</button>
      <button slot="actions" type="button" class="quiet" @click=${() => (this.asked = null)}>Not now</button>
    </hit5-notice>`;
  }

  #renderAdding(adding: NetworkAddState) {
    const { networkAdding } = this.stores;
    const forget = () => networkAdding.forget();
    const question = networkAdding.question.value;
    if (question) {
      const { host, address, before } = question;
      return html`<hit5-notice kind="info">
        <b>Try ${host} next?</b> ${before} The network is also at another address. That sends requests to
        ${host}, which then learns your IP address and nothing else: ${address}
        <button slot="actions" type="button" @click=${() => networkAdding.answer(true)}>Try ${host}</button>
        <button slot="actions" type="button" class="quiet" @click=${() => networkAdding.answer(false)}>
          No
        </button>
      </hit5-notice>`;
    }
    switch (adding.kind) {
      case 'idle':
        return nothing;
      case 'fetching':
        return html`<hit5-import-progress
          what="A network comes from ${adding.from}"
          .bytes=${adding.loadedBytes}
          .totalBytes=${adding.totalBytes || null}
          .share=${adding.totalBytes > 0 ? Math.min(1, adding.loadedBytes / adding.totalBytes) : null}
          @hit5-import-cancel=${forget}
        ></hit5-import-progress>`;
      case 'found':
        return html`<div class="card">${this.#renderForm(adding)}</div>`;
      case 'checking':
        return html`<hit5-import-progress
            what="${adding.form.name} ${adding.of === 0 ? 'is being started' : 'answers the shipped photos'}${adding.slow ? '; it takes longer than usual' : ''}"
            .share=${adding.of > 0 ? adding.photos / adding.of : null}
            .counted=${adding.of > 0 ? `${adding.photos} of ${adding.of} photos` : ''}
            @hit5-import-cancel=${forget}
          ></hit5-import-progress>
          ${adding.notice === null ? nothing : html`<hit5-notice kind="info">${adding.notice}</hit5-notice>`}`;
      case 'checked':
        return html`<div class="card">
          <hit5-network-check
            .check=${adding.check}
            ?told=${adding.sources.values !== 'nobody'}
            .top1=${adding.found.top1}
          ></hit5-network-check>
          <div class="acts">
            <button type="button" class="primary" @click=${() => void networkAdding.keep()}>
              Keep ${adding.form.name}
            </button>
          </div>
          ${this.#renderForm(adding)}
        </div>`;
      case 'keeping':
        return html`<hit5-import-progress
          what="${adding.form.name} is being kept"
          .share=${null}
          @hit5-import-cancel=${forget}
        ></hit5-import-progress>`;
      case 'kept':
        // Whoever removes it again need not be told that it is here.
        if (!this.stores.network.networks.value.some(({ id }) => id === adding.id)) return nothing;
        return html`<hit5-notice kind="info" dismissable @hit5-notice-dismiss=${forget}>
            ${adding.form.name} is here and works offline from now on.
          </hit5-notice>
          <div class="card">
            <hit5-network-check .check=${adding.check} told></hit5-network-check>
            <p>How it is fed:</p>
            <ul>
              ${inputLines(adding.form, adding.sources).map((line) => html`<li>${line}</li>`)}
            </ul>
          </div>`;
      case 'failed':
        return html`<hit5-notice kind="alarm" dismissable @hit5-notice-dismiss=${forget}>
          ${adding.message} Nothing was kept.
        </hit5-notice>`;
    }
  }

  #renderForm(adding: Extract<NetworkAddState, { kind: 'found' | 'checked' }>) {
    const { networkAdding } = this.stores;
    const { kind, found, form } = adding;
    return html`<hit5-network-form
      .form=${form}
      ?sizeFixed=${found.size !== null}
      ?tried=${kind === 'checked'}
      .sources=${kind === 'checked' ? adding.sources : found.sources}
      .offsets=${found.offsets}
      @hit5-network-form=${(event: NetworkFormEvent) => void networkAdding.check(event.value)}
    >
      <button type="button" class="quiet" @click=${() => networkAdding.forget()}>Do not add it</button>
    </hit5-network-form>`;
  }

  #typed = (event: SubmitEvent) => {
    event.preventDefault();
    this.problem = null;
    this.asked = null;
    try {
      this.asked = this.stores.networkAdding.whereTo(this.address);
    } catch (cause) {
      this.problem = messageOf(cause);
    }
  };

  #fetch = () => {
    if (this.asked) void this.stores.networkAdding.fetch(this.asked.address);
    this.asked = null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-network-adding': NetworkAdding;
  }
}
