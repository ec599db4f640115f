import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Measurements } from '../state/network-store.ts';
import { benchLink, networksLink } from '../../kit/route/pages.ts';
import { backendAsked } from '../../kit/route/router.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Networks } from '../make-networks.ts';
import '../element/backend-table/backend-table.ts';
import type { BackendRow, BackendChooseEvent } from '../element/backend-table/backend-table.ts';
import type { NetworkToggleEvent } from '../element/network-chip/network-chip.ts';
import '../element/network-chip/network-chip.ts';
import { backendFacts, isSoftware } from '../../core/networks/backends.ts';
import { graphicsName } from '../logic/graphics-name.ts';
import { base } from '../../kit/style/base.ts';
import type { NetworkReady } from '../engine/protocol.ts';
import { isSlow, type InferenceStatus } from '../engine/inference-client.ts';

type Ready = Extract<InferenceStatus, { kind: 'ready' }>;

/**
 * The chip with the network's state, fed from the store. Opened, it measures all backends, once a network; in a session,
 * whose answers that would slow, only when the person says so.
 */
@customElement('hit5-network-status')
export class NetworkStatusChip extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    css`
      :host {
        display: flex;
        min-width: 0;
      }
      p {
        margin: 12px 0 0;
        font: 0.8125rem/1.45 var(--ui);
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Networks;

  @property({ type: Boolean }) brief = false;

  @state() opened = false;

  protected override updated(): void {
    if (this.opened && !this.#inSession()) void this.updateComplete.then(this.#measureOnce);
  }

  protected override render() {
    const status = this.stores.network.status.value;
    const info = status.kind === 'ready' ? status.info : null;
    const running = info ? backendFacts[info.backend] : null;
    return html`<hit5-network-chip
      .name=${info?.name ?? 'Network'}
      .backend=${running?.title ?? ''}
      .device=${info && running?.onGpu ? deviceName(info) : ''}
      .speed=${status.kind === 'ready' ? millisecondsOf(status, this.#measurements()) : ''}
      .state=${status.kind}
      ?slow=${isSlow(status)}
      ?brief=${this.brief}
      .loadedBytes=${status.kind === 'loading' ? status.loadedBytes : 0}
      .totalBytes=${status.kind === 'loading' ? status.totalBytes : 0}
      .facts=${factsOf(status, this.#measurements())}
      @hit5-network-retry=${this.#retry}
      @hit5-network-toggle=${({ value: open }: NetworkToggleEvent) => (this.opened = open)}
    >
      <hit5-backend-table
        slot="details"
        .rows=${this.#rows(info)}
        ?slows=${this.#inSession()}
        ?measuring=${this.#measurements()?.running ?? false}
        .problem=${this.#measurements()?.problem ?? null}
        .choice=${this.stores.network.backend}
        .asked=${backendAsked()}
        @hit5-backends-measure=${() => void this.stores.network.measure()}
        @hit5-backends-stop=${() => this.stores.network.stopMeasuring()}
        @hit5-backend-choose=${({ value: backend }: BackendChooseEvent) => this.stores.network.useBackend(backend)}
      ></hit5-backend-table>
      <p slot="details"><a href=${networksLink}>Choose another network</a></p>
      <p slot="details"><a href=${benchLink}>Measure it beside the stock package</a></p>
    </hit5-network-chip>`;
  }

  #inSession(): boolean {
    return this.stores.router.route.value.page === 'label';
  }

  /** Those of the network that answers now. */
  #measurements(): Measurements | null {
    const { measurements, current } = this.stores.network;
    return measurements.value?.network === current.value ? measurements.value : null;
  }

  #rows(info: NetworkReady | null): readonly BackendRow[] {
    return (this.#measurements()?.measured ?? []).map((one) => ({
      name: backendFacts[one.backend].title,
      about: 'reason' in one ? `cannot run: ${one.reason}` : deviceName(one),
      milliseconds: 'reason' in one ? null : one.milliseconds,
      selfTestDifference: 'reason' in one ? null : one.selfTestDifference,
      inUse: one.backend === info?.backend,
    }));
  }

  #measureOnce = () => {
    const { network } = this.stores;
    if (network.status.value.kind === 'ready' && this.#measurements() === null) void network.measure();
  };

  #retry = () => this.stores.network.retry();
}

function factsOf(
  status: InferenceStatus,
  measurements: Measurements | null,
): readonly { term: string; value: string }[] {
  switch (status.kind) {
    case 'loading':
      return [{ term: 'State', value: 'The network is being loaded' }];
    case 'failed':
      return [{ term: 'Why it cannot answer', value: status.message }];
    case 'ready':
      return readyFacts(status, measurements);
  }
}

/**
 * The time for an image: by the latest answers; while they are few, as measured with the other backends, or else at the
 * start, when the machine had much to do.
 */
function millisecondsOf({ info, pace }: Ready, measurements: Measurements | null): string {
  const measured = measurements?.measured.find(({ backend }) => backend === info.backend);
  const before = measured && 'milliseconds' in measured ? measured.milliseconds : info.milliseconds;
  return `${(pace ?? before).toFixed(0)} ms`;
}

function readyFacts(
  ready: Ready,
  measurements: Measurements | null,
): readonly { term: string; value: string }[] {
  const { info } = ready;
  return [
    { term: 'Network', value: info.name },
    {
      term: 'Runs on',
      value: `${processorOf(info)} (${backendFacts[info.backend].title}, ${info.device})`,
    },
    { term: 'Time for an image', value: millisecondsOf(ready, measurements) },
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
