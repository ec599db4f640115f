import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Credit, ImageKind } from '../../../core/trials/challenge.ts';
import { base } from '../../style/base.ts';
import { visuallyHidden } from '../../style/controls.ts';
import { elementsWords } from '../../words/elements/elements.ts';

/** Who made an image, under which licence, and where it comes from; what was changed stands on the page of credits. */
@customElement('hit5-image-credit')
export class ImageCredit extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    visuallyHidden,
    css`
      :host {
        color: var(--ink-2);
        font: 0.8125rem/1.5 var(--ui);
        overflow-wrap: anywhere;
      }
      a:hover {
        color: var(--ink);
      }
    `,
  ];

  @property({ attribute: false }) credit: Credit | null = null;

  /** Whether it says what was changed too, as the page of credits does. */
  @property({ type: Boolean }) whole = false;

  /** How the image was made: the first word. */
  @property() kind: ImageKind = 'photo';

  protected override render() {
    if (!this.credit) return nothing;
    const words = elementsWords();
    const { author, source, changes } = this.credit;
    return html`<p>
      ${words.kinds[this.kind]}: ${author},
      ${link(this.credit.licence, this.credit.licenceUrl)}${source ? html`, ${sourceTemplate(source)}` : ''}${
        this.whole && changes ? `. Changes: ${changes}` : ''
      }
    </p>`;
  }
}

function sourceTemplate(source: string) {
  const { 0: address, index } = /https?:\/\/\S+?(?=[,.;]?(?:\s|$))/i.exec(source) ?? { 0: '', index: 0 };
  if (!URL.canParse(address)) return source;
  const [before, after] = [source.slice(0, index), source.slice(index + address.length)];
  const words = before.replace(/[\s,:(]+$/, '') || new URL(address).hostname.replace(/^www\./, '');
  return html`${link(words, address)}${after}`;
}

/** A pack is a stranger's file: only a web address becomes a link. */
function link(words: string, address: string | null) {
  if (!address || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return words;
  return html`<a href=${address} title=${address} target="_blank" rel="noopener noreferrer"
    >${words}<span class="visually-hidden"> ${elementsWords().newTab}</span></a
  >`;
}
