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
import { networkWords } from '../words/network/network.ts';

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
      .name=${info?.name ?? networkWords().network}
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
      <p slot="details"><a href=${networksLink}>${networkWords().chooseAnother}</a></p>
      <p slot="details"><a href=${benchLink}>${networkWords().measure}</a></p>
    </hit5-network-chip>`;
  }

  #renderChoice() {
    const { network } = this.stores;
    const asked = backendAsked();
    if (asked !== null)
      return html`<p slot="details">${networkWords().addressAsks(backendFacts[asked].title)}</p>`;
    return html`<label slot="details">
      ${networkWords().runOn}
      <select @change=${this.#choose}>
        <option value="" ?selected=${network.backend === null}>${networkWords().firstThatWorks}</option>
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
  const { facts } = networkWords();
  switch (status.kind) {
    case 'loading':
      return [{ term: facts.state, value: facts.isLoading }];
    case 'failed':
      return [{ term: facts.why, value: status.message }];
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
  const { network, facts } = networkWords();
  return [
    { term: network, value: info.name },
    {
      term: facts.runsOn,
      value: `${processorOf(info)} (${backendFacts[info.backend].title}, ${info.device})`,
    },
    { term: facts.time, value: millisecondsOf(ready) },
    {
      term: facts.selfTest,
      value: facts.passed(info.selfTestDifference),
    },
    ...info.refused.map(({ backend, reason }) => ({
      term: facts.not(backendFacts[backend].title),
      value: reason,
    })),
  ];
}

function deviceName({ backend, device }: Pick<NetworkReady, 'backend' | 'device'>): string {
  return backendFacts[backend].onGpu ? graphicsName(device) : device;
}

/** The part of the machine that a backend uses, in plain words. */
function processorOf({ backend, device }: NetworkReady): string {
  return backendFacts[backend].onGpu && !isSoftware(device)
    ? networkWords().facts.graphics
    : networkWords().facts.main;
}
