import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { joinLink, networksLink } from '../../kit/route/pages.ts';
import { noBackendAsked } from '../../kit/route/router.ts';
import { storesContext } from '../../kit/stores.ts';
import type { App } from '../make-app.ts';
import '../../kit/element/notice/notice.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { backends } from '../../core/networks/backends.ts';
import { base } from '../../kit/style/base.ts';
import { controls } from '../../kit/style/controls.ts';
import '../../packs/element/broken-packs/broken-packs.ts';
import { defaultNetwork } from '../../kit/keep/settings-store.ts';

/**
 * What a person must know on every screen: whether answers are kept and the network can answer; between sessions, that there is a newer
 * version.
 */
@customElement('hit5-notices')
export class Notices extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: App;

  /** What the network said last that the person has put away; the browser itself remembers what it takes now. */
  @state() read: string | null = null;

  protected override render() {
    return [
      this.#renderLost(),
      this.#renderDisk(),
      this.#renderUnopened(),
      this.#renderDropped(),
      this.#renderDamaged(),
      this.#renderAddress(),
      this.#renderWithheld(),
      this.#renderNetwork(),
      this.#renderBrokenPacks(),
      this.#renderUpdate(),
    ];
  }

  protected override updated(): void {
    lookWhetherKept(this.stores);
  }

  #renderLost() {
    const { copy } = this.stores.disk.kept;
    if (!copy?.lost) return nothing;
    return html`<hit5-notice kind="alarm" dismissable @hit5-notice-dismiss=${copy.forget}>
      <b>The browser has lost what Hit5 kept.</b> It deletes its database where a crash has damaged it.
      ${copy.lost}
    </hit5-notice>`;
  }

  #renderDisk() {
    const status = this.stores.disk.status.value;
    switch (status.kind) {
      case 'kept':
      case 'closed':
        return nothing;
      case 'copy':
        return html`<hit5-notice kind="info">
          Hit5 is open in another tab, so this one only looks: at Compare, at the results of sessions that
          have ended, and at the credits. What you change here is gone when you close or reload it.
        </hit5-notice>`;
      case 'unavailable':
        // What becomes of the answers is said at the begin and at the end.
        if (this.stores.router.visit.value.embedded) return nothing;
        return html`<hit5-notice kind="alarm">
          <b>Nothing is kept.</b> This browser gives the page no disk (${status.message}). You can play, but
          your answers are gone when you close or reload the page.
        </hit5-notice>`;
      case 'failing':
        return html`<hit5-notice kind="alarm">
          <b>Your last answers are not on disk.</b> ${status.message} They are kept in this page until it is
          closed. Make room, then save again: you go on from there.
          <button slot="actions" type="button" @click=${this.#saveAgain}>Save again</button>
        </hit5-notice>`;
    }
  }

  /** One alarm for all databases that are there and cannot be opened, that of the sessions first. */
  #renderUnopened() {
    const { disk, unopened } = this.stores;
    const status = disk.status.value;
    const messages = [...(status.kind === 'closed' ? [status.message] : []), ...unopened];
    if (messages.length === 0) return nothing;
    return html`<hit5-notice kind="alarm">
      <b
        >${status.kind === 'closed' ? 'Your sessions cannot be opened.' : 'Something that this browser keeps cannot be opened.'}</b
      >
      ${messages.join(' ')} You can go on, but what you
      ${status.kind === 'closed' ? 'answer or add' : 'add in its place'} is gone when you close or reload the
      page.
    </hit5-notice>`;
  }

  #renderDropped() {
    const dropped = this.stores.disk.dropped.value;
    if (dropped.length === 0) return nothing;
    return html`<hit5-notice kind="alarm">
      <b>This browser cannot keep something:</b> ${dropped.join('; ')}. It is in this page until you close it.
      Save the session as a file before you do. All else is kept.
    </hit5-notice>`;
  }

  #renderDamaged() {
    const damaged = this.stores.sessions.damaged.value;
    if (damaged.length === 0) return nothing;
    return html`<hit5-notice kind="warning">
      <b>Something is wrong with an earlier session.</b> What is on disk is left as it is.
      ${damaged.join(' ')}
    </hit5-notice>`;
  }

  #renderAddress() {
    const asked = noBackendAsked();
    if (asked === null) return nothing;
    return html`<hit5-notice kind="warning">
      <b>There is no backend “${visibleText(asked)}”</b>, but the page’s address asks for it. Hit5 knows
      ${backends.join(', ')}, and ignores what the address asks.
    </hit5-notice>`;
  }

  /** Who takes part in the class knows it. */
  #renderWithheld() {
    if (!this.stores.library.isWithheld.value || this.stores.isGuest.value) return nothing;
    return html`<hit5-notice kind="info">
      <b>A class is at work here.</b> Until it ends, this device is shown the photos of Hit5 in the class
      only.
      <a slot="actions" class="button" href=${joinLink()}>Join the class</a>
    </hit5-notice>`;
  }

  #renderNetwork() {
    const status = this.stores.network.status.value;
    if (status.kind === 'failed') {
      return html`<hit5-notice kind="alarm">
        <b>The network cannot answer.</b> ${status.message} ${offlineAdvice(this.stores)} You can go on: it
        answers your images later, once it is there.
        <button slot="actions" type="button" @click=${this.#retry}>Try again</button>
      </hit5-notice>`;
    }
    if (status.kind !== 'ready' || status.notice === null) return nothing;
    const { notice } = status;
    if (notice === this.read) return nothing;
    return html`<hit5-notice kind="info" dismissable @hit5-notice-dismiss=${() => (this.read = notice)}>
      ${notice}
    </hit5-notice>`;
  }

  /** The page of the packs names them itself. */
  #renderBrokenPacks() {
    if (this.stores.router.route.value.page !== 'start') return nothing;
    return html`<hit5-broken-packs .messages=${this.stores.packs.broken.value}></hit5-broken-packs>`;
  }

  /** Nothing of this in a session, where it would move the photo under the person's eyes. */
  #renderUpdate() {
    if (this.stores.router.route.value.page === 'label' || !this.stores.offline.offer.value) return nothing;
    return html`<hit5-notice kind="info" dismissable @hit5-notice-dismiss=${this.#declineUpdate}>
      <b>There is a new version of Hit5.</b> It starts when you say so, or when you have closed Hit5 in all
      tabs. Your answers stay.
      <button slot="actions" type="button" @click=${this.#takeUpdate}>Use it now</button>
    </hit5-notice>`;
  }

  #declineUpdate = () => this.stores.offline.declineUpdate();

  #takeUpdate = () => this.stores.offline.takeUpdate();

  #saveAgain = () => void this.stores.disk.retry();

  #retry = () => this.stores.network.retry();
}

/** Finds out whether a network that comes with Hit5 and did not come is kept for offline use. */
function lookWhetherKept({ network, offline }: App): void {
  const id = network.current.value;
  const isUnknown = isShipped({ network }, id) && !offline.networks.value.has(id);
  if (network.status.value.kind !== 'failed' || offline.status.value.state.kind !== 'ready' || !isUnknown)
    return;
  void offline.lookAtNetworks([id]);
}

/** What to do where the network did not come because it is not kept, while Hit5 and its default network are. */
function offlineAdvice({ network, offline }: App) {
  const id = network.current.value;
  if (id === defaultNetwork || offline.networks.value.get(id)?.kind !== 'not-kept') return nothing;
  return html`It is not kept for offline use;
    <a href=${networksLink}>choose ${network.nameOf(defaultNetwork)}</a>, or connect.`;
}

function isShipped({ network }: Pick<App, 'network'>, id: string): boolean {
  return network.networks.value.some((one) => one.id === id && one.shipped);
}
