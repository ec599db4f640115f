import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../../kit/element/copy-field/copy-field.ts';
import { joinAddress } from '../../../kit/route/pages.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, fields } from '../../../kit/style/controls.ts';
import '../room-code/room-code.ts';

/** How pupils come into a room: address, code and link; where no device can reach this laptop, none that could be scanned. */
@customElement('hit5-way-in')
export class WayIn extends LitElement {
  static override readonly styles = [
    base,
    controls,
    fields,
    css`
      :host {
        display: grid;
        gap: 14px;
        min-width: 0;
      }
      p,
      .field {
        color: var(--ink-2);
        font-size: 0.9375rem;
      }
      .field {
        display: grid;
        gap: 6px;
        font-size: 0.875rem;
      }
    `,
  ];

  /** Where pupils reach the server, the likeliest first; empty: it is in no network; null: not known yet. */
  @property({ attribute: false }) addresses: readonly string[] | null = null;

  @property() code = '';

  @property() parameter = '';

  /** A study's server may be no laptop. */
  @property({ type: Boolean }) study = false;

  /** The address that was chosen; the likeliest is taken where none was, or that one is gone. */
  @state() chosen = '';

  protected override render() {
    const all = this.addresses ?? [];
    const address = all.includes(this.chosen) ? this.chosen : (all[0] ?? '');
    return html`<hit5-room-code .address=${address} .code=${this.code}></hit5-room-code>
      ${address === '' ? this.#renderNone() : this.#renderLink('Link to join', address)}
      ${
        all.length > 1
          ? html`<label class="field">
              <span>Address of this ${this.#machine}</span>
              <select @change=${this.#choose}>
                ${all.map((one) => html`<option value=${one} ?selected=${one === address}>${one}</option>`)}
              </select>
            </label>`
          : nothing
      }`;
  }

  get #machine(): string {
    return this.study ? 'server' : 'laptop';
  }

  /** On a laptop without a network a link to try the room on it stands in its place. */
  #renderNone() {
    if (this.addresses === null) return html`<p>The link comes as soon as the server says its address.</p>`;
    return html`<p>This ${this.#machine} is in no network, so no other device can reach it.</p>
      ${this.#renderLink('Link to try it here', location.origin)}`;
  }

  #renderLink(label: string, address: string) {
    const link = joinAddress(address, this.code, this.parameter);
    return html`<hit5-copy-field label=${label} .text=${link}></hit5-copy-field>`;
  }

  #choose = (event: Event) => {
    this.chosen = (event.target as HTMLSelectElement).value;
  };
}
