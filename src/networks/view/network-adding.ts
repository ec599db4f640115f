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
import type { NetworkFormEvent } from '../element/network-form/network-form.ts';
import '../element/network-form/network-form.ts';
import '../../kit/element/notice/notice.ts';
import { mobilenets } from '../logic/mobilenets.ts';
import { isAtChance, type PhotoCheck } from '../logic/own-network.ts';
import { saveFile } from '../../kit/file/save-file.ts';
import type { GivenCard } from '../../files/network-card-format.ts';
import { goToHeading } from '../../kit/element/heading-focus.ts';
import { base } from '../../kit/style/base.ts';
import { controls, fields, headings, lineForm } from '../../kit/style/controls.ts';
import { sectionStyles } from '../../kit/style/data-page-styles.ts';
import { reveal } from '../../packs/view/reveal.ts';

/** The ways to add a network, and how far the one that is being added has come. */
@customElement('hit5-network-adding')
class NetworkAdding extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, fields, headings, lineForm, sectionStyles];

  @consume({ context: storesContext }) stores!: Networks;

  @state() chosen = mobilenets.at(-1)?.name ?? '';

  /** Whether the person is asked before other servers are. */
  @state() asks = false;

  @query('.now') readonly now!: HTMLElement;

  #shown: NetworkAddState['kind'] = 'idle';

  protected override updated(changed: PropertyValues<this>): void {
    const shown = this.stores.networkAdding.state.value.kind;
    if ((changed.has('asks') && this.asks) || (shown !== this.#shown && shown !== 'idle'))
      void reveal(this.now, this.renderRoot as ShadowRoot);
    if (shown === 'idle' && this.#shown !== 'idle') goToHeading(this.renderRoot.querySelector('h2'));
    this.#shown = shown;
  }

  protected override render() {
    const { networkAdding } = this.stores;
    const adding = networkAdding.state.value;
    const busy = ['fetching', 'checking', 'keeping'].includes(adding.kind);
    return html`<h2>Add a network</h2>
      <form @submit=${this.#submit}>
        <label>
          MobileNet
          <select @change=${({ target }: Event) => (this.chosen = (target as HTMLSelectElement).value)}>
            ${mobilenets.map(
              ({ name, millionParameters }) =>
                html`<option value=${name} ?selected=${name === this.chosen}>
                  ${name}, about ${(millionParameters * 4).toFixed(millionParameters < 1 ? 1 : 0)} MB
                </option>`,
            )}
          </select>
        </label>
        <button type="submit" ?disabled=${busy}>Fetch the network</button>
      </form>
      <div class="now" tabindex="-1" ?hidden=${!this.asks && adding.kind === 'idle'}>
        ${this.asks ? this.#renderAsked() : nothing} ${this.#renderAdding(adding)}
      </div>
      <hit5-file-drop
        ?disabled=${busy}
        @hit5-files-given=${({ value: given }: FilesGivenEvent) => {
          this.asks = false;
          void networkAdding.take(given);
        }}
      >
        <p>
          Or drop a TensorFlow.js network of the 1000 classes here: its model.json with the shards beside it,
          and its card.json where it has one.
        </p>
      </hit5-file-drop>`;
  }

  /** A request tells the host that somebody is here: it is asked for first. */
  #renderAsked() {
    const places = mobilenets.find(({ name }) => name === this.chosen)?.places ?? [];
    const hosts = places.map(({ address }) => new URL(address).host);
    return html`<hit5-notice kind="info">
      <b>Fetch ${this.chosen} from ${hosts[0]}?</b> That sends requests to
      ${hosts[0]}${hosts[1] === undefined ? '' : `, and where that fails to ${hosts[1]}`}. Each server, and
      one that it sends on to, learns your IP address and nothing else.
      <button slot="actions" type="button" @click=${this.#fetch}>Fetch it</button>
      <button slot="actions" type="button" class="quiet" @click=${() => (this.asks = false)}>Not now</button>
    </hit5-notice>`;
  }

  #renderAdding(adding: NetworkAddState) {
    const { networkAdding } = this.stores;
    const forget = () => networkAdding.forget();
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
        return html`<div class="card">
          ${
            adding.problem === null
              ? html`<p>What no card.json says of it is asked for here.</p>`
              : html`<hit5-notice kind="alarm">${adding.problem}</hit5-notice>`
          }
          ${this.#renderForm(adding)}
        </div>`;
      case 'checking':
        return html`<hit5-import-progress
            what="${adding.card.name} ${adding.of === 0 ? 'is being started' : 'answers the shipped photos'}${adding.slow ? '; it takes longer than usual' : ''}"
            .share=${adding.of > 0 ? adding.photos / adding.of : null}
            .counted=${adding.of > 0 ? `${adding.photos} of ${adding.of} photos` : ''}
            @hit5-import-cancel=${forget}
          ></hit5-import-progress>
          ${adding.notice === null ? nothing : html`<hit5-notice kind="info">${adding.notice}</hit5-notice>`}`;
      case 'checked':
        return html`<div class="card">
          ${
            isAtChance(adding.check)
              ? html`<hit5-notice kind="alarm">
                  <b>It does no better than chance.</b> ${hitWords(adding.check)} What is said of it below may
                  be wrong, or it was trained on other classes than the 1000 of ImageNet.
                </hit5-notice>`
              : html`<span>${hitWords(adding.check)}</span>`
          }
          <div class="acts">
            <button
              type="button"
              class=${isAtChance(adding.check) ? '' : 'primary'}
              @click=${() => void networkAdding.keep()}
            >
              Keep ${adding.card.name}
            </button>
          </div>
          ${this.#renderForm(adding)}
        </div>`;
      case 'keeping':
        return html`<hit5-import-progress
          what="${adding.card.name} is being kept"
          .share=${null}
          @hit5-import-cancel=${forget}
        ></hit5-import-progress>`;
      case 'kept':
        // Whoever removes it again need not be told that it is here.
        if (!this.stores.network.networks.value.some(({ id }) => id === adding.id)) return nothing;
        return html`<hit5-notice kind="info" dismissable @hit5-notice-dismiss=${forget}>
          ${adding.card.name} is here and works offline from now on. ${hitWords(adding.check)}
          ${isAtChance(adding.check) ? html`<b>That is no better than chance.</b>` : nothing}
          <button slot="actions" type="button" @click=${() => saveCard(adding.card)}>
            Save its card.json
          </button>
        </hit5-notice>`;
      case 'failed':
        return html`<hit5-notice kind="alarm" dismissable @hit5-notice-dismiss=${forget}>
          ${adding.message} Nothing was kept.
        </hit5-notice>`;
    }
  }

  #renderForm(adding: Extract<NetworkAddState, { kind: 'found' | 'checked' }>) {
    const { networkAdding } = this.stores;
    return html`<hit5-network-form
      .card=${adding.card}
      ?tried=${adding.kind === 'checked'}
      @hit5-network-form=${(event: NetworkFormEvent) => void networkAdding.check(event.value)}
    >
      <button type="button" class="quiet" @click=${() => networkAdding.forget()}>Do not add it</button>
    </hit5-network-form>`;
  }

  #submit = (event: SubmitEvent) => {
    event.preventDefault();
    this.asks = true;
  };

  #fetch = () => {
    this.asks = false;
    void this.stores.networkAdding.fetch(this.chosen);
  };
}

function hitWords({ photos, hit1, hit5 }: PhotoCheck): string {
  return `Of ${photos} shipped photos it gets ${hit1} right by its first guess, and ${hit5} by one of five.`;
}

function saveCard(card: GivenCard): void {
  const text = JSON.stringify({ format: 'hit5-network', ...card }, null, 2);
  saveFile('card.json', new Blob([text], { type: 'application/json' }));
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-network-adding': NetworkAdding;
  }
}
