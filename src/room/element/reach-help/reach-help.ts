import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../../kit/element/notice/notice.ts';
import { base } from '../../../kit/style/base.ts';

/** What to do while no device has reached this laptop: the three usual causes. */
@customElement('hit5-reach-help')
export class ReachHelp extends LitElement {
  static override readonly styles = [
    base,
    css`
      :host {
        display: block;
      }
      ol {
        display: grid;
        gap: 6px;
        margin-top: 8px;
        padding-left: 1.3em;
        list-style: decimal;
      }
      p {
        margin-top: 8px;
      }
    `,
  ];

  /** Where pupils reach this laptop; empty: it is in no network. */
  @property({ attribute: false }) addresses: readonly string[] = [];

  protected override render() {
    return html`<hit5-notice kind="info">
      <b>No device has reached this laptop yet.</b> If somebody has tried:
      <ol>
        <li>
          <b>Another Wi-Fi.</b> Phones and this laptop have to be in the same one. A phone that uses mobile
          data is not.
        </li>
        <li>
          <b>The firewall of this laptop.</b> When it asks whether Node may take connections, say yes, for
          private networks at least.
        </li>
        <li>
          <b>The Wi-Fi keeps devices apart.</b> Guest and school networks often do. A hotspot of your phone is
          the quick way out; this laptop joins it too.
        </li>
      </ol>
      <p>
        ${
          this.addresses.length === 0
            ? 'This laptop is in no network at the moment.'
            : this.addresses.length > 1
              ? `This laptop has several addresses; try the others too: ${this.addresses.join(', ')}.`
              : 'Nothing helps? Give everybody a link instead, and let them hand in their files.'
        }
      </p>
    </hit5-notice>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-reach-help': ReachHelp;
  }
}
