import { html, nothing } from 'lit';
import { defaultNetwork } from '../../kit/keep/settings-store.ts';
import { networksLink } from '../../kit/route/pages.ts';
import type { App } from '../make-app.ts';

/**
 * Finds out whether a network that comes with Hit5 and did not come is kept for offline use; to be called again and
 * again.
 */
export function lookWhetherKept({ network, offline }: App): void {
  const id = network.current.value;
  const isUnknown = isShipped({ network }, id) && !offline.networks.value.has(id);
  if (network.status.value.kind !== 'failed' || offline.status.value.state.kind !== 'ready' || !isUnknown)
    return;
  void offline.lookAtNetworks([id]);
}

/** What to do where the network did not come because it is not kept, while Hit5 and its default network are. */
export function offlineAdvice({ network, offline }: App) {
  const id = network.current.value;
  if (id === defaultNetwork || offline.networks.value.get(id)?.kind !== 'not-kept') return nothing;
  return html`It is not kept for offline use;
    <a href=${networksLink}>choose ${network.nameOf(defaultNetwork)}</a>, or connect.`;
}

function isShipped({ network }: Pick<App, 'network'>, id: string): boolean {
  return network.networks.value.some((one) => one.id === id && one.shipped);
}
