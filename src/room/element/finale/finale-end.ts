import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { finaleMistakes, type ClassFinale } from '../../../figures/observers/class-finale.ts';
import { knownWords, limitsWords, wallWords } from '../../../figures/observers/finale-words.ts';
import { sentence } from '../../../kit/file/sentence.ts';
import { base } from '../../../kit/style/base.ts';
import { sideWords } from '../../../kit/style/sides.ts';
import './finale-wall.ts';
import { noNames } from './shown-photo.ts';

/** The end of a class for one of it: what the class knew, the network's surest mistake, and what that does not show. */
@customElement('hit5-finale-end')
export class FinaleEnd extends LitElement {
  static override readonly styles = [
    base,
    sideWords,
    css`
      :host {
        display: grid;
        gap: 12px;
        box-sizing: border-box;
        width: min(76rem, 100%);
        margin: 0 auto;
        padding: 16px 24px;
        color: var(--ink);
        font: 1rem/1.5 var(--ui);
      }
      h2 {
        font: 500 1.5rem/1.2 var(--display);
      }
      h2 :is(.person, .network) {
        display: block;
      }
      h3 {
        font: 500 1.2rem/1.25 var(--display);
      }
      hit5-finale-wall {
        width: min(36rem, 100%);
        height: auto;
        aspect-ratio: 4 / 3;
      }
      .few {
        color: var(--ink-2);
        font-size: 0.875rem;
      }
      @media (max-width: 36rem) {
        :host {
          padding: 12px 16px;
        }
      }
    `,
  ];

  /** Nothing is shown until there is one. */
  @property({ attribute: false }) finale: ClassFinale | null = null;

  @property({ attribute: false }) names = noNames;

  protected override render() {
    if (!this.finale) return nothing;
    const [mistake] = finaleMistakes(this.finale, 1);
    const worst = mistake && { ...this.finale, photos: [mistake] };
    return html`<h2>${sentence(knownWords(this.finale, this.names.nameOf))}</h2>
      ${
        worst
          ? html`<h3>${sentence(wallWords(worst))}</h3>
              <hit5-finale-wall .finale=${worst} .names=${this.names}></hit5-finale-wall>`
          : nothing
      }
      <p class="few">${limitsWords(this.finale, this.finale.photos)}</p>`;
  }
}
