import { consume } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { storesContext } from '../../kit/stores.ts';
import type { App } from '../make-app.ts';
import '../../kit/element/top-bar/top-bar.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { HeadingFocus } from '../../kit/element/heading-focus.ts';

/** More of an address than this is not read. */
const mostShown = 100;

/** Says that an address leads nowhere. */
@customElement('hit5-unknown-page')
export class UnknownPage extends LitElement {
  static override readonly styles = [
    base,
    controls,
    headings,
    css`
      main {
        display: grid;
        gap: 20px;
        justify-items: center;
        text-align: center;
        max-width: 46rem;
        margin: 0 auto;
        padding: clamp(24px, 10vh, 120px) 24px 48px;
      }
      p {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: App;

  @property() address = '';

  constructor() {
    super();
    new HeadingFocus(this);
  }

  protected override render() {
    return html`<hit5-top-bar place=""></hit5-top-bar>
      <slot name="notices"></slot>
      <main>
        <h1>There is no page at this address.</h1>
        <p>Hit5 has nothing at <code>${this.#shown()}</code>. Look whether the link is whole.</p>
        <a class="button primary" href="#/">Go to the start</a>
      </main>`;
  }

  #shown(): string {
    const text = visibleText(this.address);
    return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
  }
}
