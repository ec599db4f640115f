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
import { languages, type LanguageCode } from '../../core/classes/search-words.ts';
import { bold, technical } from '../../kit/words/marks.ts';
import { brokenLanguage } from '../../kit/words/spoken.ts';
import { common } from '../../kit/words/common/common.ts';
import { noticesWords } from '../words/notices/notices.ts';
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

  /** The language whose words could not be loaded, once the person has put that away. */
  @state() unspoken: LanguageCode | null = null;

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
      this.#renderLanguage(),
    ];
  }

  protected override updated(): void {
    lookWhetherKept(this.stores);
  }

  #renderLost() {
    const { copy } = this.stores.disk.kept;
    if (!copy?.lost) return nothing;
    return html`<hit5-notice kind="alarm" dismissable @hit5-notice-dismiss=${copy.forget}>
      ${noticesWords().lost(bold)} ${technical(copy.lost)}
    </hit5-notice>`;
  }

  #renderDisk() {
    const status = this.stores.disk.status.value;
    const words = noticesWords();
    switch (status.kind) {
      case 'kept':
      case 'closed':
        return nothing;
      case 'copy':
        return html`<hit5-notice kind="info"> ${words.onlyLooks} </hit5-notice>`;
      case 'unavailable':
        // What becomes of the answers is said at the begin and at the end.
        if (this.stores.router.visit.value.embedded) return nothing;
        return html`<hit5-notice kind="alarm">
          ${words.notKept(bold)} ${technical(status.message)}
        </hit5-notice>`;
      case 'failing':
        return html`<hit5-notice kind="alarm">
          ${words.failing(bold)} ${technical(status.message)}
          <button slot="actions" type="button" @click=${this.#saveAgain}>${words.saveAgain}</button>
        </hit5-notice>`;
    }
  }

  /** One alarm for all databases that are there and cannot be opened, that of the sessions first. */
  #renderUnopened() {
    const { disk, unopened } = this.stores;
    const status = disk.status.value;
    const messages = [...(status.kind === 'closed' ? [status.message] : []), ...unopened];
    if (messages.length === 0) return nothing;
    const words = noticesWords();
    const [heading, help] =
      status.kind === 'closed'
        ? [words.sessionsUnopened, words.sessionsNotKept]
        : [words.otherUnopened, words.otherNotKept];
    return html`<hit5-notice kind="alarm">
      <b>${heading}</b> ${technical(messages.join(' '))} ${help}
    </hit5-notice>`;
  }

  #renderDropped() {
    const dropped = this.stores.disk.dropped.value;
    if (dropped.length === 0) return nothing;
    return html`<hit5-notice kind="alarm">
      ${noticesWords().dropped(bold, `${dropped.join('; ')}.`)}
    </hit5-notice>`;
  }

  #renderDamaged() {
    const damaged = this.stores.sessions.damaged.value;
    if (damaged.length === 0) return nothing;
    return html`<hit5-notice kind="warning">
      ${noticesWords().damaged(bold)} ${technical(damaged.join(' '))}
    </hit5-notice>`;
  }

  #renderAddress() {
    const asked = noBackendAsked();
    if (asked === null) return nothing;
    return html`<hit5-notice kind="warning">
      ${noticesWords().noBackend(bold, visibleText(asked), backends.join(', '))}
    </hit5-notice>`;
  }

  /** Who takes part in the class knows it. */
  #renderWithheld() {
    if (!this.stores.library.isWithheld.value || this.stores.isGuest.value) return nothing;
    const words = noticesWords();
    return html`<hit5-notice kind="info">
      ${words.withheld(bold)}
      <a slot="actions" class="button" href=${joinLink()}>${words.joinClass}</a>
    </hit5-notice>`;
  }

  #renderNetwork() {
    const status = this.stores.network.status.value;
    if (status.kind === 'failed') {
      const words = noticesWords();
      return html`<hit5-notice kind="alarm">
        <b>${words.cannotAnswer}</b> ${technical(status.message)} ${offlineAdvice(this.stores)} ${words.goOn}
        <button slot="actions" type="button" @click=${this.#retry}>${common().tryAgain}</button>
      </hit5-notice>`;
    }
    if (status.kind !== 'ready' || status.notice === null) return nothing;
    const { notice } = status;
    if (notice === this.read) return nothing;
    return html`<hit5-notice kind="info" dismissable @hit5-notice-dismiss=${() => (this.read = notice)}>
      ${technical(notice)}
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
    const words = noticesWords();
    return html`<hit5-notice kind="info" dismissable @hit5-notice-dismiss=${this.#declineUpdate}>
      ${words.newVersion(bold)}
      <button slot="actions" type="button" @click=${this.#takeUpdate}>${words.useNow}</button>
    </hit5-notice>`;
  }

  #renderLanguage() {
    const code = brokenLanguage.value;
    if (code === null || code === this.unspoken) return nothing;
    const name = languages.find((one) => one.code === code)?.name ?? code;
    return html`<hit5-notice kind="info" dismissable @hit5-notice-dismiss=${() => (this.unspoken = code)}>
      ${noticesWords().broken(name)}
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
  return noticesWords().notOffline(
    (text) => html`<a href=${networksLink}>${text}</a>`,
    network.nameOf(defaultNetwork),
  );
}

function isShipped({ network }: Pick<App, 'network'>, id: string): boolean {
  return network.networks.value.some((one) => one.id === id && one.shipped);
}
