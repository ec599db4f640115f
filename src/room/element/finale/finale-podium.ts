import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { podiumOf, type ClassFinale, type FinalePhoto } from '../../../figures/observers/class-finale.ts';
import { base } from '../../../kit/style/base.ts';
import { noNames, photoTemplate, sureWords, truthTemplate } from './shown-photo.ts';
import { finaleWords } from '../../../observers/words/finale/finale.ts';
import { knewWords } from '../../../observers/logic/finale-words.ts';

/** The three photos of which a class will talk, on steps. */
@customElement('hit5-finale-podium')
export class FinalePodium extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    css`
      :host {
        /* The same by day and by night, as the words on them are. */
        --gold: #e8c04a;
        --silver: #cdccc7;
        --bronze: #dba06b;
        min-width: 0;
        height: 100%;
        min-height: 0;
        color: var(--ink);
        font: 0.8rem/1.35 var(--ui);
      }
      ol {
        display: grid;
        gap: 1rem;
        height: 100%;
        grid-template-rows: minmax(0, 1fr);
        grid-auto-columns: minmax(0, 1fr);
        grid-auto-flow: column;
      }
      li {
        display: grid;
        min-width: 0;
        min-height: 0;
        grid-template-rows: minmax(0, 1fr) auto;
      }
      .gold {
        --medal: var(--gold);
        order: 2;
      }
      .silver {
        --medal: var(--silver);
        padding-top: 2.2rem;
        order: 1;
      }
      .bronze {
        --medal: var(--bronze);
        padding-top: 3.6rem;
        order: 3;
      }
      .picture {
        min-height: 0;
        border-radius: var(--radius) var(--radius) 0 0;
        background: var(--mat);
        overflow: hidden;
      }
      img {
        display: block;
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
      .step {
        display: grid;
        gap: 0 0.8rem;
        align-items: center;
        min-height: 6rem;
        padding: 0.7rem 0.9rem;
        border: 1px solid var(--line);
        border-top: 0.4rem solid var(--medal);
        border-radius: 0 0 var(--radius) var(--radius);
        background: var(--card);
        grid-template-columns: auto minmax(0, 1fr);
      }
      h2 {
        font: 500 1.2rem/1.2 var(--display);
      }
      p {
        overflow-wrap: anywhere;
      }
      .truth {
        color: var(--truth);
        font-weight: 600;
      }
      .network {
        color: var(--network);
      }
      .person {
        color: var(--person);
      }
      @media (width < 64rem) {
        :host,
        ol {
          height: auto;
        }
        :host {
          font-size: 0.875rem;
        }
        ol {
          gap: 0.6rem;
          grid-template: auto / minmax(0, 1fr);
          grid-auto-flow: row;
        }
        ol[class] > li {
          padding-top: 0;
          order: 0;
          grid-template: minmax(7rem, auto) / 7rem minmax(0, 1fr);
        }
        .picture {
          position: relative;
          border-radius: var(--radius) 0 0 var(--radius);
        }
        img {
          position: absolute;
        }
        .step {
          min-height: 0;
          padding: 0.5rem 0.7rem;
          border-top: 1px solid var(--line);
          border-left: 0.4rem solid var(--medal);
          border-radius: 0 var(--radius) var(--radius) 0;
          align-content: center;
        }
      }
    `,
  ];

  @property({ attribute: false }) finale: ClassFinale | null = null;

  @property({ attribute: false }) names = noNames;

  protected override render() {
    if (!this.finale) return nothing;
    const { gold, silver, bronze } = podiumOf(this.finale);
    const words = finaleWords();
    return html`<ol class="steps">
      ${this.#renderStep('gold', words.silliest, gold)}
      ${this.#renderStep('silver', words.onlyPeople, silver)}
      ${this.#renderStep('bronze', words.nobodyKnew, bronze)}
    </ol>`;
  }

  #renderStep(name: string, title: string, photo: FinalePhoto | null) {
    if (!photo) return nothing;
    const words = finaleWords();
    return html`<li class=${name}>
      <div class="picture">${photoTemplate(photo, this.names)}</div>
      <div class="step">
        <div>
          <h2>${title}</h2>
          <p>
            ${truthTemplate(photo, this.names)}${
              photo.answers === 0
                ? nothing
                : html` · <span class="person">${knewWords(photo, words, 'they')}</span>`
            }
          </p>
          ${
            photo.first
              ? html`<p class="network">
                  ${words.itSaid(this.names.nameOf(photo.first.said), this.names.areCategories, sureWords(photo.first))}
                </p>`
              : nothing
          }
        </div>
      </div>
    </li>`;
  }
}
