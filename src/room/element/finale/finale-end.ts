import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { finaleMistakes, podiumOf, type ClassFinale } from '../../../figures/observers/class-finale.ts';
import { sentence } from '../../../kit/file/sentence.ts';
import { base } from '../../../kit/style/base.ts';
import { sideWords } from '../../../kit/style/sides.ts';
import './finale-podium.ts';
import './finale-wall.ts';
import { noNames } from './shown-photo.ts';
import { finaleWords } from '../../../observers/words/finale/finale.ts';
import { knownWords, wallWords } from '../../../observers/logic/finale-words.ts';

const mostMistakes = 3;

/**
 * The end of a class for one of it: what the class knew, the network's silliest guesses, and the photos to
 * remember.
 */
@customElement('hit5-finale-end')
export class FinaleEnd extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    sideWords,
    css`
      :host {
        display: grid;
        gap: 12px;
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
        margin-top: 8px;
        font: 500 1.2rem/1.25 var(--display);
      }
      hit5-finale-wall {
        width: 100%;
        height: clamp(16rem, 32vw, 26rem);
      }
      hit5-finale-podium {
        width: 100%;
        height: clamp(20rem, 36vw, 30rem);
      }
      @media (width < 64rem) {
        hit5-finale-wall,
        hit5-finale-podium {
          width: min(36rem, 100%);
          height: auto;
        }
      }
      @media (width < 36rem) {
        :host {
          padding: 12px 16px;
        }
      }
    `,
  ];

  @property({ attribute: false }) finale: ClassFinale | null = null;

  /** The person alone, on the photos that they answered; null: they answered none that counts. */
  @property({ attribute: false }) own: ClassFinale | null = null;

  @property({ attribute: false }) names = noNames;

  protected override render() {
    const { finale, own, names } = this;
    if (!finale) return nothing;
    const mistakes = { ...finale, photos: finaleMistakes(finale, mostMistakes) };
    // Each photo once.
    const rest = {
      ...finale,
      photos: finale.photos.filter((one) => !mistakes.photos.some(({ image }) => image === one.image)),
    };
    const { silver, bronze } = podiumOf(rest);
    return html`${own ? this.#renderOwn(finale, own) : html`<h2>${finaleWords().yourClassDid}</h2>`}
    ${
      mistakes.photos.length > 0
        ? html`<h3>${sentence(wallWords(mistakes, finaleWords()))}</h3>
            <hit5-finale-wall .finale=${mistakes} .names=${names}></hit5-finale-wall>`
        : nothing
    }
    ${
      silver || bronze
        ? html`<h3>${finaleWords().toRemember}</h3>
            <hit5-finale-podium .finale=${rest} .names=${names}></hit5-finale-podium>`
        : nothing
    } `;
  }

  #renderOwn(finale: ClassFinale, own: ClassFinale) {
    const answered = new Set(own.photos.map(({ image }) => image));
    const known = { ...finale, photos: finale.photos.filter(({ image }) => answered.has(image)) };
    return html`<h2>${sentence(knownWords(known, this.names.nameOf, finaleWords()))}</h2>`;
  }
}
