import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Credit, ImageKind } from '../../../core/trials/challenge.ts';
import { base } from '../../style/base.ts';
import { visuallyHidden } from '../../style/controls.ts';

const kindWords: Record<ImageKind, string> = {
  photo: 'Photo',
  'cut-out': 'Cut-out',
  drawing: 'Drawing',
  painting: 'Painting',
};

/** Who made an image, under which licence, where it comes from and what was changed. */
@customElement('hit5-image-credit')
export class ImageCredit extends LitElement {
  static override readonly styles = [
    base,
    visuallyHidden,
    css`
      :host {
        display: block;
        color: var(--ink-2);
        font: 0.8125rem/1.5 var(--ui);
        overflow-wrap: anywhere;
      }
      a:hover {
        color: var(--ink);
      }
    `,
  ];

  /** Nothing is shown until there is one. */
  @property({ attribute: false }) credit: Credit | null = null;

  /** How the image was made: the first word. */
  @property() kind: ImageKind = 'photo';

  protected override render() {
    if (!this.credit) return nothing;
    const { author, source, changes } = this.credit;
    return html`<p>
      ${kindWords[this.kind]}: ${author},
      ${this.#renderLicence(this.credit)}${source ? `, ${source}` : ''}${
        changes ? `. Changes: ${changes}` : ''
      }
    </p>`;
  }

  #renderLicence({ licence, licenceUrl }: Credit) {
    // A pack is a stranger's file: only a web address becomes a link.
    if (!licenceUrl || !/^https?:\/\//i.test(licenceUrl)) return licence;
    return html`<a href=${licenceUrl} target="_blank" rel="noopener noreferrer"
      >${licence}<span class="visually-hidden"> (new tab)</span></a
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-image-credit': ImageCredit;
  }
}
