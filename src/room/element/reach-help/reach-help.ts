import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../../kit/element/notice/notice.ts';
import { observersLink } from '../../../kit/route/pages.ts';
import { base } from '../../../kit/style/base.ts';

/** What to do while no device has reached this laptop: the three usual causes. */
@customElement('hit5-reach-help')
export class ReachHelp extends LitElement {
  static override readonly styles = [
    base,
    css`
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
    // Behind https this is no laptop, and no firewall of its own keeps anybody out.
    if (this.addresses[0]?.startsWith('https:')) {
      return html`<hit5-notice kind="info">
        <b>Nobody has joined yet.</b> If somebody has tried: the address is ${this.addresses[0]}, and their
        device needs the internet. A school’s filter may keep sites out: ask whoever looks after it, or try a
        phone’s hotspot. ${this.#renderElse()}
      </hit5-notice>`;
    }
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
      ${
        this.addresses.length === 1
          ? nothing
          : html`<p>
              ${
                this.addresses.length === 0
                  ? 'This laptop is in no network at the moment.'
                  : `This laptop has several addresses; try each of them: ${this.addresses.join(', ')}.`
              }
            </p>`
      }
      ${this.#renderElse()}
    </hit5-notice>`;
  }

  #renderElse() {
    return html`<p>
      Nothing helps? Make a link for a classroom on the <a href="#/">start page</a>. Pupils open it in any
      Hit5 that they can reach and press <b>Save a file to hand in</b> at the end. Drop their files on
      <a href=${observersLink}>Compare</a>.
    </p>`;
  }
}
