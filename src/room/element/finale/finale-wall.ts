import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { finaleMistakes, type ClassFinale } from '../../../figures/observers/class-finale.ts';
import { base } from '../../../kit/style/base.ts';
import { visuallyHidden } from '../../../kit/style/controls.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { noNames, photoTemplate, sureWords, truthTemplate } from './shown-photo.ts';
import { finaleWords } from '../../../observers/words/finale/finale.ts';
import { knewWords } from '../../../observers/logic/finale-words.ts';

/** What the network thought first where that was wrong, the surest first: the photo, how sure it was, and what it is. */
@customElement('hit5-finale-wall')
export class FinaleWall extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    visuallyHidden,
    css`
      :host {
        min-width: 0;
        height: 100%;
        min-height: 0;
      }
      ul {
        display: grid;
        gap: 0.8rem;
        height: 100%;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      }
      .of-2,
      .of-4 {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      .of-4 {
        grid-template-rows: repeat(2, minmax(0, 1fr));
      }
      .of-3 {
        grid-template: repeat(2, minmax(0, 1fr)) / minmax(0, 3fr) minmax(0, 2fr);
      }
      .of-5 {
        grid-template: repeat(2, minmax(0, 1fr)) / minmax(0, 5fr) repeat(2, minmax(0, 4fr));
      }
      :is(.of-3, .of-5) > :first-child {
        grid-row: 1 / 3;
      }
      li {
        display: grid;
        position: relative;
        min-width: 0;
        min-height: 0;
        border-radius: var(--radius);
        background: var(--mat);
        overflow: hidden;
      }
      img {
        position: absolute;
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
      p {
        display: grid;
        gap: 0.3rem;
        position: relative;
        align-self: end;
        justify-items: start;
        padding: 0.5rem;
      }
      .said {
        padding: 0.3rem 0.8rem;
        border-radius: 0.6rem 0.6rem 0.6rem 0.1rem;
        background: var(--network);
        color: var(--paper);
        font: 500 1.15rem/1.2 var(--display);
        overflow-wrap: anywhere;
        forced-color-adjust: none;
      }
      :is(.of-1, .of-2, .of-3, .of-5) > :first-child .said {
        font-size: 2rem;
      }
      .what {
        padding: 0.2rem 0.6rem;
        border-radius: 0.9rem;
        /* An edge, on a white drawing as on a dark photo. */
        box-shadow:
          0 0 0 1px var(--line-strong),
          0 2px 8px rgb(0 0 0 / 25%);
        background: var(--card);
        color: var(--ink);
        font: 0.68rem/1.35 var(--ui);
        overflow-wrap: anywhere;
      }
      .sure {
        display: block;
        height: 0.4rem;
        margin: 0.1rem 0 0.25rem;
        border-radius: 0.2rem;
        background: var(--network-fill);
        overflow: hidden;
      }
      .sure i {
        display: block;
        height: 100%;
        background: var(--network-bar);
        forced-color-adjust: none;
      }
      b {
        color: var(--truth);
        font-weight: 600;
      }
      @media (width < 64rem) {
        :host {
          height: auto;
        }
        ul[class] {
          height: auto;
          grid-template: auto / minmax(0, 1fr);
        }
        ul[class] > li:nth-child(n) {
          aspect-ratio: 4 / 3;
          grid-row: auto;
        }
      }
    `,
  ];

  @property({ attribute: false }) finale: ClassFinale | null = null;

  @property({ attribute: false }) names = noNames;

  protected override render() {
    const mistakes = this.finale ? finaleMistakes(this.finale) : [];
    if (mistakes.length === 0) return nothing;
    const words = finaleWords();
    const { nameOf, areCategories } = this.names;
    return html`<ul class="of-${mistakes.length}">
      ${mistakes.map(
        (photo, at) =>
          html`<li>
            ${photoTemplate(photo, this.names)}
            <p>
              <span class="said"
                ><span class="visually-hidden">${words.networkSaid} </span
                >${words.said(nameOf(photo.first.said), areCategories)}</span
              >
              <span class="what"
                ><span class="sure" aria-hidden="true"
                  ><i style=${styleMap({ width: `${100 * photo.first.sure}%` })}></i></span
                >${sureWords(photo.first)} ${photo.first.place === null ? '·' : html`<br />`}
                ${truthTemplate(photo, this.names, at > 0)} ·
                ${knewWords(photo, words, at === 0 ? 'you' : 'they')}</span
              >
            </p>
          </li>`,
      )}
    </ul>`;
  }
}
