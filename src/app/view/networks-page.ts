import { consume } from '@lit/context';
import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { storesContext } from '../../kit/stores.ts';
import type { ChallengeId } from '../../core/trials/challenge.ts';
import type { App } from '../make-app.ts';
import '../../batch/view/batch-section.ts';
import '../../kit/element/top-bar/top-bar.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { HeadingFocus, goToSection } from '../../kit/element/heading-focus.ts';
import '../../networks/view/network-status.ts';
import './notices.ts';
import { dataPageStyles } from '../../kit/style/data-page-styles.ts';
import '../../networks/view/networks-section.ts';

/** The networks at hand, more of them, and what they answer without a person. */
@customElement('hit5-networks-page')
export class NetworksPage extends LitElement {
  static override readonly styles = [base, controls, headings, dataPageStyles];

  @consume({ context: storesContext }) stores!: App;

  @property({ attribute: false }) section: 'batch' | null = null;

  @property({ attribute: false }) challenge: ChallengeId | null = null;

  constructor() {
    super();
    new HeadingFocus(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.stores.network.refresh();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('section') && this.section) void goToSection(this.renderRoot, this.section);
  }

  protected override render() {
    return html`<hit5-top-bar place="#/networks"
        ><hit5-network-status slot="end"></hit5-network-status
      ></hit5-top-bar>
      <hit5-notices></hit5-notices>
      <main>
        <div class="lead">
          <h1>Networks</h1>
          <p>The one chosen here answers in new sessions. Those that have begun go on with their own.</p>
        </div>
        <hit5-networks-section .offline=${this.stores.offline}></hit5-networks-section>
        <hit5-batch-section .challenge=${this.challenge}></hit5-batch-section>
      </main>`;
  }
}
