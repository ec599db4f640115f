import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import type { ReadonlySignal } from '@preact/signals-core';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { storesContext } from '../../kit/stores.ts';
import type { Networks } from '../make-networks.ts';
import type {
  NetworkRow,
  NetworkChooseEvent,
  NetworkOfflineEvent,
  NetworkRemoveEvent,
} from '../element/network-list/network-list.ts';
import '../element/network-list/network-list.ts';
import '../../kit/element/notice/notice.ts';
import { backendFacts } from '../../core/networks/backends.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { sectionStyles } from '../../kit/style/data-page-styles.ts';
import './network-adding.ts';
import type { RegisteredNetwork } from '../engine/network-registry.ts';

interface NetworksOffline {
  readonly status: ReadonlySignal<{ readonly state: { readonly kind: string } }>;
  /** Whether each network that comes with the app works offline, by id. */
  readonly networks: ReadonlySignal<
    ReadonlyMap<
      string,
      | { readonly kind: 'kept' | 'not-kept' | 'keeping' }
      | { readonly kind: 'failed'; readonly message: string }
    >
  >;
  keepNetwork(id: string): Promise<void>;
}

/** The networks at hand, and below them the ways to add one. */
@customElement('hit5-networks-section')
export class NetworksSection extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, sectionStyles];

  @consume({ context: storesContext }) stores!: Networks;

  @property({ attribute: false }) offline!: NetworksOffline;

  protected override render() {
    const { network } = this.stores;
    const { offline } = this;
    return html`<section aria-label="Networks at hand">
      ${network.damaged.value.map(
        (message) =>
          html`<hit5-notice kind="warning"
            >A network cannot be read and is left as it is. ${message}</hit5-notice
          >`,
      )}
      <hit5-network-list
        .rows=${network.networks.value.map((one) => this.#row(one))}
        @hit5-network-choose=${(event: NetworkChooseEvent) => network.choose(event.value)}
        @hit5-network-offline=${({ value: id }: NetworkOfflineEvent) => void offline.keepNetwork(id)}
        @hit5-network-remove=${(event: NetworkRemoveEvent) => void network.remove(event.value)}
      ></hit5-network-list>
      ${[...offline.networks.value].map(([id, copy]) =>
        copy.kind === 'failed'
          ? html`<hit5-notice kind="alarm"
              >${this.#nameOf(id)} does not work offline yet. ${copy.message}</hit5-notice
            >`
          : nothing,
      )}
      <hit5-network-adding></hit5-network-adding>
    </section>`;
  }

  #row(one: RegisteredNetwork) {
    const { network } = this.stores;
    const status = network.statuses.value.get(one.id);
    const running =
      status?.kind === 'ready'
        ? `${backendFacts[status.info.backend].title}, ${(status.pace ?? status.info.milliseconds).toFixed(0)} ms`
        : '';
    return { ...one, chosen: network.chosen.value === one.id, running, offline: this.#offline(one) };
  }

  /** Null while Hit5 itself needs its server: then nothing works offline. */
  #offline({ id, shipped }: RegisteredNetwork): NetworkRow['offline'] {
    const { status, networks } = this.offline;
    if (status.value.state.kind !== 'ready') return null;
    if (!shipped) return 'kept';
    const kind = networks.value.get(id)?.kind ?? null;
    return kind === 'failed' ? 'not-kept' : kind;
  }

  #nameOf(id: string): string {
    return this.stores.network.networks.value.find((one) => one.id === id)?.name ?? id;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-networks-section': NetworksSection;
  }
}
