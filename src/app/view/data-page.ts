import { consume } from '@lit/context';
import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { storesContext } from '../../kit/stores.ts';
import type { App } from '../make-app.ts';
import '../../kit/element/top-bar/top-bar.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { HeadingFocus } from '../../kit/element/heading-focus.ts';
import '../../networks/view/network-status.ts';
import './notices.ts';
import { dataPageStyles } from '../../kit/style/data-page-styles.ts';
import '../../batch/view/batch-section.ts';
import '../../packs/view/import-section.ts';
import '../../offline/view/offline-section.ts';
import '../../networks/view/networks-section.ts';
import '../../packs/view/packs-section.ts';
import '../../results/view/sessions-section.ts';

/** Where the photos come from: packs, and the import of one's own. */
/** Sections to which links lead, by name. */
const linked: readonly string[] = ['import', 'sessions', 'networks', 'batch'];

@customElement('hit5-data-page')
export class DataPage extends LitElement {
  static override readonly styles = [base, controls, headings, dataPageStyles];

  @consume({ context: storesContext }) stores!: App;

  /** The address of a pack that the link offers; null for none. */
  @property({ attribute: false }) pack: string | null = null;

  /** The hash route to go to once that pack is there; null for none. */
  @property({ attribute: false }) then: string | null = null;

  /** The part of the page to go to: "sessions"; null for its top. */
  @property({ attribute: false }) section: string | null = null;

  constructor() {
    super();
    new HeadingFocus(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.stores.packs.refresh();
    void this.stores.packs.lookAtServer();
    void this.stores.imports.restore();
    void this.stores.network.refresh();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('section') && linked.includes(this.section ?? '')) void this.#goTo(String(this.section));
  }

  /** After the heading of the page has had the focus, and once what stands above has its height. */
  async #goTo(name: string): Promise<void> {
    const section = this.renderRoot.querySelector<LitElement>(`hit5-${name}-section`);
    await section?.updateComplete;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const heading = section?.renderRoot.querySelector('h2');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  }

  protected override render() {
    return html`<hit5-top-bar place="#/data"
        ><hit5-network-status slot="end"></hit5-network-status
      ></hit5-top-bar>
      <hit5-notices></hit5-notices>
      <main>
        <div class="lead">
          <h1>Photos and networks</h1>
          <p>
            Play with photos of your own, with your own copy of ImageNet, or with a pack (photos in one file)
            that somebody made. Add other networks, and keep your sessions safe. All of it stays in this
            browser: nothing is uploaded.
          </p>
        </div>
        <hit5-packs-section .pack=${this.pack} .then=${this.then}></hit5-packs-section>
        <hit5-import-section></hit5-import-section>
        <hit5-networks-section .offline=${this.stores.offline}></hit5-networks-section>
        <hit5-batch-section></hit5-batch-section>
        <hit5-sessions-section></hit5-sessions-section>
        <hit5-offline-section></hit5-offline-section>
      </main>`;
  }
}
