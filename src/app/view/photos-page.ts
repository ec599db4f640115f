import { consume } from '@lit/context';
import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { storesContext } from '../../kit/stores.ts';
import type { App } from '../make-app.ts';
import '../../kit/element/top-bar/top-bar.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { HeadingFocus, goToSection } from '../../kit/element/heading-focus.ts';
import '../../networks/view/network-status.ts';
import './notices.ts';
import { dataPageStyles } from '../../kit/style/data-page-styles.ts';
import '../../packs/view/import-section.ts';
import '../../packs/view/packs-section.ts';
import '../../results/view/sessions-section.ts';

/** Where the photos come from: one's own, and packs; and below, the files of sessions. */
@customElement('hit5-photos-page')
export class PhotosPage extends LitElement {
  static override readonly styles = [base, controls, headings, dataPageStyles];

  @consume({ context: storesContext }) stores!: App;

  @property({ attribute: false }) pack: string | null = null;

  @property({ attribute: false }) then: string | null = null;

  @property({ attribute: false }) section: 'sessions' | null = null;

  constructor() {
    super();
    new HeadingFocus(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.stores.packs.refresh();
    void this.stores.packs.lookAtServer();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('section') && this.section) void goToSection(this.renderRoot, this.section);
  }

  protected override render() {
    return html`<hit5-top-bar place="#/photos"
        ><hit5-network-status slot="end"></hit5-network-status
      ></hit5-top-bar>
      <hit5-notices></hit5-notices>
      <main>
        <div class="lead">
          <h1>My photos</h1>
          <p>They stay in this browser.</p>
        </div>
        <hit5-import-section></hit5-import-section>
        <hit5-packs-section .pack=${this.pack} .then=${this.then}></hit5-packs-section>
        <hit5-sessions-section></hit5-sessions-section>
      </main>`;
  }
}
