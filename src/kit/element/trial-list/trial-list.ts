import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from '../../style/style-map.ts';
import { formatPercent, formatSeconds } from '../../../core/text/format-number.ts';
import { headlineDepth } from '../../../core/trials/hit.ts';
import type { ImageCase, SideAnswer } from '../../../figures/errors/image-case.ts';
import type { ImageId } from '../../../core/trials/challenge.ts';
import type { Trial } from '../../../core/trials/session.ts';
import { base } from '../../style/base.ts';
import { controls, visuallyHidden } from '../../style/controls.ts';
import { coverLink, outcomeWord } from '../../style/image-cards.ts';
import { tick, truthSign } from '../truth-line/truth-signs.ts';
import { caseTitle, caseWords } from './outcome-words.ts';
import { ShowMore } from '../show-more.ts';
import { trialListStyles } from './trial-list-styles.ts';

export interface ImageAddresses {
  /** Empty when the file is not at hand. */
  readonly file: (id: ImageId) => string;
  /** Which part of a picture stands in a tile that cuts it: `tilePart`; left out: the middle. */
  readonly part?: (id: ImageId) => string;
  readonly page: (id: ImageId) => string;
}

/** Image by image as a grid: the truth, both sides' guesses, who was right, how long it took. */
@customElement('hit5-trial-list')
export class TrialList extends LitElement {
  static override readonly styles = [base, controls, visuallyHidden, coverLink, trialListStyles, outcomeWord];

  @property({ attribute: false }) cases: readonly ImageCase[] = [];

  @property({ attribute: false }) addresses: ImageAddresses | null = null;

  /** Those on which the network failed. */
  @property({ attribute: false }) failed: Pick<ReadonlySet<ImageId>, 'has'> = new Set();

  #more = new ShowMore(this);

  protected override render() {
    const { addresses, cases } = this;
    if (!addresses) return nothing;
    return html`<ul class="cards">
        ${repeat(
          cases.slice(0, this.#more.shown(cases.length)),
          ({ imageId }) => imageId,
          (one) => html`<li class="card">${this.#renderCase(one, addresses)}</li>`,
        )}
      </ul>
      ${this.#more.render(cases.length)}`;
  }

  #renderCase(one: ImageCase, addresses: ImageAddresses) {
    const { imageId, truth, trial, outcome } = one;
    const file = addresses.file(imageId);
    return html`<div class="photo">
        ${
          file
            ? html`<img
                src=${file}
                style=${styleMap({ objectPosition: addresses.part?.(imageId) ?? 'center' })}
                alt=""
                loading="lazy"
                decoding="async"
              />`
            : 'no photo here'
        }
      </div>
      <div class="body">
        <h3>
          ${truth ? html`${truthSign} <span class="visually-hidden">Truth:</span>` : nothing}
          <a class="cover" href=${addresses.page(imageId)}>${caseTitle(one)}</a>
        </h3>
        <p class="summary">
          <span class="outcome ${outcome ?? ''}">${caseWords(one, this.failed.has(imageId))}</span>
          ${trial ? html`<span>${formatSeconds(trial.time.response)}</span>` : nothing}
        </p>
        ${trial ? this.#renderSides(one, trial) : html`<p>${one.skippedReason}</p>`}
      </div>`;
  }

  #renderSides({ imageId, person, network }: ImageCase, { prediction }: Trial) {
    return html`<div class="sides">
      <section class="person">
        <h4>You</h4>
        ${person.classes.length > 0 ? this.#renderGuesses(person) : html`<p>didn’t know</p>`}
      </section>
      <section class="network">
        <h4>Network</h4>
        ${
          network
            ? this.#renderGuesses(
                network,
                prediction?.guesses.map(({ probability }) => probability),
              )
            : html`<p>${this.failed.has(imageId) ? 'it failed' : 'no answer yet'}</p>`
        }
      </section>
    </div>`;
  }

  #renderGuesses({ classes, rank }: SideAnswer, probabilities: readonly number[] = []) {
    return html`<ol>
      ${classes.slice(0, headlineDepth).map(({ title }, place) => {
        const hit = place === rank;
        const probability = probabilities[place];
        return html`<li class=${hit ? 'truth' : ''}>
          <span class="label" title=${title}>${title}</span>
          <span class="right">
            ${hit ? html`${tick}<span class="visually-hidden">truth</span>` : nothing}
            ${probability === undefined ? nothing : formatPercent(probability)}
          </span>
        </li>`;
      })}
    </ol>`;
  }
}
