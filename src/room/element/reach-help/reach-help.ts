import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../../kit/element/notice/notice.ts';
import { observersLink } from '../../../kit/route/pages.ts';
import { base } from '../../../kit/style/base.ts';
import { reachWords } from '../../words/reach/reach.ts';
import { bold } from '../../../kit/words/marks.ts';

/** What to do while no device has reached this laptop: the three usual causes. */
@customElement('hit5-reach-help')
export class ReachHelp extends SignalWatcher(LitElement) {
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
    const words = reachWords();
    const [address] = this.addresses;
    // Behind https this is no laptop, and no firewall of its own keeps anybody out.
    if (address?.startsWith('https:')) {
      return html`<hit5-notice kind="info">
        <b>${words.nobodyYet}</b> ${words.internet(address)} ${this.#renderElse()}
      </hit5-notice>`;
    }
    return html`<hit5-notice kind="info">
      <b>${words.noDevice}</b> ${words.ifTried}
      <ol>
        <li>${words.otherWifi(bold)}</li>
        <li>${words.firewall(bold)}</li>
        <li>${words.apart(bold)}</li>
      </ol>
      ${
        this.addresses.length === 1
          ? nothing
          : html`<p>${address === undefined ? words.noNetwork : words.several(this.addresses.join(', '))}</p>`
      }
      ${this.#renderElse()}
    </hit5-notice>`;
  }

  #renderElse() {
    const link = (href: string) => (text: string) => html`<a href=${href}>${text}</a>`;
    return html`<p>${reachWords().nothingHelps(link('#/'), bold, link(observersLink))}</p>`;
  }
}
