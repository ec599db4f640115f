import { provide } from '@lit/context';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { SignalReader } from '../app/signal-reader.ts';
import { storesContext, type Stores } from '../app/stores.ts';
import './credits-page.ts';
import './label-page.ts';
import './results-page.ts';
import './start-page.ts';

/** Shows the screen that the address names, and gives all screens the stores. */
@customElement('hit5-app')
export class AppRoot extends LitElement {
  @provide({ context: storesContext })
  @property({ attribute: false })
  stores!: Stores;

  constructor() {
    super();
    new SignalReader(this, () => [this.stores.router.route]);
  }

  protected override render() {
    const route = this.stores.router.route.value;
    switch (route.page) {
      case 'start':
        return html`<hit5-start-page></hit5-start-page>`;
      case 'label':
        return keyed(
          JSON.stringify([route.challenge, route.request]),
          html`<hit5-label-page .challenge=${route.challenge} .request=${route.request}></hit5-label-page>`,
        );
      case 'results':
        return html`<hit5-results-page .sessionId=${route.session}></hit5-results-page>`;
      case 'credits':
        return html`<hit5-credits-page></hit5-credits-page>`;
    }
  }
}
