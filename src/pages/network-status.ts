import { consume } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { NetworkInfo, NetworkStatus } from '../app/ports.ts';
import { SignalReader } from '../app/signal-reader.ts';
import { storesContext, type Stores } from '../app/stores.ts';
import '../components/network-chip/network-chip.ts';

const backendNames: Record<string, string> = { webgl: 'WebGL', wasm: 'wasm', cpu: 'cpu' };

/** The chip with the network's state, fed from the store. */
@customElement('hit5-network-status')
export class NetworkStatusChip extends LitElement {
  static override readonly styles = css`
    :host {
      display: flex;
      min-width: 0;
    }
  `;

  @consume({ context: storesContext }) stores!: Stores;

  /** Whether the mark alone is shown where the page is narrow. */
  @property({ type: Boolean }) brief = false;

  constructor() {
    super();
    new SignalReader(this, () => [this.stores.network.status]);
  }

  protected override render() {
    const status = this.stores.network.status.value;
    const info = status.kind === 'ready' ? status.info : null;
    return html`<hit5-network-chip
      .name=${info?.name ?? 'ConvNet'}
      .detail=${info ? `${nameOf(info.backend)} · ${info.milliseconds.toFixed(0)} ms` : ''}
      .state=${status.kind}
      ?brief=${this.brief}
      .loadedBytes=${status.kind === 'loading' ? status.loadedBytes : 0}
      .totalBytes=${status.kind === 'loading' ? status.totalBytes : 0}
      .facts=${factsOf(status)}
      @hit5-network-retry=${this.#retry}
    ></hit5-network-chip>`;
  }

  #retry = () => this.stores.network.retry();
}

function nameOf(backend: string): string {
  return backendNames[backend] ?? backend;
}

function factsOf(status: NetworkStatus): readonly { term: string; value: string }[] {
  switch (status.kind) {
    case 'loading':
      return [{ term: 'State', value: 'The network is being loaded' }];
    case 'failed':
      return [{ term: 'Why it cannot answer', value: status.message }];
    case 'ready':
      return readyFacts(status.info);
  }
}

function readyFacts(info: NetworkInfo): readonly { term: string; value: string }[] {
  return [
    { term: 'Network', value: info.name },
    { term: 'Runs on', value: `${nameOf(info.backend)}, ${info.device}` },
    { term: 'Time for an image', value: `${info.milliseconds.toFixed(0)} ms` },
    {
      term: 'Self-test',
      value: `passed; no probability differs from the reference by more than ${info.selfTestDifference.toFixed(4)}`,
    },
    ...info.refused.map(({ backend, reason }) => ({ term: `Not ${nameOf(backend)}`, value: reason })),
  ];
}
