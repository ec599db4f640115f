import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { isOfThisMachine } from '../../../figures/report/public-address.ts';
import { base } from '../../style/base.ts';
import { controls, fields } from '../../style/controls.ts';

/**
 * An address to be handed on: seen whole, copied by a button, or by hand where the browser forbids that.
 *
 * @fires hit5-link-copied by the button, or by hand
 */
@customElement('hit5-link-copy')
export class LinkCopy extends LitElement {
  static override readonly styles = [
    base,
    controls,
    fields,
    css`
      :host {
        display: block;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: end;
      }
      label {
        display: grid;
        flex: 1 1 14rem;
        gap: 6px;
        color: var(--ink-2);
        font-size: 0.875rem;
      }
      input {
        width: 100%;
        min-width: 0;
        text-overflow: ellipsis;
      }
      p {
        color: var(--ink-2);
        font-size: 0.875rem;
      }
      p:not(:empty) {
        margin-top: 8px;
      }
    `,
  ];

  /** The whole address. */
  @property() address = '';

  /** What it leads to. */
  @property() label = 'Link';

  /** What came of the last copying of this address. */
  @state() outcome: 'copied' | 'forbidden' | null = null;

  @query('input') readonly field!: HTMLInputElement;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('address')) this.outcome = null;
  }

  protected override render() {
    return html`<div>
        <label>
          ${this.label}
          <input readonly .value=${this.address} @focus=${this.#select} @copy=${this.#tell} />
        </label>
        <button type="button" @click=${this.#copy}>Copy link</button>
        ${canShare() ? html`<button type="button" @click=${this.#share}>Share</button>` : nothing}
      </div>
      ${isOfThisMachine(this.address) ? html`<p>This link works on this machine only.</p>` : nothing}
      <p role="status">${this.#words()}</p>`;
  }

  #words(): string {
    switch (this.outcome) {
      case 'copied':
        return 'Copied.';
      case 'forbidden':
        return 'The browser does not let a page copy here. The link is selected: copy it from the field.';
      case null:
        return '';
    }
  }

  #tell = () => this.dispatchEvent(new Event('hit5-link-copied', { bubbles: true, composed: true }));

  #select = () => this.field.select();

  #copy = async () => {
    try {
      await navigator.clipboard.writeText(this.address);
      this.outcome = 'copied';
      this.#tell();
    } catch {
      this.field.focus();
      this.field.select();
      this.outcome = 'forbidden';
    }
  };

  /** Closing the device's own menu again has shared nothing. */
  #share = async () => {
    try {
      await navigator.share({ url: this.address });
      this.#tell();
    } catch (cause) {
      if (!(cause instanceof DOMException && cause.name === 'AbortError')) await this.#copy();
    }
  };
}

/** Whether the device has a menu of its own to hand a link on. */
function canShare(): boolean {
  return 'share' in navigator;
}
