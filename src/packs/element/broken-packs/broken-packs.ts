import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { pluralize } from '../../../core/text/pluralize.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import '../../../kit/element/notice/notice.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';

/** How many packs of the app's own server are left out, in one line; which, and why, is folded beneath. */
@customElement('hit5-broken-packs')
export class BrokenPacks extends LitElement {
  static override readonly styles = [
    base,
    controls,
    css`
      :host {
        min-width: 0;
      }
      summary {
        min-height: 24px;
      }
      :is(p, li) {
        margin-top: 8px;
      }
    `,
  ];

  @property({ attribute: false }) messages: readonly string[] = [];

  protected override render() {
    const { messages } = this;
    if (messages.length === 0) return nothing;
    return html`<hit5-notice kind="warning">
      <details>
        <summary>${pluralize(messages.length, 'pack')} cannot be opened</summary>
        <p>${messages.length === 1 ? 'It lies' : 'They lie'} on the server that Hit5 comes from.</p>
        <ul>
          ${messages.map((message) => html`<li>${visibleText(message)}</li>`)}
        </ul>
      </details>
    </hit5-notice>`;
  }
}
