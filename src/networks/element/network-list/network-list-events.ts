/** The person wants a network to answer in new sessions. */
export class NetworkChooseEvent extends Event {
  /** Of the network. */
  readonly network: string;

  constructor(network: string) {
    super('hit5-network-choose', { bubbles: true, composed: true });
    this.network = network;
  }
}

/** The person wants a network gone, and has said so twice. */
export class NetworkRemoveEvent extends Event {
  /** Of the network. */
  readonly network: string;

  constructor(network: string) {
    super('hit5-network-remove', { bubbles: true, composed: true });
    this.network = network;
  }
}

/** The person wants a network to work offline. */
export class NetworkOfflineEvent extends Event {
  /** Of the network. */
  readonly network: string;

  constructor(network: string) {
    super('hit5-network-offline', { bubbles: true, composed: true });
    this.network = network;
  }
}
