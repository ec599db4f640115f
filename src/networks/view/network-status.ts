import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { benchLink, networksLink } from '../../kit/route/pages.ts';
import { backendAsked } from '../../kit/route/router.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Networks } from '../make-networks.ts';
import '../element/network-chip/network-chip.ts';
import { backendFacts, backends, isSoftware } from '../../core/networks/backends.ts';
import { graphicsName } from '../logic/graphics-name.ts';
import { base } from '../../kit/style/base.ts';
import { fields } from '../../kit/style/controls.ts';
import type { NetworkReady } from '../engine/protocol.ts';
import { isSlow, type InferenceStatus } from '../engine/inference-client.ts';

type Ready = Extract<InferenceStatus, { kind: 'ready' }>;

/** The chip with the network's state, fed from the store, and the choice of a backend in what it opens. */
@customElement('hit5-network-status')
export class NetworkStatusChip extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    fields,
    css`
      :host {
        display: flex;
        min-width: 0;
      }
      label {
        display: grid;
        gap: 4px;
        margin-top: 16px;
        color: var(--ink-2);
        font: 0.8125rem/1.45 var(--ui);
      }
      p {
        margin: 12px 0 0;
        font: 0.8125rem/1.45 var(--ui);
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Networks;

  @property({ type: Boolean }) brief = false;

  protected override render() {
    const status = this.stores.network.status.value;
    const info = status.kind === 'ready' ? status.info : null;
    const running = info ? backendFacts[info.backend] : null;
    return html`<hit5-network-chip
      .name=${info?.name ?? 'Network'}
      .backend=${running?.title ?? ''}
      .device=${info && running?.onGpu ? deviceName(info) : ''}
      .speed=${status.kind === 'ready' ? millisecondsOf(status) : ''}
      .state=${status.kind}
      ?slow=${isSlow(status)}
      ?brief=${this.brief}
      .loadedBytes=${status.kind === 'loading' ? status.loadedBytes : 0}
      .totalBytes=${status.kind === 'loading' ? status.totalBytes : 0}
      .facts=${factsOf(status)}
      @hit5-network-retry=${this.#retry}
    >
      ${this.#renderChoice()}
      <p slot="details"><a href=${networksLink}>Choose another network</a></p>
      <p slot="details"><a href=${benchLink}>Measure each backend beside the stock package</a></p>
    </hit5-network-chip>`;
  }

  #renderChoice() {
    const { network } = this.stores;
    const asked = backendAsked();
    if (asked !== null)
      return html`<p slot="details">The page’s address asks for ${backendFacts[asked].title}.</p>`;
    return html`<label slot="details">
      Run the network on
      <select @change=${this.#choose}>
        <option value="" ?selected=${network.backend === null}>the first that works here</option>
        ${backends.map(
          (backend) =>
            html`<option value=${backend} ?selected=${backend === network.backend}>
              ${backendFacts[backend].title}
            </option>`,
        )}
      </select>
    </label>`;
  }

  #choose = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    this.stores.network.useBackend(backends.find((backend) => backend === value) ?? null);
  };

  #retry = () => this.stores.network.retry();
}

function factsOf(status: InferenceStatus): readonly { term: string; value: string }[] {
  switch (status.kind) {
    case 'loading':
      return [{ term: 'State', value: 'The network is being loaded' }];
    case 'failed':
      return [{ term: 'Why it cannot answer', value: status.message }];
    case 'ready':
      return readyFacts(status);
  }
}

/** The time for an image: by the latest answers; while they are few, as at the start, when the machine had much to do. */
function millisecondsOf({ info, pace }: Ready): string {
  return `${(pace ?? info.milliseconds).toFixed(0)} ms`;
}

function readyFacts(ready: Ready): readonly { term: string; value: string }[] {
  const { info } = ready;
  return [
    { term: 'Network', value: info.name },
    {
      term: 'Runs on',
      value: `${processorOf(info)} (${backendFacts[info.backend].title}, ${info.device})`,
    },
    { term: 'Time for an image', value: millisecondsOf(ready) },
    {
      term: 'Self-test',
      value: `passed; no probability differs from the reference by more than ${info.selfTestDifference.toFixed(4)}`,
    },
    ...info.refused.map(({ backend, reason }) => ({
      term: `Not ${backendFacts[backend].title}`,
      value: reason,
    })),
  ];
}

function deviceName({ backend, device }: Pick<NetworkReady, 'backend' | 'device'>): string {
  return backendFacts[backend].onGpu ? graphicsName(device) : device;
}

/** The part of the machine that a backend uses, in plain words. */
function processorOf({ backend, device }: NetworkReady): string {
  return backendFacts[backend].onGpu && !isSoftware(device) ? 'the graphics processor' : 'the main processor';
}
